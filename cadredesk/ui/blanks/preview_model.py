"""A blank as it will be filled: what each column takes, then the people's rows."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from cadredesk.domain.blank.proposal import Proposal, Why
from cadredesk.domain.blank.vocabulary import Vocabulary
from cadredesk.services.blanks.filling import Filled
from cadredesk.ui.language import screen_language
from cadredesk.ui.models.roles import ROOT, VALUE_ROLE, Index, Role

MOST_SHOWN = 200
"""Rows of people that are shown; the file holds all of them."""

_MARKS = {Why.AMBIGUOUS: "◆ ", Why.UNKNOWN: "○ ", Why.SIMILAR: "○ "}


class PreviewModel(QAbstractTableModel):
    """The blank's columns under their own headings; the first row says what goes in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filled: Filled | None = None
        self._vocabulary: Vocabulary | None = None

    def show_filled(self, filled: Filled, vocabulary: Vocabulary) -> None:
        """Show a blank filled; the columns of one blank stay where they are."""
        before = self._filled
        is_same = before is not None and _shape(before) == _shape(filled)
        if not is_same:
            self.beginResetModel()
        self._filled, self._vocabulary = filled, vocabulary
        if is_same:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        else:
            self.endResetModel()

    def proposal(self, column: int) -> Proposal | None:
        """Return what a column is filled with."""
        columns = self._columns
        return columns[column] if 0 <= column < len(columns) else None

    @property
    def _columns(self) -> tuple[Proposal, ...]:
        return () if self._filled is None else self._filled.inspection.columns

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many rows are shown: one of labels, then the people."""
        if parent.isValid() or self._filled is None:
            return 0
        return 1 + min(len(self._filled.names), MOST_SHOWN)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns the blank has."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text on one line; what a column takes has a mark before it."""
        proposal = self.proposal(index.column())
        if not index.isValid() or proposal is None:
            return None
        if role == VALUE_ROLE:
            return proposal
        if role == Role.ToolTipRole:
            return self._text(index.row(), proposal)
        text = self._text(index.row(), proposal) if role == Role.DisplayRole else None
        return None if text is None else " ".join(text.split())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Return a column's letter and heading; a row is read out by its person."""
        if orientation is Qt.Orientation.Vertical:
            return self._row_name(section) if role == Role.AccessibleTextRole else None
        proposal = self.proposal(section)
        if proposal is None or role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        return f"{proposal.column.letter} {proposal.column.heading}"

    def _row_name(self, row: int) -> str:
        if row == 0 or self._filled is None:
            return self.tr("What goes in")
        return self._filled.names[row - 1]

    def _text(self, row: int, proposal: Proposal) -> str:
        filled, vocabulary = self._filled, self._vocabulary
        if filled is None or vocabulary is None:
            return ""
        if row == 0:
            label = vocabulary.label(proposal.recipe, screen_language())
            return _MARKS.get(proposal.why, "▸ ") + (label or self.tr("left as it is"))
        content = filled.filling.rows[row - 1].get(proposal.column.letter)
        return "" if content is None else str(content)


def _shape(filled: Filled) -> tuple[str, int]:
    return filled.inspection.blank.digest + filled.inspection.blank.sheet, len(filled.names)
