"""The widgets of a blank that was read: its sheet, who goes in, the preview, the column."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from cadredesk.services.blanks.filling import Filled
from cadredesk.ui.blanks.column_strip import ColumnStrip
from cadredesk.ui.blanks.people_combo import PeopleCombo
from cadredesk.ui.blanks.preview_model import PreviewModel
from cadredesk.ui.theme import LARGE, SMALL, TextRole, set_role
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.data_table import DataTable

_WIDEST_IN_CHARACTERS = 14


class BlankLayout(QWidget):
    """A row of choices, the preview, and under it the column that is current."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet_label, self._people_label, self._says = QLabel(), QLabel(), QLabel()
        set_role(self._says, TextRole.SECONDARY)
        self.sheets, self.people = QComboBox(), PeopleCombo()
        self.model = PreviewModel(self)
        self.table = DataTable()
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectColumns)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(True)
        self.strip = ColumnStrip()
        self._sheet_label.setBuddy(self.sheets)
        self._people_label.setBuddy(self.people)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        for widget in (self._people_label, self.people, self._sheet_label, self.sheets):
            row.addWidget(widget)
        row.addSpacing(LARGE)
        row.addWidget(self._says, 1)
        card = Card()
        card.body.addLayout(row)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self.strip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        self.retranslate()

    def retranslate(self) -> None:
        """Put every text anew."""
        self._sheet_label.setText(self.tr("Sheet"))
        self._people_label.setText(self.tr("Who"))
        self.sheets.setAccessibleName(self.tr("Sheet"))
        self.table.setAccessibleName(self.tr("The blank as it will be filled"))
        self.people.retranslate()
        self.strip.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the columns to another size of text, once the table has it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self.fit_columns)

    def show_sheets(self, filled: Filled) -> None:
        """Offer the sheets that have a table; one alone needs no choice."""
        blank = filled.inspection.blank
        self.sheets.clear()
        self.sheets.addItems(list(blank.sheets))
        self.sheets.setCurrentText(blank.sheet)
        for widget in (self._sheet_label, self.sheets):
            widget.setVisible(len(blank.sheets) > 1)

    def say(self, text: str) -> None:
        """Say how many go in and whether rows are inserted."""
        self._says.setText(text)

    @property
    def said(self) -> str:
        """Return what is said beside the choices."""
        return self._says.text()

    def fit_columns(self) -> None:
        """Make each column as wide as its texts, within bounds."""
        metrics = self.table.fontMetrics()
        most = metrics.horizontalAdvance("国") * _WIDEST_IN_CHARACTERS
        for column in range(self.model.columnCount()):
            texts = [
                str(self.model.index(row, column).data() or "")
                for row in range(min(self.model.rowCount(), 12))
            ]
            heading = self.model.headerData(column, Qt.Orientation.Horizontal) or ""
            widest = max(map(metrics.horizontalAdvance, [str(heading), *texts]))
            self.table.setColumnWidth(column, min(widest, most) + 2 * LARGE)
