"""职数 as the small editable table of settings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from cadredesk.domain.errors import UserError
from cadredesk.domain.typed_date import read_typed_date
from cadredesk.services.quotas import QuotaRow, approved_places
from cadredesk.ui.models.roles import ROOT, VALUE_ROLE, Index, Role


class QuotaColumn(IntEnum):
    """The columns, in the order they are shown."""

    UNIT = 0
    POST = 1
    APPROVED = 2
    DOCUMENT = 3
    STARTED = 4


class QuotaTableModel(QAbstractTableModel):
    """Holds the rows that are edited; keeping them is the page's.

    Signals:
        edited: A cell has a new value, or a row came or went.
        refused: What was typed cannot be taken; carries the UserError.
    """

    edited = Signal()
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[QuotaRow] = []

    @property
    def rows(self) -> tuple[QuotaRow, ...]:
        """The rows as they stand."""
        return tuple(self._rows)

    def show_rows(self, rows: Iterable[QuotaRow]) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def add(self, row: QuotaRow) -> None:
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
        """Return the number of quotas; a table row has no children."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(QuotaColumn)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Have every cell edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text, or the quota behind it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Role.DisplayRole, Role.EditRole):
            return _text(row, QuotaColumn(index.column()))
        return row if role == VALUE_ROLE else None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Take what was typed; a number or date that cannot be is refused and kept out."""
        if not index.isValid() or role != Role.EditRole:
            return False
        row, column = self._rows[index.row()], QuotaColumn(index.column())
        text = str(value).strip()
        if text == _text(row, column):
            return True
        try:
            self._rows[index.row()] = _edited(row, column, text)
        except UserError as error:
            self.refused.emit(error)
            return False
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Return a column's heading."""
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return {
            QuotaColumn.UNIT: self.tr("Unit"),
            QuotaColumn.POST: self.tr("Post or level"),
            QuotaColumn.APPROVED: self.tr("Places"),
            QuotaColumn.DOCUMENT: self.tr("Document"),
            QuotaColumn.STARTED: self.tr("Since"),
        }[QuotaColumn(section)]


def _text(row: QuotaRow, column: QuotaColumn) -> str:
    return {
        QuotaColumn.UNIT: row.unit,
        QuotaColumn.POST: row.post,
        QuotaColumn.APPROVED: str(row.approved),
        QuotaColumn.DOCUMENT: row.document_no,
        QuotaColumn.STARTED: "" if row.started_on is None else str(row.started_on),
    }[column]


def _edited(row: QuotaRow, column: QuotaColumn, text: str) -> QuotaRow:
    match column:
        case QuotaColumn.UNIT:
            return replace(row, unit=text or row.unit)
        case QuotaColumn.POST:
            return replace(row, post=text or row.post)
        case QuotaColumn.APPROVED:
            return replace(row, approved=approved_places(text))
        case QuotaColumn.DOCUMENT:
            return replace(row, document_no=text)
    return replace(row, started_on=read_typed_date(text) if text else None)
