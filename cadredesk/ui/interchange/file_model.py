"""The files that came in, each with what became of it."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from cadredesk.services.interchange.comparing import Comparison, FileComparison, FileState
from cadredesk.ui.interchange.choices import Choices
from cadredesk.ui.models.roles import Index, Role
from cadredesk.ui.models.shown_rows_model import ShownRowsModel
from cadredesk.ui.theme import Mark
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

_STATES = {
    FileState.NEW: (Mark.UPCOMING, QT_TRANSLATE_NOOP("FileState", "New")),
    FileState.CHANGED: (Mark.DUE, QT_TRANSLATE_NOOP("FileState", "Differs")),
    FileState.UNCHANGED: (Mark.DONE, QT_TRANSLATE_NOOP("FileState", "The same")),
    FileState.AMBIGUOUS: (Mark.CHECK, QT_TRANSLATE_NOOP("FileState", "Whose?")),
    FileState.TWICE: (Mark.CHECK, QT_TRANSLATE_NOOP("FileState", "Twice")),
    FileState.BROKEN: (Mark.OVERDUE, QT_TRANSLATE_NOOP("FileState", "Not read")),
}


def state_text(state: FileState) -> str:
    """Return what became of a file as a shape and a word."""
    mark, word = _STATES[state]
    return f"{mark.shape} {QCoreApplication.translate('FileState', word)}"


class FileColumn(IntEnum):
    """The columns of the list of files."""

    STATE = 0
    PERSON = 1
    TAKEN = 2
    FILE = 3


class FileModel(ShownRowsModel[FileComparison]):
    """A row for each file: its outcome, whom it is about, how much of it is taken."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: Choices | None = None

    def show_comparison(self, comparison: Comparison, choices: Choices) -> None:
        """Show other files, or the same ones after one of them is about somebody else."""
        self._choices = choices
        if len(comparison.files) != len(self._rows):
            self.show_rows(comparison.files)
            return
        self._rows = comparison.files
        self.tell_changed()

    def clear(self) -> None:
        """Show nothing."""
        self._choices = None
        self.show_rows(())

    def tell_changed(self) -> None:
        """Tell that other things are taken."""
        last = self.index(len(self._rows) - 1, FileColumn.FILE)
        self.dataChanged.emit(self.index(0, 0), last)

    def headings(self) -> tuple[str, ...]:
        """Return the columns' headings."""
        return self.tr("Outcome"), self.tr("Person"), self.tr("Taken"), self.tr("File")

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text, or the file behind it."""
        if index.isValid() and role == Role.ToolTipRole:
            return self._rows[index.row()].name
        if index.isValid() and role == Role.DisplayRole and index.column() == FileColumn.TAKEN:
            return self._taken(index.row())
        return super().data(index, role)

    def text_of(self, row: FileComparison, column: int) -> str:
        """Return what a cell shows."""
        match column:
            case FileColumn.STATE:
                return state_text(row.state)
            case FileColumn.PERSON:
                return row.person
        return row.name

    def _taken(self, row: int) -> str:
        differences = self._rows[row].differences
        if not differences or self._choices is None:
            return ""
        return f"{len(self._choices.of(row))} / {len(differences)}"
