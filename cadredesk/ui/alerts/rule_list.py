"""The rules at the left of 预警, each with how many alerts it has."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from cadredesk.services.alert_board import AlertBoard
from cadredesk.ui import alert_text
from cadredesk.ui.widgets.side_list import SideList

_RULE = Qt.ItemDataRole.UserRole


class RuleList(SideList):
    """All alerts, then each rule that has some, the most first.

    Signals:
        rule_chosen: Another rule is wanted; carries its id, or None for all.
    """

    rule_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board: AlertBoard | None = None
        self.currentItemChanged.connect(self._on_current)

    def show_board(self, board: AlertBoard) -> None:
        """Count the alerts of a day; the chosen rule stays chosen while it has any."""
        chosen = self.chosen
        self._board = board
        titles = {alert.rule: alert_text.title(alert) for alert in board.alerts}
        self.blockSignals(True)
        self.clear()
        every = self.tr("All")
        self.add(f"{every}  {len(board.alerts)}")
        for rule, count in board.by_rule:
            self.add(f"{titles[rule]}  {count}", rule, f"{titles[rule]} ({rule})")
        self.setCurrentRow(self._row_of(chosen), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.blockSignals(False)
        self.setAccessibleName(self.tr("By rule"))
        self.rule_chosen.emit(self.chosen)

    @property
    def chosen(self) -> str | None:
        """Return the id of the rule that is chosen, None for all."""
        item: QListWidgetItem | None = self.currentItem()
        rule = None if item is None else item.data(_RULE)
        return rule if isinstance(rule, str) else None

    def choose(self, rule: str | None) -> None:
        """Choose a rule, or all."""
        self.setCurrentRow(self._row_of(rule))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._board is not None:
            self.show_board(self._board)

    def _row_of(self, rule: str | None) -> int:
        for row in range(self.count()):
            if self.item(row).data(_RULE) == rule:
                return row
        return 0

    def _on_current(self, _current: object, _previous: object) -> None:
        self.rule_chosen.emit(self.chosen)
