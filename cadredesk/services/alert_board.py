"""The alerts of one day, by the people they are about."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from cadredesk.domain.ids import CadreId
from cadredesk.domain.rules.alert import Alert, Severity, SubjectKind


@dataclass(frozen=True)
class AlertBoard:
    """What the rules say on one day, most urgent first, as every page shows it.

    `day` is the as-of day that ages, lengths of time and alerts were worked out for.
    """

    day: date
    alerts: tuple[Alert, ...] = field(default=(), repr=False)

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

    def count(self, *severities: Severity) -> int:
        """Return how many alerts have one of these severities."""
        return sum(self._by_severity[severity] for severity in severities)

    @property
    def pressing(self) -> int:
        """How many need somebody now: overdue or due soon."""
        return self.count(Severity.OVERDUE, Severity.DUE)

    @cached_property
    def by_rule(self) -> tuple[tuple[str, int], ...]:
        """Rule ids with how many alerts each has, most alerts first."""
        return tuple(Counter(alert.rule for alert in self.alerts).most_common())
