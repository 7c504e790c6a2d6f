"""The bodies of the township and their terms, as the small editable table of settings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from cadredesk.domain.errors import UserError
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.typed_date import read_typed_date
from cadredesk.domain.words import BodyKind
from cadredesk.services.establishment import BodyTerm
from cadredesk.ui.models.roles import ROOT, VALUE_ROLE, Index, Role


class TermColumn(IntEnum):
    """The columns, in the order they are shown."""

    BODY = 0
    DEPUTIES = 1
    ELECTED = 2
    LENGTH = 3
    EXTENDED = 4
    DOCUMENT = 5
    DUE = 6


class TermTableModel(QAbstractTableModel):
    """Holds the rows that are edited; keeping them is the page's.

    Signals:
        edited: A cell has a new value.
        refused: What was typed cannot be taken; carries the UserError.
    """

    edited = Signal()
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[BodyTerm] = []

    def show_rows(self, rows: Iterable[BodyTerm]) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    @property
    def rows(self) -> tuple[BodyTerm, ...]:
        """Return the rows as they stand."""
        return tuple(self._rows)

    def add(self, row: BodyTerm) -> None:
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
        """Return the number of bodies; a table row has no children."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(TermColumn)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Have everything edited but what is worked out, or is not the body's."""
        flags = super().flags(index)
        if index.isValid() and self._is_edited(index):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text, or the body and term behind it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Role.DisplayRole, Role.EditRole):
            return self._text(row, TermColumn(index.column()))
        return row if role == VALUE_ROLE else None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Take what was typed; a date or number that cannot be is refused and kept out."""
        if not index.isValid() or role != Role.EditRole:
            return False
        row = self._rows[index.row()]
        text = str(value).strip()
        if text == self._text(row, TermColumn(index.column())):
            return True
        try:
            self._rows[index.row()] = _edited(row, TermColumn(index.column()), text)
        except UserError as error:
            self.refused.emit(error)
            return False
        self.dataChanged.emit(index, self.index(index.row(), TermColumn.DUE))
        self.edited.emit()
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Return a column's heading."""
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return {
            TermColumn.BODY: self.tr("Body"),
            TermColumn.DEPUTIES: self.tr("Deputies\nelected"),
            TermColumn.ELECTED: self.tr("Elected"),
            TermColumn.LENGTH: self.tr("Months"),
            TermColumn.EXTENDED: self.tr("Extended\nto"),
            TermColumn.DOCUMENT: self.tr("Doc. no."),
            TermColumn.DUE: self.tr("Term ends"),
        }[TermColumn(section)]

    def _is_edited(self, index: Index) -> bool:
        if index.column() == TermColumn.DEPUTIES:
            return self._rows[index.row()].body.kind is BodyKind.CONGRESS
        return index.column() != TermColumn.DUE

    @staticmethod
    def _text(row: BodyTerm, column: TermColumn) -> str:
        term = row.term
        match column:
            case TermColumn.BODY:
                return row.body.name
            case TermColumn.LENGTH:
                return str(term.length_months)
            case TermColumn.DOCUMENT:
                return term.document_no
        dates = {
            TermColumn.DEPUTIES: term.deputies_elected_on,
            TermColumn.ELECTED: term.elected_on,
            TermColumn.EXTENDED: term.extended_to,
            TermColumn.DUE: row.due_on,
        }
        return "" if dates[column] is None else str(dates[column])


def _edited(row: BodyTerm, column: TermColumn, text: str) -> BodyTerm:
    match column:
        case TermColumn.BODY:
            return replace(row, body=replace(row.body, name=text or row.body.name))
        case TermColumn.DEPUTIES:
            return replace(row, term=replace(row.term, deputies_elected_on=_date(text)))
        case TermColumn.ELECTED:
            return replace(row, term=replace(row.term, elected_on=_date(text)))
        case TermColumn.EXTENDED:
            return replace(row, term=replace(row.term, extended_to=_date(text)))
        case TermColumn.LENGTH:
            return replace(row, term=replace(row.term, length_months=_months(text)))
    return replace(row, term=replace(row.term, document_no=text))


def _date(text: str) -> PartialDate | None:
    return read_typed_date(text) if text else None


def _months(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 120:
        raise UserError("term.length", text=text)
    return int(text)
