"""Rows that are only read, as a table with one row for each value."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from cadredesk.ui.models.roles import ROOT, VALUE_ROLE, Index, Role

Row = TypeVar("Row")


class ShownRowsModel(QAbstractTableModel, Generic[Row]):
    """Holds the rows; behind each cell is the value of its row.

    A kind of row says what its columns are called and what a cell shows.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def headings(self) -> tuple[str, ...]:
        """Return the columns' headings in the language of the screens."""
        raise NotImplementedError

    def text_of(self, row: Row, column: int) -> str:
        """Return what a cell shows."""
        raise NotImplementedError

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of rows; a table row has no children."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.headings())

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text, or the value behind its row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == VALUE_ROLE:
            return row
        if role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        return self.text_of(row, index.column())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Return a column's heading."""
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return self.headings()[section]
