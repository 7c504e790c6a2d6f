"""What the text of a résumé means: segments with their notes under them, and their length."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QObject

from cadredesk.domain.partial_date import PartialDate, months_between
from cadredesk.domain.resume import ResumeEntry
from cadredesk.ui import text
from cadredesk.ui.models.shown_rows_model import ShownRowsModel

_NOTE_INDENT = "　└ "


class ResumeColumn(IntEnum):
    """The columns, in the order they are shown."""

    START = 0
    END = 1
    TEXT = 2
    LENGTH = 3


class ResumeTableModel(ShownRowsModel[ResumeEntry]):
    """A read-only view of the rows that were understood."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._day = date.min

    def show_entries(self, entries: Sequence[ResumeEntry], day: date) -> None:
        """Show rows; what is open is counted to a day."""
        self._day = day
        self.show_rows(entries)

    def headings(self) -> tuple[str, ...]:
        """Return the columns' headings."""
        return self.tr("From"), self.tr("Until"), self.tr("Unit and post"), self.tr("Length")

    def text_of(self, row: ResumeEntry, column: int) -> str:
        """Return what a cell shows."""
        match ResumeColumn(column):
            case ResumeColumn.START:
                return text.month_text(row.started_on)
            case ResumeColumn.END:
                return text.month_text(row.ended_on)
            case ResumeColumn.TEXT:
                return row.text if row.parent_id is None else _NOTE_INDENT + row.text
            case ResumeColumn.LENGTH:
                return self._length(row)

    def _length(self, entry: ResumeEntry) -> str:
        start, end = entry.started_on, entry.ended_on or PartialDate.of(self._day)
        if start is None or not start.has_month or not end.has_month or end < start:
            return ""
        return text.length_text(months_between(start, end))
