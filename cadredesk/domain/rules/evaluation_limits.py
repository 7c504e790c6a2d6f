"""Which results a year can have: after sanctions (DISC-6), in the first or on leave (EVAL-7)."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterator, Mapping

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.conduct import Punishment
from cadredesk.domain.evaluation import Evaluation
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Fact, Severity, SubjectKind
from cadredesk.domain.rules.effect_periods import open_investigations, plain_kind
from cadredesk.domain.rules.facts import may_be_civil_servant, row_fact, was_serving
from cadredesk.domain.rules.finding import Definition, Finding, Gap, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.wording import Word, Wording
from cadredesk.domain.words import EvaluationResult, PunishmentSystem, ServiceKind

_OPENS, _SETTLED = "evaluation_opens_month", "evaluation_settled_month"
_NOT_EXCELLENT = Wording("不得确定为优秀", "cannot be excellent")
_NOT_GRADED = Wording("不确定等次", "has no grade")
_INCOMPETENT = Wording("确定为不称职", "is incompetent")
_BY_WEIGHT = (_NOT_EXCELLENT, _NOT_GRADED, _INCOMPETENT)
_ALLOWED = {
    _NOT_EXCELLENT: frozenset(EvaluationResult) - {EvaluationResult.EXCELLENT},
    _NOT_GRADED: frozenset({EvaluationResult.NOT_GRADED, EvaluationResult.NOT_TAKING_PART}),
    _INCOMPETENT: frozenset({EvaluationResult.INCOMPETENT}),
}

_SANCTIONS = {
    "警告": (_NOT_EXCELLENT,),
    "记过": (_NOT_GRADED,),
    "记大过": (_NOT_GRADED, _NOT_GRADED),
    "降级": (_NOT_GRADED, _NOT_GRADED),
    "撤职": (_NOT_GRADED, _NOT_GRADED),
}
_DISCIPLINE = {
    "警告": (_NOT_EXCELLENT,),
    "严重警告": (_NOT_GRADED,),
    "撤销党内职务": (_INCOMPETENT,),
    "留党察看一年": (_INCOMPETENT, _NOT_GRADED),
    "留党察看二年": (_INCOMPETENT, _NOT_GRADED, _NOT_GRADED),
    "开除党籍": (_INCOMPETENT, _NOT_GRADED, _NOT_GRADED),
}
_MEASURES = {
    "调整职务": (_NOT_EXCELLENT,),
    "责令辞职": (_NOT_GRADED,),
    "免职": (_NOT_GRADED,),
    "降职": (_NOT_GRADED,),
}
_LIMITS: Mapping[PunishmentSystem, Mapping[str, tuple[Wording, ...]]] = {
    PunishmentSystem.ADMINISTRATIVE: _SANCTIONS,
    PunishmentSystem.PARTY: _DISCIPLINE,
    PunishmentSystem.ORGANIZATIONAL: _MEASURES,
    PunishmentSystem.ADMONITION: {"诫勉": (_NOT_EXCELLENT,)},
}
"""The limit in the year of each punishment and in those after it (handbook DISC-6)."""

_GRADED = frozenset(EvaluationResult) - _ALLOWED[_NOT_GRADED]


def judge_after_sanctions(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """DISC-6: the results entered against what sanctions leave, and what they leave this year.

    Of several the heavier counts; while an investigation is open there is no result.
    """
    if not file.punishments or not _is_judged(file, book):
        return
    results = {each.year: each for each in file.evaluations}
    for year, (limit, punishment) in sorted(_limits(file).items()):
        entered = results.get(year)
        words: dict[str, Word] = {
            "kind": punishment.kind,
            "year": str(year),
            "limit": limit,
        }
        if entered is None:
            if _is_open(year, book):
                yield _told("limit", Severity.UPCOMING, (_kind_fact(punishment),), words)
        elif entered.result not in _ALLOWED[limit]:
            facts = (_result_fact(entered), _kind_fact(punishment))
            yield _told("entered", Severity.CHECK, facts, {**words, "result": entered.result.value})
    for each in open_investigations(file, book):
        year = book.day.year if book.day.month >= book.number(_OPENS) else book.day.year - 1
        if _is_open(year, book) and year not in results:
            words = {"kind": each.kind, "year": str(year)}
            yield _told("investigated", Severity.UPCOMING, (_kind_fact(each),), words)


def judge_years_without_grade(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """EVAL-7: a recruit's first year, and one with more than half of it on leave, have no grade."""
    if not file.evaluations or not _is_judged(file, book):
        return
    yield from _on_leave(file)
    entered_on = _entered(file, book)
    for each in file.evaluations:
        if entered_on is not None and each.year == entered_on.year and each.result in _GRADED:
            entered = Fact(
                "cadre.entered_civil_service_on", "录用时间", "Recruited", str(entered_on)
            )
            words = {"year": str(each.year), "result": each.result.value}
            yield _told("graded", Severity.CHECK, (_result_fact(each), entered), words)


def _on_leave(file: CadreFile) -> Iterator[Finding]:
    results = {each.year: each for each in file.evaluations}
    for each in file.year_records:
        entered, days = results.get(each.year), each.leave_days
        half = (366 if isleap(each.year) else 365) / 2
        if days is not None and days > half and entered is not None and entered.result in _GRADED:
            leave = row_fact(each, "leave_days", "病事假天数", "Days of leave", f"{days:g}")
            words = {
                "year": str(each.year),
                "days": f"{days:g}",
                "result": entered.result.value,
            }
            yield _told("on_leave", Severity.CHECK, (_result_fact(entered), leave), words)


def _limits(file: CadreFile) -> dict[int, tuple[Wording, Punishment]]:
    """The limit of each year, the heaviest of all that bear on it."""
    found: dict[int, tuple[Wording, Punishment]] = {}
    for each in sorted(file.punishments, key=lambda each: (str(each.effective_on), each.kind)):
        if each.effective_on is None:
            continue
        limits = _LIMITS[each.system].get(plain_kind(each), ())
        for year, limit in enumerate(limits, start=each.effective_on.year):
            if year not in found or _weight(limit) > _weight(found[year][0]):
                found[year] = (limit, each)
    return found


def _weight(limit: Wording) -> int:
    return _BY_WEIGHT.index(limit)


def _is_open(year: int, book: RulesOfDay) -> bool:
    """Whether the evaluation of a year is under way: from December until it is settled."""
    if year == book.day.year:
        return book.day.month >= book.number(_OPENS)
    return year == book.day.year - 1 and book.day.month < book.number(_SETTLED)


def _entered(file: CadreFile, book: RulesOfDay) -> PartialDate | None:
    """When a recruit entered; without a probation on file only who came lately is taken for one."""
    for each in file.service_periods:
        if each.kind is ServiceKind.RECRUIT_PROBATION and each.started_on is not None:
            return each.started_on
    entered_on = file.cadre.entered_civil_service_on
    lately = entered_on is not None and entered_on.year >= book.day.year - 1
    return entered_on if lately else None


def _is_judged(file: CadreFile, book: RulesOfDay) -> bool:
    return was_serving(file.cadre, book.day) and may_be_civil_servant(file.cadre)


def _told(
    variant: str, severity: Severity, facts: tuple[Fact, ...], words: Mapping[str, Word]
) -> Finding:
    return Finding(variant=variant, severity=severity, facts=facts, words=words)


def _kind_fact(punishment: Punishment) -> Fact:
    since = "" if punishment.effective_on is None else f" {punishment.effective_on}"
    label = punishment.system.value
    return Fact("punishment.kind", label, "Measure", f"{punishment.kind}{since}")


def _result_fact(evaluation: Evaluation) -> Fact:
    label = f"{evaluation.year} 年度考核"
    return Fact("evaluation.result", label, str(evaluation.year), evaluation.result.value)


RULES = (
    Definition(
        id="DISC-6",
        subject=SubjectKind.CADRE,
        judge=judge_after_sanctions,
        texts={
            "limit": using("name", "kind", "year", "limit"),
            "entered": using("name", "kind", "year", "limit", "result"),
            "investigated": using("name", "kind", "year"),
        },
        parameters=(_OPENS, _SETTLED),
        restricted=True,
    ),
    Definition(
        id="EVAL-7",
        subject=SubjectKind.CADRE,
        judge=judge_years_without_grade,
        texts={
            "graded": using("name", "year", "result"),
            "on_leave": using("name", "year", "days", "result"),
        },
    ),
)
