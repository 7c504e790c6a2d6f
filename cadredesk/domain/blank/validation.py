"""What a blank's own validation of a cell admits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class RuleKind(StrEnum):
    """What a validation asks for; a formula of the blank's own cannot be asked."""

    LIST = "list"
    WHOLE = "whole"
    DECIMAL = "decimal"
    TEXT_LENGTH = "textLength"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class CellRule:
    """One validation: its kind, for a list the words, for a number how it compares with which.

    `words` are None for a list that cannot be read here; it then admits everything.
    """

    kind: RuleKind
    words: tuple[str, ...] | None = None
    operator: str = "between"
    first: float | None = None
    second: float | None = None

    def admits(self, content: str | int) -> bool:
        """Whether a spreadsheet would take what a cell is given."""
        if self.kind is RuleKind.LIST:
            return self.words is None or str(content) in self.words
        if self.kind is RuleKind.TEXT_LENGTH:
            return self._compares(len(str(content)))
        if self.kind is RuleKind.DATE:
            return isinstance(content, int)
        number = content if isinstance(content, int) else None
        return number is not None and self._compares(number)

    def _compares(self, number: float) -> bool:
        if self.first is None:
            return True
        compare = _COMPARISONS.get(self.operator)
        return compare is None or compare(number, self.first, self.second)

    @property
    def wording(self) -> str:
        """What it admits, for a sentence: 男、女; whole between 1 and 5."""
        if self.words is not None:
            return "、".join(self.words)
        limits = " ".join(f"{each:g}" for each in (self.first, self.second) if each is not None)
        return f"{self.kind} {self.operator} {limits}".strip()


_Compare = Callable[[float, float, float | None], bool]


def _between(number: float, first: float, second: float | None) -> bool:
    return second is None or first <= number <= second


_COMPARISONS: Mapping[str, _Compare] = {
    "between": _between,
    "notBetween": lambda number, first, second: not _between(number, first, second),
    "equal": lambda number, first, _second: number == first,
    "notEqual": lambda number, first, _second: number != first,
    "greaterThan": lambda number, first, _second: number > first,
    "lessThan": lambda number, first, _second: number < first,
    "greaterThanOrEqual": lambda number, first, _second: number >= first,
    "lessThanOrEqual": lambda number, first, _second: number <= first,
}
