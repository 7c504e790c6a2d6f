"""The rows of an info set as an editable table, with an empty row at the end for a new one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from cadredesk.domain.field_values import FieldKind, FieldSpec, Reading, read_value, value_text
from cadredesk.domain.id_number import masked
from cadredesk.domain.info_set import InfoItem
from cadredesk.ui.models.roles import ROOT, SPEC_ROLE, VALUE_ROLE, Index, Role

Headings = Callable[[], Sequence[str]]
Shown = Callable[[FieldSpec, Any], str]


@dataclass(frozen=True, slots=True)
class ToldColumn:
    """A column that tells something of a row and is not typed into.

    `text` is told of all rows and one of them, `tip` is the longer word for it.
    """

    heading: str
    text: Callable[[Sequence[Any], Any], str]
    sample: str
    tip: Callable[[Any], str]


NEW_ROW = "＋"
"""What stands in the empty row, so that it is seen to take something."""


class ItemTableModel(QAbstractTableModel):
    """Shows items field by field; what was typed and cannot be read stays in its cell, marked.

    Signals:
        edited: A row has a new value, or is new; carries the item.
        refused: What was typed cannot be taken; carries the Reading.
    """

    edited = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        specs: Sequence[FieldSpec],
        make: Callable[[], InfoItem],
        headings: Headings,
        shown: Shown,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.specs = tuple(specs)
        self.told: tuple[ToldColumn, ...] = ()
        self._make, self._headings, self._shown, self._today = make, headings, shown, today
        self._items: tuple[InfoItem, ...] = ()
        self._unread: dict[tuple[Any, str], tuple[str, Reading]] = {}

    @property
    def items(self) -> tuple[InfoItem, ...]:
        """The rows as they stand in the file."""
        return self._items

    def show_items(self, items: Sequence[InfoItem]) -> None:
        """Show rows; what could not be read stays marked while its row is there."""
        present = {each.id for each in items} | {None}
        self._unread = {key: kept for key, kept in self._unread.items() if key[0] in present}
        same_ids = [each.id for each in items] == [each.id for each in self._items]
        if same_ids and items:
            self._items = tuple(items)
            last = self.index(len(items) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._items = tuple(items)
        self.endResetModel()

    def forget(self) -> None:
        """Let go of what could not be read."""
        self._unread.clear()

    @property
    def unread(self) -> dict[tuple[Any, str], str]:
        """What was typed and cannot be taken, by the row's id (None: the new row) and field."""
        return {key: text for key, (text, _reading) in self._unread.items()}

    def put_unread(self, item: Any, name: str, text: str) -> None:
        """Put a text back that could not be taken: a draft that was found again."""
        spec = next((each for each in self.specs if each.name == name), None)
        if spec is not None:
            self._unread[item, name] = (text, self._read(spec, text))
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def item_at(self, row: int) -> InfoItem | None:
        """Return the item of a row, None for the empty one."""
        return self._items[row] if 0 <= row < len(self._items) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of items and the empty row; a table row has no children."""
        return 0 if parent.isValid() else len(self._items) + 1

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of fields, and of what is told besides."""
        return 0 if parent.isValid() else len(self.specs) + len(self.told)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Have every cell of a field edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self._is_typed(index) else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text, what an editor begins with, or the item behind it."""
        if not self._is_typed(index):
            return self._told_at(index, role)
        item, spec = self.item_at(index.row()), self.specs[index.column()]
        unread = self._unread.get((None if item is None else item.id, spec.name))
        if role in (VALUE_ROLE, SPEC_ROLE):
            return item if role == VALUE_ROLE else spec
        if unread is not None and role in (Role.DisplayRole, Role.EditRole):
            return f"◆ {unread[0]}" if role == Role.DisplayRole else unread[0]
        if role == Role.EditRole:
            return _typed(spec, spec.default if item is None else getattr(item, spec.name))
        return self._shown_at(index) if role == Role.DisplayRole else None

    def _is_typed(self, index: Index) -> bool:
        return index.isValid() and index.column() < len(self.specs)

    def _told_at(self, index: Index, role: int) -> Any:
        item = self.item_at(index.row()) if index.isValid() else None
        if item is None or role == VALUE_ROLE:
            return item
        column = self.told[index.column() - len(self.specs)]
        if role == Role.DisplayRole:
            return column.text(self._items, item)
        return column.tip(item) if role == Role.ToolTipRole else None

    def _shown_at(self, index: Index) -> str:
        item, spec = self.item_at(index.row()), self.specs[index.column()]
        if item is None:
            return NEW_ROW if index.column() == 0 else ""
        return self._shown(spec, getattr(item, spec.name))

    def problem_at(self, index: Index) -> Reading | None:
        """Return what is wrong with what was typed into a cell."""
        if not self._is_typed(index):
            return None
        item, spec = self.item_at(index.row()), self.specs[index.column()]
        kept = self._unread.get((None if item is None else item.id, spec.name))
        return None if kept is None else kept[1]

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Take what was typed; a date or number that cannot be is kept in sight, marked."""
        if not self._is_typed(index) or role != Role.EditRole:
            return False
        item, spec = self.item_at(index.row()), self.specs[index.column()]
        text = value_text(value)
        key = (None if item is None else item.id, spec.name)
        if item is not None and _stands_for(spec, getattr(item, spec.name), text):
            return True
        reading = self._read(spec, text)
        if not reading.is_usable:
            self._unread[key] = (text, reading)
            self.dataChanged.emit(index, index)
            self.refused.emit(reading)
            return False
        self._unread.pop(key, None)
        self._take(item, spec, reading)
        return True

    def accept_proposal(self, index: Index) -> bool:
        """Take what is asked about in a cell ("1985.06?"); whether anything was."""
        asked = self.problem_at(index) if index.isValid() else None
        return bool(asked and asked.proposal and self.setData(index, asked.proposal))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Return a column's heading."""
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return self._headings()[section]

    def _read(self, spec: FieldSpec, text: str) -> Reading:
        if not text.strip() and not spec.optional and spec.kind is FieldKind.TEXT:
            return Reading("")
        return read_value(spec, text, self._today())

    def _take(self, item: InfoItem | None, spec: FieldSpec, reading: Reading) -> None:
        before = self._make() if item is None else item
        values: dict[str, Any] = {spec.name: reading.value}
        after = replace(before, **values)
        if item is not None and after != before:
            self._keep(item, after)
            self.edited.emit(after)
        elif item is None and reading.value != spec.default:
            self._add(after)
            self.edited.emit(after)

    def _keep(self, before: InfoItem, after: InfoItem) -> None:
        """Have the new value at once: the next cell may be typed before this one is saved."""
        row = self._items.index(before)
        self._items = (*self._items[:row], after, *self._items[row + 1 :])
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    def _add(self, item: InfoItem) -> None:
        """Let the empty row become the item, and have another empty one below it."""
        last = len(self._items)
        self.beginInsertRows(ROOT, last + 1, last + 1)
        self._items = (*self._items, item)
        self._unread = {
            (item.id if key is None else key, name): kept
            for (key, name), kept in self._unread.items()
        }
        self.endInsertRows()
        self.dataChanged.emit(self.index(last, 0), self.index(last, self.columnCount() - 1))


def _typed(spec: FieldSpec, value: Any) -> str:
    """What an editor begins with: an identity number behind its dots."""
    return masked(value) if spec.kind is FieldKind.ID_NUMBER else value_text(value)


def _stands_for(spec: FieldSpec, value: Any, text: str) -> bool:
    """Whether a text is the identity number of the cell as it is shown, and nothing new."""
    return spec.kind is FieldKind.ID_NUMBER and bool(value) and text == masked(value)
