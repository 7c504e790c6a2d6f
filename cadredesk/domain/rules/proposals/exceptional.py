"""The limits on promoting somebody before the time (破格提拔, PROMO-8)."""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate, add_months
from cadredesk.domain.rules.alert import Fact, Step
from cadredesk.domain.rules.effect_periods import later
from cadredesk.domain.rules.facts import has_begun, posts_held
from cadredesk.domain.rules.finding import SilentRule, using
from cadredesk.domain.rules.probation import is_on_probation
from cadredesk.domain.rules.proposals.step import ProposedStep
from cadredesk.domain.rules.requirement import (
    ALWAYS,
    NEVER,
    Requirement,
    Window,
    asked_by,
    day_after,
)
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.target import Target
from cadredesk.domain.rules.urgency import has_passed
from cadredesk.domain.rules.wording import months
from cadredesk.domain.words import Tier

_MONTHS = "exceptional_min_months"
_UPWARDS = tuple(reversed(Tier))
_MOST_CLIMBED = 2
"""One level may be skipped, two may not (不得越两级)."""


def exceptional_limits(
    file: CadreFile, target: Target, step: ProposedStep, book: RulesOfDay
) -> Iterator[Requirement]:
    """PROMO-8: even an exception keeps to probation, a year, not twice, not two levels."""
    if not step.exceptional:
        return
    yield _probation_over(file, book)
    yield _a_year_ago(file, book)
    asked = asked_by("PROMO-8", "not_twice", book, _MONTHS)
    state = asked.say("twice" if step.exceptional_before else "first", book)
    yield asked.judged(book, state, NEVER if step.exceptional_before else ALWAYS)
    yield _one_level(file, target, book)


def _probation_over(file: CadreFile, book: RulesOfDay) -> Requirement:
    asked = asked_by("PROMO-8", "probation", book, _MONTHS)
    for post in posts_held(file, book.day):
        if is_on_probation(post) and post.appointed_on is not None:
            end = later(post.appointed_on, book.number("leadership_probation_months"))
            if not has_passed(end, book.day):
                fact = Fact("appointment.appointed_on", post.title, post.title, str(end))
                state = asked.say("on_probation", book, end=str(end))
                return asked.judged(book, state, (Window(day_after(end)),), (fact,))
    return asked.judged(book, asked.say("no_probation", book), ALWAYS)


def _a_year_ago(file: CadreFile, book: RulesOfDay) -> Requirement:
    count = book.number(_MONTHS)
    length = months(count)
    asked = asked_by("PROMO-8", "a_year", book, _MONTHS, length=length)
    tier, promoted_on = _level(file, book)
    if tier is None:
        return asked.judged(book, asked.say("never_promoted", book), ALWAYS)
    if promoted_on is None or not promoted_on.has_month:
        return asked.lacking(Fact("tier_period.started_on", "任现职务层次时间", "Level since", ""))
    full_on = add_months(promoted_on.to_month(), count)
    fact = Fact("tier_period.started_on", f"任{tier}", f"{tier} since", str(promoted_on))
    state = asked.say("promoted", book, since=str(promoted_on), due=str(full_on))
    steps = (
        Step("上次提拔", "Last promotion", str(promoted_on)),
        Step("＋ 须满", "+ asked", length.zh, length.en),
        Step("＝ 满期", "= full in", str(full_on)),
    )
    return asked.judged(book, state, (Window(full_on),), (fact,), steps)


def _one_level(file: CadreFile, target: Target, book: RulesOfDay) -> Requirement:
    asked = asked_by("PROMO-8", "levels", book, _MONTHS)
    tier, _since = _level(file, book)
    held = tier or Tier.SECTION_MEMBER
    wanted = target.tier or Tier.TOWNSHIP_DEPUTY
    state = asked.say("from_to", book, held=held, wanted=wanted)
    climbed = _UPWARDS.index(wanted) - _UPWARDS.index(held)
    return asked.judged(book, state, ALWAYS if climbed <= _MOST_CLIMBED else NEVER)


def _level(file: CadreFile, book: RulesOfDay) -> tuple[Tier | None, PartialDate | None]:
    """The highest level held on the day and since when; a post says it where no period does."""
    held = [
        (each.tier, each.started_on)
        for each in file.tier_periods
        if each.tier is not None
        and (each.started_on is None or has_begun(each.started_on, book.day))
        and (each.ended_on is None or not has_begun(each.ended_on, book.day))
    ]
    held += [
        (each.tier, each.appointed_on)
        for each in posts_held(file, book.day)
        if each.tier is not None
    ]
    if not held:
        return None, None
    highest = max((tier for tier, _since in held), key=_UPWARDS.index)
    starts = [since for tier, since in held if tier is highest and since is not None]
    return highest, min(starts, key=str, default=None)


EXCEPTION = SilentRule(
    id="PROMO-8",
    texts={
        "probation": using(),
        "no_probation": using(),
        "on_probation": using("end"),
        "a_year": using("length"),
        "never_promoted": using(),
        "promoted": using("since", "due"),
        "not_twice": using(),
        "first": using(),
        "twice": using(),
        "levels": using(),
        "from_to": using("held", "wanted"),
    },
    parameters=(_MONTHS, "leadership_probation_months"),
)

RULES = (EXCEPTION,)
