"""The files that came in, and what holds for all of them at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cadredesk.ui.interchange.file_list import FileList
from cadredesk.ui.theme import SMALL, set_style


class FilePane(QWidget):
    """The list of files over the buttons that take or leave all of them.

    Signals:
        all_chosen: What every file states is taken, or nothing of any; carries which.
    """

    all_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files = FileList()
        self.take_all, self.leave_all = QPushButton(), QPushButton()
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        for button in (self.take_all, self.leave_all):
            set_style(button, "kind", "quiet")
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.files, 1)
        layout.addLayout(buttons)
        self.take_all.clicked.connect(self._on_take_all)
        self.leave_all.clicked.connect(self._on_leave_all)

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self.files.retranslate()
        self.take_all.setText(self.tr("Take all files"))
        self.take_all.setToolTip(
            self.tr(
                "Everything that the files state; a row that only a cadre file has stays. "
                "To take one away, go to that person."
            )
        )
        self.leave_all.setText(self.tr("Leave all files"))

    def _on_take_all(self) -> None:
        self.all_chosen.emit(True)

    def _on_leave_all(self) -> None:
        self.all_chosen.emit(False)
