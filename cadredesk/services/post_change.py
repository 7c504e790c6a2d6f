"""登记任职变动 and 离任: what would change, and doing it as one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, CadreId, UnitId, new_id
from cadredesk.domain.leaving import Leaving, left_too_early, with_leaving, with_return
from cadredesk.domain.partial_date import PartialDate, add_months
from cadredesk.domain.post_change import (
    PostChange,
    Probation,
    begins_too_early,
    ended_by,
    renewed_by,
    usual_probation,
    with_post_change,
)
from cadredesk.domain.post_titles import posts_named
from cadredesk.domain.resume import resume_lines
from cadredesk.domain.rules.alert import Alert
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.unit import Post, Township
from cadredesk.domain.words import Selection, Tier
from cadredesk.services.alerts import alerts_of_cadre
from cadredesk.services.editing import change_file
from cadredesk.services.library_ports import Library
from cadredesk.services.work_ports import Batch

POST_CHANGE, LEAVE, RETURN = "post_change", "leave", "return"


@dataclass(frozen=True, slots=True)
class PostHolder:
    """Whose change it is, and the township with its units and posts."""

    file: CadreFile
    township: Township


@dataclass(frozen=True, slots=True, kw_only=True)
class PostChangeEffects:
    """What a change brings with it, for looking at before it is done.

    `resume_line` is the new line as the form prints it, None where the résumé stays as it is;
    `renewed_since` tells since when a post is held that goes on in a new term. `term_due_on` is
    when the term of the body is full that an elected post belongs to. `settled` are alerts that
    are over with the change, `raised` those that come.
    """

    resume_line: tuple[str, str] | None
    current_posts: str
    short_post: str
    ended: tuple[str, ...]
    renewed_since: PartialDate | None
    is_renewal: bool
    probation_until: PartialDate | None
    body: str
    term_due_on: PartialDate | None
    too_early: PartialDate | None
    settled: tuple[Alert, ...]
    raised: tuple[Alert, ...]


def read_holder(library: Library, cadre: CadreId) -> PostHolder:
    """Return whom a change is registered for."""
    with library.unit_of_work() as work:
        return PostHolder(work.cadres.get(cadre), work.township.get())


def with_establishment(change: PostChange, holder: PostHolder) -> PostChange:
    """Return a change with what the establishment knows of the post that its title names.

    Tier, way of selection and unit follow the post; a unit that one of several posts shares
    with the person stays. A title that names no post of the township changes nothing.
    """
    posts = posts_named(change.title, holder.township)
    if not posts:
        return change
    tiers = [post.tier for post in posts if post.tier is not None]
    change = replace(
        change,
        tier=min(tiers, key=list(Tier).index, default=change.tier),
        selection=posts[0].selection,
        leading=any(post.leading for post in posts) or None,
        unit_id=_unit_of(posts, holder.file.cadre.unit_id),
        post_id=posts[0].id if len(posts) == 1 and _is_only(posts[0], holder.township) else None,
    )
    return replace(change, probation=usual_probation(holder.file, change))


def effects_of(
    holder: PostHolder, change: PostChange, rulebook: Rulebook, day: date
) -> PostChangeEffects:
    """Return what a change would do to a file.

    Alerts before and after are judged on the same day: that of the change where it is still
    to come, because until then the posts that it ends are held.
    """
    file = holder.file
    after = with_post_change(file, change)
    judged_on = max(day, change.appointed_on.last_day())
    before_alerts = _by_matter(file, rulebook, judged_on)
    after_alerts = _by_matter(after, rulebook, judged_on)
    renewed = renewed_by(file, change)
    body, due_on = _term(change, holder.township)
    return PostChangeEffects(
        resume_line=None if after.resume == file.resume else resume_lines(after.resume)[-1],
        current_posts=after.cadre.current_posts,
        short_post=after.cadre.short_post,
        ended=tuple(each.title for each in ended_by(file, change)),
        renewed_since=None if renewed is None else renewed.appointed_on,
        is_renewal=renewed is not None,
        probation_until=_probation_until(change, rulebook, judged_on),
        body=body,
        term_due_on=due_on,
        too_early=begins_too_early(file, change),
        settled=tuple(each for key, each in before_alerts.items() if key not in after_alerts),
        raised=tuple(each for key, each in after_alerts.items() if key not in before_alerts),
    )


def probation_months(rulebook: Rulebook, day: date) -> int:
    """Return how long probation in a leading post lasts by the text in force (PROMO-11)."""
    return rulebook.on(day).number("leadership_probation_months")


def register_post_change(library: Library, cadre: CadreId, change: PostChange) -> ChangeSet:
    """Save a change of post as one step.

    Raises `UserError`: `post_change.no_title` without a post, and `post_change.too_early` when
    what it ends began later.
    """
    if not change.title:
        raise UserError("post_change.no_title")

    def apply(file: CadreFile) -> CadreFile:
        later = begins_too_early(file, change)
        if later is not None:
            raise UserError("post_change.too_early", since=str(later))
        return with_post_change(file, change)

    return change_file(library, cadre, apply, POST_CHANGE)


def register_leaving(library: Library, cadres: Sequence[CadreId], leaving: Leaving) -> ChangeSet:
    """Have people leave, all of them or nobody, as one step; their files stay.

    Raises `UserError` (`leaving.too_early`) with the names of those whose posts began later.
    """
    with library.unit_of_work() as reading:
        files = reading.cadres.many(cadres)
    too_early = [file.cadre.name for file in files if left_too_early(file, leaving)]
    if too_early:
        raise UserError("leaving.too_early", names="、".join(too_early), on=str(leaving.on))
    names = "、".join(file.cadre.name for file in files)
    with library.unit_of_work(Batch(BatchId(new_id()), LEAVE, names)) as work:
        files = work.cadres.many(cadres)
        work.cadres.save_many([with_leaving(file, leaving) for file in files])
        return work.commit()


def register_return(library: Library, cadre: CadreId, day: date) -> ChangeSet:
    """Have somebody serve again who had left."""

    def apply(file: CadreFile) -> CadreFile:
        return with_return(file, PartialDate.of(day).to_month())

    return change_file(library, cadre, apply, RETURN)


def _unit_of(posts: Sequence[Post], own: UnitId | None) -> UnitId:
    units = [post.unit_id for post in posts]
    return own if own is not None and own in units else units[0]


def _is_only(post: Post, township: Township) -> bool:
    return sum(each.title == post.title for each in township.posts) == 1


def _probation_until(change: PostChange, rulebook: Rulebook, day: date) -> PartialDate | None:
    if change.probation is not Probation.FROM_START:
        return None
    return add_months(change.appointed_on, probation_months(rulebook, day))


def _term(change: PostChange, township: Township) -> tuple[str, PartialDate | None]:
    """The body that an elected post belongs to, and when its present term is full."""
    if change.selection is not Selection.ELECTED or change.unit_id is None:
        return "", None
    bodies = [body for body in township.bodies if body.unit_id == change.unit_id]
    due = [
        (term.due_on, body.name)
        for body in bodies
        for term in township.terms
        if term.body_id == body.id and term.due_on is not None
    ]
    found = max(due, key=lambda each: str(each[0]), default=None)
    return ("", None) if found is None else (found[1], found[0])


def _by_matter(
    file: CadreFile, rulebook: Rulebook, day: date
) -> dict[tuple[str, PartialDate | None], Alert]:
    """The alerts of a file by rule and due date: with another date it is another matter."""
    return {(each.rule, each.due_on): each for each in alerts_of_cadre(file, rulebook, day)}
