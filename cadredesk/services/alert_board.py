"""The alerts of one day, by the people they are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from uuid import UUID

from cadredesk.domain.alert_decision import AlertDecision, Handled, handled
from cadredesk.domain.ids import CadreId
from cadredesk.domain.rules.alert import Alert, Severity, SubjectKind


class SanctionsShown(StrEnum):
    """Where restricted alerts are told: on the screen alone, on paper as well, or nowhere."""

    ON_SCREEN = "on_screen"
    EVERYWHERE = "everywhere"
    NOWHERE = "nowhere"


@dataclass(frozen=True)
class AlertBoard:
    """What the rules say on one day, most urgent first, as every page shows it.

    `day` is the as-of day that ages, lengths of time and alerts were worked out for;
    `decisions` are what the office decided about alerts, the last one last.
    """

    day: date
    alerts: tuple[Alert, ...] = field(default=(), repr=False)
    decisions: tuple[AlertDecision, ...] = field(default=(), repr=False)

    def without_restricted(self) -> AlertBoard:
        """Return the board as those see it who are not to read of sanctions."""
        return replace(self, alerts=unrestricted(self.alerts))

    @cached_property
    def _by_cadre(self) -> dict[CadreId, tuple[Alert, ...]]:
        found: dict[CadreId, list[Alert]] = {}
        for alert in self.alerts:
            if alert.subject.kind is SubjectKind.CADRE and alert.subject.id is not None:
                found.setdefault(CadreId(alert.subject.id), []).append(alert)
        return {cadre: tuple(alerts) for cadre, alerts in found.items()}

    @cached_property
    def _by_severity(self) -> Counter[Severity]:
        return Counter(alert.severity for alert in self.alerts)

    def of(self, cadre: CadreId) -> tuple[Alert, ...]:
        """Return the alerts of one cadre, the most urgent first."""
        return self._by_cadre.get(cadre, ())

    def handled(self, alert: Alert) -> Handled:
        """Return how an alert stands: open, held by a decision, back again."""
        about = self._decisions_about.get((alert.subject.id, alert.rule), ())
        return handled(alert, about, self.day) if about else Handled()

    @cached_property
    def open(self) -> tuple[Alert, ...]:
        """The alerts that no decision holds and that are not quiet, most urgent first."""
        loud = (alert for alert in self.alerts if not alert.quiet)
        return tuple(alert for alert in loud if self.handled(alert).is_open)

    @cached_property
    def _decisions_about(self) -> dict[tuple[UUID | None, str], list[AlertDecision]]:
        found: dict[tuple[UUID | None, str], list[AlertDecision]] = {}
        for each in self.decisions:
            found.setdefault((each.subject_id, each.rule), []).append(each)
        return found

    def count(self, *severities: Severity) -> int:
        """Return how many alerts have one of these severities, whatever was decided."""
        return sum(self._by_severity[severity] for severity in severities)

    @property
    def pressing(self) -> int:
        """How many need somebody now: overdue or due soon, and nobody decided about them."""
        urgent = {Severity.OVERDUE, Severity.DUE}
        return sum(alert.severity in urgent for alert in self.open)

    @cached_property
    def by_rule(self) -> tuple[tuple[str, int], ...]:
        """Rule ids with how many alerts each has, most alerts first."""
        return tuple(Counter(alert.rule for alert in self.alerts).most_common())


def unrestricted(alerts: Iterable[Alert]) -> tuple[Alert, ...]:
    """Return those that speak of no sanction."""
    return tuple(alert for alert in alerts if not alert.restricted)
