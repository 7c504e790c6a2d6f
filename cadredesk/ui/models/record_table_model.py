"""Rows of plain texts under headings: an info set as a cadre file shows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from cadredesk.ui.models.roles import ROOT, VALUE_ROLE, Index, Role

Row = tuple[str, ...]


class RecordTableModel(QAbstractTableModel):
    """A read-only view of the texts it is given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: Row = ()
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, headings: Sequence[str], rows: Sequence[Row]) -> None:
        """Replace headings and rows; each row is as long as the headings."""
        self.beginResetModel()
        self._headings = tuple(headings)
        self._rows = tuple(rows)
        self.endResetModel()

    def add_rows(self, rows: Sequence[Row]) -> None:
        """Add rows after the others; where somebody is in the table stays as it is."""
        if rows:
            self.beginInsertRows(ROOT, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows = (*self._rows, *rows)
            self.endInsertRows()

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the rows as they are shown."""
        return self._rows

    def column_texts(self, column: int) -> list[str]:
        """Return every text of a column, its heading first."""
        return [self._headings[column], *(row[column] for row in self._rows)]

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of rows; a row has no children."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text, or the row behind it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Role.DisplayRole:
            return row[index.column()]
        return row if role == VALUE_ROLE else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Return a column's heading; a row is read out as a whole."""
        if orientation is Qt.Orientation.Vertical:
            spoken = ", ".join(part for part in self._rows[section] if part)
            return spoken if role == Role.AccessibleTextRole else None
        return self._headings[section] if role == Role.DisplayRole else None
