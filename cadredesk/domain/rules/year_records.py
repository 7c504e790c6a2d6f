"""What follows from a year's quarters, days and wage: EVAL-6, EVAL-8 and RANK-7.

All three are off until an office says that it keeps these rows here; then a missing quarter
is told as any missing fact is, once for everybody.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.evaluation import YearRecord
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Fact, Severity, Step, SubjectKind
from cadredesk.domain.rules.facts import may_be_civil_servant, row_fact, was_serving
from cadredesk.domain.rules.finding import (
    OF_PEOPLE,
    Definition,
    Finding,
    Gap,
    to_check,
    using,
)
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.wording import Wording
from cadredesk.domain.words import EvaluationResult, RoutineResult

_RUNNING, _IN_A_YEAR = "absent_running_limit_days", "absent_year_limit_days"
_ENTERED_WITHIN = "routine_entry_days"
_LEVEL_YEARS, _STEP_YEARS = "wage_level_years", "wage_step_years"
_COMPETENT = frozenset({EvaluationResult.EXCELLENT, EvaluationResult.COMPETENT})
_QUARTERS = (
    ("first_quarter", 3, Wording("一季度", "the 1st quarter")),
    ("second_quarter", 6, Wording("二季度", "the 2nd quarter")),
    ("third_quarter", 9, Wording("三季度", "the 3rd quarter")),
    ("fourth_quarter", 12, Wording("四季度", "the 4th quarter")),
)
"""The field of each quarter, its last month, and what it is called."""


def judge_absence(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """EVAL-6: this year or last, absent longer in a row or in all than the law bears."""
    for each in file.year_records if _is_judged(file, book) else ():
        if each.year < book.day.year - 1:
            continue
        for name, limit, label in (
            ("absent_running_days", _RUNNING, "连续旷工天数"),
            ("absent_days", _IN_A_YEAR, "全年旷工天数"),
        ):
            days, most = getattr(each, name), book.number(limit)
            if days is not None and days > most:
                words = {"year": str(each.year), "days": f"{days:g}", "limit": str(most)}
                fact = row_fact(each, name, label, "Days absent", f"{days:g}")
                variant = "running" if limit == _RUNNING else "in_year"
                yield to_check(variant, fact, words=words)


def judge_quarters(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """EVAL-8: the last quarter without a result, and an excellent year without good quarters."""
    if not _is_judged(file, book):
        return
    known = {each.year: each for each in file.year_records}
    year, at = _last_to_enter(book)
    name, month, called = _QUARTERS[at]
    entered_on = file.cadre.entered_civil_service_on
    was_there = entered_on is None or entered_on <= PartialDate(year, month)
    if was_there and (year not in known or getattr(known[year], name) is None):
        yield Gap(
            variant="gap",
            severity=Severity.DUE,
            facts=(Fact(f"year_record.{name}", f"{year} 年{called.zh}平时考核", called.en, ""),),
            words={"year": str(year), "quarter": called},
            only_if_started="year_records",
        )
    for each in file.evaluations:
        record = known.get(each.year)
        if each.result is EvaluationResult.EXCELLENT and record is not None:
            yield from _few_good_quarters(record)


def judge_wage(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """RANK-7: years competent or better since the wage's level or step was last raised."""
    if not _is_judged(file, book):
        return
    for variant, limit in (("level", _LEVEL_YEARS), ("step", _STEP_YEARS)):
        raised = (each.year for each in file.year_records if getattr(each, f"{variant}_raised"))
        since = max(raised, default=None)
        if since is None:
            continue
        years = sorted(
            each.year
            for each in file.evaluations
            if since <= each.year < book.day.year and each.result in _COMPETENT
        )
        if len(years) >= book.number(limit):
            yield _rise(variant, since, years)


def _rise(variant: str, since: int, years: list[int]) -> Finding:
    told = "、".join(map(str, years))
    count = str(len(years))
    return Finding(
        variant=variant,
        severity=Severity.UPCOMING,
        facts=(Fact(f"year_record.{variant}_raised", "上次晋升年度", "Last raised", str(since)),),
        arithmetic=(
            Step("称职以上年度", "Competent or better in", told),
            Step("＝ 累计年数", "= years in all", count),
        ),
        words={"count": count},
    )


def _few_good_quarters(record: YearRecord) -> Iterator[Finding]:
    """Where more than half of the quarters cannot have been good any more."""
    other = [each for each in record.quarters if each not in {None, RoutineResult.GOOD}]
    if 2 * len(other) >= len(record.quarters):
        told = "、".join("—" if each is None else each.value for each in record.quarters)
        label = f"{record.year} 年各季度"
        fact = row_fact(record, "first_quarter", label, "Quarters", told)
        yield to_check("few_good", fact, words={"year": str(record.year), "quarters": told})


def _last_to_enter(book: RulesOfDay) -> tuple[int, int]:
    """The last quarter, by year and place, whose result should have been entered by now."""
    year, day = book.day.year, book.day
    within = timedelta(days=book.number(_ENTERED_WITHIN))
    for at in reversed(range(len(_QUARTERS))):
        month = _QUARTERS[at][1]
        if day > PartialDate(year, month).last_day() + within:
            return year, at
    # In the first days of January the fourth quarter of last year may still be entered.
    fourth = date(year - 1, 12, 31) + within
    return (year - 1, 3) if day > fourth else (year - 1, 2)


def _is_judged(file: CadreFile, book: RulesOfDay) -> bool:
    return was_serving(file.cadre, book.day) and may_be_civil_servant(file.cadre)


RULES = (
    Definition(
        id="EVAL-6",
        subject=SubjectKind.CADRE,
        judge=judge_absence,
        texts={
            "running": using("name", "year", "days", "limit"),
            "in_year": using("name", "year", "days", "limit"),
        },
        parameters=(_RUNNING, _IN_A_YEAR),
    ),
    Definition(
        id="EVAL-8",
        subject=SubjectKind.CADRE,
        judge=judge_quarters,
        texts={
            "gap": OF_PEOPLE | using("year", "quarter"),
            "few_good": using("name", "year", "quarters"),
        },
        parameters=(_ENTERED_WITHIN,),
    ),
    Definition(
        id="RANK-7",
        subject=SubjectKind.CADRE,
        judge=judge_wage,
        texts={"level": using("name", "count"), "step": using("name", "count")},
        parameters=(_LEVEL_YEARS, _STEP_YEARS),
    ),
)
