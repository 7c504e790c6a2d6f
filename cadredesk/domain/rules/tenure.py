"""Time in posts: added up over breaks, or counted only while it was not broken (DATE-3, DATE-5).

Everything is counted in months. A period ends in the month of the removal, which is not
counted again; concurrent posts count once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cadredesk.domain.partial_date import PartialDate


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Months from one month index up to, not including, another; without an end it runs on."""

    started: int
    ended: int | None = None

    @classmethod
    def between(cls, start: PartialDate, end: PartialDate | None) -> Period:
        """Return the period between two dates; raises `ValueError` where a month is unknown."""
        return cls(start.month_index, None if end is None else end.month_index)

    def end_at(self, at: int) -> int:
        """Return where it ends as seen from a month."""
        return at if self.ended is None else min(self.ended, at)


def cumulated_months(
    periods: Iterable[Period], at: PartialDate, *, excluded: Sequence[Period] = ()
) -> int:
    """Return the months served until a month, breaks left out and nothing counted twice.

    >>> served = [Period.between(PartialDate(2009, 3), PartialDate(2014, 5))]
    >>> served.append(Period.between(PartialDate(2016, 2), None))
    >>> cumulated_months(served, PartialDate(2026, 11))
    191
    """
    return len(_months(periods, at.month_index) - _months(excluded, at.month_index))


def month_reached(
    periods: Sequence[Period],
    count: int,
    at: PartialDate,
    *,
    excluded: Sequence[Period] = (),
) -> PartialDate | None:
    """Return the month in which so many months are full, ahead of `at` if it comes to that.

    None when what has ended falls short and nothing runs on, or what is left out never ends.

    >>> served = [Period.between(PartialDate(2021, 9), None)]
    >>> str(month_reached(served, 60, PartialDate(2026, 1)))
    '2026.09'
    """
    counted = sorted(_months(periods, at.month_index + 1) - _months(excluded, at.month_index + 1))
    if len(counted) >= count:
        return PartialDate.from_month_index(counted[count - 1] + 1)
    if all(period.ended is not None for period in periods) or not all(
        period.ended is not None for period in excluded
    ):
        return None
    month, missing = at.month_index + 1, count - len(counted)
    while missing:
        missing -= _is_served(month, periods) and not _is_served(month, excluded)
        month += 1
    return PartialDate.from_month_index(month)


def continuous_start(
    periods: Iterable[Period], at: PartialDate, *, tolerance: int
) -> PartialDate | None:
    """Return since when somebody has served without a break, None when not serving then.

    A break of more than `tolerance` months from the month of the removal to that of the
    next appointment starts the count again.
    """
    start: int | None = None
    until: int | None = None
    for period in sorted(periods, key=lambda each: each.started):
        if period.started > at.month_index:
            break
        if start is None or (until is not None and period.started - until > tolerance):
            start, until = period.started, period.ended
        elif until is not None:
            until = None if period.ended is None else max(until, period.ended)
    if start is None or (until is not None and until < at.month_index):
        return None
    return PartialDate.from_month_index(start)


def _months(periods: Iterable[Period], at: int) -> set[int]:
    return {month for period in periods for month in range(period.started, period.end_at(at))}


def _is_served(month: int, periods: Iterable[Period]) -> bool:
    return any(
        period.started <= month and (period.ended is None or month < period.ended)
        for period in periods
    )
