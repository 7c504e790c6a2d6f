"""A date known to the year, the month or the day, and the arithmetic of the rules on it.

Cadre files know most dates to the month. A missing day is unknown, never the first
(DATE-1 of the rules handbook): periods are counted in months, and days count only where a
regulation counts days (`calendar_days.py`).

    >>> born = PartialDate.parse("1985.06")
    >>> age(born, PartialDate(2026, 5)), age(born, PartialDate(2026, 6))
    (40, 41)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_CANONICAL = re.compile(r"(\d{4})(?:[.-]?(\d{2})(?:[.-]?(\d{2}))?)?")

_A_DAY = timedelta(days=1)

FIRST_YEAR = 1850
LAST_YEAR = 2199


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year; `None` is "not known", never "the first".

    Dates of different precision are ordered by what both know, the vaguer one first.
    Raises `ValueError` when made from a month or day that does not exist.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise ValueError(f"year {self.year} is outside {FIRST_YEAR} to {LAST_YEAR}")
        if self.month is None:
            if self.day is not None:
                raise ValueError("a day without its month")
        elif not 1 <= self.month <= 12:
            raise ValueError(f"month {self.month} does not exist")
        elif self.day is not None:
            date(self.year, self.month, self.day)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read the stored form: `1985`, `1985.06`, `1985.06.12`, also `198506` and dashes.

        Raises `ValueError` for anything else; the habits of spreadsheets are read by
        `spreadsheets.values`.
        """
        match = _CANONICAL.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is not a date like 1985.06")
        year, month, day = (None if part is None else int(part) for part in match.groups())
        assert year is not None  # noqa: S101 - the pattern cannot match without it
        return cls(year, month, day)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """Return a calendar day as a date known to the day."""
        return _dated(day)

    @staticmethod
    def from_month_index(index: int) -> PartialDate:
        """Return the month with the given index (see `month_index`)."""
        return _month(index)

    @property
    def month_index(self) -> int:
        """The months since year 0, by which lengths of time are counted.

        Raises `ValueError` when the month is unknown.
        """
        if self.month is None:
            raise ValueError(f"the month of {self} is unknown")
        return self.year * 12 + self.month - 1

    @property
    def has_month(self) -> bool:
        """Whether months can be counted from it."""
        return self.month is not None

    @property
    def has_day(self) -> bool:
        """Whether days can be counted from it."""
        return self.day is not None

    def to_month(self) -> PartialDate:
        """Return the same date known only to the month, or itself if known to the year."""
        return self if self.day is None else PartialDate(self.year, self.month)

    def as_day(self) -> date:
        """Return the calendar day; raises `ValueError` when the day is unknown."""
        if self.month is None or self.day is None:
            raise ValueError(f"the day of {self} is unknown")
        return date(self.year, self.month, self.day)

    def last_day(self) -> date:
        """Return the last calendar day it can mean (for "has this begun by …" checks)."""
        month = self.month or 12
        if self.day:
            return date(self.year, month, self.day)
        following = date(self.year + month // 12, month % 12 + 1, 1)
        return following - _A_DAY

    def agrees_with(self, other: PartialDate) -> bool:
        """Whether both can mean the same day: equal as far as both are known."""
        return self.year == other.year and all(
            mine is None or theirs is None or mine == theirs
            for mine, theirs in ((self.month, other.month), (self.day, other.day))
        )

    def is_before(self, other: PartialDate) -> bool:
        """Whether it certainly lies before: earlier as far as both are known.

        >>> PartialDate(2004).is_before(PartialDate(2004, 7))
        False
        """
        for mine, theirs in zip(self._parts, other._parts, strict=True):
            if not mine or not theirs:
                return False
            if mine != theirs:
                return mine < theirs
        return False

    @property
    def _parts(self) -> tuple[int, int, int]:
        return self.year, self.month or 0, self.day or 0

    def __str__(self) -> str:
        """The stored form, whose text sorts as the dates do: `1985.06.12`."""
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return f"{self.year:04d}.{self.month:02d}"
        return f"{self.year:04d}.{self.month:02d}.{self.day:02d}"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self._parts < other._parts

    def __le__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self._parts <= other._parts

    def __gt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self._parts > other._parts

    def __ge__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self._parts >= other._parts


@lru_cache(maxsize=64)
def _dated(day: date) -> PartialDate:
    """Kept for the days asked about again and again: that of the rules, for every file."""
    return PartialDate(day.year, day.month, day.day)


@lru_cache(maxsize=4096)
def _month(index: int) -> PartialDate:
    """Kept, because the rules count from month to month for every file."""
    return PartialDate(index // 12, index % 12 + 1)


def months_between(start: PartialDate, end: PartialDate) -> int:
    """Return `T(start, end)`: whole months from month to month, days ignored (DATE-1)."""
    return end.month_index - start.month_index


def full_years(start: PartialDate, at: PartialDate) -> int:
    """Return `Y(start, at)`: full years, complete in the anniversary month (DATE-3)."""
    return months_between(start, at) // 12


def add_months(start: PartialDate, months: int) -> PartialDate:
    """Return the first month in which `months` months are full (`due` of the handbook)."""
    return PartialDate.from_month_index(start.month_index + months)


def age(born_on: PartialDate, at: PartialDate) -> int:
    """Return the age in whole years, full in the birth month (DATE-2).

    When either month is unknown, the difference of the years.
    """
    if not born_on.has_month or not at.has_month:
        return at.year - born_on.year
    return full_years(born_on, at)


def work_years_nominal(start: PartialDate, at: PartialDate) -> int:
    """Return the years of work by calendar years begun, 虚年 (DATE-6, count 2)."""
    return at.year - start.year + 1


def work_half_years_1955(start: PartialDate, at: PartialDate) -> float:
    """Return the years of work for retirement pay by the 1955 rule (DATE-6, count 3).

    A remainder of one to six months counts as half a year, a longer one as a year.
    """
    years, rest = divmod(months_between(start, at), 12)
    if rest == 0:
        return float(years)
    return years + (0.5 if rest <= 6 else 1.0)
