"""What the next grade takes (RANK-1 to RANK-4): grades go to civil servants, step by step."""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Fact
from cadredesk.domain.rules.eligibility.conduct import hindrances
from cadredesk.domain.rules.eligibility.requirement import (
    ALWAYS,
    NEVER,
    Basis,
    Question,
    Requirement,
    Window,
    basis_of,
)
from cadredesk.domain.rules.grade_steps import (
    GRADE_MONTHS,
    POST_MONTHS,
    GradeStep,
    grade_on,
    is_civil_servant,
    leading_since,
    steps_to,
)
from cadredesk.domain.rules.grade_time import GradeTime
from cadredesk.domain.rules.grades import steps_of
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.wording import Wording, months
from cadredesk.domain.words import GRADES

_YEAR = 12


def has_grade(file: CadreFile, to: str, book: RulesOfDay) -> bool:
    """Whether somebody holds a grade already, or a higher one."""
    held = grade_on(file, book)
    return held is not None and GRADES.index(held[0]) <= GRADES.index(to)


def grade_requirements(file: CadreFile, to: str, book: RulesOfDay) -> Iterator[Requirement]:
    """Give each requirement of a grade: standing, time, nothing in effect against it."""
    yield _standing(file, to, book)
    yield _time(file, to, book)
    rule = book.rule("RANK-4")
    yield from hindrances(file, Basis("RANK-4", rule.citation, rule.certainty), book)


def _standing(file: CadreFile, to: str, book: RulesOfDay) -> Requirement:
    category = file.cadre.category
    label = Wording("公务员或参公人员", "Civil servant, or managed as one")
    fact = Fact("cadre.category", "人员类别", "Category", category or "")
    basis = basis_of("RANK-1", GRADE_MONTHS[to], book)
    asked = Question(basis, label)
    if is_civil_servant(file):
        state = Wording(category or "有职级", category or "holds a grade")
        return asked.judged(book, state, ALWAYS, (fact,))
    if category is None:
        return asked.lacking(fact)
    state = Wording(f"{category}，不适用职级", f"{category}: grades do not apply")
    return asked.judged(book, state, NEVER, (fact,))


def _time(file: CadreFile, to: str, book: RulesOfDay) -> Requirement:
    """The least time in what is held; of several ways the one that is open first."""
    basis = basis_of("RANK-1", GRADE_MONTHS[to], book)
    steps = steps_to(file, to, book)
    if steps:
        step = min(steps, key=lambda each: str(each.time.full_on(book.today)))
        return _timed(step, basis, book)
    return _no_way(file, to, basis, book)


def _timed(step: GradeStep, basis: Basis, book: RulesOfDay) -> Requirement:
    time, least = step.time, months(step.time.months)
    held = step.start.label_zh.removeprefix("任").removesuffix("起算")
    label = Wording(f"任{held}满 {least.zh}", f"{held} for {least.en}")
    full_on = time.full_since(book.today) or time.full_on(book.today)
    state = Wording(f"{full_on} 起年限已满", f"full since {full_on}")
    if not time.is_full(book.today):
        short = months(full_on.month_index - book.today.month_index)
        state = Wording(f"还差 {short.zh}，{full_on} 满", f"{short.en} short, full in {full_on}")
    return Question(basis, label).judged(
        book,
        state,
        full_windows(time, book.today),
        (step.start,),
        arithmetic=steps_of(step, full_on, book),
    )


def full_windows(time: GradeTime, today: PartialDate) -> tuple[Window, ...]:
    """Return when the time is full, by the results known: each January can change it."""
    last_known = max((today.year, *(year + 1 for year in time.results)))
    windows = []
    for year in range(today.year, last_known + 1):
        full = max(time.reached(year), year * _YEAR)
        december = (year + 1) * _YEAR - 1
        if year == last_known:
            windows.append(Window(PartialDate.from_month_index(full)))
        elif full <= december:
            until = PartialDate.from_month_index(december)
            windows.append(Window(PartialDate.from_month_index(full), until))
    return tuple(windows)


def _no_way(file: CadreFile, to: str, basis: Basis, book: RulesOfDay) -> Requirement:
    """Nothing that the time could be counted from: a step is missing, or its beginning."""
    below = GRADES[GRADES.index(to) + 1]
    least = months(book.number(GRADE_MONTHS[to]))
    label = Wording(f"任{below}满 {least.zh}", f"{below} for {least.en}")
    asked = Question(basis, label)
    held, post = grade_on(file, book), leading_since(file, book)
    if post is not None and (to, post[0]) in POST_MONTHS:
        fact = Fact("tier_period.started_on", "任现职务层次时间", "Level since", _text(post[1]))
        return asked.lacking(fact)
    if held is None:
        return asked.lacking(Fact("grade_period.grade", "职级", "Grade", ""))
    if held[0] == below:
        fact = Fact("grade_period.started_on", "职级起算时间", "Grade since", _text(held[1]))
        return asked.lacking(fact)
    fact = Fact("grade_period.grade", "职级", "Grade", held[0])
    state = Wording(f"现任{held[0]}，须先任{below}", f"{held[0]} now; {below} comes first")
    return asked.judged(book, state, NEVER, (fact,))


def _text(moment: PartialDate | None) -> str:
    return "" if moment is None else str(moment)
