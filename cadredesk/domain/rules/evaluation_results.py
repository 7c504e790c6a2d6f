"""Annual evaluations: one that is missing, and what follows from a result (EVAL-1, 3, 4, 5)."""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.evaluation import Evaluation
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Fact, Severity, Step, SubjectKind
from cadredesk.domain.rules.facts import has_begun, may_be_civil_servant, was_serving
from cadredesk.domain.rules.finding import OF_PEOPLE, Definition, Finding, Gap, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.words import EvaluationResult, PunishmentSystem

_SETTLED = "evaluation_settled_month"
_IN_A_ROW = "merit_years_in_a_row"
_EXCELLENT = EvaluationResult.EXCELLENT
_BASIC, _INCOMPETENT = EvaluationResult.BASICALLY_COMPETENT, EvaluationResult.INCOMPETENT
_NO_RESULT = frozenset({EvaluationResult.NOT_GRADED, EvaluationResult.NOT_TAKING_PART})
_MERIT = "三等功"


def judge_missing(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """EVAL-1: last year's result, coming until the month in which results are settled, then due.

    Who entered in that year or later was on probation or not there; earlier years that were
    left out belong to the health check.
    """
    year = book.day.year - 1
    if not was_serving(file.cadre, book.day) or not _was_there(file, year):
        return
    if all(each.year != year for each in file.evaluations):
        settled = book.day.month >= book.number(_SETTLED)
        yield Gap(
            variant="gap" if settled else "gap_soon",
            severity=Severity.DUE if settled else Severity.UPCOMING,
            facts=(Fact("evaluation.year", "年度考核缺", "Year missing", ""),),
            words={"year": str(year)},
            only_if_started="evaluations",
        )


def judge_merit(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """EVAL-3: so many excellent years in a row, the last one last year, open a merit citation.

    Years that led to one already are not used again.
    """
    count, last = book.number(_IN_A_ROW), book.day.year - 1
    excellent = {each.year for each in _known(file, book) if each.result is _EXCELLENT}
    if last not in excellent or not _is_judged(file, book):
        return
    since = _first_after_merit(file, book)
    row = 0
    while last - row in excellent and last - row >= since:
        row += 1
    if row and row % count == 0:
        years = "、".join(str(last - back) for back in reversed(range(count)))
        yield Finding(
            variant="merit",
            severity=Severity.UPCOMING,
            facts=(Fact("evaluation.result", "连续优秀", "Excellent in", years),),
            words={"years": years},
        )


def judge_basically_competent(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """EVAL-4: the latest result is 基本称职: an admonition, and better work within a time."""
    latest = _latest(file, book)
    if latest is None or latest.result is not _BASIC or not _is_judged(file, book):
        return
    told = _admonished(file, latest.year, book)
    yield Finding(
        variant="basic" if told is None else "admonished",
        severity=Severity.DUE if told is None else Severity.UPCOMING,
        facts=(_result_fact(latest),),
        words={"year": str(latest.year)},
    )


def judge_incompetent(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """EVAL-5: the latest result is 不称职: once, in two years running, or with a break between."""
    latest = _latest(file, book)
    if latest is None or latest.result is not _INCOMPETENT or not _is_judged(file, book):
        return
    earlier = {each.year: each for each in _known(file, book) if each.year < latest.year}
    before, skipped = latest.year - 1, False
    while before in earlier and earlier[before].result in _NO_RESULT:
        before, skipped = before - 1, True
    again = before in earlier and earlier[before].result is _INCOMPETENT
    facts = (_result_fact(latest), *((_result_fact(earlier[before]),) if again else ()))
    if again and skipped:
        variant, severity = "with_break", Severity.CHECK
    else:
        variant, severity = ("twice" if again else "once"), Severity.DUE
    yield Finding(
        variant=variant,
        severity=severity,
        facts=facts,
        arithmetic=tuple(Step(each.label_zh, each.label_en, each.value) for each in facts),
        words={"year": str(latest.year), "before": str(before)},
    )


def _is_judged(file: CadreFile, book: RulesOfDay) -> bool:
    return was_serving(file.cadre, book.day) and may_be_civil_servant(file.cadre)


def _was_there(file: CadreFile, year: int) -> bool:
    """Whether somebody was evaluated before, or entered the service before that year."""
    entered_on = file.cadre.entered_civil_service_on
    if entered_on is not None:
        return entered_on.year < year
    return any(each.year < year for each in file.evaluations)


def _known(file: CadreFile, book: RulesOfDay) -> list[Evaluation]:
    """The evaluations of the years before that of the day."""
    return [each for each in file.evaluations if each.year < book.day.year]


def _latest(file: CadreFile, book: RulesOfDay) -> Evaluation | None:
    return max(_known(file, book), key=lambda each: each.year, default=None)


def _first_after_merit(file: CadreFile, book: RulesOfDay) -> int:
    """The first year that no merit citation has used: it is given for the years before it."""
    given = (
        each.awarded_on.year
        for each in file.awards
        if _MERIT in each.title
        and each.awarded_on is not None
        and has_begun(each.awarded_on, book.day)
    )
    return max(given, default=0)


def _admonished(file: CadreFile, year: int, book: RulesOfDay) -> PartialDate | None:
    """When an admonition followed the result of a year."""
    given = (
        each.effective_on
        for each in file.punishments
        if each.system is PunishmentSystem.ADMONITION
        and each.effective_on is not None
        and each.effective_on.year > year
        and has_begun(each.effective_on, book.day)
    )
    return next(given, None)


def _result_fact(evaluation: Evaluation) -> Fact:
    label = f"{evaluation.year} 年度"
    return Fact("evaluation.result", label, str(evaluation.year), evaluation.result.value)


RULES = (
    Definition(
        id="EVAL-1",
        subject=SubjectKind.CADRE,
        judge=judge_missing,
        texts={"gap": OF_PEOPLE | using("year"), "gap_soon": OF_PEOPLE | using("year")},
        parameters=(_SETTLED,),
    ),
    Definition(
        id="EVAL-3",
        subject=SubjectKind.CADRE,
        judge=judge_merit,
        texts={"merit": using("name", "years")},
        parameters=(_IN_A_ROW,),
    ),
    Definition(
        id="EVAL-4",
        subject=SubjectKind.CADRE,
        judge=judge_basically_competent,
        texts={"basic": using("name", "year"), "admonished": using("name", "year")},
    ),
    Definition(
        id="EVAL-5",
        subject=SubjectKind.CADRE,
        judge=judge_incompetent,
        texts={
            "once": using("name", "year"),
            "twice": using("name", "before", "year"),
            "with_break": using("name", "before", "year"),
        },
    ),
)
