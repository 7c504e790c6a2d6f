"""Deciding about alerts: each decision is kept with its facts, and can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cadredesk.domain.alert_decision import (
    AlertDecision,
    Handling,
    check_decision,
    matter_of,
)
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.ids import BatchId, DecisionId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Alert
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.alerts import alerts_of
from cadredesk.services.library_ports import Library
from cadredesk.services.work_ports import Batch

DECIDE, WITHDRAW_DECISION = "decide", "decision_withdraw"


def read_board(library: Library, rulebook: Rulebook, day: date) -> AlertBoard:
    """Return what the rules say on a day, with what was decided about it."""
    alerts = alerts_of(library, rulebook, day)
    with library.unit_of_work() as work:
        return AlertBoard(day, alerts, work.decisions.all())


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the clerk decides, for one alert or several at once (see `AlertDecision`)."""

    handling: Handling
    reason: str = ""
    note: str = ""
    until: PartialDate | None = None
    document_no: str = ""
    field: str = ""


def decide(library: Library, alerts: Sequence[Alert], wish: Wish, today: date) -> ChangeSet:
    """Keep one decision about each of these alerts, all or none, as one step.

    Alerts that stand for many people ("42 人缺…") are left out: they are not decided about.
    Raises `UserError` as `check_decision` does.
    """
    wanted = [_decision(alert, wish, today) for alert in alerts if alert.subject.id is not None]
    for each in wanted:
        check_decision(each, today)
    names = "、".join(dict.fromkeys(each.subject.name for each in alerts))
    with library.unit_of_work(Batch(BatchId(new_id()), DECIDE, names)) as work:
        work.decisions.save_many(wanted)
        return work.commit()


def withdraw_decision(library: Library, decision: AlertDecision, name: str) -> ChangeSet:
    """Have an alert open again; `name` is whom it is about."""
    with library.unit_of_work(Batch(BatchId(new_id()), WITHDRAW_DECISION, name)) as work:
        work.decisions.delete(decision.id)
        return work.commit()


def _decision(alert: Alert, wish: Wish, today: date) -> AlertDecision:
    assert alert.subject.id is not None  # noqa: S101 - the caller left the others out
    return AlertDecision(
        id=DecisionId(new_id()),
        subject_kind=alert.subject.kind,
        subject_id=alert.subject.id,
        rule=alert.rule,
        matter=matter_of(alert),
        handling=wish.handling,
        reason=wish.reason.strip(),
        note=wish.note.strip(),
        until=wish.until,
        document_no=wish.document_no.strip(),
        field=wish.field,
        decided_on=PartialDate.of(today),
    )
