"""Time in posts: added up over breaks, or counted only while it was not broken (DATE-3, DATE-5).

Everything is counted in months. A period ends in the month of the removal, which is not
counted again; concurrent posts count once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
    now = at.month_index
    return sum(max(0, each.end_at(now) - each.started) for each in _served(periods, excluded))


def month_reached(
    periods: Iterable[Period], count: int, *, excluded: Sequence[Period] = ()
) -> PartialDate | None:
    """Return the first month in which so many months are full, ahead of today or behind.

    None when what has ended falls short and nothing runs on, or what is left out never ends.

    >>> served = [Period.between(PartialDate(2021, 9), None)]
    >>> str(month_reached(served, 60))
    '2026.09'
    """
    missing = count
    for each in _served(periods, excluded):
        if each.ended is None or each.ended - each.started >= missing:
            return PartialDate.from_month_index(each.started + missing)
        missing -= each.ended - each.started
    return None


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


def _served(periods: Iterable[Period], excluded: Iterable[Period]) -> list[Period]:
    """The periods in order, each month once, without what is left out."""
    served = _merged(periods)
    for gap in _merged(excluded):
        served = [part for each in served for part in _without(each, gap)]
    return served


def _merged(periods: Iterable[Period]) -> list[Period]:
    merged: list[Period] = []
    for each in sorted(periods, key=_start):
        last = merged[-1] if merged else None
        if last is None or (last.ended is not None and last.ended < each.started):
            merged.append(each)
        elif last.ended is not None and (each.ended is None or each.ended > last.ended):
            merged[-1] = Period(last.started, each.ended)
    return merged


def _without(period: Period, gap: Period) -> Iterator[Period]:
    """What a gap leaves of a period: what lies before it, and what lies after it."""
    if gap.started > period.started:
        yield Period(period.started, period.end_at(gap.started))
    if gap.ended is not None and (period.ended is None or gap.ended < period.ended):
        yield Period(max(period.started, gap.ended), period.ended)


def _start(period: Period) -> int:
    return period.started
