"""The widgets of 预警: rules, table, and the explanation beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cadredesk.ui.alerts.group_list import AlertGroups
from cadredesk.ui.delegates.severity_delegate import SeverityDelegate
from cadredesk.ui.models.alert_table_model import ALERT_COLUMNS, AlertColumn, AlertTableModel
from cadredesk.ui.theme import LARGE, SMALL
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.data_table import DataTable
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.explain_panel import ExplainPanel

EXPLAIN_WIDTH = 292
_LEAST_IN_CHARACTERS = 7
"""A post can be recognised by these; where there is no room for more, the table scrolls."""


class AlertsLayout(QWidget):
    """Three panes; where there is room for two, F4 has the rules or the explanation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.groups = AlertGroups()
        self.model = AlertTableModel(ALERT_COLUMNS, self)
        self.table = self._table()
        self.empty = EmptyState("checkmark_circle")
        self.pages = QStackedWidget()
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.empty)
        self.explain = ExplainPanel()
        self.explain_card = Card()
        self.explain_card.body.addWidget(self.explain, 1)
        self.explain_card.setFixedWidth(EXPLAIN_WIDTH)
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
                at[AlertColumn.MARK]: self.tr("▲ 10 months overdue"),
                at[AlertColumn.WHO]: self.tr("A body of the township"),
                at[AlertColumn.POST]: self.tr("Deputy secretary and mayor"),
                at[AlertColumn.RULE]: self.tr("Leadership probation"),
                at[AlertColumn.DUE]: "2026.12.31",
                at[AlertColumn.HANDLING]: self.tr("Data in doubt"),
            }
        )
        self.table.setColumnHidden(at[AlertColumn.LEFT], True)
        header = self.table.horizontalHeader()
        least = self.table.fontMetrics().horizontalAdvance("国") * _LEAST_IN_CHARACTERS
        header.setMinimumSectionSize(least)
        header.setSectionResizeMode(at[AlertColumn.POST], header.ResizeMode.Stretch)

    def _table(self) -> DataTable:
        table = DataTable()
        table.setModel(self.model)
        table.setItemDelegateForColumn(0, SeverityDelegate(table))
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        return table
