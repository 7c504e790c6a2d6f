"""The validations of a sheet: for which cells they hold, and what they admit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cadredesk.domain.blank.validation import CellRule, RuleKind
from cadredesk.spreadsheets.blank.moving import column_number, split_cell
from cadredesk.spreadsheets.blank.package import Package
from cadredesk.spreadsheets.blank.spans import Span, inner_text
from cadredesk.spreadsheets.grid import Grid, cell_text

_MOST_WORDS = 2_000


@dataclass(frozen=True, slots=True)
class Validation:
    """One validation and the ranges it holds for."""

    rule: CellRule
    areas: tuple[str, ...]

    def holds_for(self, column: int, row: int) -> bool:
        """Whether it judges a cell."""
        return any(_covers(area, column, row) for area in self.areas)


@dataclass(frozen=True, slots=True)
class Words:
    """Where lists take their words from: the sheets and the names of the workbook."""

    package: Package
    grids: Mapping[str, Grid]
    sheet: str

    def of(self, formula: str) -> tuple[str, ...] | None:
        """Return the words of a list, None where they are worked out by more than a range."""
        text = formula.strip()
        if text.startswith('"') and text.endswith('"'):
            return tuple(word.strip() for word in text[1:-1].replace('""', '"').split(","))
        named = self.package.defined_names().get(text, text)
        place, mark, area = named.rpartition("!")
        name = place.strip("'").replace("''", "'") if mark else self.sheet
        grid = self.grids.get(name)
        return None if grid is None else _words_in(grid, area.replace("$", ""))


def read_validations(root: Span, data: bytes, words: Words) -> tuple[Validation, ...]:
    """Return the validations of a sheet, those that newer programs keep apart included."""
    return tuple(
        found
        for span in root.walk()
        if span.name == "dataValidation"
        if (found := _validation(span, data, words)) is not None
    )


def _validation(span: Span, data: bytes, words: Words) -> Validation | None:
    areas = span.get("sqref") or _text(span, data, "sqref")
    if not areas or span.get("type") not in set(RuleKind):
        return None
    kind = RuleKind(span.get("type"))
    first, second = (_text(span, data, name) for name in ("formula1", "formula2"))
    if kind is RuleKind.LIST:
        rule = CellRule(kind, words.of(first))
    else:
        operator = span.get("operator") or "between"
        rule = CellRule(kind, None, operator, _number(first), _number(second))
    return Validation(rule, tuple(areas.split()))


def _text(span: Span, data: bytes, name: str) -> str:
    found = span.child(name)
    while found is not None and found.children:
        found = found.children[0]
    return "" if found is None or found.is_empty_tag else inner_text(data, found)


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _words_in(grid: Grid, area: str) -> tuple[str, ...] | None:
    try:
        cells = list(_cells(area))
    except ValueError:
        return None
    if len(cells) > _MOST_WORDS:
        return None
    texts = (
        cell_text(grid.rows[row - 1][column - 1])
        for column, row in cells
        if row <= len(grid.rows) and column <= grid.width
    )
    return tuple(filter(None, texts))


def _cells(area: str) -> Iterator[tuple[int, int]]:
    first, colon, last = area.partition(":")
    left, top = split_cell(first)
    right, bottom = split_cell(last) if colon else (left, top)
    for row in range(top, bottom + 1):
        for column in range(column_number(left), column_number(right) + 1):
            yield column, row


def _covers(area: str, column: int, row: int) -> bool:
    first, colon, last = area.replace("$", "").partition(":")
    try:
        left, top = split_cell(first)
        right, bottom = split_cell(last) if colon else (left, top)
    except ValueError:
        return False
    return top <= row <= bottom and column_number(left) <= column <= column_number(right)
