"""The basics of many people, a row each; pages of them are fetched as they are seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, Qt, Signal
from PySide6.QtGui import QColor

from cadredesk.domain.code_table import CodeTables
from cadredesk.domain.field_values import FieldKind, FieldSpec, Reading, value_text
from cadredesk.domain.id_number import masked
from cadredesk.domain.ids import PersonId
from cadredesk.services.editing import FieldEdit
from cadredesk.services.grid import Person, RefusedCell, read_cell
from cadredesk.ui.fields import field_name, shown_text
from cadredesk.ui.grid.cell_notes import Cell, UnknownWord, ground, note, unknown_word
from cadredesk.ui.grid.open_cells import OpenCells, Unread
from cadredesk.ui.grid.pages import PAGE_ROWS, Pages
from cadredesk.ui.models.roles import ROOT, SPEC_ROLE, UNKNOWN_ROLE, VALUE_ROLE, Index, Role

_AWAY = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_HERE = _AWAY | Qt.ItemFlag.ItemIsEditable
"""What can be done with a cell whose row is fetched already; asked twice for each painted cell."""

Today = Callable[[], date]


class GridModel(QAbstractTableModel):
    """Knows whose rows they are and holds the pages it was given.

    What was typed and cannot be read stays in its cell, marked, until it is put right; what
    can is shown at once, before it is saved.

    Signals:
        page_wanted: Rows are looked at that it does not hold; carries the first row of
            their page.
        edited: A cell has another value; carries the FieldEdit.
        refused: What was typed cannot be taken; carries the index.
    """

    page_wanted = Signal(int)
    edited = Signal(object)
    refused = Signal(object)

    def __init__(self, specs: Sequence[FieldSpec], tables: CodeTables, today: Today) -> None:
        super().__init__()
        self.specs = tuple(specs)
        self._tables, self._today = tables, today
        self._ids: tuple[PersonId, ...] = ()
        self._rows_of: dict[PersonId, int] = {}
        self._pages = Pages()
        self.open = OpenCells()

    @property
    def ids(self) -> tuple[PersonId, ...]:
        """Whose rows they are, from the first to the last."""
        return self._ids

    def use_tables(self, tables: CodeTables) -> None:
        """Use code tables that have learned something."""
        self._tables = tables
        self._tell_all()

    def show_people(self, ids: Sequence[PersonId]) -> None:
        """Show other people; what could not be read stays marked while its row is there.

        Where more people only follow those who are there, the place in the sheet stays.
        """
        shown = len(self._ids)
        if not shown or ids[:shown] != self._ids:
            self._replace(ids)
            return
        if len(ids) > shown:
            self.beginInsertRows(ROOT, shown, len(ids) - 1)
            self._ids, self._rows_of = tuple(ids), {}
            self.endInsertRows()
        self.renew()

    def _replace(self, ids: Sequence[PersonId]) -> None:
        self.beginResetModel()
        self._ids = tuple(ids)
        self._rows_of, self._pages = {}, Pages()
        if not self.open.are_none:
            self.open.keep_only(frozenset(self._ids))
        self.endResetModel()

    def show_all(self, people: Sequence[Person]) -> None:
        """Show people that are all at hand."""
        if [each.id for each in people] != list(self._ids):
            self.show_people([each.id for each in people])
        for first in range(0, len(people), PAGE_ROWS):
            self.put(first, people[first : first + PAGE_ROWS])

    def renew(self) -> None:
        """Have the pages in memory read again as they are seen; until then they stay in sight."""
        for first_row in self._pages.want_again():
            self.page_wanted.emit(first_row)

    def put(self, first_row: int, people: Sequence[Person]) -> None:
        """Take a page that was wanted."""
        self._pages.put(first_row, people)
        self._tell(first_row, first_row + len(people) - 1)

    def person_at(self, row: int) -> Person | None:
        """Return whose row it is, None while that is not here."""
        return self._pages.at(row)

    def row_of(self, person: PersonId) -> int | None:
        """Return the row of a person, None for somebody who is not in the list."""
        if not self._rows_of:  # as late as somebody asks: of 100,000 it takes a while
            self._rows_of = {each: row for row, each in enumerate(self._ids)}
        return self._rows_of.get(person)

    def column_of(self, field: str) -> int:
        """Return the column of a field."""
        return next(at for at, spec in enumerate(self.specs) if spec.name == field)

    def unread_at(self, index: Index) -> Unread | None:
        """Return what stands in a cell and cannot be taken."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        return self.open.unread.get((self._ids[index.row()], self.specs[index.column()].name))

    def mark(self, refused: Iterable[RefusedCell]) -> None:
        """Keep pasted texts in sight that cannot be taken."""
        for cell in refused:
            self.open.refuse((cell.person, cell.field), cell.text, cell.reading)
        self._tell_all()

    def forget(self) -> None:
        """Let go of what waits and of what could not be taken."""
        self.open.forget()
        self._tell_all()

    def show_waiting(self, edits: Iterable[FieldEdit]) -> None:
        """Show values that are not saved yet, marked until they are."""
        for edit in edits:
            self.open.wait(edit)
        self._tell_all()

    def keep(self, edits: Iterable[FieldEdit]) -> None:
        """Show values as saved."""
        for edit in edits:
            self.open.settle((edit.person, edit.field))
            row = self.row_of(edit.person)
            if row is not None:
                self._keep(row, edit)
        self._tell_all()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of people; a table row has no children."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of fields."""
        return 0 if parent.isValid() else len(self.specs)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Have every cell edited whose row is here."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _AWAY if self.person_at(index.row()) is None else _HERE

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text, what an editor begins with, or the person behind it."""
        if not index.isValid():
            return None
        if role == SPEC_ROLE:
            return self.specs[index.column()]
        person = self._seen(index.row())
        if person is None:
            return "…" if role == Role.DisplayRole and not index.column() else None
        answer = _ANSWERS.get(role)
        return None if answer is None else answer(self, person, index)

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Take what was typed; what cannot be read is kept in sight, marked."""
        person = self.person_at(index.row()) if index.isValid() else None
        if person is None or role != Role.EditRole:
            return False
        spec, text = self.specs[index.column()], value_text(value)
        reading = read_cell(spec, text, self._tables, self._today())
        key = (person.id, spec.name)
        if not reading.is_usable:
            self.open.refuse(key, text, reading)
            self._tell(index.row(), index.row())
            self.refused.emit(index)
            return False
        self.open.settle(key)
        if reading.value != getattr(person, spec.name):
            edit = FieldEdit(person.id, spec.name, reading.value)
            self._keep(index.row(), edit)
            self.edited.emit(edit)
        self._tell(index.row(), index.row())
        return True

    def accept_proposal(self, index: Index) -> bool:
        """Take what is asked about in a cell ("1985.06?"); whether anything was."""
        asked = self.unread_at(index)
        return bool(
            asked and asked.reading.proposal and self.setData(index, asked.reading.proposal)
        )

    def put_back(self, edit: FieldEdit, reading: Reading) -> None:
        """Mark a value that could not be saved, as it was typed, so that nothing is lost."""
        row = self.row_of(edit.person)
        if row is not None:
            self.open.refuse((edit.person, edit.field), value_text(edit.value), reading)
            self._pages.want(row)
            self.page_wanted.emit(row // PAGE_ROWS * PAGE_ROWS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Return a column's heading or a row's number."""
        if role != Role.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return field_name(self.specs[section].name)

    def display(self, person: Person, index: Index) -> str:
        """Return what a cell shows."""
        spec = self.specs[index.column()]
        unread = self.open.unread.get((person.id, spec.name))
        if unread is not None:
            return f"◆ {unread.text}"
        value = self._value(person, spec)
        if spec.kind is FieldKind.ID_NUMBER:
            return masked(value)
        table = self._tables.get(spec.code_list)
        if table is not None and table.is_unknown(value):
            return f"◇ {value}"
        # A "no" that everybody begins with says nothing.
        return "" if value is False is spec.default else shown_text(spec, value)

    def typed(self, person: Person, index: Index) -> str:
        """Return what an editor begins with."""
        spec = self.specs[index.column()]
        unread = self.open.unread.get((person.id, spec.name))
        return value_text(self._value(person, spec)) if unread is None else unread.text

    def cell(self, person: Person, index: Index) -> Cell:
        """Return what a cell holds and how it stands with it."""
        spec = self.specs[index.column()]
        key = (person.id, spec.name)
        unread, table = self.open.unread.get(key), self._tables.get(spec.code_list)
        return Cell(self._value(person, spec), unread, self.open.is_waiting(key), table)

    def whole(self, person: Person, _index: Index) -> Person:
        """Return whose row it is."""
        return person

    def _value(self, person: Person, spec: FieldSpec) -> Any:
        return self.open.value((person.id, spec.name), getattr(person, spec.name))

    def _seen(self, row: int) -> Person | None:
        person = self._pages.at(row)
        first_row = self._pages.want(row) if person is None else None
        if first_row is not None:
            self.page_wanted.emit(first_row)
        return person

    def _keep(self, row: int, edit: FieldEdit) -> None:
        """Have the new value at once: the next cell may be typed before this one is saved."""
        person = self._pages.at(row)
        if person is not None:
            values: dict[str, Any] = {edit.field: edit.value}
            self._pages.replace(row, replace(person, **values))

    def _tell(self, first: int, last: int) -> None:
        if self._ids:
            last = min(last, len(self._ids) - 1)
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.specs) - 1))

    def _tell_all(self) -> None:
        self._tell(0, len(self._ids) - 1)


def _ground(model: GridModel, person: Person, index: Index) -> QColor | None:
    return ground(model.cell(person, index))


def _note(model: GridModel, person: Person, index: Index) -> str:
    return note(model.cell(person, index))


def _unknown(model: GridModel, person: Person, index: Index) -> UnknownWord | None:
    return unknown_word(model.cell(person, index), model.specs[index.column()])


_ANSWERS: dict[int, Callable[[GridModel, Person, Index], Any]] = {
    Role.DisplayRole: GridModel.display,
    Role.EditRole: GridModel.typed,
    Role.BackgroundRole: _ground,
    Role.ToolTipRole: _note,
    UNKNOWN_ROLE: _unknown,
    VALUE_ROLE: GridModel.whole,
}
