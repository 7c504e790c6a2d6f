"""How far away a due date is on a day: in days where the day is known, else in months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cadredesk.domain.partial_date import PartialDate, months_between

_COUNTED_IN_DAYS = 60
"""A dated day nearer than this many days is told in days, a farther one in months."""


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """A length of time from the day to the due date; negative when it is past.

    Exactly one of `days` and `months` is given.
    """

    days: int | None = None
    months: int | None = None

    @property
    def is_past(self) -> bool:
        """Whether the due date lies behind."""
        return (self.days or self.months or 0) < 0


def time_left(due_on: PartialDate, day: date) -> TimeLeft:
    """Return how far away a due day or month is; the due month itself is 0 months.

    Raises `ValueError` when the month of the due date is unknown.

    >>> time_left(PartialDate(2026, 9), date(2026, 11, 22))
    TimeLeft(days=None, months=-2)
    >>> time_left(PartialDate(2026, 12, 4), date(2026, 11, 22))
    TimeLeft(days=12, months=None)
    """
    if due_on.has_day:
        days = (due_on.as_day() - day).days
        if abs(days) < _COUNTED_IN_DAYS:
            return TimeLeft(days=days)
    return TimeLeft(months=months_between(PartialDate.of(day), due_on))
