"""The widgets of 预警: rules, table, and the explanation beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
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


class AlertsLayout(QWidget):
    """Three panes; where there is room for two, F4 has the rules or the explanation."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_roomy = True
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
        at = {column: place for place, column in enumerate(ALERT_COLUMNS)}
        self.table.set_column_samples(
            {
                at[AlertColumn.MARK]: self.tr("▲ 100 months over"),
                at[AlertColumn.WHO]: "中共青山镇委员会",
                at[AlertColumn.POST]: "镇党委副书记、镇长",
                at[AlertColumn.RULE]: self.tr("Leadership probation"),
                at[AlertColumn.DUE]: "2026.12.31",
                at[AlertColumn.HANDLING]: self.tr("Data in doubt"),
            }
        )
        self.table.setColumnHidden(at[AlertColumn.LEFT], True)
        least = self.table.fontMetrics().horizontalAdvance("国") * _LEAST_IN_CHARACTERS
        self.table.horizontalHeader().setMinimumSectionSize(least)
        self.set_roomy(self._is_roomy)

    def set_roomy(self, roomy: bool) -> None:
        """Leave out what the explanation beside the table says, where there is little room."""
        self._is_roomy = roomy
        at = {column: place for place, column in enumerate(ALERT_COLUMNS)}
        for column in (AlertColumn.POST, AlertColumn.DUE):
            self.table.setColumnHidden(at[column], not roomy)
        header = self.table.horizontalHeader()
        stretched = {AlertColumn.POST: roomy, AlertColumn.RULE: not roomy}
        for column, stretches in stretched.items():
            mode = header.ResizeMode.Stretch if stretches else header.ResizeMode.Interactive
            header.setSectionResizeMode(at[column], mode)
        header.setStretchLastSection(roomy)

    def _table(self) -> DataTable:
        table = DataTable()
        table.setModel(self.model)
        table.setItemDelegateForColumn(0, SeverityDelegate(table))
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        return table
