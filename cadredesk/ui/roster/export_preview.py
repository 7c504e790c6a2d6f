"""What a list will look like: how many people, and its first rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QVBoxLayout, QWidget

from cadredesk.domain.roster_layout import RosterColumn
from cadredesk.services.rosters import RosterSheet
from cadredesk.ui.theme import SMALL, TextRole, set_role
from cadredesk.ui.widgets.data_table import DataTable

ROWS = 3
_NARROWEST, _WIDEST, _DIGITS_AROUND = 8.0, 26.0, 3
_Index = QModelIndex | QPersistentModelIndex


class PreviewModel(QAbstractTableModel):
    """The first rows of a list, as it will be written."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._columns: tuple[RosterColumn, ...] = ()
        self._rows: list[dict[str, str]] = []

    def show_sheet(self, columns: Sequence[RosterColumn], rows: Sequence[dict[str, str]]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._columns, self._rows = tuple(columns), list(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a text in one line, all of it as a tool tip."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        text = self._rows[index.row()].get(self._columns[index.column()].text, "")
        return " ".join(text.split()) if role == Qt.ItemDataRole.DisplayRole else text

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a heading in one line."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return _heading(self._columns[section])


class ExportPreview(QWidget):
    """A sentence and a few rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.says = QLabel()
        set_role(self.says, TextRole.SECONDARY)
        self.model = PreviewModel(self)
        self.table = DataTable(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("The first rows"))
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.keep_rows(ROWS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.says)
        layout.addWidget(self.table)

    def show_sheet(self, sheet: RosterSheet, people: int) -> None:
        """Show the beginning of a list of so many people."""
        shown = sheet.layout.shown
        self.model.show_sheet(shown, [each.texts for each in sheet.entries[:ROWS]])
        digit = self.fontMetrics().horizontalAdvance("0")
        for at, column in enumerate(shown):
            heading = 2.0 * len(_heading(column))
            digits = min(max(column.width, heading, _NARROWEST), _WIDEST) + _DIGITS_AROUND
            self.table.setColumnWidth(at, int(digits * digit))
        words = self.tr("%n person(s), {columns} columns, {paper}. The first rows:", "", people)
        paper = sheet.layout.paper
        self.says.setText(words.format(columns=len(shown), paper=paper))


def _heading(column: RosterColumn) -> str:
    """Return a column's heading in one line."""
    return " · ".join("".join(each.split()) for each in column.heading)
