"""Which alerts of a board are listed: by rule, by severity, by how far away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from uuid import UUID

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
class Group:
    """What a row at the left stands for: some rules, somebody, a time; nothing is everything.

    With a time it has only what has a date.
    """

    rules: frozenset[str] = frozenset()
    who: UUID | None = None
    horizon: Horizon = Horizon.ALL

    def admits(self, alert: Alert, day: date) -> bool:
        """Whether an alert of a day belongs to the group."""
        return (
            (not self.rules or alert.rule in self.rules)
            and (self.who is None or alert.subject.id == self.who)
            and (self.horizon is Horizon.ALL or _is_within(alert, self.horizon, day))
        )


def is_near(alert: Alert, horizon: Horizon, day: date) -> bool:
    """Whether an alert is due within a time, or has no month to tell it by."""
    if horizon is Horizon.ALL or alert.due_on is None or not alert.due_on.has_month:
        return True
    return _is_within(alert, horizon, day)


def _is_within(alert: Alert, horizon: Horizon, day: date) -> bool:
    due_on = alert.due_on
    if due_on is None or not due_on.has_month:
        return False
    return months_between(PartialDate.of(day), due_on) <= horizon


@dataclass(frozen=True, slots=True)
class AlertFilter:
    """What the person asked for; None and ALL ask for everything."""

    group: Group = Group()
    severity: Severity | None = None
    horizon: Horizon = Horizon.ALL
    text: str = ""
    asked: Asked = Asked.EVERYTHING

    def admits(self, alert: Alert, board: AlertBoard) -> bool:
        """Whether an alert of a board is listed."""
        return (
            self.group.admits(alert, board.day)
            and (self.severity is None or alert.severity is self.severity)
            and is_near(alert, self.horizon, board.day)
            and self._is_asked(alert, board)
            and self._is_named(alert)
        )

    def _is_asked(self, alert: Alert, board: AlertBoard) -> bool:
        if self.asked is Asked.EVERYTHING:
            return True
        return board.handled(alert).is_open is (self.asked is Asked.OPEN)

    def _is_named(self, alert: Alert) -> bool:
        return self.text in alert.subject.name or self.text in alert.subject.post
