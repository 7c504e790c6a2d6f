"""Rows of settings that are typed into, as a small table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from cadredesk.domain.errors import UserError
from cadredesk.ui.models.roles import ROOT, VALUE_ROLE, Index, Role

Row = TypeVar("Row")


class EditedRowsModel(QAbstractTableModel, Generic[Row]):
    """Holds the rows that are edited; keeping them is the page's.

    A kind of row says what its columns are called, what a cell shows, and what becomes of a row
    when something is typed into one.

    Signals:
        edited: A cell has a new value, or a row came or went.
        refused: What was typed cannot be taken; carries the UserError.
    """

    edited = Signal()
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as they stand."""
        return tuple(self._rows)

    def headings(self) -> tuple[str, ...]:
        """Return the columns' headings in the language of the screens."""
        raise NotImplementedError

    def text_of(self, row: Row, column: int) -> str:
        """Return what a cell shows."""
        raise NotImplementedError

    def typed(self, row: Row, column: int, text: str) -> Row:
        """Return a row with something typed into a cell; raises UserError where it cannot be."""
        raise NotImplementedError

    def is_edited(self, row: Row, column: int) -> bool:
        """Return whether a cell can be typed into: every one, unless a kind of row says no."""
        return True

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def add(self, row: Row) -> None:
        """Add a row at the end."""
        at = len(self._rows)
        self.beginInsertRows(ROOT, at, at)
        self._rows.append(row)
        self.endInsertRows()
        self.edited.emit()

    def remove(self, at: int) -> None:
        """Take a row out."""
        self.beginRemoveRows(ROOT, at, at)
        del self._rows[at]
        self.endRemoveRows()
        self.edited.emit()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of rows; a table row has no children."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.headings())

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Have a cell edited that can be."""
        flags = super().flags(index)
        if index.isValid() and self.is_edited(self._rows[index.row()], index.column()):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text, or the row behind it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Role.DisplayRole, Role.EditRole):
            return self.text_of(row, index.column())
        return row if role == VALUE_ROLE else None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Take what was typed; what cannot be is refused and kept out."""
        if not index.isValid() or role != Role.EditRole:
            return False
        row, column, text = self._rows[index.row()], index.column(), str(value).strip()
        if text == self.text_of(row, column):
            return True
        try:
            self._rows[index.row()] = self.typed(row, column, text)
        except UserError as error:
            self.refused.emit(error)
            return False
        # A cell of the row may be worked out from this one.
        self.dataChanged.emit(index, self.index(index.row(), self.columnCount() - 1))
        self.edited.emit()
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Return a column's heading."""
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return self.headings()[section]
