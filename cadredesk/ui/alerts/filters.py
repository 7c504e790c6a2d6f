"""Which alerts of a board are listed: by rule, by severity, by how far away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from cadredesk.domain.partial_date import PartialDate, months_between
from cadredesk.domain.rules.alert import Alert, Severity
from cadredesk.services.alert_board import AlertBoard


class Horizon(IntEnum):
    """How far ahead the list looks, in months; 0 is everything."""

    ALL = 0
    SIX_MONTHS = 6
    A_YEAR = 12


class Asked(StrEnum):
    """Whether the list shows what was decided about, or what nobody decided about."""

    EVERYTHING = "everything"
    OPEN = "open"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class AlertFilter:
    """What the person asked for; None and ALL ask for everything."""

    rule: str | None = None
    severity: Severity | None = None
    horizon: Horizon = Horizon.ALL
    text: str = ""
    asked: Asked = Asked.EVERYTHING

    def admits(self, alert: Alert, board: AlertBoard) -> bool:
        """Whether an alert of a board is listed."""
        return (
            (self.rule is None or alert.rule == self.rule)
            and (self.severity is None or alert.severity is self.severity)
            and self._is_near(alert, board.day)
            and self._is_asked(alert, board)
            and self._is_named(alert)
        )

    def _is_near(self, alert: Alert, day: date) -> bool:
        if self.horizon is Horizon.ALL or alert.due_on is None or not alert.due_on.has_month:
            return True
        return months_between(PartialDate.of(day), alert.due_on) <= self.horizon

    def _is_asked(self, alert: Alert, board: AlertBoard) -> bool:
        if self.asked is Asked.EVERYTHING:
            return True
        return board.handled(alert).is_open is (self.asked is Asked.OPEN)

    def _is_named(self, alert: Alert) -> bool:
        return self.text in alert.subject.name or self.text in alert.subject.post
