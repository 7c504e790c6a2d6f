"""People lent to another office: secondment (PROB-3) and temporary posting (PROB-7)."""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import months_between
from cadredesk.domain.rules.alert import Fact, Severity, SubjectKind
from cadredesk.domain.rules.finding import Definition, Finding, Gap, Sum, dated, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.service_time import (
    is_bound,
    running_periods,
    start_fact,
    until_agreed,
)
from cadredesk.domain.training import ServicePeriod
from cadredesk.domain.words import ServiceKind

_LONGEST = "secondment_max_months"
_USUAL = "temporary_posting_months"


def judge_secondment(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """PROB-3: the end of a secondment, and what speaks against it."""
    for period, start in running_periods(file, ServiceKind.SECONDMENT, book.day):
        total = until_agreed(period, start, book.number(_LONGEST))
        finding = dated("PROB-3", total, book)
        if finding is not None:
            yield finding
        for variant, fact in _doubts(file, period, total, book):
            yield Finding(
                variant=variant,
                severity=Severity.CHECK,
                counted_from=start,
                facts=(fact, *total.facts),
                words=total.words,
            )


def judge_temporary_posting(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """PROB-7: the recorded end of a temporary posting, or that none is recorded."""
    for period, start in running_periods(file, ServiceKind.TEMPORARY_POSTING, book.day):
        if period.planned_end_on is None and period.minimum_months is None:
            missing = Fact("service_period.planned_end_on", "约定结束时间", "Agreed end", "")
            yield Finding(
                variant="no_end",
                severity=Severity.CHECK,
                counted_from=start,
                facts=(missing, start_fact(period, start)),
                words={"place": period.place},
            )
            continue
        finding = dated("PROB-7", until_agreed(period, start, book.number(_USUAL)), book)
        if finding is not None:
            yield finding


def _doubts(
    file: CadreFile, period: ServicePeriod, total: Sum, book: RulesOfDay
) -> Iterator[tuple[str, Fact]]:
    if not period.document_no:
        yield "no_approval", Fact("service_period.document_no", "批准文号", "Approval", "")
    if months_between(total.counted_from, total.due_on) > book.number(_LONGEST):
        agreed = str(total.due_on)
        yield "too_long", Fact("service_period.planned_end_on", "约定至", "Agreed until", agreed)
    if is_bound(file, book):
        entered = str(file.cadre.entered_civil_service_on or "")
        yield (
            "bound",
            Fact("cadre.entered_civil_service_on", "进入公务员队伍", "Entered", entered),
        )


_BOUND_BY = ("recruit_probation_months", "min_service_months")

RULES = (
    Definition(
        id="PROB-3",
        subject=SubjectKind.CADRE,
        judge=judge_secondment,
        texts={
            "ahead": using("name", "place", "end"),
            "past": using("name", "place", "end", "distance"),
            "no_approval": using("name", "place"),
            "too_long": using("name", "place", "end"),
            "bound": using("name", "place"),
        },
        parameters=(_LONGEST, *_BOUND_BY),
    ),
    Definition(
        id="PROB-7",
        subject=SubjectKind.CADRE,
        judge=judge_temporary_posting,
        texts={
            "ahead": using("name", "end"),
            "past": using("name", "end", "distance"),
            "no_end": using("name", "place"),
        },
        parameters=(_USUAL,),
    ),
)
