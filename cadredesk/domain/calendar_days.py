"""Periods that regulations count in months to the day: sanctions, probation (DATE-8).

The starting day is not counted; a period of months ends on the corresponding day, or on
the last day of the month where there is none (Civil Code, articles 201 to 203).
"""

from __future__ import annotations

from datetime import date

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 2


def add_months_to_day(day: date, months: int) -> date:
    """Return the corresponding day `months` months later, clamped to the month's end.

    >>> add_months_to_day(date(2025, 8, 31), 6)
    datetime.date(2026, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, _days_of(year, month + 1)))


def _days_of(year: int, month: int) -> int:
    """Return how many days a month has; `calendar` would load the languages of the world."""
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == _FEBRUARY and is_leap else _DAYS[month - 1]
