"""Years of work in townships, by which the allowance rises (GRASS-1).

All townships count; who was lent out for more than a month did not work there meanwhile. What
the allowance is, the county says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Fact, Step, SubjectKind
from cadredesk.domain.rules.facts import has_begun, start_fact, was_serving
from cadredesk.domain.rules.finding import Definition, Finding, Sum, dated, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.tenure import Period, cumulated_months, month_reached
from cadredesk.domain.rules.wording import months, years
from cadredesk.domain.words import ServiceKind

_FIRST, _STEP, _LAST = (
    "township_allowance_first_years",
    "township_allowance_step_years",
    "township_allowance_last_years",
)
_MONTHS = 12
_SHORT = 1
"""A stay elsewhere of so many months changes nothing."""

_IN_TOWNSHIP = re.compile(r"(?<!城)镇|乡(?!村)|街道")
_ELSEWHERE = frozenset({ServiceKind.SECONDMENT, ServiceKind.TEMPORARY_POSTING})


def judge_township_years(file: CadreFile, book: RulesOfDay) -> Iterator[Finding]:
    """GRASS-1: the month in which the years in townships come to the next step."""
    came_on = file.cadre.came_to_township_on
    if came_on is None or not came_on.has_month or not was_serving(file.cadre, book.day):
        return
    if not has_begun(came_on, book.day):
        return
    served = [Period.between(came_on, None), *_earlier(file, came_on)]
    elsewhere = _lent_out(file)
    so_far = cumulated_months(served, book.today, excluded=elsewhere)
    count = next((each for each in _steps(book) if each * _MONTHS >= so_far), None)
    if count is None:
        return
    due_on = month_reached(served, count * _MONTHS, excluded=elsewhere)
    if due_on is None:
        return
    finding = dated("GRASS-1", _sum(served, elsewhere, count, due_on, book), book)
    if finding is not None:
        yield finding


def _steps(book: RulesOfDay) -> range:
    """The years at which the allowance rises."""
    return range(book.number(_FIRST), book.number(_LAST) + 1, book.number(_STEP))


def _earlier(file: CadreFile, came_on: PartialDate) -> Iterator[Period]:
    """Work in townships before this one, as the words of the résumé say."""
    for each in file.resume:
        start, end = each.started_on, each.ended_on
        if each.parent_id is not None or start is None or end is None or start >= came_on:
            continue
        if start.has_month and end.has_month and _IN_TOWNSHIP.search(each.text):
            yield Period.between(start, end)


def _lent_out(file: CadreFile) -> list[Period]:
    found = []
    for each in file.service_periods:
        start, end = each.started_on, each.completed_on or each.planned_end_on
        if each.kind not in _ELSEWHERE or start is None or not start.has_month:
            continue
        period = Period.between(start, end if end is not None and end.has_month else None)
        if period.ended is None or period.ended - period.started > _SHORT:
            found.append(period)
    return found


def _sum(
    served: list[Period],
    elsewhere: list[Period],
    count: int,
    due_on: PartialDate,
    book: RulesOfDay,
) -> Sum:
    first = PartialDate.from_month_index(min(each.started for each in served))
    whole = cumulated_months(served, book.today)
    counted = cumulated_months(served, book.today, excluded=elsewhere)
    out = months(whole - counted)
    total, asked = months(counted), years(count * _MONTHS)
    facts = [start_fact("cadre.came_to_township_on", "到乡镇工作", "Came to a township", first)]
    steps = [Step("在乡镇", "In townships", months(whole).zh, months(whole).en)]
    if whole > counted:
        facts.append(Fact("service_period.started_on", "挂职借调在外", "Lent out", out.zh, "", ""))
        steps.append(Step("－ 挂职借调在外", "- lent out", out.zh, out.en))
    steps += [
        Step("＝ 累计", "= so far", total.zh, total.en),
        Step(f"满 {asked.zh}", f"{asked.en} full in", str(due_on)),
    ]
    return Sum(
        due_on=due_on,
        counted_from=first,
        facts=tuple(facts),
        arithmetic=tuple(steps),
        words={"years": asked},
    )


RULES = (
    Definition(
        id="GRASS-1",
        subject=SubjectKind.CADRE,
        judge=judge_township_years,
        texts={"ahead": using("name", "due", "years")},
        parameters=(_FIRST, _STEP, _LAST),
    ),
)
