"""Village cadres as a table that can be typed into."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from cadredesk.domain.cadre import VillageCadre
from cadredesk.domain.code_table import CodeTables
from cadredesk.domain.field_values import FieldKind, FieldSpec, value_text
from cadredesk.domain.id_number import masked
from cadredesk.domain.ids import VillageCadreId
from cadredesk.services.grid import read_cell
from cadredesk.services.village_cadres import village_fields
from cadredesk.ui import text
from cadredesk.ui.fields import field_name, shown_text
from cadredesk.ui.models.roles import ROOT, SPEC_ROLE, VALUE_ROLE, Index, Role

SAMPLES = {
    "village": "青山社区",
    "name": "阿依古丽",
    "post": "党支部书记、村委会主任",
    "born_on": "1985.06",
    "political_affiliation": "中共预备党员",
    "joined_party_on": "2025.12.12",
    "qualification": "大学专科",
    "appointed_on": "2021.03",
    "term_started_on": "2021.03",
    "term_ends_on": "2026.03",
    "heads_both": "否",
    "id_number": "990123••••••••••••",
    "phone": "19901000001",
    "note": "妇联主席",
}
"""Texts as wide as a column usually needs."""


class VillageTableModel(QAbstractTableModel):
    """Shows people it was given; what was typed and cannot be read stays in its cell, marked.

    Signals:
        edited: A cell has another value; carries the id, the field and the value.
        refused: What was typed cannot be taken; carries the Reading.
    """

    edited = Signal(object, str, object)
    refused = Signal(object)

    def __init__(
        self, tables: CodeTables, today: Callable[[], date], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.specs = village_fields()
        self._tables, self._today = tables, today
        self._rows: tuple[VillageCadre, ...] = ()
        self._unread: dict[tuple[VillageCadreId, str], str] = {}

    @property
    def rows(self) -> tuple[VillageCadre, ...]:
        """The people as they are shown."""
        return self._rows

    def column_of(self, field: str) -> int:
        """Return the column of a field."""
        return next(at for at, spec in enumerate(self.specs) if spec.name == field)

    def show_rows(self, rows: Sequence[VillageCadre]) -> None:
        """Show these people; the same ones with other values keep the current cell."""
        same = [each.id for each in rows] == [each.id for each in self._rows]
        if same and rows:
            self._rows = tuple(rows)
            last = self.index(len(rows) - 1, len(self.specs) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of people; a row has no children."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of fields."""
        return 0 if parent.isValid() else len(self.specs)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Have every cell edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text, what an editor begins with, how it is typed, or the person."""
        if not index.isValid():
            return None
        person, spec = self._rows[index.row()], self.specs[index.column()]
        if role == SPEC_ROLE:
            return spec
        if role == VALUE_ROLE:
            return person
        if role not in (Role.DisplayRole, Role.EditRole, Role.ToolTipRole):
            return None
        unread = self._unread.get((person.id, spec.name))
        if role == Role.EditRole:
            return value_text(getattr(person, spec.name)) if unread is None else unread
        return self._shown(person, spec) if unread is None else f"◆ {unread}"

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Take what was typed; what cannot be read is kept in sight, marked."""
        if not index.isValid() or role != Role.EditRole:
            return False
        person, spec = self._rows[index.row()], self.specs[index.column()]
        typed = value_text(value)
        reading = read_cell(spec, typed, self._tables, self._today())
        if not reading.is_usable:
            self._unread[person.id, spec.name] = typed
            self.dataChanged.emit(index, index)
            self.refused.emit(reading)
            return False
        self._unread.pop((person.id, spec.name), None)
        if reading.value != getattr(person, spec.name):
            changed: dict[str, Any] = {spec.name: reading.value}
            after = replace(person, **changed)
            self._rows = (*self._rows[: index.row()], after, *self._rows[index.row() + 1 :])
            self.edited.emit(person.id, spec.name, reading.value)
        self.dataChanged.emit(index, index)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Return a column's heading; a row is read out by village, name and post."""
        if orientation is Qt.Orientation.Vertical:
            person = self._rows[section]
            spoken = text.facts(person.village, person.name, person.post)
            return spoken if role == Role.AccessibleTextRole else None
        return field_name(self.specs[section].name) if role == Role.DisplayRole else None

    def _shown(self, person: VillageCadre, spec: FieldSpec) -> str:
        value = getattr(person, spec.name)
        if spec.kind is FieldKind.ID_NUMBER:
            return masked(value)
        if spec.kind is FieldKind.YES_NO and not value:
            return ""
        return shown_text(spec, value)
