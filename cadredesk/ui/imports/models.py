"""Problems and differences of an import as rows of tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from cadredesk.domain.ids import CadreId, VillageCadreId
from cadredesk.services.imports.preview import FieldDifference, Kept, PersonPreview, PersonState
from cadredesk.services.imports.reading import CellProblem, RosterField, Value
from cadredesk.services.imports.saving import problem_text
from cadredesk.ui.imports.field_names import field_name
from cadredesk.ui.language import screen_language
from cadredesk.ui.models.roles import ROOT, VALUE_ROLE, Index, Role
from cadredesk.ui.models.shown_rows_model import ShownRowsModel


class ProblemTableModel(ShownRowsModel[CellProblem]):
    """Each problem with its row, its column and a sentence."""

    def headings(self) -> tuple[str, ...]:
        """Return the columns' headings."""
        return self.tr("Cell"), self.tr("What is wrong")

    def text_of(self, row: CellProblem, column: int) -> str:
        """Return what a cell shows."""
        if column == 0:
            place = self.tr("Row {row}, column {column}")
            return place.format(row=row.row, column=row.column)
        return problem_text(row, screen_language())


class ChangeColumn(IntEnum):
    """The columns of the differences."""

    NAME = 0
    FIELD = 1
    KNOWN = 2
    STATED = 3


@dataclass(slots=True)
class _Change:
    person: PersonPreview
    difference: FieldDifference
    taken: bool = True


class ChangeTableModel(QAbstractTableModel):
    """Each field in which the table differs from the library; a check takes the table's.

    Signals:
        choices_changed: The person takes or keeps something else.
    """

    choices_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes: list[_Change] = []

    def show_people(self, people: Iterable[PersonPreview]) -> None:
        """Replace every row by the differences of the people who change."""
        self.beginResetModel()
        self._changes = [
            _Change(person, difference)
            for person in people
            if person.state is PersonState.CHANGED
            for difference in person.differences
        ]
        self.endResetModel()

    def kept(self) -> Kept:
        """Return, by person, the fields for which the library's value is kept."""
        found: dict[CadreId | VillageCadreId, set[RosterField]] = {}
        for change in self._changes:
            if not change.taken:
                found.setdefault(change.person.before.id, set()).add(change.difference.field)
        return {person: frozenset(fields) for person, fields in found.items()}

    def take_all(self, *, taken: bool) -> None:
        """Take the table's value everywhere, or keep the library's."""
        for change in self._changes:
            change.taken = taken
        if self._changes:
            last = self.index(len(self._changes) - 1, ChangeColumn.STATED)
            self.dataChanged.emit(self.index(0, 0), last)
        self.choices_changed.emit()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of differences."""
        return 0 if parent.isValid() else len(self._changes)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(ChangeColumn)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Have the table's value checkable."""
        flags = super().flags(index)
        if index.isValid() and index.column() == ChangeColumn.STATED:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text, or whether the table's value is taken."""
        if not index.isValid():
            return None
        change = self._changes[index.row()]
        column = ChangeColumn(index.column())
        if role == Role.DisplayRole:
            return _text(change, column)
        if role == Role.CheckStateRole and column is ChangeColumn.STATED:
            return Qt.CheckState.Checked if change.taken else Qt.CheckState.Unchecked
        return change.person if role == VALUE_ROLE else None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Take the table's value or keep the library's."""
        if role != Role.CheckStateRole or not index.isValid():
            return False
        self._changes[index.row()].taken = Qt.CheckState(value) is Qt.CheckState.Checked
        self.dataChanged.emit(index, index)
        self.choices_changed.emit()
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Return a column's heading."""
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return {
            ChangeColumn.NAME: self.tr("Name"),
            ChangeColumn.FIELD: self.tr("Field"),
            ChangeColumn.KNOWN: self.tr("In the library"),
            ChangeColumn.STATED: self.tr("In the table (checked: taken)"),
        }[ChangeColumn(section)]


def _text(change: _Change, column: ChangeColumn) -> str:
    match column:
        case ChangeColumn.NAME:
            return change.person.name
        case ChangeColumn.FIELD:
            return field_name(change.difference.field)
        case ChangeColumn.KNOWN:
            return _value(change.difference.known)
    return _value(change.difference.stated)


def _value(value: Value | None) -> str:
    return "—" if value is None else str(value)
