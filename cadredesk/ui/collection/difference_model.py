"""What a 信息采集表 states otherwise than the library; a check takes it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from cadredesk.domain.collection.merging import CollectionDifference
from cadredesk.services.collection.comparing import CollectionPreview
from cadredesk.services.collection.saving import Left
from cadredesk.services.imports.preview import PersonState
from cadredesk.ui.models.roles import ROOT, VALUE_ROLE, Index, Role


class DifferenceColumn(IntEnum):
    """The columns, what the workbook states last."""

    PERSON = 0
    PLACE = 1
    HEADING = 2
    KNOWN = 3
    STATED = 4


@dataclass(slots=True)
class _Line:
    """One difference, or everything that is new on a row, with whose it is."""

    whose: UUID
    name: str
    sheet: str
    number: int
    heading: str
    known: str
    stated: str
    keys: frozenset[str]
    is_new: bool
    taken: bool = True


class DifferenceModel(QAbstractTableModel):
    """The differences of all sheets or of one; somebody new is one line a row.

    Signals:
        choices_changed: Something else is taken or left.
    """

    choices_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []
        self._shown: list[_Line] = []
        self._sheet = ""

    def show_preview(self, preview: CollectionPreview) -> None:
        """Replace every line."""
        self._lines = list(_lines(preview))
        self.show_sheet(self._sheet)

    def show_sheet(self, sheet: str) -> None:
        """Show the lines of one sheet by its key, of all for an empty one."""
        self.beginResetModel()
        self._sheet = sheet
        self._shown = [each for each in self._lines if sheet in ("", each.sheet)]
        self.endResetModel()

    def count(self, sheet: str) -> int:
        """Return how many lines a sheet has."""
        return sum(each.sheet == sheet for each in self._lines)

    @property
    def takes_anything(self) -> bool:
        """Whether anything is taken."""
        return any(each.taken for each in self._lines)

    def left(self) -> Left:
        """Return what is left as the library has it, by person or unit."""
        found: dict[UUID, frozenset[str]] = {}
        for each in self._lines:
            if not each.taken:
                found[each.whose] = found.get(each.whose, frozenset()) | each.keys
        return found

    def take_shown(self, *, taken: bool) -> None:
        """Take or leave every line that is shown."""
        for each in self._shown:
            each.taken = taken
        if self._shown:
            last = self.index(len(self._shown) - 1, DifferenceColumn.STATED)
            self.dataChanged.emit(self.index(0, 0), last)
        self.choices_changed.emit()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of lines that are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(DifferenceColumn)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Have the stated value checkable."""
        flags = super().flags(index)
        if index.isValid() and index.column() == DifferenceColumn.STATED:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text, or whether the line is taken."""
        if not index.isValid():
            return None
        line, column = self._shown[index.row()], DifferenceColumn(index.column())
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return self._text(line, column)
        if role == Role.CheckStateRole and column is DifferenceColumn.STATED:
            return Qt.CheckState.Checked if line.taken else Qt.CheckState.Unchecked
        return line if role == VALUE_ROLE else None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Take a line or leave it."""
        if role != Role.CheckStateRole or not index.isValid():
            return False
        self._shown[index.row()].taken = Qt.CheckState(value) is Qt.CheckState.Checked
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
            DifferenceColumn.PERSON: self.tr("Whose"),
            DifferenceColumn.PLACE: self.tr("Sheet, row"),
            DifferenceColumn.HEADING: self.tr("Column"),
            DifferenceColumn.KNOWN: self.tr("In the library"),
            DifferenceColumn.STATED: self.tr("In the workbook (checked: taken)"),
        }[DifferenceColumn(section)]

    def _text(self, line: _Line, column: DifferenceColumn) -> str:
        match column:
            case DifferenceColumn.PERSON:
                return line.name
            case DifferenceColumn.PLACE:
                return self.tr("{sheet} row {row}").format(sheet=line.sheet, row=line.number)
            case DifferenceColumn.HEADING:
                new = self.tr("new person") if line.is_new else self.tr("new row")
                return line.heading or new
            case DifferenceColumn.KNOWN:
                return line.known or "—"
        return line.stated


def _lines(preview: CollectionPreview) -> list[_Line]:
    found = [
        _line(unit.after.id, unit.after.name, each)
        for unit in preview.units
        for each in unit.differences
    ]
    for person in preview.people:
        whose = person.before.id
        differences = list(person.differences)
        if person.state is PersonState.NEW:
            basics = [each for each in differences if each.heading]
            differences = [each for each in differences if not each.heading]
            if basics:
                found.append(_new_person(whose, person.name, basics))
        found += [_line(whose, person.name, each) for each in differences]
    order = [each.sheet.key for each in preview.reading.sheets]
    return sorted(found, key=lambda line: (order.index(line.sheet), line.number))


def _line(whose: UUID, name: str, difference: CollectionDifference) -> _Line:
    return _Line(
        whose=whose,
        name=name,
        sheet=difference.sheet,
        number=difference.number,
        heading=difference.heading,
        known=difference.known,
        stated=difference.stated,
        keys=frozenset((difference.key,)),
        is_new=False,
    )


def _new_person(whose: UUID, name: str, basics: list[CollectionDifference]) -> _Line:
    first = basics[0]
    return _Line(
        whose=whose,
        name=name,
        sheet=first.sheet,
        number=first.number,
        heading="",
        known="",
        stated="  ".join(each.stated for each in basics),
        keys=frozenset(each.key for each in basics),
        is_new=True,
    )
