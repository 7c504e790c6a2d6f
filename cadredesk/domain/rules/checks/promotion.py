"""Checks of the levels reached one after the other (CHK-24).

A level is skipped, or the one below was held too briefly: without a note that says so
(破格) the file may lack a post, or a date.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Fact, Step, SubjectKind
from cadredesk.domain.rules.facts import row_fact
from cadredesk.domain.rules.finding import Definition, Finding, Gap, to_check, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.tenure import Period, cumulated_months
from cadredesk.domain.rules.wording import months
from cadredesk.domain.words import Tier

_UPWARDS = tuple(reversed(Tier))
_EXCEPTIONAL = "破格"
_TIME_BELOW = {
    Tier.TOWNSHIP_DEPUTY: "sub_section_min_months",
    Tier.TOWNSHIP_CHIEF: "section_chief_min_months",
    Tier.COUNTY_DEPUTY: "county_deputy_min_months",
    Tier.COUNTY_CHIEF: "county_chief_min_months",
}
"""The time at the level below that a level takes (PROMO-3, PROMO-4)."""


class _Level(NamedTuple):
    """A stretch of time at one level."""

    tier: Tier
    started_on: PartialDate
    ended_on: PartialDate | None
    fact: Fact


def judge_chain(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-24: no level was skipped, and the one below was held for its least time."""
    held = sorted(_levels(file), key=lambda each: each.started_on)
    for before, after in pairwise(held):
        climbed = _UPWARDS.index(after.tier) - _UPWARDS.index(before.tier)
        if climbed < 1 or _is_exceptional(file, after.tier):
            continue
        if climbed > 1:
            words = {"before": before.tier.value, "after": after.tier.value}
            yield to_check("skipped", after.fact, before.fact, words=words)
        elif after.tier in _TIME_BELOW:
            yield from _too_soon(held, before.tier, after, book)


def _levels(file: CadreFile) -> Iterator[_Level]:
    """Give the stretches of a level whose beginning is known to the month."""
    for each in file.tier_periods:
        if each.tier is None or each.started_on is None or not each.started_on.has_month:
            continue
        ended_on = each.ended_on if each.ended_on and each.ended_on.has_month else None
        label = f"{each.tier}起算时间"
        fact = row_fact(each, "started_on", label, f"{each.tier} since", each.started_on)
        yield _Level(each.tier, each.started_on, ended_on, fact)


def _too_soon(
    levels: Sequence[_Level], below: Tier, after: _Level, book: RulesOfDay
) -> Iterator[Finding]:
    at_it = [
        Period.between(each.started_on, each.ended_on) for each in levels if each.tier is below
    ]
    held, least = cumulated_months(at_it, after.started_on), book.number(_TIME_BELOW[after.tier])
    if held < least:
        length, needed = months(held), months(least)
        steps = (
            Step(f"任{below}", f"At {below}", length.zh, length.en),
            Step("一般不少于", "Usually at least", needed.zh, needed.en),
        )
        words = {"before": below.value, "after": after.tier.value, "held": length, "least": needed}
        yield to_check("too_soon", after.fact, words=words, steps=steps)


def _is_exceptional(file: CadreFile, tier: Tier) -> bool:
    return any(
        _EXCEPTIONAL in each.note and (each.tier is None or each.tier is tier)
        for each in file.appointments
    )


RULES = (
    Definition(
        id="CHK-24",
        subject=SubjectKind.CADRE,
        judge=judge_chain,
        texts={
            "skipped": using("name", "before", "after"),
            "too_soon": using("name", "before", "after", "held", "least"),
        },
        parameters=tuple(_TIME_BELOW.values()),
    ),
)
