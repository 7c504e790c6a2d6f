"""Problems and differences of an import as rows of tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from cadredesk.domain.ids import CadreId, VillageCadreId
from cadredesk.services.imports.preview import FieldDifference, Kept, PersonPreview, PersonState
from cadredesk.services.imports.reading import CellProblem, RosterField, Value
from cadredesk.services.imports.saving import problem_text
from cadredesk.ui.imports.field_names import field_name
from cadredesk.ui.language import screen_language
from cadredesk.ui.models.checked_rows_model import CheckedRowsModel
from cadredesk.ui.models.shown_rows_model import ShownRowsModel


class ProblemTableModel(ShownRowsModel[CellProblem]):
    """Each problem with its row, its column and a sentence."""

    def headings(self) -> tuple[str, ...]:
        """Return the columns' headings."""
        return self.tr("Cell"), self.tr("What is wrong")

    def text_of(self, row: CellProblem, column: int) -> str:
        """Return what a cell shows."""
        if column == 0:
            place = self.tr("Row {row}, column {column}")
            return place.format(row=row.row, column=row.column)
        return problem_text(row, screen_language())


class ChangeColumn(IntEnum):
    """The columns of the differences."""

    NAME = 0
    FIELD = 1
    KNOWN = 2
    STATED = 3


@dataclass(slots=True)
class Change:
    """A field that the table states otherwise, with whose it is."""

    person: PersonPreview
    difference: FieldDifference
    taken: bool = True


class ChangeTableModel(CheckedRowsModel[Change]):
    """Each field in which the table differs from the library; a check takes the table's."""

    def show_people(self, people: Iterable[PersonPreview]) -> None:
        """Replace every row by the differences of the people who change."""
        self.show_rows(
            Change(person, difference)
            for person in people
            if person.state is PersonState.CHANGED
            for difference in person.differences
        )

    def kept(self) -> Kept:
        """Return, by person, the fields for which the library's value is kept."""
        found: dict[CadreId | VillageCadreId, set[RosterField]] = {}
        for change in self._rows:
            if not change.taken:
                found.setdefault(change.person.before.id, set()).add(change.difference.field)
        return {person: frozenset(fields) for person, fields in found.items()}

    def headings(self) -> tuple[str, ...]:
        """Return the columns' headings."""
        return (
            self.tr("Name"),
            self.tr("Field"),
            self.tr("In the library"),
            self.tr("In the table (checked: taken)"),
        )

    def text_of(self, row: Change, column: int) -> str:
        """Return what a cell shows."""
        match column:
            case ChangeColumn.NAME:
                return row.person.name
            case ChangeColumn.FIELD:
                return field_name(row.difference.field)
            case ChangeColumn.KNOWN:
                return _value(row.difference.known)
        return _value(row.difference.stated)


def _value(value: Value | None) -> str:
    return "—" if value is None else str(value)
