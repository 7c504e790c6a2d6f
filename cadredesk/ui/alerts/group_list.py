"""The left side of 预警: everything, the kept views, then the rules or the people."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QListWidgetItem, QVBoxLayout, QWidget

from cadredesk.services.alert_board import AlertBoard
from cadredesk.ui import alert_text
from cadredesk.ui.alerts.filters import Group, Horizon
from cadredesk.ui.theme import SMALL
from cadredesk.ui.widgets.side_list import SideList

_GROUP = Qt.ItemDataRole.UserRole
_BY_RULE, _BY_PERSON = 0, 1

TWO_TERMS = Group(rules=frozenset({"TERM-2"}), horizon=Horizon.SIX_MONTHS)
RETIRING = Group(rules=frozenset({"RET-2"}), horizon=Horizon.A_YEAR)


class GroupList(SideList):
    """Each row with how many alerts it has; Enter goes on to the table.

    Signals:
        group_chosen: Other alerts are wanted; carries the Group.
        entered: Enter was pressed on a row.
    """

    group_chosen = Signal(object)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board: AlertBoard | None = None
        self._by = _BY_RULE
        self.currentItemChanged.connect(self._on_current)
        self.activated.connect(self._on_activated)

    def show_board(self, board: AlertBoard) -> None:
        """Count the alerts of a day; the chosen group stays chosen while it is listed."""
        self._board = board
        self._fill()

    def group_by(self, by: int) -> None:
        """List the rules (0) or the people (1) under the views."""
        self._by = by
        self._fill()

    @property
    def chosen(self) -> Group:
        """The group that is chosen, everything if none is."""
        item: QListWidgetItem | None = self.currentItem()
        group = None if item is None else item.data(_GROUP)
        return group if isinstance(group, Group) else Group()

    def choose(self, group: Group) -> None:
        """Choose a group, or everything where it is not listed."""
        self.setCurrentRow(self._row_of(group))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _fill(self) -> None:
        board = self._board
        if board is None:
            return
        chosen = self.chosen
        self.blockSignals(True)
        self.clear()
        for name, group in (
            (self.tr("All"), Group()),
            (self.tr("Two terms · 6 mo"), TWO_TERMS),
            (self.tr("Retiring · 12 mo"), RETIRING),
        ):
            count = sum(group.admits(alert, board.day) for alert in board.alerts)
            self.add(f"{name}  {count}", group)
        if self._by == _BY_RULE:
            self._add_rules(board)
        else:
            self._add_people(board)
        self.setCurrentRow(self._row_of(chosen), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.blockSignals(False)
        self.setAccessibleName(self.tr("Groups of alerts"))
        self.group_chosen.emit(self.chosen)

    def _add_rules(self, board: AlertBoard) -> None:
        titles = {alert.rule: alert_text.title(alert) for alert in board.alerts}
        for rule, count in board.by_rule:
            tip = f"{titles[rule]} ({rule})"
            self.add(f"{titles[rule]}  {count}", Group(rules=frozenset({rule})), tip)

    def _add_people(self, board: AlertBoard) -> None:
        """Whoever has the most urgent alert comes first."""
        told = [alert.subject for alert in board.alerts if alert.subject.id is not None]
        counts = Counter(subject.id for subject in told)
        subjects = {subject.id: subject for subject in told}
        for who, subject in subjects.items():
            tip = f"{subject.name} {subject.post}".strip()
            self.add(f"{subject.name}  {counts[who]}", Group(who=who), tip)

    def _row_of(self, group: Group) -> int:
        for row in range(self.count()):
            if self.item(row).data(_GROUP) == group:
                return row
        return 0

    def _on_current(self, _current: object, _previous: object) -> None:
        self.group_chosen.emit(self.chosen)

    def _on_activated(self, _index: object) -> None:
        self.entered.emit()


class AlertGroups(QWidget):
    """The list with the choice of what it groups by."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by, self.list = QComboBox(), GroupList()
        self.by.addItems(["", ""])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.by)
        column.addWidget(self.list, 1)
        self.by.activated.connect(self.list.group_by)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.by.setItemText(_BY_RULE, self.tr("By rule"))
        self.by.setItemText(_BY_PERSON, self.tr("By person"))
        self.by.setAccessibleName(self.tr("Group by"))
