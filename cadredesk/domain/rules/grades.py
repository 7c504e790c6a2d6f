"""Who may come to the next grade, from when, and what shortened or lengthened it (RANK-1 to 3).

The time is one condition among several: it is told as possible, never as due to anybody. With
the next evaluation it can be gone again, and whoever is barred from it is told by RANK-4.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate, add_months
from cadredesk.domain.rules.alert import Fact, Severity, Step, SubjectKind
from cadredesk.domain.rules.effect_periods import in_force, open_investigations
from cadredesk.domain.rules.facts import was_serving
from cadredesk.domain.rules.finding import OF_PEOPLE, Definition, Finding, Gap, Sum, dated, using
from cadredesk.domain.rules.grade_steps import (
    EXCELLENT_MONTHS,
    TIME_PARAMETERS,
    GradeStep,
    grade_on,
    is_civil_servant,
    next_step,
)
from cadredesk.domain.rules.grade_time import GradeTime
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.urgency import is_near
from cadredesk.domain.rules.wording import Word, months, today_step

_WHOLE_YEAR = 12


def judge_next_grade(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """RANK-1: from when the next grade is possible by its least time, and then that it is."""
    if not _is_judged(file, book):
        return
    held = grade_on(file, book)
    if held is not None and (held[1] is None or not held[1].has_month):
        value = "" if held[1] is None else str(held[1])
        fact = Fact("grade_period.started_on", "职级起算时间", "Grade since", value)
        yield Gap(variant="gap", facts=(fact,), only_if_started="grade_periods")
    step = next_step(file, book)
    if step is None or is_barred(file, book):
        return
    since = step.time.full_since(book.today)
    if since is not None and since < book.today.to_month():
        yield _open(step, since, book)
        return
    finding = dated("RANK-1", _sum(step, step.time.full_on(book.today), book), book)
    if finding is not None:
        yield finding


def state_shortening(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """RANK-2: how often the result was excellent, and what that takes off."""
    step = next_step(file, book) if _is_judged(file, book) else None
    years = () if step is None else step.time.excellent_years(book.day.year)
    if step is not None and years:
        full_on = step.time.full_on(book.today)
        words: dict[str, Word] = {
            "count": str(len(years)),
            "length": months(step.time.shortening * len(years)),
        }
        yield _statement(step, full_on, words, book)


def state_years_left_out(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """RANK-3: the years that do not count."""
    step = next_step(file, book) if _is_judged(file, book) else None
    if step is None:
        return
    for year in step.time.years_left_out(book.day.year):
        words: dict[str, Word] = {"year": str(year), "result": step.time.results[year].value}
        yield _statement(step, step.time.full_on(book.today), words, book)


def is_barred(file: CadreFile, book: RulesOfDay) -> bool:
    """Whether a sanction or an open investigation holds up every grade on the day."""
    if not file.punishments:
        return False
    return in_force(file, book) is not None or bool(open_investigations(file, book))


def steps_of(step: GradeStep, full_on: PartialDate, book: RulesOfDay) -> tuple[Step, ...]:
    """Return how the month comes about, and the other month where provinces count otherwise."""
    time, least = step.time, months(step.time.months)
    known_in = full_on.year
    steps = [
        Step(step.start.label_zh, step.start.label_en, step.start.value),
        Step("＋ 最低年限", "+ least time", least.zh, least.en),
    ]
    for year in time.excellent_years(known_in):
        off = months(time.shortening)
        steps.append(Step(f"－ {year} 优秀", f"- {year} excellent", off.zh, off.en))
    for year, count in time.years_left_out(known_in).items():
        more, result = months(count), time.results[year]
        steps.append(Step(f"＋ {year} {result}不计", f"+ {year} not counted", more.zh, more.en))
    return (*steps, *_in_the_end(time, full_on, book))


def _in_the_end(time: GradeTime, full_on: PartialDate, book: RulesOfDay) -> Iterator[Step]:
    added_up = PartialDate.from_month_index(time.reached(full_on.year))
    if added_up < full_on:
        yield Step("＝ 合计", "= together", str(added_up))
        yield Step("按已知结果，年限满", "By the results known, full in", str(full_on))
    else:
        yield Step("＝ 年限满", "= full in", str(full_on))
    if not time.has_partly_excellent_year(full_on.year):
        return
    whole = replace(time, excellent_months=_WHOLE_YEAR)
    otherwise = whole.full_since(book.today) or whole.full_on(book.today)
    if otherwise > full_on:
        yield Step("优秀须满全年的，为", "Where only whole excellent years count", str(otherwise))


def _is_judged(file: CadreFile, book: RulesOfDay) -> bool:
    return was_serving(file.cadre, book.day) and is_civil_servant(file)


def _open(step: GradeStep, since: PartialDate, book: RulesOfDay) -> Finding:
    return Finding(
        variant="open",
        severity=Severity.UPCOMING,
        counted_from=step.time.started_on,
        first_seen_on=add_months(since, -max(book.rule("RANK-1").lead.values)),
        facts=(step.start,),
        arithmetic=steps_of(step, since, book),
        words={"to": step.to, "since": str(since)},
    )


def _sum(step: GradeStep, full_on: PartialDate, book: RulesOfDay) -> Sum:
    return Sum(
        due_on=full_on,
        counted_from=step.time.started_on,
        facts=(step.start,),
        arithmetic=steps_of(step, full_on, book),
        words={"to": step.to},
    )


def _statement(
    step: GradeStep, full_on: PartialDate, words: dict[str, Word], book: RulesOfDay
) -> Finding:
    """Return what goes with RANK-1, as urgent as the month it speaks of."""
    return Finding(
        variant="statement",
        severity=Severity.DUE if is_near(full_on, book.day) else Severity.UPCOMING,
        due_on=full_on,
        counted_from=step.time.started_on,
        facts=(step.start,),
        arithmetic=(*steps_of(step, full_on, book), today_step(full_on, book.day)),
        words={"to": step.to, "due": str(full_on), **words},
    )


RULES = (
    Definition(
        id="RANK-1",
        subject=SubjectKind.CADRE,
        judge=judge_next_grade,
        texts={
            "ahead": using("name", "to", "due"),
            "open": using("name", "to", "since"),
            "gap": OF_PEOPLE,
        },
        parameters=TIME_PARAMETERS,
    ),
    Definition(
        id="RANK-2",
        subject=SubjectKind.CADRE,
        judge=state_shortening,
        texts={"statement": using("name", "count", "length", "due")},
        parameters=TIME_PARAMETERS,
        companion=True,
    ),
    Definition(
        id="RANK-3",
        subject=SubjectKind.CADRE,
        judge=state_years_left_out,
        texts={"statement": using("name", "year", "result")},
        parameters=(*TIME_PARAMETERS, EXCELLENT_MONTHS),
        companion=True,
    ),
)
