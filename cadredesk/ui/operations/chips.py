"""Which operations are listed: of which kind, since when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from cadredesk.services.clock import Clock
from cadredesk.services.read_models import OperationKind, OperationQuery
from cadredesk.ui.step_text import actions_named
from cadredesk.ui.widgets.filter_bar import FilterBar

PERIODS = (0, 6, 29, 364)
"""How many days back from today a period begins."""


class OperationChips(QObject):
    """The conditions as chips of a filter bar.

    Signals:
        changed: Another list is wanted.
    """

    changed = Signal()

    def __init__(self, bar: FilterBar, clock: Clock) -> None:
        super().__init__(bar)
        self.query = OperationQuery()
        self._clock = clock
        self._days: int | None = None
        self.kinds, self.periods = QMenu(bar), QMenu(bar)
        for kind in OperationKind:
            self.kinds.addAction("").setData(kind)
        for days in PERIODS:
            self.periods.addAction("").setData(days)
        self.kind, self.period = bar.add_chip(), bar.add_chip()
        self.kind.set_choices(self.kinds)
        self.period.set_choices(self.periods)
        self.kinds.triggered.connect(self._on_kind)
        self.periods.triggered.connect(self._on_period)
        self.kind.cleared.connect(self._on_kind_cleared)
        self.period.cleared.connect(self._on_period_cleared)

    def search(self, typed: str) -> None:
        """Look for what was typed, in what an operation is called as well."""
        text = typed.strip()
        self._take(replace(self.query, text=text, actions=actions_named(text)))

    def retranslate(self) -> None:
        """Put every text anew."""
        for action in self.kinds.actions():
            action.setText(self._kind_text(OperationKind(action.data())))
        for action in self.periods.actions():
            action.setText(self._period_text(action.data()))
        self._write()

    def _take(self, query: OperationQuery) -> None:
        if query != self.query:
            self.query = query
            self._write()
            self.changed.emit()

    def _write(self) -> None:
        kind = self.query.kind
        words = self.tr("Kind") if kind is None else self._kind_text(kind)
        self.kind.set_label(words, active=kind is not None)
        words = self.tr("Time") if self._days is None else self._period_text(self._days)
        self.period.set_label(words, active=self._days is not None)

    def _kind_text(self, kind: OperationKind) -> str:
        return {
            OperationKind.CHANGE: self.tr("Changes"),
            OperationKind.IMPORT: self.tr("Imports"),
            OperationKind.UNDOING: self.tr("Undone and done again"),
            OperationKind.USE: self.tr("Exports and looks"),
        }[kind]

    def _period_text(self, days: int) -> str:
        if not days:
            return self.tr("Today")
        return self.tr("Last {count} days").format(count=days + 1)

    def _on_kind(self, action: QAction) -> None:
        self._take(replace(self.query, kind=OperationKind(action.data())))

    def _on_period(self, action: QAction) -> None:
        self._days = action.data()
        day = self._clock.today() - timedelta(days=action.data())
        self._take(replace(self.query, since=_beginning_of(day)))

    def _on_kind_cleared(self) -> None:
        self._take(replace(self.query, kind=None))

    def _on_period_cleared(self) -> None:
        self._days = None
        self._take(replace(self.query, since=None))


def _beginning_of(day: date) -> datetime:
    return datetime.combine(day, time()).astimezone()
