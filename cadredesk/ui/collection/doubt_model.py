"""What is doubtful in a 信息采集表 before it is written, a row for each cell."""

from __future__ import annotations

from enum import IntEnum

from cadredesk.domain.collection.checking import Doubt
from cadredesk.services.collection.gathering import CollectionDoubt
from cadredesk.ui.models.shown_rows_model import ShownRowsModel
from cadredesk.ui.theme import Mark


class DoubtColumn(IntEnum):
    """The columns, what is wrong last."""

    PERSON = 0
    SHEET = 1
    HEADING = 2
    VALUE = 3
    WHAT = 4


class DoubtModel(ShownRowsModel[CollectionDoubt]):
    """The gravest first; behind each row is the doubt itself."""

    def headings(self) -> tuple[str, ...]:
        """Return the columns' headings."""
        return (
            self.tr("Whose"),
            self.tr("Sheet"),
            self.tr("Column"),
            self.tr("Would be written"),
            self.tr("What to look at"),
        )

    def text_of(self, row: CollectionDoubt, column: int) -> str:
        """Return what a cell shows."""
        match DoubtColumn(column):
            case DoubtColumn.PERSON:
                return row.person
            case DoubtColumn.SHEET:
                return row.sheet
            case DoubtColumn.HEADING:
                return row.found.column.heading
            case DoubtColumn.VALUE:
                return " ".join(row.found.text.split())
            case DoubtColumn.WHAT:
                return self._what(row)

    def _what(self, row: CollectionDoubt) -> str:
        found, length = row.found, row.found.column.length
        words = {
            Doubt.OUTSIDE: self.tr("not in the list"),
            Doubt.LONG: self.tr("{count} characters, the system holds {limit}"),
            Doubt.VAGUE: self.tr("only the year; 6 or 8 digits are asked for"),
            Doubt.MISSING: self.tr("required, not on file"),
            Doubt.BYTES: self.tr("too long if the {limit} are counted as bytes"),
        }[found.doubt]
        shape = (Mark.OVERDUE if found.doubt.is_refused else Mark.CHECK).shape
        return f"{shape} {words.format(count=len(found.text), limit=length)}"
