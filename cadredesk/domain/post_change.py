"""任职变动 that was decided elsewhere: what one decision changes in a cadre file.

The new post begins and the posts that it replaces end on the same day; the résumé gets its
line, and the tier a new period where it changes (handbook DATE-4, TERM-1, PROMO-11).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cadredesk.domain.appointment import Appointment, TierPeriod
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.ids import ItemId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.resume import ResumeEntry
from cadredesk.domain.words import Selection, Tier


@dataclass(frozen=True, slots=True, kw_only=True)
class PostChange:
    """What the decision says.

    `title` words all that is new, as the file shall word it; `kept` are posts that go on.
    `selection` decides about probation: only a leading post by appointment has one.
    `resume_text` is the clerk's own wording of the line, empty for the usual one.
    """

    title: str
    appointed_on: PartialDate
    document_no: str = ""
    tier: Tier | None = None
    selection: Selection | None = None
    leading: bool | None = None
    kept: frozenset[ItemId] = frozenset()
    resume_text: str = ""


def with_post_change(file: CadreFile, change: PostChange) -> CadreFile:
    """Return the file as it is after the change."""
    kept = [each for each in file.current_appointments if each.id in change.kept]
    posts = "、".join([change.title, *(each.title for each in kept)])
    return replace(
        file,
        cadre=replace(file.cadre, current_posts=posts, short_post=""),
        appointments=(*_ended(file.appointments, change), _begun(change)),
        tier_periods=_tiers(file.tier_periods, change),
        resume=resume_after(file.resume, change.appointed_on, change.resume_text or posts),
    )


def resume_after(
    entries: Sequence[ResumeEntry], day: PartialDate, text: str
) -> tuple[ResumeEntry, ...]:
    """Return a résumé whose open lines end on a day and which goes on with a new line.

    Without a text nothing follows. Notes (其间) keep their own end.
    """
    ended = tuple(
        replace(each, ended_on=day.to_month())
        if each.ended_on is None and each.parent_id is None
        else each
        for each in entries
    )
    if not text:
        return ended
    return (*ended, ResumeEntry(id=ItemId(new_id()), started_on=day.to_month(), text=text))


def ended_by(file: CadreFile, change: PostChange) -> tuple[Appointment, ...]:
    """Return the posts that the change ends."""
    return tuple(each for each in file.current_appointments if each.id not in change.kept)


def _ended(posts: Sequence[Appointment], change: PostChange) -> tuple[Appointment, ...]:
    return tuple(_after(each, change) if each.is_current else each for each in posts)


def _after(post: Appointment, change: PostChange) -> Appointment:
    if post.id in change.kept:
        return replace(post, main=False)
    return replace(post, removed_on=change.appointed_on, removal_document_no=change.document_no)


def _begun(change: PostChange) -> Appointment:
    return Appointment(
        id=ItemId(new_id()),
        title=change.title,
        tier=change.tier,
        selection=change.selection,
        leading=change.leading,
        main=True,
        appointed_on=change.appointed_on,
        document_no=change.document_no,
    )


def _tiers(periods: Sequence[TierPeriod], change: PostChange) -> tuple[TierPeriod, ...]:
    """The tier goes on where it stays the same, or where nothing was said about it."""
    current = next((each for each in periods if each.ended_on is None), None)
    if change.tier is None or (current is not None and current.tier is change.tier):
        return tuple(periods)
    ended = [
        replace(each, ended_on=change.appointed_on) if each.ended_on is None else each
        for each in periods
    ]
    begun = TierPeriod(
        id=ItemId(new_id()),
        tier=change.tier,
        started_on=change.appointed_on,
        document_no=change.document_no,
    )
    return (*ended, begun)
