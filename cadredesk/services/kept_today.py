"""The last 今日, kept as values so that the next start can show it before anything is read.

It is shown only when nothing was saved since and the same rules hold; on another day it says
of which day it is. What the rules say now takes its place as soon as it is worked out.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any
from uuid import UUID

from cadredesk.domain.alert_decision import AlertDecision, Handling
from cadredesk.domain.ids import CadreId, DecisionId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import (
    Alert,
    Certainty,
    Fact,
    Kind,
    Severity,
    Step,
    Subject,
    SubjectKind,
)
from cadredesk.domain.rules.parameter import Citation
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.library_ports import KeptToday
from cadredesk.services.today import ComingMonth, Today

_SHAPE = [
    [each.name for each in fields(kind)]
    for kind in (Today, ComingMonth, Alert, Subject, Fact, Step, Citation, AlertDecision)
]
"""What is kept was written by a program that knew the same fields, or it is not read."""


def keep(today: Today, saves: int, rules: str) -> KeptToday:
    """Return a 今日 as a library keeps it.

    The people behind a line of missing facts stay out: there may be thousands of them.
    """
    rows = {(alert.subject.id, alert.rule) for alert in today.to_do}
    decisions = [each for each in today.board.decisions if (each.subject_id, each.rule) in rows]
    values = _shallow(today)
    del values["board"]
    values["gaps"] = [{**_shallow(gap), "people": ()} for gap in today.gaps]
    content = {"shape": _SHAPE, "day": today.board.day, "decisions": decisions, "today": values}
    return KeptToday(saves, rules, json.dumps(content, ensure_ascii=False, default=_plain))


def shown_again(kept: KeptToday, rules: str) -> Today | None:
    """Return the 今日 that was kept, or None when other rules or another program judge now.

    Its board knows no other alerts than those of the rows.
    """
    if kept.rules != rules:
        return None
    content: dict[str, Any] = json.loads(kept.content)
    if content["shape"] != _SHAPE:
        return None
    values = content["today"]
    to_do = _alerts(values["to_do"])
    decisions = tuple(_decision(each) for each in content["decisions"])
    return Today(
        **{
            **values,
            "board": AlertBoard(date.fromisoformat(content["day"]), to_do, decisions),
            "to_do": to_do,
            "coming": tuple(_month(each) for each in values["coming"]),
            "gaps": _alerts(values["gaps"]),
            "next_due": None if values["next_due"] is None else _alert(values["next_due"]),
        }
    )


def _shallow(value: Any) -> dict[str, Any]:
    return {each.name: getattr(value, each.name) for each in fields(value)}


def _plain(value: Any) -> Any:
    """Return what JSON can say of a value: dates and ids as texts, the rest field by field."""
    if is_dataclass(value) and not isinstance(value, PartialDate):
        return _shallow(value)
    return str(value)


def _month(values: dict[str, Any]) -> ComingMonth:
    month = PartialDate.parse(values["month"])
    return ComingMonth(month, _alerts(values["alerts"]), values["more"])


def _alerts(rows: list[dict[str, Any]]) -> tuple[Alert, ...]:
    return tuple(_alert(each) for each in rows)


def _alert(values: dict[str, Any]) -> Alert:
    subject = values["subject"]
    return Alert(
        **{
            **values,
            "subject": Subject(
                **{**subject, "kind": SubjectKind(subject["kind"]), "id": _id(subject["id"])}
            ),
            "kind": Kind(values["kind"]),
            "severity": Severity(values["severity"]),
            "due_on": _date(values["due_on"]),
            "facts": tuple(Fact(**each) for each in values["facts"]),
            "arithmetic": tuple(Step(**each) for each in values["arithmetic"]),
            "citation": Citation(**values["citation"]),
            "certainty": Certainty(values["certainty"]),
            "people": tuple(CadreId(UUID(each)) for each in values["people"]),
            "counted_from": _date(values["counted_from"]),
            "first_seen_on": _date(values["first_seen_on"]),
            "local": tuple(Citation(**each) for each in values["local"]),
        }
    )


def _decision(values: dict[str, Any]) -> AlertDecision:
    return AlertDecision(
        **{
            **values,
            "id": DecisionId(UUID(values["id"])),
            "subject_kind": SubjectKind(values["subject_kind"]),
            "subject_id": UUID(values["subject_id"]),
            "handling": Handling(values["handling"]),
            "until": _date(values["until"]),
            "decided_on": _date(values["decided_on"]),
        }
    )


def _id(text: str | None) -> UUID | None:
    return None if text is None else UUID(text)


def _date(text: str | None) -> PartialDate | None:
    return None if text is None else PartialDate.parse(text)
