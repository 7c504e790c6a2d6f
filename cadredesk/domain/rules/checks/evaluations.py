"""Checks of annual evaluations: no year is left out, and no grade has its reason (CHK-29)."""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.rules.alert import Fact, SubjectKind
from cadredesk.domain.rules.facts import row_fact, was_serving
from cadredesk.domain.rules.finding import Definition, Finding, Gap, to_check, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.words import EvaluationResult


def judge_years(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-29: from the first year on file each has its result, and no grade has its reason.

    The years before the first on file were not begun: no rows is not zero. The year just
    past is due from the month in which evaluations are settled (EVAL-1).
    """
    years = {each.year for each in file.evaluations}
    if years and was_serving(file.cadre, book.day):
        missing = [year for year in range(min(years), _last_due(book) + 1) if year not in years]
        if missing:
            listed = "、".join(map(str, missing))
            fact = Fact("evaluation.year", "年度考核缺", "Years missing", listed)
            yield to_check("missing", fact, words={"years": listed})
    for each in file.evaluations:
        if each.result is EvaluationResult.NOT_GRADED and not each.reason:
            fact = row_fact(each, "reason", "不定等次原因", "Why there is no grade", "")
            year = row_fact(each, "year", "年度", "Year", each.year)
            yield to_check("no_reason", fact, year, words={"year": str(each.year)})


def _last_due(book: RulesOfDay) -> int:
    settled = book.day.month >= book.number("evaluation_settled_month")
    return book.day.year - (1 if settled else 2)


RULES = (
    Definition(
        id="CHK-29",
        subject=SubjectKind.CADRE,
        judge=judge_years,
        texts={"missing": using("name", "years"), "no_reason": using("name", "year")},
        parameters=("evaluation_settled_month",),
    ),
)
