"""The files that came in, each with what became of it."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QObject, Qt

from cadredesk.services.interchange.comparing import Comparison, FileComparison, FileState
from cadredesk.ui.interchange.choices import Choices
from cadredesk.ui.models.roles import ROOT, VALUE_ROLE, Index, Role
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


class FileModel(QAbstractTableModel):
    """A row for each file: its outcome, whom it is about, how much of it is taken."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files: tuple[FileComparison, ...] = ()
        self._choices: Choices | None = None

    def show_comparison(self, comparison: Comparison, choices: Choices) -> None:
        """Show other files, or the same ones after one of them is about somebody else."""
        self._choices = choices
        if len(comparison.files) == len(self._files):
            self._files = comparison.files
            self.tell_changed()
            return
        self.beginResetModel()
        self._files = comparison.files
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._files, self._choices = (), None
        self.endResetModel()

    def tell_changed(self) -> None:
        """Tell that other things are taken."""
        last = self.index(len(self._files) - 1, FileColumn.FILE)
        self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of files."""
        return 0 if parent.isValid() else len(self._files)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(FileColumn)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text, or the file behind it."""
        if not index.isValid():
            return None
        compared = self._files[index.row()]
        if role == VALUE_ROLE:
            return compared
        if role == Role.ToolTipRole:
            return compared.name
        return self._text(index.row(), FileColumn(index.column())) if role == 0 else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Return a column's heading."""
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return {
            FileColumn.STATE: self.tr("Outcome"),
            FileColumn.PERSON: self.tr("Person"),
            FileColumn.TAKEN: self.tr("Taken"),
            FileColumn.FILE: self.tr("File"),
        }[FileColumn(section)]

    def _text(self, row: int, column: FileColumn) -> str:
        compared = self._files[row]
        match column:
            case FileColumn.STATE:
                return state_text(compared.state)
            case FileColumn.PERSON:
                return compared.person
            case FileColumn.FILE:
                return compared.name
        if not compared.differences or self._choices is None:
            return ""
        return f"{len(self._choices.of(row))} / {len(compared.differences)}"
