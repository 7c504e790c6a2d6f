"""Facts on which not everything agrees, a column for each that can say something."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from cadredesk.services.agreement import Disagreement, Source
from cadredesk.ui.language import screen_language
from cadredesk.ui.models.roles import Index, Role
from cadredesk.ui.models.shown_rows_model import ShownRowsModel
from cadredesk.ui.theme import Mark


class AgreementColumn(IntEnum):
    """The columns, what is set beside the cadre file last."""

    PERSON = 0
    FACT = 1
    ON_FILE = 2
    FORM = 3
    EXCHANGED = 4
    ROSTER = 5


_SOURCES = {
    AgreementColumn.FORM: Source.FORM,
    AgreementColumn.EXCHANGED: Source.EXCHANGED,
    AgreementColumn.ROSTER: Source.ROSTER,
}


class AgreementModel(ShownRowsModel[Disagreement]):
    """A row for each fact; what agrees is a tick, what says nothing is empty."""

    def headings(self) -> tuple[str, ...]:
        """Return the columns' headings."""
        return (
            self.tr("Person"),
            self.tr("Fact"),
            self.tr("Cadre file"),
            self.tr("Approval form"),
            self.tr("Exchanged form"),
            self.tr("Roster"),
        )

    def text_of(self, row: Disagreement, column: int) -> str:
        """Return what a cell shows."""
        return _text(row, AgreementColumn(column))

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text, the fact behind it, or what a screen reader says for a tick."""
        if index.isValid() and role == Role.AccessibleTextRole and index.column() in _SOURCES:
            source = _SOURCES[AgreementColumn(index.column())]
            return self._spoken(self._rows[index.row()], source)
        return super().data(index, role)

    def _spoken(self, row: Disagreement, source: Source) -> str:
        if source in row.agreeing:
            return self.tr("agrees")
        return row.stated.get(source, self.tr("says nothing"))


def _text(row: Disagreement, column: AgreementColumn) -> str:
    match column:
        case AgreementColumn.PERSON:
            return row.person
        case AgreementColumn.FACT:
            return f"{row.fact.label(screen_language())} {row.row}".strip()
        case AgreementColumn.ON_FILE:
            return row.on_file or "—"
    source = _SOURCES[column]
    return Mark.DONE.shape if source in row.agreeing else row.stated.get(source, "")
