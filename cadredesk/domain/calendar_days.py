"""Periods that regulations count in days: sanctions, probation, notices (DATE-8).

The starting day is not counted; a period of months ends on the corresponding day, or on
the last day of the month where there is none (Civil Code, articles 201 to 203).
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection
from datetime import date, timedelta

_FRIDAY = 4


def add_months_to_day(day: date, months: int) -> date:
    """Return the corresponding day `months` months later, clamped to the month's end.

    >>> add_months_to_day(date(2025, 8, 31), 6)
    datetime.date(2026, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_working_days(
    start: date,
    count: int,
    *,
    holidays: Collection[date] = (),
    working_weekends: Collection[date] = (),
) -> date:
    """Return the last of `count` working days after `start`, which is not counted.

    `holidays` are weekdays off; `working_weekends` are the 调休 days that are worked.
    """
    day = start
    while count:
        day += timedelta(days=1)
        worked = day.weekday() <= _FRIDAY and day not in holidays
        if worked or day in working_weekends:
            count -= 1
    return day
