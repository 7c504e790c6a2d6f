"""Facts on which not everything agrees, a column for each that can say something."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from cadredesk.services.agreement import Disagreement, Source
from cadredesk.ui.language import screen_language
from cadredesk.ui.models.roles import ROOT, VALUE_ROLE, Index, Role
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


class AgreementModel(QAbstractTableModel):
    """A row for each fact; what agrees is a tick, what says nothing is empty."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Disagreement, ...] = ()

    def show_rows(self, rows: tuple[Disagreement, ...]) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of facts."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(AgreementColumn)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text, or the fact behind it."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], AgreementColumn(index.column())
        if role == VALUE_ROLE:
            return row
        if role == Role.AccessibleTextRole and column in _SOURCES:
            return self._spoken(row, _SOURCES[column])
        return _text(row, column) if role in (Role.DisplayRole, Role.ToolTipRole) else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Return a column's heading."""
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return {
            AgreementColumn.PERSON: self.tr("Person"),
            AgreementColumn.FACT: self.tr("Fact"),
            AgreementColumn.ON_FILE: self.tr("Cadre file"),
            AgreementColumn.FORM: self.tr("Approval form"),
            AgreementColumn.EXCHANGED: self.tr("Exchanged form"),
            AgreementColumn.ROSTER: self.tr("Roster"),
        }[AgreementColumn(section)]

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
