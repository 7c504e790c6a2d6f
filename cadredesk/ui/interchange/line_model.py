"""One file beside the cadre file, a row for each line; a check takes the file's."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from cadredesk.ui.interchange.lines import Line
from cadredesk.ui.models.roles import Index, Role
from cadredesk.ui.models.shown_rows_model import ShownRowsModel


class LineColumn(IntEnum):
    """The columns of a comparison."""

    FIELD = 0
    KNOWN = 1
    STATED = 2


class LineModel(ShownRowsModel[Line]):
    """The lines of one person.

    Signals:
        chosen: Lines are taken or left; carries the keys of their differences and which.
    """

    chosen = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taken: frozenset[str] = frozenset()

    def show_lines(self, lines: tuple[Line, ...], taken: frozenset[str]) -> None:
        """Show somebody else, or the same person in another language."""
        self._taken = taken
        self.show_rows(lines)

    def show_taken(self, taken: frozenset[str]) -> None:
        """Show what is taken now of the same lines."""
        self._taken = taken
        if self._rows:
            last = self.index(len(self._rows) - 1, LineColumn.STATED)
            self.dataChanged.emit(self.index(0, 0), last)

    def choose(self, rows: list[int], *, taken: bool) -> None:
        """Take the file's lines or leave them; lines that agree are neither."""
        differences = (self._rows[row].difference for row in rows)
        keys = frozenset(each.key for each in differences if each is not None)
        if keys:
            self.chosen.emit(keys, taken)

    def differs(self, row: int) -> bool:
        """Whether the two sides of a line differ."""
        return self._rows[row].difference is not None

    def is_taken(self, row: int) -> bool:
        """Whether the file's line is taken."""
        difference = self._rows[row].difference
        return difference is not None and difference.key in self._taken

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Have what differs checkable."""
        flags = super().flags(index)
        if index.column() == LineColumn.FIELD and self.differs(index.row()):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text, its check, or the line behind it."""
        if not index.isValid():
            return None
        row, column = index.row(), LineColumn(index.column())
        if role == Role.AccessibleTextRole:
            return self._spoken(row, column)
        if role == Role.CheckStateRole:
            return self._check(row) if column is LineColumn.FIELD else None
        return None if role == Role.ToolTipRole else super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Take the file's line or leave it."""
        if role != Role.CheckStateRole or not index.isValid():
            return False
        self.choose([index.row()], taken=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def headings(self) -> tuple[str, ...]:
        """Return the columns' headings."""
        return (
            self.tr("Field (checked: taken)"),
            self.tr("On file"),
            self.tr("In the file received"),
        )

    def text_of(self, row: Line, column: int) -> str:
        """Return what a cell shows."""
        return (row.label, row.known or "—", row.stated or "—")[column]

    def _check(self, row: int) -> Qt.CheckState | None:
        if not self.differs(row):
            return None
        return Qt.CheckState.Checked if self.is_taken(row) else Qt.CheckState.Unchecked

    def _spoken(self, row: int, column: LineColumn) -> str:
        line = self._rows[row]
        if column is not LineColumn.FIELD:
            return (line.known, line.stated)[column - 1] or self.tr("nothing")
        if line.difference is None:
            return self.tr("{field}, the same on both sides").format(field=line.label)
        words = self.tr("{field}, taken") if self.is_taken(row) else self.tr("{field}, left")
        return words.format(field=line.label)
