"""The places of a post: no more holders than are approved (职数, PROMO-15)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial

from cadredesk.domain.appointment import Appointment
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.post_titles import same_post
from cadredesk.domain.rules.alert import Fact, Step
from cadredesk.domain.rules.facts import has_begun, posts_held, was_serving
from cadredesk.domain.rules.finding import SilentRule, using
from cadredesk.domain.rules.proposals.step import Places, ProposedStep
from cadredesk.domain.rules.requirement import (
    ALWAYS,
    NEVER,
    Requirement,
    asked_by,
)
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.target import Target
from cadredesk.domain.unit import Post, Quota, Township

_TITLES = {"乡镇长": ("镇长", "乡长"), "副镇长": ("副镇长", "副乡长")}
"""What a target's post is called in the establishment, where it is not its own name."""


def places_for(
    target: Target, township: Township, files: Iterable[CadreFile], day: date
) -> Places | None:
    """Return the places of a target's post on a day; None where none are approved on file.

    Where the establishment has no such post, those of its level count, and with them whoever
    is on file without a unit.
    """
    titles = _TITLES.get(target.name, (target.name,))
    posts = [post for post in township.posts if any(same_post(post.title, name) for name in titles)]
    for post in posts:
        quota = next((each for each in township.quotas if _is_of(each, post, posts, day)), None)
        if quota is not None:
            names = _holders(files, day, partial(_counts, quota=quota, posts=posts))
            return Places(_unit_name(township, quota), post.title, quota.approved, names)
    level = None if posts else _of_level(target, township, day)
    if level is None or level.tier is None:
        return None
    names = _holders(files, day, partial(_is_at, quota=level))
    return Places(_unit_name(township, level), level.tier, level.approved, names)


def enough_places(
    file: CadreFile, places: Places | None, step: ProposedStep | None, book: RulesOfDay
) -> Iterator[Requirement]:
    """PROMO-15: with this person, and without who leaves, no more than are approved.

    Where no places are on file, an office has not begun to enter them: nothing is asked.
    """
    if places is None:
        return
    vacated = 0 if step is None else step.vacated
    asked = asked_by("PROMO-15", "places", book, post=places.post)
    if step is None:
        asked = asked.to_check
    others = [name for name in places.holders if name != file.cadre.name]
    after = len(others) + 1 - vacated
    fits = after <= places.approved
    state = asked.say(
        "fits" if fits else "full",
        book,
        approved=str(places.approved),
        held=str(len(places.holders)),
    )
    facts = (Fact("quota.approved", f"{places.unit}职数", "Approved", str(places.approved)),)
    steps = (
        Step("现配", "Held now", str(len(places.holders))),
        Step("－ 同时免去", "- vacated", str(vacated)),
        Step("＝ 任后", "= afterwards", str(after)),
    )
    yield asked.judged(book, state, ALWAYS if fits else NEVER, facts, steps)


def _holders(
    files: Iterable[CadreFile], day: date, holds: Callable[[Appointment], bool]
) -> tuple[str, ...]:
    return tuple(
        file.cadre.name
        for file in files
        if was_serving(file.cadre, day) and any(map(holds, posts_held(file, day)))
    )


def _of_level(target: Target, township: Township, day: date) -> Quota | None:
    found = (
        each
        for each in township.quotas
        if each.tier is not None and each.tier is target.tier and _is_in_force(each, day)
    )
    return next(found, None)


def _is_at(held: Appointment, quota: Quota) -> bool:
    return held.tier is quota.tier and held.unit_id in {None, quota.unit_id}


def _is_in_force(quota: Quota, day: date) -> bool:
    if quota.started_on is not None and not has_begun(quota.started_on, day):
        return False
    return quota.ended_on is None or not has_begun(quota.ended_on, day)


def _is_of(quota: Quota, post: Post, posts: list[Post], day: date) -> bool:
    """Whether a quota in force on a day is that of a post, by itself or by its level."""
    if not _is_in_force(quota, day):
        return False
    if quota.post_id is not None:
        return quota.post_id in {each.id for each in posts}
    return quota.unit_id == post.unit_id and quota.tier is not None and quota.tier is post.tier


def _counts(held: Appointment, quota: Quota, posts: list[Post]) -> bool:
    if quota.post_id is None:
        return held.unit_id == quota.unit_id and held.tier is quota.tier
    if held.post_id is not None:
        return held.post_id in {each.id for each in posts}
    return any(same_post(held.title, each.title) for each in posts)


def _unit_name(township: Township, quota: Quota) -> str:
    return next((each.name for each in township.units if each.id == quota.unit_id), "")


PLACES = SilentRule(
    id="PROMO-15",
    texts={
        "places": using("post"),
        "fits": using("approved", "held"),
        "full": using("approved", "held"),
    },
)

RULES = (PLACES,)
