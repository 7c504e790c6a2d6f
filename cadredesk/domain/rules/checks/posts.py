"""Checks of posts held: their dates, and the level reached before them (CHK-16, CHK-17)."""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.appointment import Appointment
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.rules.alert import Fact, SubjectKind
from cadredesk.domain.rules.facts import basic_fact, has_begun, row_fact
from cadredesk.domain.rules.finding import Definition, Finding, Gap, to_check, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.words import CadreStatus

_WITHOUT_POST = frozenset((CadreStatus.RETIRED, CadreStatus.DECEASED, CadreStatus.LEFT))
"""Whoever was transferred holds a post elsewhere; these hold none."""


def judge_dates(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-16: a post was given after the first job, not in the future, and ended after it began."""
    for post in file.appointments:
        found = _dates_of(post, file, book)
        if found is not None:
            yield found


def judge_level(file: CadreFile, _book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-17: the present level was reached with the present post, or before it."""
    post, level = file.main_appointment, file.current_tier
    if post is None or level is None or post.appointed_on is None or level.started_on is None:
        return
    is_of_post = level.tier is None or post.tier is None or post.tier is level.tier
    if is_of_post and post.appointed_on.is_before(level.started_on):
        since = row_fact(level, "started_on", "任现职务层次时间", "Level since", level.started_on)
        words = {"since": str(level.started_on), "appointed": str(post.appointed_on)}
        yield to_check("hit", since, _appointed(post), words={**words, "post": post.title})


def _dates_of(post: Appointment, file: CadreFile, book: RulesOfDay) -> Finding | None:
    start, end, began_on = post.appointed_on, post.removed_on, file.cadre.began_work_on
    words = {"post": post.title, "start": str(start), "end": str(end), "began": str(began_on)}
    if start is not None and end is not None and end.is_before(start):
        return to_check("reversed", _removed(post), _appointed(post), words=words)
    if start is not None and not has_begun(start, book.day):
        return to_check("future", _appointed(post), words=words)
    if start is not None and began_on is not None and start.is_before(began_on):
        began = basic_fact(file.cadre, "began_work_on", "参加工作时间", "Began work")
        return to_check("before_work", _appointed(post), began, words=words)
    if end is None and file.cadre.status in _WITHOUT_POST:
        status = basic_fact(file.cadre, "status", "人员状态", "Status")
        words = {**words, "status": file.cadre.status}
        return to_check("not_removed", _removed(post), status, words=words)
    return None


def _appointed(post: Appointment) -> Fact:
    return row_fact(post, "appointed_on", "任职时间", "Appointed", post.appointed_on)


def _removed(post: Appointment) -> Fact:
    return row_fact(post, "removed_on", "免职时间", "Removed", post.removed_on)


RULES = (
    Definition(
        id="CHK-16",
        subject=SubjectKind.CADRE,
        judge=judge_dates,
        texts={
            "reversed": using("name", "post", "start", "end"),
            "future": using("name", "post", "start"),
            "before_work": using("name", "post", "start", "began"),
            "not_removed": using("name", "post", "status"),
        },
    ),
    Definition(
        id="CHK-17",
        subject=SubjectKind.CADRE,
        judge=judge_level,
        texts={"hit": using("name", "post", "appointed", "since")},
    ),
)
