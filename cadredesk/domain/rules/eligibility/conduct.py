"""Evaluations, and what is in effect against somebody (PROMO-9, PROMO-10, RANK-4).

The results of the coming years are not known: by waiting, a year below competent leaves the
years that are looked at, and that is told, whatever the next result may be.
"""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Fact
from cadredesk.domain.rules.effect_periods import (
    effect_facts,
    effect_steps,
    in_force,
    open_investigations,
)
from cadredesk.domain.rules.eligibility.parameters import (
    ISSUED_MONTH,
    LISTED_YEARS,
    REVIEW_HARD,
    REVIEW_YEARS,
)
from cadredesk.domain.rules.eligibility.requirement import (
    ALWAYS,
    NEVER,
    Basis,
    Question,
    Requirement,
    Window,
    basis_of,
    day_after,
)
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.wording import Wording
from cadredesk.domain.words import EvaluationResult

_BELOW = frozenset({EvaluationResult.BASICALLY_COMPETENT, EvaluationResult.INCOMPETENT})
_WELL = frozenset({EvaluationResult.EXCELLENT, EvaluationResult.COMPETENT})


def conduct_requirements(file: CadreFile, book: RulesOfDay) -> Iterator[Requirement]:
    """Give what every candidate for a leading post is looked at for."""
    yield _last_year(file, book)
    yield _last_years(file, book)
    yield from hindrances(file, basis_of("PROMO-9", LISTED_YEARS, book), book)


def hindrances(file: CadreFile, basis: Basis, book: RulesOfDay) -> Iterator[Requirement]:
    """Give the effect periods on the day, and an investigation that is not concluded."""
    yield _in_effect(file, basis, book)
    label = Wording("没有立案未结论的", "No investigation is open")
    for each in open_investigations(file, book):
        opened_on = "" if each.effective_on is None else str(each.effective_on)
        fact = Fact("punishment.effective_on", each.kind, "Opened", opened_on)
        state = Wording("立案未结论，等结论", "not concluded")
        yield Question(basis, label, restricted=True).judged(book, state, NEVER, (fact,))


def _in_effect(file: CadreFile, basis: Basis, book: RulesOfDay) -> Requirement:
    label = Wording("不在处分、处理影响期内", "Nothing in effect against it")
    asked = Question(basis, label, restricted=True)
    running = in_force(file, book)
    if running is None:
        state = Wording("档案中没有影响期未满的", "nothing in effect on file")
        return asked.judged(book, state, ALWAYS)
    end = running.ends_on
    state = Wording(f"影响期至 {end}", f"in effect until {end}")
    steps = tuple(line for each in running.effects for line in effect_steps(each))
    windows = (Window(day_after(end)),)
    return asked.judged(book, state, windows, effect_facts(running.effects), steps)


def _last_year(file: CadreFile, book: RulesOfDay) -> Requirement:
    """PROMO-9: the result of the last year, or of the last years where a text says so."""
    count = book.number(LISTED_YEARS)
    basis = basis_of("PROMO-9", LISTED_YEARS, book)
    label = Wording("上一年度考核称职以上", "Last evaluation competent or better")
    if count > 1:
        label = Wording(f"近 {count} 年年度考核称职以上", f"Last {count} evaluations competent")
    asked = Question(basis, label)
    results = _results(file)
    years = _years(file, count, book)
    missing = [year for year in years if year not in results]
    if missing:
        return asked.lacking(_missing_fact(missing))
    below = [year for year in years if results[year] in _BELOW]
    return asked.judged(
        book, _told(results, years), _from_the_year_after(below, count), _facts(results, years)
    )


def _last_years(file: CadreFile, book: RulesOfDay) -> Requirement:
    """PROMO-10: the last three results, each at least competent; a check, unless set hard."""
    count = book.number(REVIEW_YEARS)
    advisory = not book.number(REVIEW_HARD)
    basis = basis_of("PROMO-10", REVIEW_YEARS, book)
    label = Wording(f"近 {count} 年考核都在称职以上", f"Each of {count} results competent")
    asked = Question(basis, label, advisory=advisory)
    results = _results(file)
    years = _years(file, count, book)
    missing = [year for year in years if year not in results]
    if missing:
        return asked.lacking(_missing_fact(missing))
    others = [year for year in years if results[year] not in _WELL]
    return asked.judged(
        book, _told(results, years), _from_the_year_after(others, count), _facts(results, years)
    )


def _years(file: CadreFile, count: int, book: RulesOfDay) -> tuple[int, ...]:
    """The years looked at; while the last result may not be issued yet, the years before it."""
    last = book.day.year - 1
    if last not in _results(file) and book.day.month <= book.number(ISSUED_MONTH):
        last -= 1
    return tuple(range(last - count + 1, last + 1))


def _from_the_year_after(years: list[int], count: int) -> tuple[Window, ...]:
    """A year is looked at until `count` Januaries after it are over."""
    return (Window(PartialDate(max(years) + count + 1, 1)),) if years else ALWAYS


def _results(file: CadreFile) -> dict[int, EvaluationResult]:
    return {each.year: each.result for each in file.evaluations}


def _missing_fact(years: list[int]) -> Fact:
    named = "、".join(str(year) for year in years)
    return Fact(
        "evaluation.result", f" {named} 年度考核", f"evaluation of {', '.join(map(str, years))}", ""
    )


def _facts(results: dict[int, EvaluationResult], years: tuple[int, ...]) -> tuple[Fact, ...]:
    return tuple(
        Fact("evaluation.result", f"{year} 年度考核", f"Evaluation {year}", results[year])
        for year in years
    )


def _told(results: dict[int, EvaluationResult], years: tuple[int, ...]) -> Wording:
    told = "，".join(f"{year} {results[year]}" for year in years)
    return Wording(told, told.replace("，", ", "))
