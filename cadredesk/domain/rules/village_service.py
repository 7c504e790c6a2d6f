"""Service in villages and under projects: so many months, and not cut short (PROB-4 to PROB-6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate, add_months, months_between
from cadredesk.domain.rules.alert import Fact, Severity, Step, SubjectKind
from cadredesk.domain.rules.finding import Definition, Finding, Gap, Sum, dated, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.service_time import at_least, begun_periods, is_concluded
from cadredesk.domain.rules.wording import months
from cadredesk.domain.words import ServiceKind

_PROVINCE = "selected_graduate_service_months"
_WITHOUT_PROBATION = "selected_graduate_without_probation"
_PROBATION = "recruit_probation_months"
_TOLD_FOR = "record_missing_after_months"


def judge_selected_graduate(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """PROB-4: two years in a village; until when the province wants the graduate stands beside."""
    kinds = (ServiceKind.SELECTED_GRADUATE,)
    yield from _judge("PROB-4", kinds, "village_service_months", file, book)


def judge_project(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """PROB-5: two years under a project for the grass roots."""
    kinds = (ServiceKind.THREE_SUPPORTS,)
    yield from _judge("PROB-5", kinds, "project_service_months", file, book)


def judge_village_posting(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """PROB-6: two years as first secretary of a village or in its team."""
    kinds = (ServiceKind.FIRST_SECRETARY, ServiceKind.VILLAGE_TEAM)
    yield from _judge("PROB-6", kinds, "village_posting_months", file, book)


def _judge(
    rule_id: str, kinds: tuple[ServiceKind, ...], parameter: str, file: CadreFile, book: RulesOfDay
) -> Iterator[Finding]:
    for period, start in begun_periods(file, kinds, book.day):
        total = at_least(period, start, period.minimum_months or book.number(parameter))
        total = replace(total, words={**total.words, "kind": period.kind.value})
        if is_concluded(period, book.day):
            if period.completed_on is not None and _was_short(period.completed_on, total, book):
                yield _cut_short(period.completed_on, total)
            continue
        if period.kind is ServiceKind.SELECTED_GRADUATE:
            total = _in_province(total, file, book)
        finding = dated(rule_id, total, book)
        if finding is not None:
            yield finding


def _was_short(completed_on: PartialDate, total: Sum, book: RulesOfDay) -> bool:
    """Whether it ended before its time, and not so long ago that nothing can be done."""
    if not completed_on.has_month:
        return False
    lately = months_between(completed_on, book.today) <= book.number(_TOLD_FOR)
    return lately and months_between(completed_on, total.due_on) > 0


def _cut_short(completed_on: PartialDate, total: Sum) -> Finding:
    served = months(months_between(total.counted_from, completed_on))
    concluded = Fact("service_period.completed_on", "结束时间", "Concluded", str(completed_on))
    return Finding(
        variant="short",
        severity=Severity.CHECK,
        counted_from=total.counted_from,
        facts=(concluded, *total.facts),
        arithmetic=(*total.arithmetic, Step("实际", "Served", served.zh, served.en)),
        words={**total.words, "served": served},
    )


def _in_province(total: Sum, file: CadreFile, book: RulesOfDay) -> Sum:
    """Add until when a graduate has to serve in the province, where the entry is on file."""
    begun = [each for each in file.service_periods if each.kind is ServiceKind.RECRUIT_PROBATION]
    starts = [each.started_on for each in begun]
    start = next(iter(starts), None) or file.cadre.entered_civil_service_on
    if start is None or not start.has_month:
        return total
    count = book.number(_PROVINCE)
    if book.number(_WITHOUT_PROBATION):
        count += book.number(_PROBATION)
    until = str(add_months(start, count))
    step = Step("本省最低服务至", "To serve in the province until", until)
    return replace(total, arithmetic=(*total.arithmetic, step))


_TEXTS = {
    "ahead": using("name", "kind", "end"),
    "past": using("name", "kind", "end", "distance"),
    "short": using("name", "kind", "end", "served"),
}

RULES = (
    Definition(
        id="PROB-4",
        subject=SubjectKind.CADRE,
        judge=judge_selected_graduate,
        texts=_TEXTS,
        parameters=(
            "village_service_months",
            _PROVINCE,
            _WITHOUT_PROBATION,
            _PROBATION,
            _TOLD_FOR,
        ),
    ),
    Definition(
        id="PROB-5",
        subject=SubjectKind.CADRE,
        judge=judge_project,
        texts=_TEXTS,
        parameters=("project_service_months", _TOLD_FOR),
    ),
    Definition(
        id="PROB-6",
        subject=SubjectKind.CADRE,
        judge=judge_village_posting,
        texts=_TEXTS,
        parameters=("village_posting_months", _TOLD_FOR),
    ),
)
