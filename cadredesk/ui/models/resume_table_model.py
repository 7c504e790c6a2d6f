"""What the text of a résumé means: segments with their notes under them, and their length."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from cadredesk.domain.partial_date import PartialDate, months_between
from cadredesk.domain.resume import ResumeEntry
from cadredesk.ui import text
from cadredesk.ui.models.roles import ROOT, VALUE_ROLE, Index, Role

_NOTE_INDENT = "　└ "


class ResumeColumn(IntEnum):
    """The columns, in the order they are shown."""

    START = 0
    END = 1
    TEXT = 2
    LENGTH = 3


class ResumeTableModel(QAbstractTableModel):
    """A read-only view of the rows that were understood."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[ResumeEntry, ...] = ()
        self._day = date.min

    def show_entries(self, entries: Sequence[ResumeEntry], day: date) -> None:
        """Show rows; what is open is counted to a day."""
        self.beginResetModel()
        self._entries, self._day = tuple(entries), day
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of rows; a table row has no children."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(ResumeColumn)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text, or the row behind it."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == VALUE_ROLE:
            return entry
        if role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        return self._cells(entry)[ResumeColumn(index.column())]

    def _cells(self, entry: ResumeEntry) -> dict[ResumeColumn, str]:
        indent = "" if entry.parent_id is None else _NOTE_INDENT
        return {
            ResumeColumn.START: text.month_text(entry.started_on),
            ResumeColumn.END: text.month_text(entry.ended_on),
            ResumeColumn.TEXT: indent + entry.text,
            ResumeColumn.LENGTH: self._length(entry),
        }

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Return a column's heading."""
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return {
            ResumeColumn.START: self.tr("From"),
            ResumeColumn.END: self.tr("Until"),
            ResumeColumn.TEXT: self.tr("Unit and post"),
            ResumeColumn.LENGTH: self.tr("Length"),
        }[ResumeColumn(section)]

    def _length(self, entry: ResumeEntry) -> str:
        start, end = entry.started_on, entry.ended_on or PartialDate.of(self._day)
        if start is None or not start.has_month or not end.has_month or end < start:
            return ""
        return text.length_text(months_between(start, end))
