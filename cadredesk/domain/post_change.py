"""任职变动 that was decided elsewhere: what one decision changes in a cadre file.

The new post begins and the posts that it replaces end on the same day; the résumé gets its
line, and the tier a new period where it changes (handbook DATE-4, TERM-1, PROMO-11). Somebody
elected anew to the post already held goes on in it: only the present term begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from cadredesk.domain.appointment import Appointment, TierPeriod
from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.ids import ItemId, PostId, UnitId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.post_titles import joined_titles, same_post, without_place
from cadredesk.domain.resume import ResumeEntry
from cadredesk.domain.rules.facts import is_leading
from cadredesk.domain.words import Selection, Tier


class Probation(StrEnum):
    """What the decision says about 试用期 in the new post (PROMO-11)."""

    FROM_START = "from_start"
    PASSED = "passed"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class PostChange:
    """What the decision says.

    `title` words all that is new, as the file shall word it; `kept` are posts that go on.
    `unit_id` is where the post is; without one the person's unit stays as it is.
    `resume_text` is the clerk's own wording of the line, empty for the usual one.
    """

    title: str
    appointed_on: PartialDate
    document_no: str = ""
    unit_id: UnitId | None = None
    post_id: PostId | None = None
    tier: Tier | None = None
    selection: Selection | None = None
    leading: bool | None = None
    probation: Probation = Probation.NONE
    kept: frozenset[ItemId] = frozenset()
    resume_text: str = ""


def with_post_change(file: CadreFile, change: PostChange) -> CadreFile:
    """Return the file as it is after the change."""
    renewed, ended = renewed_by(file, change), ended_by(file, change)
    appointments = tuple(_after(each, change, renewed, ended) for each in file.appointments)
    if renewed is None:
        appointments = (*appointments, _begun(change))
    changed = replace(
        file,
        appointments=appointments,
        tier_periods=_tiers(file.tier_periods, change),
    )
    if renewed is not None and not ended:
        return changed
    posts = posts_after(file, change)
    return replace(
        changed,
        cadre=_cadre_after(file.cadre, change, posts),
        resume=_resume_after(file.resume, change, change.resume_text or posts),
    )


def posts_after(file: CadreFile, change: PostChange) -> str:
    """Return 现任职务 after the change, the new post first."""
    renewed = renewed_by(file, change)
    going_on = [
        each.title
        for each in file.current_appointments
        if each.id in change.kept and each is not renewed
    ]
    return joined_titles([change.title, *going_on])


def ended_by(file: CadreFile, change: PostChange) -> tuple[Appointment, ...]:
    """Return the posts that the change ends."""
    renewed = renewed_by(file, change)
    return tuple(
        each
        for each in file.current_appointments
        if each.id not in change.kept and each is not renewed
    )


def renewed_by(file: CadreFile, change: PostChange) -> Appointment | None:
    """Return the post held already that the decision names again (连任), if it is one."""
    held = file.current_appointments
    return next((each for each in held if same_post(each.title, change.title)), None)


def begins_too_early(file: CadreFile, change: PostChange) -> PartialDate | None:
    """Return since when there is a post or résumé line that could not end on that day.

    A change cannot be registered before what it ends began.
    """
    starts = [each.appointed_on for each in file.current_appointments]
    starts += [each.started_on for each in file.resume if each.is_open]
    month = change.appointed_on.to_month()
    later = [start for start in starts if start is not None and start.to_month() > month]
    return max(later, default=None)


def usual_probation(file: CadreFile, change: PostChange) -> Probation:
    """Return what mostly holds for the probation of such a change (PROMO-11).

    Only leading posts by appointment have one; who stays at the tier has passed it, unless
    still on probation there.
    """
    if change.selection is not Selection.APPOINTED or not is_leading(_begun(change)):
        return Probation.NONE
    tier, main = file.current_tier, file.main_appointment
    on_probation = (
        main is not None
        and main.selection is Selection.APPOINTED
        and is_leading(main)
        and main.probation_passed_on is None
    )
    same = tier is not None and tier.tier is change.tier
    return Probation.PASSED if same and not on_probation else Probation.FROM_START


def resume_after(
    entries: Sequence[ResumeEntry], day: PartialDate, text: str
) -> tuple[ResumeEntry, ...]:
    """Return a résumé whose open lines end on a day and which goes on with a new line.

    Without a text nothing follows. Notes (其间) keep their own end.
    """
    ended = tuple(
        replace(each, ended_on=day.to_month()) if each.is_open else each for each in entries
    )
    if not text:
        return ended
    return (*ended, ResumeEntry(id=ItemId(new_id()), started_on=day.to_month(), text=text))


def _resume_after(
    entries: Sequence[ResumeEntry], change: PostChange, text: str
) -> tuple[ResumeEntry, ...]:
    """A line that tells of the change already is worded anew, and nothing is told twice."""
    month = change.appointed_on.to_month()
    told = next((each for each in entries if each.is_open and each.started_on == month), None)
    if told is None:
        return resume_after(entries, change.appointed_on, text)
    worded = replace(told, text=text, unit="", post="", tier=None)
    return tuple(
        worded if each is told else (replace(each, ended_on=month) if each.is_open else each)
        for each in entries
    )


def _cadre_after(cadre: Cadre, change: PostChange, posts: str) -> Cadre:
    return replace(
        cadre,
        current_posts=posts,
        short_post=without_place(posts) if cadre.short_post else "",
        unit_id=change.unit_id or cadre.unit_id,
    )


def _after(
    post: Appointment,
    change: PostChange,
    renewed: Appointment | None,
    ended: Sequence[Appointment],
) -> Appointment:
    if post is renewed:
        return replace(
            post,
            main=True,
            term_started_on=change.appointed_on,
            term_document_no=change.document_no,
        )
    if post in ended:
        return replace(post, removed_on=change.appointed_on, removal_document_no=change.document_no)
    return replace(post, main=False) if post.is_current else post


def _begun(change: PostChange) -> Appointment:
    passed = change.probation is Probation.PASSED
    return Appointment(
        id=ItemId(new_id()),
        title=change.title,
        unit_id=change.unit_id,
        post_id=change.post_id,
        tier=change.tier,
        selection=change.selection,
        leading=change.leading,
        main=True,
        appointed_on=change.appointed_on,
        document_no=change.document_no,
        probation_passed_on=change.appointed_on if passed else None,
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
