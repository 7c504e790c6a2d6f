"""What the office decided about an alert: planned, put off, exempt, in hand, or doubted.

An alert is never just dismissed (`ux.md` D6). A decision holds for the facts it was taken
on: when they change, or its day comes, the alert is open again by itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from cadredesk.domain.calendar_days import add_months_to_day
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import DecisionId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Alert, SubjectKind

LONGEST_DELAY_MONTHS = 12
"""Nothing is put off for longer than this without being looked at again."""


class Handling(StrEnum):
    """What is done: 办理中, 已列入计划, 暂不处理, 豁免, 数据有误.

    不再提示 is for 值得关注 alone: an alert is never just dismissed.
    """

    IN_HAND = "in_hand"
    PLANNED = "planned"
    DEFERRED = "deferred"
    EXEMPT = "exempt"
    DISPUTED = "disputed"
    SILENCED = "silenced"


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertDecision:
    """One decision about one alert.

    `matter` is the text of the facts it was taken on. `until` is the day a plan falls due or
    a delay is looked at again; `document_no` what an exemption rests on; `field` the fact
    that is doubted (`appointment.appointed_on`).
    """

    id: DecisionId
    subject_kind: SubjectKind
    subject_id: UUID
    rule: str
    matter: str
    handling: Handling
    reason: str = ""
    note: str = ""
    until: PartialDate | None = None
    document_no: str = ""
    field: str = ""
    decided_on: PartialDate | None = None


class Standing(StrEnum):
    """How an alert stands: nobody decided, a decision holds, its day came, its facts changed."""

    OPEN = "open"
    HELD = "held"
    RETURNED = "returned"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class Handled:
    """How an alert stands on a day, with the decision that says so."""

    standing: Standing = Standing.OPEN
    decision: AlertDecision | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody has to look at it now."""
        return self.standing is not Standing.HELD


def matter_of(alert: Alert) -> str:
    """Return the facts of an alert as the text that a decision remembers."""
    return "；".join(f"{each.label_zh} {each.value}" for each in alert.facts)


def handled(alert: Alert, decisions: Iterable[AlertDecision], day: date) -> Handled:
    """Return how an alert stands; the last decision about it counts.

    A decision about other facts of the same rule is about another matter, but says that the
    alert was reopened by a change.
    """
    about = [each for each in decisions if _is_about(each, alert)]
    matter = matter_of(alert)
    last = next((each for each in reversed(about) if each.matter == matter), None)
    if last is None:
        return Handled(Standing.REOPENED, about[-1]) if about else Handled()
    if last.until is not None and last.until.last_day() <= day:
        return Handled(Standing.RETURNED, last)
    return Handled(Standing.HELD, last)


def check_decision(wanted: AlertDecision, day: date) -> None:
    """Raise `UserError` where a decision lacks what its kind needs.

    `decision.no_day` (a plan or a delay), `decision.past_day`, `decision.too_long` (a delay
    of more than `LONGEST_DELAY_MONTHS`), `decision.no_reason` (a delay or a doubt),
    `decision.no_document` (an exemption).
    """
    if wanted.handling in {Handling.PLANNED, Handling.DEFERRED}:
        _check_day(wanted, day)
    needs_reason = {Handling.DEFERRED, Handling.DISPUTED, Handling.SILENCED}
    if wanted.handling in needs_reason and not wanted.reason.strip():
        raise UserError("decision.no_reason")
    if wanted.handling is Handling.EXEMPT and not wanted.document_no.strip():
        raise UserError("decision.no_document")


def _check_day(wanted: AlertDecision, day: date) -> None:
    if wanted.until is None or not wanted.until.has_month:
        raise UserError("decision.no_day")
    if wanted.until.last_day() <= day:
        raise UserError("decision.past_day", until=str(wanted.until))
    longest = add_months_to_day(day, LONGEST_DELAY_MONTHS)
    if wanted.handling is Handling.DEFERRED and wanted.until.last_day() > longest:
        raise UserError("decision.too_long", until=str(wanted.until), months=LONGEST_DELAY_MONTHS)


def _is_about(decision: AlertDecision, alert: Alert) -> bool:
    subject = alert.subject
    return (decision.subject_kind, decision.subject_id, decision.rule) == (
        subject.kind,
        subject.id,
        alert.rule,
    )
