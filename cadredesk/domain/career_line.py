"""A career as stretches of time at a level, for drawing and for the table beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cadredesk.domain.appointment import Appointment
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate, months_between
from cadredesk.domain.words import Tier


@dataclass(frozen=True, slots=True)
class CareerStretch:
    """One post from its beginning to its end; an open one is counted to the day.

    `started` and `ended` are month indexes (months since year 0), `ended` not included.
    """

    title: str
    tier: Tier | None
    started_on: PartialDate
    ended_on: PartialDate | None
    started: int
    ended: int
    temporary: bool = False

    @property
    def months(self) -> int:
        """How long it lasted, or lasts so far."""
        return self.ended - self.started


@dataclass(frozen=True, slots=True)
class CareerLine:
    """The stretches in the order of their beginnings, and what they come to."""

    stretches: tuple[CareerStretch, ...]
    in_post_months: int | None = None
    at_tier_months: int | None = None
    in_township_months: int | None = None
    since_last_move_months: int | None = None

    @property
    def tiers(self) -> tuple[Tier | None, ...]:
        """The levels that were reached, the highest first, the unknown last."""
        known = [tier for tier in Tier if any(each.tier is tier for each in self.stretches)]
        unknown = any(each.tier is None for each in self.stretches)
        return (*known, None) if unknown else tuple(known)

    @property
    def years(self) -> tuple[int, int]:
        """The first year of the line and the one after its last."""
        if not self.stretches:
            return 0, 0
        first = min(each.started for each in self.stretches) // 12
        last = max(each.ended for each in self.stretches) // 12
        return first, last + 1

    @property
    def moves(self) -> int:
        """How often the post changed."""
        return max(0, len({each.started for each in self.stretches}) - 1)


def career_line(file: CadreFile, day: date) -> CareerLine:
    """Return the career of a file as of a day; posts without a known month are left out."""
    found = [_stretch(each, day) for each in file.appointments]
    stretches = sorted((each for each in found if each is not None), key=_begin)
    main, tier = file.main_appointment, file.current_tier
    return CareerLine(
        tuple(stretches),
        in_post_months=_since(None if main is None else main.appointed_on, day),
        at_tier_months=_since(None if tier is None else tier.started_on, day),
        in_township_months=_since(file.cadre.came_to_township_on, day),
        since_last_move_months=(
            PartialDate.of(day).month_index - stretches[-1].started if stretches else None
        ),
    )


def _stretch(post: Appointment, day: date) -> CareerStretch | None:
    start, end = post.appointed_on, post.removed_on
    if start is None or not start.has_month:
        return None
    until = PartialDate.of(day) if end is None or not end.has_month else end
    if until < start.to_month():
        return None
    return CareerStretch(
        post.title,
        post.tier,
        start,
        end,
        start.month_index,
        max(until.month_index, start.month_index + 1),
        post.temporary,
    )


def _begin(stretch: CareerStretch) -> tuple[int, int]:
    return stretch.started, stretch.ended


def _since(start: PartialDate | None, day: date) -> int | None:
    if start is None or not start.has_month:
        return None
    return max(0, months_between(start, PartialDate.of(day)))
