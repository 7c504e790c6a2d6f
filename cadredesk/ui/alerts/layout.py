"""The widgets of 预警: rules, table, and the explanation beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cadredesk.ui.alerts.group_list import AlertGroups
from cadredesk.ui.delegates.severity_delegate import SeverityDelegate
from cadredesk.ui.models.alert_table_model import ALERT_COLUMNS, AlertColumn, AlertTableModel
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.theme import LARGE, SMALL
from cadredesk.ui.widgets.data_table import DataTable
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.explain_card import ExplainCard

_LEAST_IN_CHARACTERS = 7
"""A post can be recognised by these; where there is no room for more, the table scrolls."""
_BESIDE = (AlertColumn.MARK, AlertColumn.WHO, AlertColumn.RULE, AlertColumn.HANDLING)
"""What is told beside an explanation where there is little room."""

_AT = {column: place for place, column in enumerate(ALERT_COLUMNS)}


class AlertsLayout(QWidget):
    """Three panes; where there is room for two, F4 has the rules or the explanation."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_roomy = self._tells_post = True
        self.groups = AlertGroups()
        self.model = AlertTableModel(ALERT_COLUMNS, self)
        self.table = self._table()
        self.empty = EmptyState("checkmark_circle")
        self.pages = QStackedWidget()
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.empty)
        self.explain_card = ExplainCard(preferences)
        self.explain = self.explain_card.panel
        middle = QVBoxLayout()
        middle.addWidget(self.pages, 1)
        panes = QHBoxLayout(self)
        panes.setContentsMargins(0, 0, 0, 0)
        panes.setSpacing(SMALL)
        panes.addWidget(self.groups)
        panes.addLayout(middle, 1)
        panes.addSpacing(LARGE - SMALL)
        panes.addWidget(self.explain_card)

    def fit_columns(self) -> None:
        """Give each column the room of a typical text; the post takes what is left."""
        self.table.setColumnHidden(_AT[AlertColumn.LEFT], True)
        self.table.horizontalHeader().setMinimumSectionSize(self._least)
        self.set_roomy(self._is_roomy)

    def set_roomy(self, roomy: bool) -> None:
        """Leave out what the explanation beside the table says, where there is little room."""
        self._is_roomy = roomy
        self._tells_post = roomy and self._has_room_for_post()
        self.table.setColumnHidden(_AT[AlertColumn.POST], not self._tells_post)
        self._leave_out_day()
        header = self.table.horizontalHeader()
        stretched = {AlertColumn.POST: self._tells_post, AlertColumn.RULE: not self._tells_post}
        for column, stretches in stretched.items():
            mode = header.ResizeMode.Stretch if stretches else header.ResizeMode.Interactive
            header.setSectionResizeMode(_AT[column], mode)
        header.setStretchLastSection(self._tells_post)
        # A column that was stretched keeps its width; it is given that of its texts again.
        samples = self._samples()
        self.table.set_column_samples({_AT[column]: text for column, text in samples.items()})

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the day or the post, or have them again."""
        super().resizeEvent(event)
        around = 2 * LARGE + self.table.verticalScrollBar().sizeHint().width()
        self.explain_card.fit_beside(self.width(), self._mark_and_who() + self._least + around)
        if self._tells_post is (self._is_roomy and self._has_room_for_post()):
            self._leave_out_day()
        else:
            self.set_roomy(self._is_roomy)

    def _leave_out_day(self) -> None:
        """Hide what would make the table scroll; the sum beside it tells that, too."""
        explains = not self.explain_card.isHidden()
        room = self._room()
        without_day = self._needed() - self._room_of(AlertColumn.DUE)
        if not self._is_roomy:
            without_day = sum(map(self._room_of, _BESIDE))
        self.table.setColumnHidden(_AT[AlertColumn.HANDLING], explains and without_day > room)
        self.table.setColumnHidden(
            _AT[AlertColumn.DUE], not self._is_roomy or (explains and self._needed() > room)
        )

    def _room(self) -> int:
        """Return the pixels that the columns have beside an explanation."""
        room = self.width() - self.explain_card.minimumWidth() - 2 * LARGE
        room -= self.table.verticalScrollBar().sizeHint().width()
        if self._is_roomy:
            room -= max(self.groups.sizeHint().width(), self.groups.width())
        return room

    def _has_room_for_post(self) -> bool:
        if self.explain_card.isHidden():
            return True
        return self._mark_and_who() + 2 * self._least <= self._room()

    def _mark_and_who(self) -> int:
        return self._room_of(AlertColumn.MARK) + self._room_of(AlertColumn.WHO)

    def _needed(self) -> int:
        """Return the pixels of all columns, the post and the handling with the least they keep."""
        shrinking = (AlertColumn.POST, AlertColumn.HANDLING)
        typical = (self._room_of(each) for each in self._samples() if each not in shrinking)
        return sum(typical) + len(shrinking) * self._least

    def _room_of(self, column: AlertColumn) -> int:
        return self.table.room_of(_AT[column], self._samples()[column])

    @property
    def _least(self) -> int:
        few = self.table.fontMetrics().horizontalAdvance("国") * _LEAST_IN_CHARACTERS
        return max(few, self.table.least_of(_AT[AlertColumn.POST], ""))

    def _samples(self) -> dict[AlertColumn, str]:
        return {
            AlertColumn.MARK: self.tr("▲ 100 months over"),
            AlertColumn.WHO: "中共青山镇委员会",
            AlertColumn.POST: "镇党委副书记、镇长",
            AlertColumn.RULE: self.tr("Leadership probation"),
            AlertColumn.DUE: "2026.12.31",
            AlertColumn.HANDLING: self.tr("Data in doubt"),
        }

    def _table(self) -> DataTable:
        table = DataTable()
        table.setModel(self.model)
        table.tell_of_people("预警（复制）", _AT[AlertColumn.WHO])
        table.setItemDelegateForColumn(0, SeverityDelegate(table))
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        return table
