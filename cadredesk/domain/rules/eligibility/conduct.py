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
from cadredesk.domain.rules.finding import SilentRule, using
from cadredesk.domain.rules.requirement import (
    ALWAYS,
    NEVER,
    Requirement,
    Window,
    asked_by,
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
    yield from hindrances(file, "PROMO-9", book, LISTED_YEARS)


def hindrances(
    file: CadreFile, rule_id: str, book: RulesOfDay, parameter: str = ""
) -> Iterator[Requirement]:
    """Give the effect periods on the day, and an investigation that is not concluded."""
    yield _in_effect(file, rule_id, book, parameter)
    asked = asked_by(rule_id, "no_investigation", book, parameter).of_sanctions
    for each in open_investigations(file, book):
        opened_on = "" if each.effective_on is None else str(each.effective_on)
        fact = Fact("punishment.effective_on", each.kind, "Opened", opened_on)
        yield asked.judged(book, asked.say("not_concluded", book), NEVER, (fact,))


def _in_effect(file: CadreFile, rule_id: str, book: RulesOfDay, parameter: str) -> Requirement:
    asked = asked_by(rule_id, "nothing_in_effect", book, parameter).of_sanctions
    running = in_force(file, book)
    if running is None:
        return asked.judged(book, asked.say("none_on_file", book), ALWAYS)
    end = running.ends_on
    state = asked.say("in_effect", book, end=str(end))
    steps = tuple(line for each in running.effects for line in effect_steps(each))
    windows = (Window(day_after(end)),)
    return asked.judged(book, state, windows, effect_facts(running.effects), steps)


def _last_year(file: CadreFile, book: RulesOfDay) -> Requirement:
    """PROMO-9: the result of the last year, or of the last years where a text says so."""
    count = book.number(LISTED_YEARS)
    variant = "last_years" if count > 1 else "last_year"
    asked = asked_by("PROMO-9", variant, book, LISTED_YEARS, count=str(count))
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
    asked = asked_by("PROMO-10", "each", book, REVIEW_YEARS, count=str(count))
    if not book.number(REVIEW_HARD):
        asked = asked.to_check
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


_HINDRANCES = {
    "nothing_in_effect": using(),
    "none_on_file": using(),
    "in_effect": using("end"),
    "no_investigation": using(),
    "not_concluded": using(),
}

RULES = (
    SilentRule(
        id="PROMO-9",
        texts={"last_year": using(), "last_years": using("count"), **_HINDRANCES},
        parameters=(LISTED_YEARS, ISSUED_MONTH),
    ),
    SilentRule(
        id="PROMO-10", texts={"each": using("count")}, parameters=(REVIEW_YEARS, REVIEW_HARD)
    ),
    SilentRule(id="RANK-4", texts=_HINDRANCES),
)
