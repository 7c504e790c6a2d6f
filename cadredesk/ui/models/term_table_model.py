"""The bodies of the township and their terms, as the small editable table of settings."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum

from cadredesk.domain.errors import UserError
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.typed_date import read_typed_date
from cadredesk.domain.words import BodyKind
from cadredesk.services.establishment import BodyTerm
from cadredesk.ui.models.edited_rows_model import EditedRowsModel


class TermColumn(IntEnum):
    """The columns, in the order they are shown."""

    BODY = 0
    DEPUTIES = 1
    ELECTED = 2
    LENGTH = 3
    EXTENDED = 4
    DOCUMENT = 5
    DUE = 6


class TermTableModel(EditedRowsModel[BodyTerm]):
    """The bodies with their running term."""

    def headings(self) -> tuple[str, ...]:
        """Return the columns' headings."""
        return (
            self.tr("Body"),
            self.tr("Deputy\nvote"),
            self.tr("Elected"),
            self.tr("Months"),
            self.tr("Extended\nto"),
            self.tr("Doc. no."),
            self.tr("Term ends"),
        )

    def is_edited(self, row: BodyTerm, column: int) -> bool:
        """Return whether a cell is neither worked out nor another body's."""
        if column == TermColumn.DEPUTIES:
            return row.body.kind is BodyKind.CONGRESS
        return column != TermColumn.DUE

    def text_of(self, row: BodyTerm, column: int) -> str:
        """Return what a cell shows."""
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
        date = dates[TermColumn(column)]
        return "" if date is None else str(date)

    def typed(self, row: BodyTerm, column: int, text: str) -> BodyTerm:
        """Return a body with something typed into a cell of its term."""
        return _edited(row, TermColumn(column), text)


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
