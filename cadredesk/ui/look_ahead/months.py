"""The months ahead in columns: single months, or quarters and half-years of the calendar."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.rules.look_ahead import MONTHS_AHEAD, Coming, ComingKind
from cadredesk.services.look_ahead import LookAhead


@dataclass(frozen=True, slots=True)
class MonthColumns:
    """Columns of `step` months from the month index `now` on; the ends may be shorter."""

    now: int
    step: int

    @property
    def count(self) -> int:
        """How many columns there are."""
        return (self.now + MONTHS_AHEAD - 1) // self.step - self.now // self.step + 1

    def months(self, column: int) -> tuple[int, int]:
        """Return the first and the last month index of a column."""
        first = (self.now // self.step + column) * self.step
        return max(first, self.now), min(first + self.step, self.now + MONTHS_AHEAD) - 1


@dataclass(frozen=True, slots=True)
class Span:
    """Some months of one kind, from one month index to another, the last included."""

    kind: ComingKind
    first: int
    last: int

    def of(self, ahead: LookAhead) -> tuple[Coming, ...]:
        """Return what falls into it."""
        return ahead.within(self.kind, self.first, self.last)
