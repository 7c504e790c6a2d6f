"""What a 信息采集表 states otherwise than the library; a check takes it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from uuid import UUID

from PySide6.QtCore import QObject

from cadredesk.domain.collection.merging import CollectionDifference
from cadredesk.services.collection.comparing import CollectionPreview
from cadredesk.services.collection.saving import Left
from cadredesk.services.imports.preview import PersonState
from cadredesk.ui.models.checked_rows_model import CheckedRowsModel


class DifferenceColumn(IntEnum):
    """The columns, what the workbook states last."""

    PERSON = 0
    PLACE = 1
    HEADING = 2
    KNOWN = 3
    STATED = 4


@dataclass(slots=True)
class Line:
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


class DifferenceModel(CheckedRowsModel[Line]):
    """The differences of all sheets or of one; somebody new is one line a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._sheet = ""

    def show_preview(self, preview: CollectionPreview) -> None:
        """Replace every line."""
        self._lines = list(_lines(preview))
        self.show_sheet(self._sheet)

    def show_sheet(self, sheet: str) -> None:
        """Show the lines of one sheet by its key, of all for an empty one."""
        self._sheet = sheet
        self.show_rows(each for each in self._lines if sheet in ("", each.sheet))

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

    def headings(self) -> tuple[str, ...]:
        """Return the columns' headings."""
        return (
            self.tr("Whose"),
            self.tr("Sheet, row"),
            self.tr("Column"),
            self.tr("In the library"),
            self.tr("In the workbook (checked: taken)"),
        )

    def text_of(self, row: Line, column: int) -> str:
        """Return what a cell shows."""
        match column:
            case DifferenceColumn.PERSON:
                return row.name
            case DifferenceColumn.PLACE:
                return self.tr("{sheet} row {row}").format(sheet=row.sheet, row=row.number)
            case DifferenceColumn.HEADING:
                new = self.tr("new person") if row.is_new else self.tr("new row")
                return row.heading or new
            case DifferenceColumn.KNOWN:
                return row.known or "—"
        return row.stated


def _lines(preview: CollectionPreview) -> list[Line]:
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


def _line(whose: UUID, name: str, difference: CollectionDifference) -> Line:
    return Line(
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


def _new_person(whose: UUID, name: str, basics: list[CollectionDifference]) -> Line:
    first = basics[0]
    return Line(
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
