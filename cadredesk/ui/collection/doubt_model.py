"""What is doubtful in a 信息采集表 before it is written, a row for each cell."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from cadredesk.domain.collection.checking import Doubt
from cadredesk.services.collection.gathering import CollectionDoubt
from cadredesk.ui.models.roles import ROOT, VALUE_ROLE, Index, Role
from cadredesk.ui.theme import Mark


class DoubtColumn(IntEnum):
    """The columns, what is wrong last."""

    PERSON = 0
    SHEET = 1
    HEADING = 2
    VALUE = 3
    WHAT = 4


class DoubtModel(QAbstractTableModel):
    """The gravest first; behind each row is the doubt itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CollectionDoubt, ...] = ()

    def show_rows(self, rows: tuple[CollectionDoubt, ...]) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of doubts."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(DoubtColumn)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text, or the doubt behind it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == VALUE_ROLE:
            return row
        if role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        found = row.found
        return {
            DoubtColumn.PERSON: row.person,
            DoubtColumn.SHEET: row.sheet,
            DoubtColumn.HEADING: found.column.heading,
            DoubtColumn.VALUE: " ".join(found.text.split()),
            DoubtColumn.WHAT: self._what(row),
        }[DoubtColumn(index.column())]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Return a column's heading."""
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return {
            DoubtColumn.PERSON: self.tr("Whose"),
            DoubtColumn.SHEET: self.tr("Sheet"),
            DoubtColumn.HEADING: self.tr("Column"),
            DoubtColumn.VALUE: self.tr("Would be written"),
            DoubtColumn.WHAT: self.tr("What to look at"),
        }[DoubtColumn(section)]

    def _what(self, row: CollectionDoubt) -> str:
        found, length = row.found, row.found.column.length
        words = {
            Doubt.OUTSIDE: self.tr("not in the list"),
            Doubt.LONG: self.tr("{count} characters, the system holds {limit}"),
            Doubt.VAGUE: self.tr("only the year; 6 or 8 digits are asked for"),
            Doubt.MISSING: self.tr("required, not on file"),
            Doubt.BYTES: self.tr("too long if the {limit} are counted as bytes"),
        }[found.doubt]
        shape = (Mark.OVERDUE if found.doubt.is_refused else Mark.CHECK).shape
        return f"{shape} {words.format(count=len(found.text), limit=length)}"
