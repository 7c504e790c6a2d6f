"""What the next grade takes (RANK-1 to RANK-4): grades go to civil servants, step by step."""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Fact
from cadredesk.domain.rules.eligibility.conduct import hindrances
from cadredesk.domain.rules.finding import SilentRule, using
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
from cadredesk.domain.rules.requirement import (
    ALWAYS,
    NEVER,
    Requirement,
    Window,
    asked_by,
)
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
    yield from hindrances(file, "RANK-4", book)


def _standing(file: CadreFile, to: str, book: RulesOfDay) -> Requirement:
    category = file.cadre.category
    fact = Fact("cadre.category", "人员类别", "Category", category or "")
    asked = asked_by("RANK-1", "standing", book, GRADE_MONTHS[to])
    if is_civil_servant(file):
        state = Wording(category, category) if category else asked.say("holds_one", book)
        return asked.judged(book, state, ALWAYS, (fact,))
    if category is None:
        return asked.lacking(fact)
    state = asked.say("not_for", book, category=category)
    return asked.judged(book, state, NEVER, (fact,))


def _time(file: CadreFile, to: str, book: RulesOfDay) -> Requirement:
    """The least time in what is held; of several ways the one that is open first."""
    steps = steps_to(file, to, book)
    if steps:
        step = min(steps, key=lambda each: str(each.time.full_on(book.today)))
        return _timed(step, to, book)
    return _no_way(file, to, book)


def _timed(step: GradeStep, to: str, book: RulesOfDay) -> Requirement:
    time = step.time
    held = step.start.label_zh.removeprefix("任").removesuffix("起算")
    least = months(time.months)
    asked = asked_by("RANK-1", "time", book, GRADE_MONTHS[to], held=held, length=least)
    full_on = time.full_since(book.today) or time.full_on(book.today)
    state = asked.say("full", book, due=str(full_on))
    if not time.is_full(book.today):
        short = months(full_on.month_index - book.today.month_index)
        state = asked.say("short", book, length=short, due=str(full_on))
    return asked.judged(
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


def _no_way(file: CadreFile, to: str, book: RulesOfDay) -> Requirement:
    """Nothing that the time could be counted from: a step is missing, or its beginning."""
    below = GRADES[GRADES.index(to) + 1]
    least = months(book.number(GRADE_MONTHS[to]))
    asked = asked_by("RANK-1", "time", book, GRADE_MONTHS[to], held=below, length=least)
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
    state = asked.say("below_first", book, grade=held[0], below=below)
    return asked.judged(book, state, NEVER, (fact,))


def _text(moment: PartialDate | None) -> str:
    return "" if moment is None else str(moment)


RULES = (
    SilentRule(
        id="RANK-1",
        texts={
            "standing": using(),
            "holds_one": using(),
            "not_for": using("category"),
            "time": using("held", "length"),
            "full": using("due"),
            "short": using("length", "due"),
            "below_first": using("grade", "below"),
        },
    ),
)
