"""What 今日 shows: the things to do in order, what is coming, and what is missing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from cadredesk.domain.partial_date import PartialDate, months_between
from cadredesk.domain.rules.alert import Alert, Severity, SubjectKind

if TYPE_CHECKING:
    from cadredesk.services.alert_board import AlertBoard
    from cadredesk.services.library_ports import Library
    from cadredesk.services.read_models import LibraryCounts

MOST_ROWS = 12
"""How many things to do are listed before "n more"."""

MOST_LINES = 5
"""How many lines a card beside the list has."""

MOST_NAMES = 2
"""How many things of one month are named before "and n more"."""

MONTHS_AHEAD = 6


@dataclass(frozen=True, slots=True)
class ComingMonth:
    """What falls due in one of the next months: the first few, and how many more."""

    month: PartialDate
    alerts: tuple[Alert, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Today:
    """The page of one day, no more of it than is shown, and how many there are in all.

    `to_do` is the first of what nobody decided about, or what came back, `more` how many
    such have no row; a decision holds `held`. `overdue` and `due` count those that are held,
    too; `pressing` need somebody now. `next_due` is
    the first thing after the day, for when nothing is due. `board` tells how the alerts of
    the rows stand.
    """

    board: AlertBoard
    overdue: int
    due: int
    pressing: int
    alerts: int
    held: int
    more: int
    to_do: tuple[Alert, ...]
    coming: tuple[ComingMonth, ...]
    gaps: tuple[Alert, ...]
    next_due: Alert | None


@dataclass(frozen=True, slots=True)
class LibraryState:
    """How much there is, when it was last backed up and checked, and whether 职数 are known."""

    counts: LibraryCounts
    last_backup: datetime | None
    has_quotas: bool
    is_practice: bool


def today_of(board: AlertBoard) -> Today:
    """Arrange a day's alerts as the page shows them.

    Missing facts about the whole library are gathered apart (`gaps`), so that they never
    push a date off the list.
    """
    to_do = open_things(board)
    loud = tuple(alert for alert in board.alerts if not alert.quiet)
    held = tuple(alert for alert in loud if not board.handled(alert).is_open)
    gaps = tuple(alert for alert in board.alerts if _is_gap(alert))
    coming = tuple(alert for alert in loud if not _is_gap(alert))
    severities = Counter(alert.severity for alert in (*to_do, *held))
    return Today(
        board=board,
        overdue=severities[Severity.OVERDUE],
        due=severities[Severity.DUE],
        pressing=board.pressing,
        alerts=len(board.alerts),
        held=len(held),
        more=max(0, len(to_do) - MOST_ROWS),
        to_do=to_do[:MOST_ROWS],
        coming=_coming(coming, board.day),
        gaps=gaps[:MOST_LINES],
        next_due=_next_due(to_do),
    )


def open_things(board: AlertBoard) -> tuple[Alert, ...]:
    """Return everything that nobody decided about or that came back, in the order of 今日."""
    return tuple(alert for alert in board.open if not _is_gap(alert))


def library_state(library: Library) -> LibraryState:
    """Return what the card about the library says."""
    with library.unit_of_work() as work:
        counts = work.lists.counts()
        has_quotas = bool(work.township.get().quotas)
    return LibraryState(counts, library.last_backup(), has_quotas, library.is_practice)


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
    return tuple(
        ComingMonth(month, tuple(alerts[:MOST_NAMES]), max(0, len(alerts) - MOST_NAMES))
        for month, alerts in sorted(found.items())[:MOST_LINES]
    )


def _next_due(alerts: tuple[Alert, ...]) -> Alert | None:
    ahead = [
        alert
        for alert in alerts
        if alert.severity is Severity.UPCOMING and alert.due_on is not None
    ]
    return min(ahead, key=_due_text, default=None)


def _due_text(alert: Alert) -> str:
    return str(alert.due_on)
