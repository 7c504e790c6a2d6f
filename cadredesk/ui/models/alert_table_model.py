"""The alerts of a day as rows of a table, for 今日 and 预警."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from cadredesk.domain.rules.alert import Alert, Severity, SubjectKind
from cadredesk.services.alert_board import AlertBoard
from cadredesk.ui import alert_text
from cadredesk.ui.alert_verbs import verb_text
from cadredesk.ui.decision_text import state_words
from cadredesk.ui.language import screen_language
from cadredesk.ui.mark_text import spoken
from cadredesk.ui.models.roles import ROOT, SEVERITY_ROLE, SORT_ROLE, VALUE_ROLE, Index, Role
from cadredesk.ui.theme import Mark


class AlertColumn(Enum):
    """What a column says about an alert."""

    MARK = "mark"
    WHO = "who"
    POST = "post"
    RULE = "rule"
    MATTER = "matter"
    DUE = "due"
    LEFT = "left"
    HANDLING = "handling"
    VERB = "verb"


TODAY_COLUMNS = (AlertColumn.MARK, AlertColumn.WHO, AlertColumn.MATTER, AlertColumn.VERB)
ALERT_COLUMNS = (
    AlertColumn.MARK,
    AlertColumn.WHO,
    AlertColumn.POST,
    AlertColumn.RULE,
    AlertColumn.DUE,
    AlertColumn.LEFT,
    AlertColumn.HANDLING,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherThing:
    """Something to do that is no alert; it stands after the alerts as urgent as it is."""

    severity: Severity
    left: str
    who: str
    matter: str
    verb: str
    value: object

    def text(self, column: AlertColumn) -> str:
        """Return what a column says about it."""
        said = {
            AlertColumn.MARK: self.left,
            AlertColumn.WHO: self.who,
            AlertColumn.MATTER: self.matter,
            AlertColumn.VERB: self.verb,
        }
        return said.get(column, "")


class AlertTableModel(QAbstractTableModel):
    """A read-only view of the alerts it is given, and of other things; it never asks for more."""

    def __init__(self, columns: Sequence[AlertColumn], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[Alert | OtherThing] = []
        self._board = AlertBoard(date.min)

    def show_alerts(
        self, alerts: Iterable[Alert], board: AlertBoard, others: Iterable[OtherThing] = ()
    ) -> None:
        """Replace every row; the board tells the day and what was decided."""
        self.beginResetModel()
        rows: list[Alert | OtherThing] = list(alerts)
        for other in others:
            before = [at for at, row in enumerate(rows) if _is_after(row, other)]
            rows.insert(before[0] if before else len(rows), other)
        self._rows = rows
        self._board = board
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of alerts; a table row has no children."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text, mark, tool tip, spoken text or the alert behind it."""
        if not index.isValid():
            return None
        alert = self._rows[index.row()]
        column = self.columns[index.column()]
        if isinstance(alert, OtherThing):
            return _of_other(alert, column, role)
        if role == Role.DisplayRole:
            return self._text(alert, column)
        if role in (VALUE_ROLE, SORT_ROLE):
            return alert if role == VALUE_ROLE else self._sort_key(alert, column)
        if role == Role.ToolTipRole:
            return alert_text.sentence(alert)
        return self._look(alert, column, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Return a column's heading; a row is read out as a whole."""
        if orientation is Qt.Orientation.Vertical:
            return self._row_summary(section) if role == Role.AccessibleTextRole else None
        return self._heading(self.columns[section]) if role == Role.DisplayRole else None

    def retranslate(self) -> None:
        """Say everything in another language."""
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def _look(self, alert: Alert, column: AlertColumn, role: int) -> Any:
        if column is AlertColumn.MARK:
            mark = alert_text.mark_of(alert)
            if role == SEVERITY_ROLE:
                return mark
            if role == Role.AccessibleTextRole:
                return spoken(mark, self._text(alert, column))
        return _link() if column is AlertColumn.VERB and role == Role.ForegroundRole else None

    def _text(self, alert: Alert, column: AlertColumn) -> str:
        match column:
            case AlertColumn.MARK | AlertColumn.LEFT:
                return alert_text.mark_words(alert, self._board.day)
            case AlertColumn.WHO:
                return alert.subject.name
            case AlertColumn.POST:
                return alert.subject.post
            case AlertColumn.DUE:
                return "" if alert.due_on is None else str(alert.due_on)
            case AlertColumn.VERB | AlertColumn.HANDLING:
                return self._next(alert, column)
        return self._matter(alert, column)

    @staticmethod
    def _matter(alert: Alert, column: AlertColumn) -> str:
        if column is AlertColumn.RULE:
            return alert_text.title(alert)
        if alert.subject.kind is SubjectKind.LIBRARY:
            return alert_text.sentence(alert)
        parts = (alert.subject.post, alert_text.title(alert))
        # Posts are Chinese in either language: beside English the rule is read first.
        ordered = parts if screen_language() == "zh" else parts[::-1]
        return "  ".join(part for part in ordered if part)

    def _next(self, alert: Alert, column: AlertColumn) -> str:
        if column is AlertColumn.VERB:
            return verb_text(alert)
        return state_words(self._board.handled(alert))

    def _heading(self, column: AlertColumn) -> str:
        return {
            AlertColumn.MARK: self.tr("State"),
            AlertColumn.WHO: self.tr("Name"),
            AlertColumn.POST: self.tr("Current post"),
            AlertColumn.RULE: self.tr("Rule"),
            AlertColumn.MATTER: self.tr("Matter"),
            AlertColumn.DUE: self.tr("Due"),
            AlertColumn.LEFT: self.tr("Time left"),
            AlertColumn.HANDLING: self.tr("Handling"),
            AlertColumn.VERB: self.tr("Next step"),
        }[column]

    def _sort_key(self, alert: Alert, column: AlertColumn) -> int | str:
        if column is AlertColumn.MARK:
            return alert.severity.urgency
        return self._text(alert, column)

    def _row_summary(self, row: int) -> str:
        alert = self._rows[row]
        if isinstance(alert, OtherThing):
            mark = spoken(Mark(alert.severity.value), alert.left)
            return f"{alert.who}, {alert.matter}, {mark}"
        left = alert_text.mark_words(alert, self._board.day)
        mark = spoken(alert_text.mark_of(alert), left)
        state = state_words(self._board.handled(alert))
        parts = (alert.subject.name, alert.subject.post, alert_text.title(alert), mark, state)
        return ", ".join(part for part in parts if part)


def _is_after(row: Alert | OtherThing, other: OtherThing) -> bool:
    return row.severity.urgency > other.severity.urgency


def _of_other(other: OtherThing, column: AlertColumn, role: int) -> Any:
    mark = Mark(other.severity.value)
    if role == Role.DisplayRole:
        return other.text(column)
    if role == VALUE_ROLE:
        return other.value
    if role == SORT_ROLE:
        return other.severity.urgency if column is AlertColumn.MARK else other.text(column)
    if column is AlertColumn.MARK:
        said = {SEVERITY_ROLE: mark, Role.AccessibleTextRole: spoken(mark, other.left)}
        return said.get(role)
    return _link() if column is AlertColumn.VERB and role == Role.ForegroundRole else None


def _link() -> QColor:
    return QColor(QApplication.palette().color(QPalette.ColorRole.Link))
