"""Checks of qualifications and degrees: dates, order, length, work beside (CHK-11 to CHK-15)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.education import Education
from cadredesk.domain.partial_date import PartialDate, months_between
from cadredesk.domain.resume_check import is_idle, is_study, segments_of
from cadredesk.domain.rules.alert import Fact, Step, SubjectKind
from cadredesk.domain.rules.facts import basic_fact, row_fact, was_serving
from cadredesk.domain.rules.finding import OF_PEOPLE, Definition, Finding, Gap, to_check, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.tenure import Period, cumulated_months
from cadredesk.domain.rules.wording import Word, months
from cadredesk.domain.schooling import Schooling, schooling_of
from cadredesk.domain.words import StudyMode

_LENGTHS = {
    Schooling.JUNIOR_COLLEGE: "junior_college",
    Schooling.BACHELOR: "bachelor",
    Schooling.MASTER: "master",
    Schooling.DOCTOR: "doctor",
}
_TOP_UP = "top_up"
"""专升本: a bachelor's course after a junior college."""

_LENGTH_PARAMETERS = tuple(
    f"{course}_{bound}_months"
    for course in (*_LENGTHS.values(), _TOP_UP)
    for bound in ("least", "most")
)


def judge_dates(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-11: a course ends after it began, and nobody began one as a small child."""
    born_on, least = file.cadre.born_on, book.number("least_months_to_school")
    for each in file.educations:
        start, end = each.started_on, each.ended_on
        if start is None:
            continue
        words = {"course": _course(each), "start": str(start), "end": str(end)}
        if end is not None and _is_reversed(start, end):
            yield to_check("reversed", _began(each), _ended(each), words=words)
        elif born_on is not None and _is_too_young(born_on, start, least):
            born = basic_fact(file.cadre, "born_on", "出生年月", "Born")
            words = {**words, "born": str(born_on)}
            yield to_check("too_early", _began(each), born, words=words)


def judge_order(file: CadreFile, _book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-12: a higher course was not finished before a lower one, and a master's follows it.

    A doctor's course may begin within the master's (硕博连读).
    """
    known = [
        (each, level, each.ended_on)
        for each in file.educations
        if (level := schooling_of(each)) is not None and each.ended_on is not None
    ]
    for higher, reached, ended_on in known:
        follows = higher.started_on if reached >= Schooling.MASTER else None
        for lower, level, lower_ended_on in known:
            if level >= reached:
                continue
            begins = follows if level < Schooling.MASTER else None
            early = [each for each in (ended_on, begins) if each and each.is_before(lower_ended_on)]
            if early:
                words = {"higher": _course(higher), "lower": _course(lower)}
                yield to_check("hit", _ended(higher), _ended(lower), words=words)
                break


def judge_length(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-13: a course took about as long as such a course does."""
    for each in file.educations:
        length, level = _months(each), schooling_of(each)
        if length is None or length <= 0 or level is None:
            continue
        least, most = _limits(each, level, file.educations, book)
        if length < least or (most is not None and length > most):
            usual = str(least) if most is None else f"{least}–{most}"
            took = months(length)
            words: dict[str, Word] = {"course": _course(each), "length": took, "usual": usual}
            steps = (Step("学习时间", "Length", took.zh, took.en), Step("一般", "Usual", usual))
            yield to_check("hit", _began(each), _ended(each), words=words, steps=steps)


def judge_mode(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-14: nobody studied full-time and worked full-time at once for long."""
    allowed = book.number("study_beside_work_months")
    courses = [each for each in file.educations if each.mode is StudyMode.FULL_TIME]
    jobs = _jobs(file) if courses else ()
    for each in courses:
        start, end = each.started_on, each.ended_on
        if start is None or end is None or not (start.has_month and end.has_month):
            continue
        beside = [(_shared(start, end, job), fact) for fact, job in jobs]
        longest, fact = max(beside, key=_by_months, default=(0, None))
        if fact is not None and longest > allowed:
            words: dict[str, Word] = {"course": _course(each), "job": fact.value}
            words["length"] = months(longest)
            mode = row_fact(each, "mode", "教育类别", "Mode", each.mode)
            yield to_check("hit", mode, _began(each), fact, words=words)


def judge_degree(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-15: a degree has its date, and was not given before the course began."""
    serves = was_serving(file.cadre, book.day)
    for each in file.educations:
        if not each.degree:
            continue
        given = row_fact(each, "degree_on", "学位授予时间", "Degree awarded", each.degree_on)
        if each.degree_on is None:
            if serves:
                yield Gap(variant="gap", facts=(given,))
        elif each.started_on is not None and each.degree_on.is_before(each.started_on):
            words = {
                "degree": each.degree,
                "given": str(each.degree_on),
                "start": str(each.started_on),
            }
            yield to_check("early", given, _began(each), words=words)


def _is_reversed(start: PartialDate, end: PartialDate) -> bool:
    """Whether a course ended in the month in which it began, or before."""
    same = start.has_month and end.has_month and months_between(start, end) == 0
    return same or end.is_before(start)


def _is_too_young(born_on: PartialDate, start: PartialDate, least: int) -> bool:
    if not (born_on.has_month and start.has_month):
        return False
    return months_between(born_on, start) <= least


def _limits(
    course: Education, level: Schooling, others: Sequence[Education], book: RulesOfDay
) -> tuple[int, int | None]:
    if course.mode is StudyMode.IN_SERVICE:
        return book.number("in_service_least_months"), None
    kind = _TOP_UP if _is_top_up(course, level, others) else _LENGTHS[level]
    tolerance = book.number("course_tolerance_months")
    return (
        book.number(f"{kind}_least_months") - tolerance,
        book.number(f"{kind}_most_months") + tolerance,
    )


def _is_top_up(course: Education, level: Schooling, others: Sequence[Education]) -> bool:
    if level is not Schooling.BACHELOR or course.started_on is None:
        return False
    return any(
        schooling_of(each) is Schooling.JUNIOR_COLLEGE
        and each.ended_on is not None
        and not course.started_on.is_before(each.ended_on)
        for each in others
    )


def _jobs(file: CadreFile) -> tuple[tuple[Fact, Period], ...]:
    """Return the posts and the lines of work in months, 挂职 and 借调 left out."""
    posts = [
        (row_fact(each, "title", "职务", "Post", each.title), each.appointed_on, each.removed_on)
        for each in file.appointments
        if not each.temporary
    ]
    lines = [
        (row_fact(each, "text", "简历", "Résumé", each.text), each.started_on, each.ended_on)
        for each in segments_of(file.resume)
        if not is_study(each) and not is_idle(each)
    ]
    return tuple(
        (fact, Period.between(start, end))
        for fact, start, end in (*posts, *lines)
        if start is not None and start.has_month and (end is None or end.has_month)
    )


def _shared(start: PartialDate, end: PartialDate, job: Period) -> int:
    study = Period.between(start, end)
    return cumulated_months([study], end) - cumulated_months([study], end, excluded=[job])


def _by_months(found: tuple[int, Fact | None]) -> int:
    return found[0]


def _months(course: Education) -> int | None:
    start, end = course.started_on, course.ended_on
    if start is None or end is None or not (start.has_month and end.has_month):
        return None
    return months_between(start, end)


def _course(course: Education) -> str:
    return course.qualification or course.degree or course.school_line


def _began(course: Education) -> Fact:
    return row_fact(course, "started_on", "入学时间", "Study began", course.started_on)


def _ended(course: Education) -> Fact:
    return row_fact(course, "ended_on", "毕业时间", "Study ended", course.ended_on)


RULES = (
    Definition(
        id="CHK-11",
        subject=SubjectKind.CADRE,
        judge=judge_dates,
        texts={
            "reversed": using("name", "course", "start", "end"),
            "too_early": using("name", "course", "start", "born"),
        },
        parameters=("least_months_to_school",),
    ),
    Definition(
        id="CHK-12",
        subject=SubjectKind.CADRE,
        judge=judge_order,
        texts={"hit": using("name", "higher", "lower")},
    ),
    Definition(
        id="CHK-13",
        subject=SubjectKind.CADRE,
        judge=judge_length,
        texts={"hit": using("name", "course", "length", "usual")},
        parameters=(
            *_LENGTH_PARAMETERS,
            "course_tolerance_months",
            "in_service_least_months",
        ),
    ),
    Definition(
        id="CHK-14",
        subject=SubjectKind.CADRE,
        judge=judge_mode,
        texts={"hit": using("name", "course", "job", "length")},
        parameters=("study_beside_work_months",),
    ),
    Definition(
        id="CHK-15",
        subject=SubjectKind.CADRE,
        judge=judge_degree,
        texts={"gap": OF_PEOPLE, "early": using("name", "degree", "given", "start")},
    ),
)
