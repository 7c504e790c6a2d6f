"""Working days, with the holidays and the weekends worked for them (调休) of each year (DATE-8).

The General Office of the State Council orders them by a notice every autumn. For a year whose
notice is not known, weekends alone are left out, and whoever asked is told the year.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

_FRIDAY = 4


@dataclass(frozen=True, slots=True)
class AdjustedYear:
    """One year as its notice orders it: days off, and weekends that are worked."""

    year: int
    document: str
    days_off: frozenset[date]
    worked: frozenset[date]


@dataclass(frozen=True, slots=True)
class WorkingDay:
    """The day that a count ends on, and the years on its way whose notice is not known."""

    day: date
    unknown_years: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """The adjusted years that are known."""

    years: Mapping[int, AdjustedYear] = field(default_factory=dict)

    def is_worked(self, day: date) -> bool:
        """Whether offices work on a day; without the year's notice, Monday to Friday."""
        year = self.years.get(day.year)
        if year is not None and (day in year.worked or day in year.days_off):
            return day in year.worked
        return day.weekday() <= _FRIDAY

    def after(self, start: date, count: int) -> WorkingDay:
        """Return the last of `count` working days after a day, which is not counted itself."""
        return self._counted(start, count, timedelta(days=1))

    def before(self, end: date, count: int) -> WorkingDay:
        """Return the first of `count` working days before a day, which is not counted itself."""
        return self._counted(end, count, timedelta(days=-1))

    def first_from(self, day: date) -> WorkingDay:
        """Return a day if it is worked, else the next that is: the last day for an act to do.

        Civil Code, article 203.
        """
        if self.is_worked(day):
            return WorkingDay(day, self._unknown({day.year}))
        later = self.after(day, 1)
        return WorkingDay(later.day, self._unknown({day.year, later.day.year}))

    def _counted(self, day: date, count: int, step: timedelta) -> WorkingDay:
        passed = set()
        while count > 0:
            day += step
            passed.add(day.year)
            count -= self.is_worked(day)
        return WorkingDay(day, self._unknown(passed))

    def _unknown(self, years: set[int]) -> tuple[int, ...]:
        return tuple(sorted(years - self.years.keys()))
