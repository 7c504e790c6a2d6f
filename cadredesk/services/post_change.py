"""登记任职变动 and 离任: what would change, and doing it as one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, CadreId, new_id
from cadredesk.domain.leaving import Leaving, with_leaving, with_return
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.post_change import PostChange, ended_by, with_post_change
from cadredesk.domain.resume import resume_lines
from cadredesk.domain.rules.alert import Alert
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.services.alerts import alerts_of_cadre
from cadredesk.services.editing import change_file
from cadredesk.services.ports import Batch, Library

POST_CHANGE, LEAVE, RETURN = "post_change", "leave", "return"


@dataclass(frozen=True, slots=True)
class PostChangeEffects:
    """What a change brings with it, for looking at before it is done.

    `resume_line` is the new line as the form prints it; `settled` are alerts of today that
    are over with it, `raised` those that come.
    """

    resume_line: tuple[str, str]
    current_posts: str
    ended: tuple[str, ...]
    settled: tuple[Alert, ...]
    raised: tuple[Alert, ...]


def read_person(library: Library, cadre: CadreId) -> CadreFile:
    """Return the file that a change is registered for."""
    with library.unit_of_work() as work:
        return work.cadres.get(cadre)


def effects_of(
    file: CadreFile, change: PostChange, rulebook: Rulebook, day: date
) -> PostChangeEffects:
    """Return what a change would do to a file.

    Alerts before and after are judged on the same day: that of the change where it is still
    to come, because until then the posts that it ends are held.
    """
    after = with_post_change(file, change)
    judged_on = max(day, change.appointed_on.last_day())
    before_alerts = _by_matter(file, rulebook, judged_on)
    after_alerts = _by_matter(after, rulebook, judged_on)
    return PostChangeEffects(
        resume_line=resume_lines(after.resume)[-1],
        current_posts=after.cadre.current_posts,
        ended=tuple(each.title for each in ended_by(file, change)),
        settled=tuple(each for key, each in before_alerts.items() if key not in after_alerts),
        raised=tuple(each for key, each in after_alerts.items() if key not in before_alerts),
    )


def register_post_change(library: Library, cadre: CadreId, change: PostChange) -> ChangeSet:
    """Save a change of post as one step.

    Raises `UserError` (`post_change.no_title`) without a post.
    """
    if not change.title:
        raise UserError("post_change.no_title")

    def apply(file: CadreFile) -> CadreFile:
        return with_post_change(file, change)

    return change_file(library, cadre, apply, POST_CHANGE)


def register_leaving(library: Library, cadres: Sequence[CadreId], leaving: Leaving) -> ChangeSet:
    """Have people leave, all of them or nobody, as one step; their files stay."""
    with library.unit_of_work() as reading:
        names = [file.cadre.name for file in reading.cadres.many(cadres)]
    with library.unit_of_work(Batch(BatchId(new_id()), LEAVE, "、".join(names))) as work:
        files = work.cadres.many(cadres)
        work.cadres.save_many([with_leaving(file, leaving) for file in files])
        return work.commit()


def register_return(library: Library, cadre: CadreId, day: date) -> ChangeSet:
    """Have somebody serve again who had left."""

    def apply(file: CadreFile) -> CadreFile:
        return with_return(file, PartialDate.of(day).to_month())

    return change_file(library, cadre, apply, RETURN)


def _by_matter(
    file: CadreFile, rulebook: Rulebook, day: date
) -> dict[tuple[str, PartialDate | None], Alert]:
    """The alerts of a file by rule and due date: with another date it is another matter."""
    return {(each.rule, each.due_on): each for each in alerts_of_cadre(file, rulebook, day)}
