"""The first grade of a recruit without work before, by the education (RANK-8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import add_months
from cadredesk.domain.rules.alert import Fact, Step, SubjectKind
from cadredesk.domain.rules.finding import Definition, Finding, Gap, dated, using
from cadredesk.domain.rules.grade_steps import GRADE_MONTHS
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.service_time import at_least, running_periods
from cadredesk.domain.words import GRADES, ServiceKind, StudyMode

_FIRST = (
    (("博士",), "二级主任科员"),
    (("硕士", "研究生"), "四级主任科员"),
    (("大学", "本科", "学士", "大专", "专科"), "一级科员"),
    (("高中", "中专", "中技", "技校"), "二级科员"),
)
"""The grade by what a full-time course or its degree is called, the highest first."""

_PROBATION = "recruit_probation_months"


def judge_first_grade(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """RANK-8: the grade that follows the probation, and the one after it at the earliest."""
    for period, start in running_periods(file, ServiceKind.RECRUIT_PROBATION, book.day):
        found = _first_grade(file)
        if found is None:
            continue
        grade, studied = found
        total = at_least(period, start, book.number(_PROBATION))
        after = GRADES[GRADES.index(grade) - 1]
        next_on = add_months(total.due_on, book.number(GRADE_MONTHS[after]))
        total = replace(
            total,
            facts=(*total.facts, Fact("education.qualification", "学历", "Education", studied)),
            arithmetic=(
                *total.arithmetic,
                Step(f"最早晋升{after}", f"{after} at the earliest", str(next_on)),
            ),
            words={**total.words, "grade": grade},
        )
        finding = dated("RANK-8", total, book)
        if finding is not None:
            yield finding


def _first_grade(file: CadreFile) -> tuple[str, str] | None:
    studied = [
        each.qualification + each.degree
        for each in file.educations
        if each.mode is StudyMode.FULL_TIME
    ]
    for names, grade in _FIRST:
        for course in studied:
            if any(name in course for name in names):
                return grade, course
    return None


RULES = (
    Definition(
        id="RANK-8",
        subject=SubjectKind.CADRE,
        judge=judge_first_grade,
        texts={"ahead": using("name", "end", "grade"), "past": using("name", "end", "grade")},
        parameters=(_PROBATION, *GRADE_MONTHS.values()),
    ),
)
