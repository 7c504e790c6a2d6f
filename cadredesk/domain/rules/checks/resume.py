"""Checks of a résumé: gaps, overlaps, the first and the last line, its dates (CHK-7 to CHK-10, 26).

What is wrong with a line is found by `resume_check`, which the résumé editor shows as well; so
leaving a finding as it is counts in both places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.resume import ResumeEntry
from cadredesk.domain.resume_check import (
    ResumeFault,
    ResumeLimits,
    ResumeProblem,
    date_problems,
    ending_problems,
    is_idle,
    is_study,
    segments_of,
    since_problems,
    spacing_problems,
)
from cadredesk.domain.rules.alert import Fact, SubjectKind
from cadredesk.domain.rules.facts import basic_fact, row_fact, was_serving
from cadredesk.domain.rules.finding import Definition, Finding, Gap, to_check, using
from cadredesk.domain.rules.rulebook import RulesOfDay

_LIMITS = ("gap_tolerance_months", "least_age_at_work", "study_holiday_months")
"""The numbers of `ResumeLimits`, in its order."""


def judge_gaps(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-7: no time is left out between two lines."""
    yield from _spacing(file, book, ResumeFault.GAP)


def judge_overlaps(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-8: two full-time lines do not run at the same time."""
    yield from _spacing(file, book, ResumeFault.OVERLAP)


def judge_first_job(file: CadreFile, _book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-9: a line starts in the month of the first job, and only study lies before it."""
    began_on = file.cadre.began_work_on
    lines = [each for each in segments_of(file.resume) if _has_month(each.started_on)]
    if not lines or began_on is None or not began_on.has_month:
        return
    fact = basic_fact(file.cadre, "began_work_on", "参加工作时间", "Began work")
    earlier = [each for each in lines if _is_job(each) and _starts_before(each, began_on)]
    if earlier:
        first = min(earlier, key=_start)
        words = {"began": str(began_on), "start": _start(first), "text": first.text}
        yield to_check("earlier", fact, _line_fact(first), words=words)
    elif all(_start(each) != str(began_on.to_month()) for each in lines):
        yield to_check("missing", fact, words={"began": str(began_on)})


def judge_last_line(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-10: the last line has no end and is the present post, and no line before it is open."""
    lines = segments_of(file.resume)
    yield from _told(file, ending_problems(lines, posts_to_name(file.cadre, book.day)))
    yield from _told(file, since_problems(lines, post_starts(file)))


def judge_lines(file: CadreFile, _book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-26: the dates of each line can be read, to the month, and run forwards."""
    yield from _told(file, date_problems(segments_of(file.resume)))


def resume_limits(book: RulesOfDay) -> ResumeLimits:
    """Return the numbers that the checks of a résumé need, as they stand on a day."""
    return ResumeLimits(*(book.number(name) for name in _LIMITS))


def posts_to_name(cadre: Cadre, day: date) -> str:
    """Return the posts that the last line has to name, empty for one who does not serve."""
    return cadre.current_posts if was_serving(cadre, day) else ""


def post_starts(file: CadreFile) -> tuple[PartialDate, ...]:
    """Return since when the posts held now are held, 挂职 and 借调 left out."""
    held = (each for each in file.current_appointments if not each.temporary)
    return tuple(each.appointed_on for each in held if each.appointed_on is not None)


def _spacing(file: CadreFile, book: RulesOfDay, fault: ResumeFault) -> Iterator[Finding]:
    problems = spacing_problems(segments_of(file.resume), resume_limits(book))
    yield from _told(file, (each for each in problems if each.fault is fault))


def _told(file: CadreFile, problems: Iterable[ResumeProblem]) -> Iterator[Finding]:
    for problem in problems:
        line = next(each for each in file.resume if each.id == problem.entry)
        facts = [_line_fact(line)]
        if problem.fault is ResumeFault.NOT_CURRENT_POST:
            facts.append(_posts_fact(file.cadre))
        yield to_check(
            problem.fault.value, *facts, words=dict(problem.fields), basis=problem.finding
        )


def _line_fact(line: ResumeEntry) -> Fact:
    return row_fact(line, "text", "简历", "Résumé", f"{line.span.strip()} {line.text}".strip())


def _posts_fact(cadre: Cadre) -> Fact:
    return basic_fact(cadre, "current_posts", "现任职务", "Current posts")


def _has_month(moment: PartialDate | None) -> bool:
    return moment is not None and moment.has_month


def _is_job(line: ResumeEntry) -> bool:
    return not is_study(line) and not is_idle(line)


def _starts_before(line: ResumeEntry, moment: PartialDate) -> bool:
    return line.started_on is not None and line.started_on.is_before(moment)


def _start(line: ResumeEntry) -> str:
    return "" if line.started_on is None else str(line.started_on.to_month())


RULES = (
    Definition(
        id="CHK-7",
        subject=SubjectKind.CADRE,
        judge=judge_gaps,
        texts={"gap": using("name", "end", "start", "months")},
        parameters=_LIMITS,
    ),
    Definition(
        id="CHK-8",
        subject=SubjectKind.CADRE,
        judge=judge_overlaps,
        texts={"overlap": using("name", "months")},
        parameters=_LIMITS,
    ),
    Definition(
        id="CHK-9",
        subject=SubjectKind.CADRE,
        judge=judge_first_job,
        texts={
            "missing": using("name", "began"),
            "earlier": using("name", "began", "start", "text"),
        },
    ),
    Definition(
        id="CHK-10",
        subject=SubjectKind.CADRE,
        judge=judge_last_line,
        texts={
            "open_before_last": using("name", "start"),
            "closed_last": using("name", "end"),
            "not_current_post": using("name", "posts"),
            "not_in_post_since": using("name", "start", "since"),
        },
    ),
    Definition(
        id="CHK-26",
        subject=SubjectKind.CADRE,
        judge=judge_lines,
        texts={
            "not_understood": using("name", "text"),
            "reversed": using("name", "start", "end"),
            "no_month": using("name", "start", "end"),
        },
    ),
)
