"""What is doubtful about the fields of a file, and what the other side says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from cadredesk.domain.rules.alert import Alert, Kind
from cadredesk.services.health import HealthFinding
from cadredesk.ui import alert_text

_COMPARED = frozenset(("cadre.born_on", "cadre.sex"))
"""The fields that an identity number states as well, so that its value can be taken."""

_SETTLED = "determination.verified"
"""Where the value of the archive review stands, which can be taken for any field."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A sentence about one field; `other` is the value that the other side has, if it has one.

    `is_of_review` says that the other side is what the archive review settled.
    """

    sentence: str
    other: str = ""
    is_of_review: bool = False


def doubts_of(alerts: Iterable[Alert], findings: Iterable[HealthFinding] = ()) -> dict[str, Doubt]:
    """Return what is doubtful by where the fact is kept (`cadre.born_on`)."""
    checks = (alert for each in findings for alert in each.alerts)
    return {
        alert.facts[0].field: Doubt(alert_text.sentence(alert), _other(alert), _is_of_review(alert))
        for alert in chain(alerts, checks)
        if alert.kind is Kind.CHECK and alert.facts and not alert.is_gap
    }


def _is_of_review(alert: Alert) -> bool:
    return [each.field for each in alert.facts[1:]] == [_SETTLED]


def _other(alert: Alert) -> str:
    field, *others = alert.facts
    if _is_of_review(alert):
        return others[0].value
    compared = field.field in _COMPARED and [each.field for each in others] == ["cadre.id_number"]
    return others[0].value if compared else ""
