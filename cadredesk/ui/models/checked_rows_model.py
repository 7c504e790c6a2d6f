"""Rows that are taken or left, each by the check in its last column."""

from __future__ import annotations

from typing import Any, Protocol, TypeVar

from PySide6.QtCore import Qt, Signal

from cadredesk.ui.models.roles import Index, Role
from cadredesk.ui.models.shown_rows_model import ShownRowsModel


class Checkable(Protocol):
    """A row that knows whether it is taken."""

    taken: bool


Checked = TypeVar("Checked", bound=Checkable)


class CheckedRowsModel(ShownRowsModel[Checked]):
    """Rows of which the person takes some; what a row states stands in the last column.

    Signals:
        choices_changed: Something else is taken or left.
    """

    choices_changed = Signal()

    def take_shown(self, *, taken: bool) -> None:
        """Take or leave every row that is shown."""
        for each in self._rows:
            each.taken = taken
        if self._rows:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.choices_changed.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Have what a row states checkable."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._is_checked(index) else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text, whether its row is taken, or the value behind it."""
        if role == Role.CheckStateRole and self._is_checked(index):
            taken = self._rows[index.row()].taken
            return Qt.CheckState.Checked if taken else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Take a row or leave it."""
        if role != Role.CheckStateRole or not index.isValid():
            return False
        self._rows[index.row()].taken = Qt.CheckState(value) is Qt.CheckState.Checked
        self.dataChanged.emit(index, index)
        self.choices_changed.emit()
        return True

    def _is_checked(self, index: Index) -> bool:
        return index.isValid() and index.column() == self.columnCount() - 1
