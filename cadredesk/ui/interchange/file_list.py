"""The list of the files that came in, and the way from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QWidget

from cadredesk.services.interchange.comparing import FileState
from cadredesk.ui.interchange.choices import Choices
from cadredesk.ui.interchange.file_model import FileColumn, FileModel, state_text
from cadredesk.ui.widgets.wrapped_table import WrappedTable

_SAMPLES: dict[int, str] = {
    FileColumn.PERSON: "欧阳敏敏",
    FileColumn.TAKEN: "12 / 12",
    FileColumn.FILE: "文件",
}

_LEAST_WITH_TAKEN = 24
"""Characters from which on there is room for what is taken; the lines beside tell it, too."""


class FileList(WrappedTable):
    """Shows the outcome of every file; the tool tip gives a name that is cut off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.received = FileModel(self)
        self.setModel(self.received)
        self.let_wrap({FileColumn.PERSON: 3, FileColumn.STATE: 3, FileColumn.FILE: 6})
        self.let_hide({FileColumn.TAKEN: _LEAST_WITH_TAKEN})

    @property
    def place(self) -> int:
        """The place of the file in front."""
        return max(self.currentIndex().row(), 0)

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self.setAccessibleName(self.tr("Files received"))
        states = max(map(state_text, FileState), key=len)
        self.set_column_samples({FileColumn.STATE: states, **_SAMPLES})

    def go_by(self, step: int) -> None:
        """Go so many files further, not beyond the ends."""
        self.go_to(self.place + step)

    def go_to(self, place: int) -> None:
        """Go to a file."""
        if 0 <= place < self.received.rowCount():
            rows = QItemSelectionModel.SelectionFlag.Rows
            only = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.received.index(place, 0), only | rows)

    def go_to_open(self, choices: Choices) -> None:
        """Go to the next file that brings nothing until somebody looks at it."""
        count = self.received.rowCount()
        later = [(self.place + step) % count for step in range(1, count + 1)]
        self.go_to(next((place for place in later if choices.is_open(place)), self.place))
