"""What 今日 shows: the things to do in order, what is coming, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from cadredesk.domain.partial_date import PartialDate, months_between
from cadredesk.domain.rules.alert import Alert, Severity, SubjectKind

if TYPE_CHECKING:
    from cadredesk.services.alert_board import AlertBoard
    from cadredesk.services.ports import Library
    from cadredesk.services.read_models import LibraryCounts

MOST_ROWS = 12
"""How many things to do are listed before "n more"."""

MONTHS_AHEAD = 6


@dataclass(frozen=True, slots=True)
class ComingMonth:
    """What falls due in one of the next months."""

    month: PartialDate
    alerts: tuple[Alert, ...]


@dataclass(frozen=True, slots=True)
class Today:
    """The page of one day; `next_due` is the first thing after it when nothing is due.

    `to_do` is what nobody decided about, or what came back; `held` what a decision holds.
    """

    board: AlertBoard
    held: tuple[Alert, ...]
    to_do: tuple[Alert, ...]
    coming: tuple[ComingMonth, ...]
    gaps: tuple[Alert, ...]
    next_due: Alert | None

    def count(self, severity: Severity) -> int:
        """Return how many of the day's alerts have a severity, those that are held too."""
        return sum(alert.severity is severity for alert in (*self.to_do, *self.held))

    @property
    def more(self) -> int:
        """How many things to do are not listed."""
        return max(0, len(self.to_do) - MOST_ROWS)


@dataclass(frozen=True, slots=True)
class LibraryState:
    """How much there is, and when it was last backed up and checked."""

    counts: LibraryCounts
    last_backup: datetime | None


def today_of(board: AlertBoard) -> Today:
    """Arrange a day's alerts as the page shows them.

    Missing facts about the whole library are gathered apart (`gaps`), so that they never
    push a date off the list.
    """
    to_do = tuple(alert for alert in board.open if not _is_gap(alert))
    loud = tuple(alert for alert in board.alerts if not alert.quiet)
    held = tuple(alert for alert in loud if not board.handled(alert).is_open)
    gaps = tuple(alert for alert in board.alerts if _is_gap(alert))
    coming = tuple(alert for alert in loud if not _is_gap(alert))
    return Today(board, held, to_do, _coming(coming, board.day), gaps, _next_due(to_do))


def library_state(library: Library) -> LibraryState:
    """Return what the card about the library says."""
    with library.unit_of_work() as work:
        counts = work.lists.counts()
    backups = library.backups()
    return LibraryState(counts, backups[0].made_at if backups else None)


def _is_gap(alert: Alert) -> bool:
    return alert.subject.kind is SubjectKind.LIBRARY


def _coming(alerts: tuple[Alert, ...], day: date) -> tuple[ComingMonth, ...]:
    now = PartialDate.of(day)
    found: dict[PartialDate, list[Alert]] = {}
    for alert in alerts:
        due_on = alert.due_on
        if due_on is None or not due_on.has_month:
            continue
        if 0 <= months_between(now, due_on) <= MONTHS_AHEAD:
            found.setdefault(due_on.to_month(), []).append(alert)
    return tuple(ComingMonth(month, tuple(found[month])) for month in sorted(found))


def _next_due(alerts: tuple[Alert, ...]) -> Alert | None:
    ahead = [
        alert
        for alert in alerts
        if alert.severity is Severity.UPCOMING and alert.due_on is not None
    ]
    return min(ahead, key=_due_text, default=None)


def _due_text(alert: Alert) -> str:
    return str(alert.due_on)
