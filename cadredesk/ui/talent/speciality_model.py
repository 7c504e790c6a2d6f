"""Everybody's specialities as a table that can be edited in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from cadredesk.domain.field_values import FieldSpec, Reading, field_spec, read_value, value_text
from cadredesk.domain.ids import ItemId
from cadredesk.services.specialities import SpecialityRow, SpecialitySort
from cadredesk.ui import text
from cadredesk.ui.fields import field_name
from cadredesk.ui.models.roles import ROOT, SPEC_ROLE, VALUE_ROLE, Index, Role


class SpecialityColumn(IntEnum):
    """The columns, left to right."""

    NAME = 0
    AGE = 1
    POSTS = 2
    FIELD = 3
    DEEDS = 4
    SHOWN_ON = 5
    PROOFS = 6
    WISHED_USE = 7
    IN_USE = 8


TYPED = {
    SpecialityColumn.FIELD: field_spec("speciality", "field"),
    SpecialityColumn.DEEDS: field_spec("speciality", "evidence"),
    SpecialityColumn.SHOWN_ON: field_spec("speciality", "shown_on"),
    SpecialityColumn.WISHED_USE: field_spec("speciality", "wished_use"),
    SpecialityColumn.IN_USE: field_spec("speciality", "in_use"),
}
SORTS = {
    SpecialityColumn.NAME: SpecialitySort.NAME,
    SpecialityColumn.AGE: SpecialitySort.AGE,
    SpecialityColumn.FIELD: SpecialitySort.FIELD,
    SpecialityColumn.SHOWN_ON: SpecialitySort.SHOWN_ON,
    SpecialityColumn.PROOFS: SpecialitySort.PROOFS,
}
SAMPLES = {
    SpecialityColumn.NAME: "阿依古丽",
    SpecialityColumn.AGE: "30",
    SpecialityColumn.POSTS: "青山镇便民服务中心主任",
    SpecialityColumn.FIELD: "短视频制作",
    SpecialityColumn.DEEDS: "一年组织助农直播31场，销售枇杷46万元",
    SpecialityColumn.SHOWN_ON: "2025.08",
    SpecialityColumn.PROOFS: "None yet",
    SpecialityColumn.WISHED_USE: "农业农村服务中心",
}
WRAPPED: dict[int, int] = {
    SpecialityColumn.NAME: 3,
    SpecialityColumn.POSTS: 4,
    SpecialityColumn.FIELD: 4,
    SpecialityColumn.DEEDS: 7,
    SpecialityColumn.WISHED_USE: 4,
    SpecialityColumn.IN_USE: 4,
}
"""Columns whose texts wrap, with the characters that each keeps."""


class SpecialityTableModel(QAbstractTableModel):
    """Shows rows it was given; what was typed and cannot be read stays in its cell, marked.

    Signals:
        edited: A speciality has another value; carries the row.
        refused: What was typed cannot be taken; carries the Reading.
    """

    edited = Signal(object)
    refused = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._rows: tuple[SpecialityRow, ...] = ()
        self._unread: dict[tuple[ItemId, str], str] = {}

    @property
    def rows(self) -> tuple[SpecialityRow, ...]:
        """The rows as they are shown."""
        return self._rows

    def show_rows(self, rows: Sequence[SpecialityRow]) -> None:
        """Show these rows; the same rows with other values keep the current cell."""
        same = [each.item.id for each in rows] == [each.item.id for each in self._rows]
        if same and rows:
            self._rows = tuple(rows)
            last = self.index(len(rows) - 1, len(SpecialityColumn) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of rows; a row has no children."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(SpecialityColumn)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Have what was typed edited; who it is and what he or she is stands in the file."""
        flags = super().flags(index)
        typed = index.isValid() and index.column() in TYPED
        return flags | Qt.ItemFlag.ItemIsEditable if typed else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text, what an editor begins with, how it is typed, or the row."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], SpecialityColumn(index.column())
        spec = TYPED.get(column)
        if role in (VALUE_ROLE, SPEC_ROLE):
            return row if role == VALUE_ROLE else spec
        if role not in (Role.DisplayRole, Role.EditRole, Role.ToolTipRole):
            return None
        if spec is None:
            return self._known(row, column)
        unread = self._unread.get((row.item.id, spec.name))
        if unread is not None:
            return unread if role == Role.EditRole else f"◆ {unread}"
        return value_text(getattr(row.item, spec.name))

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Take what was typed; a date that cannot be is kept in sight, marked."""
        spec = TYPED.get(SpecialityColumn(index.column())) if index.isValid() else None
        if spec is None or role != Role.EditRole:
            return False
        row, typed = self._rows[index.row()], value_text(value)
        reading = self._read(spec, typed)
        if not reading.is_usable:
            self._unread[row.item.id, spec.name] = typed
            self.dataChanged.emit(index, index)
            self.refused.emit(reading)
            return False
        self._unread.pop((row.item.id, spec.name), None)
        changed: dict[str, Any] = {spec.name: reading.value}
        after = replace(row, item=replace(row.item, **changed))
        if after != row:
            self._rows = (*self._rows[: index.row()], after, *self._rows[index.row() + 1 :])
            self.edited.emit(after)
        self.dataChanged.emit(index, index)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Return a column's heading; a row is read out by who it is and what is told of it."""
        if orientation is Qt.Orientation.Vertical:
            row = self._rows[section]
            spoken = text.facts(row.name, row.current_posts, row.item.field, row.item.evidence)
            return spoken if role == Role.AccessibleTextRole else None
        return self._heading(SpecialityColumn(section)) if role == Role.DisplayRole else None

    def _read(self, spec: FieldSpec, typed: str) -> Reading:
        return read_value(spec, typed, self._today())

    def _known(self, row: SpecialityRow, column: SpecialityColumn) -> str:
        if column is SpecialityColumn.NAME:
            return row.name
        if column is SpecialityColumn.AGE:
            years = row.age_on(self._today())
            return "" if years is None else str(years)
        if column is SpecialityColumn.POSTS:
            return row.current_posts
        return str(row.proofs) if row.proofs else self.tr("None yet")

    def _heading(self, column: SpecialityColumn) -> str:
        spec = TYPED.get(column)
        if spec is not None:
            return field_name(spec.name)
        return {
            SpecialityColumn.NAME: self.tr("Name"),
            SpecialityColumn.AGE: self.tr("Age"),
            SpecialityColumn.POSTS: self.tr("Posts"),
            SpecialityColumn.PROOFS: self.tr("Evidence"),
        }[column]
