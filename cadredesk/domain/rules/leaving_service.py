"""Who may leave the service, and until when a request is decided (PROB-2, PROB-8)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate, add_months
from cadredesk.domain.rules.alert import Severity, Step, SubjectKind
from cadredesk.domain.rules.facts import day_fact, is_leading, may_be_civil_servant, posts_held
from cadredesk.domain.rules.finding import Definition, Finding, Gap, Sum, dated, using
from cadredesk.domain.rules.remote_township import OF_REMOTE
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.service_time import least_service, running_periods
from cadredesk.domain.rules.urgency import has_passed, is_near
from cadredesk.domain.rules.wording import days, today_step
from cadredesk.domain.words import ServiceKind

_LIMIT, _LIMIT_OF_LEADERS = "resignation_days", "resignation_days_of_leaders"
_DAYS_OF_A_MONTH = 30


def judge_least_service(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """PROB-2: the end of the least service when it is near, or a request to leave before it."""
    for total in _least(file, book):
        if any(running_periods(file, ServiceKind.RESIGNATION_REQUEST, book.day)):
            yield _told("asked", Severity.DUE, total, book)
        elif is_near(total.due_on, book.day):
            yield _told("running", Severity.DUE, total, book)


def state_least_service(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """PROB-2: the least service while its end is far, told when it is asked for."""
    for total in _least(file, book):
        if not is_near(total.due_on, book.day):
            yield _told("running", Severity.UPCOMING, total, book)


def judge_resignation(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """PROB-8: until when a request to resign is decided; longer for leading members."""
    if not may_be_civil_servant(file.cadre):
        return
    for _request, start in running_periods(file, ServiceKind.RESIGNATION_REQUEST, book.day):
        leading = any(is_leading(each) for each in posts_held(file, book.day))
        name = _LIMIT_OF_LEADERS if leading else _LIMIT
        finding = dated("PROB-8", _decided_by(start, book.number(name)), book)
        if finding is not None:
            yield finding


def _least(file: CadreFile, book: RulesOfDay) -> Iterator[Sum]:
    for period, start in running_periods(file, ServiceKind.MINIMUM_SERVICE, book.day):
        total = least_service(period, start, book)
        if not has_passed(total.due_on, book.day):
            yield total


def _told(variant: str, severity: Severity, total: Sum, book: RulesOfDay) -> Finding:
    return Finding(
        variant=variant,
        severity=severity,
        due_on=total.due_on,
        counted_from=total.counted_from,
        facts=total.facts,
        arithmetic=(*total.arithmetic, today_step(total.due_on, book.day)),
        words=total.words,
    )


def _decided_by(start: PartialDate, limit: int) -> Sum:
    end = add_months(start, limit // _DAYS_OF_A_MONTH)
    if start.has_day:
        end = PartialDate.of(start.as_day() + timedelta(days=limit))
    length = days(limit)
    return Sum(
        due_on=end,
        counted_from=start,
        facts=(day_fact("service_period.started_on", "辞职申请时间", "Asked on", start),),
        arithmetic=(
            Step("申请", "Asked on", str(start)),
            Step("＋ 审批期限", "+ time to decide", length.zh, length.en),
            Step("＝ 应于以前审批", "= to be decided by", str(end)),
        ),
        words={"end": str(end)},
    )


RULES = (
    Definition(
        id="PROB-2",
        subject=SubjectKind.CADRE,
        judge=judge_least_service,
        texts={"running": using("name", "end"), "asked": using("name", "end")},
        parameters=("min_service_months",),
        where_in_force=OF_REMOTE,
    ),
    Definition(
        id="PROB-2",
        subject=SubjectKind.CADRE,
        judge=state_least_service,
        texts={"running": using("name", "end")},
        parameters=("min_service_months",),
        where_in_force=OF_REMOTE,
        companion=True,
    ),
    Definition(
        id="PROB-8",
        subject=SubjectKind.CADRE,
        judge=judge_resignation,
        texts={"ahead": using("name", "end"), "past": using("name", "end", "distance")},
        parameters=(_LIMIT, _LIMIT_OF_LEADERS),
    ),
)
