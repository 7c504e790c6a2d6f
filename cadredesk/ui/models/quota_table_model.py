"""职数 as the small editable table of settings."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum

from cadredesk.domain.typed_date import read_typed_date
from cadredesk.services.quotas import QuotaRow, approved_places
from cadredesk.ui.models.edited_rows_model import EditedRowsModel


class QuotaColumn(IntEnum):
    """The columns, in the order they are shown."""

    UNIT = 0
    POST = 1
    APPROVED = 2
    DOCUMENT = 3
    STARTED = 4


class QuotaTableModel(EditedRowsModel[QuotaRow]):
    """How many places a unit has for each post or level."""

    def headings(self) -> tuple[str, ...]:
        """Return the columns' headings."""
        return (
            self.tr("Unit"),
            self.tr("Post or level"),
            self.tr("Places"),
            self.tr("Document"),
            self.tr("Since"),
        )

    def text_of(self, row: QuotaRow, column: int) -> str:
        """Return what a cell shows."""
        return {
            QuotaColumn.UNIT: row.unit,
            QuotaColumn.POST: row.post,
            QuotaColumn.APPROVED: str(row.approved),
            QuotaColumn.DOCUMENT: row.document_no,
            QuotaColumn.STARTED: "" if row.started_on is None else str(row.started_on),
        }[QuotaColumn(column)]

    def typed(self, row: QuotaRow, column: int, text: str) -> QuotaRow:
        """Return a quota with something typed into a cell."""
        return _edited(row, QuotaColumn(column), text)


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
