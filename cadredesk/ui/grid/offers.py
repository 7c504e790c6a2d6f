"""What is offered for a word of the sheet that no code table knows: another word, or to keep it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from cadredesk.ui.grid.cell_notes import UnknownWord
from cadredesk.ui.theme import SMALL, set_style


class WordOffers(QWidget):
    """Two buttons that stand under the sheet while such a word is in the current cell.

    Signals:
        known_wanted: The nearest word shall stand there; carries the UnknownWord.
        keeping_wanted: The word shall count as known from now on; carries the UnknownWord.
    """

    known_wanted = Signal(object)
    keeping_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._asked: UnknownWord | None = None
        self.take, self.keep = QPushButton(), QPushButton()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        for button in (self.take, self.keep):
            set_style(button, "kind", "link")
            button.setAutoDefault(False)
            layout.addWidget(button)
        self.take.clicked.connect(self._on_take)
        self.keep.clicked.connect(self._on_keep)

    @property
    def offered(self) -> tuple[QPushButton, ...]:
        """The buttons that are valid for the current cell."""
        if self._asked is None:
            return ()
        return (self.take, self.keep) if self._asked.nearest else (self.keep,)

    def ask(self, asked: UnknownWord | None) -> None:
        """Offer what is possible for a word, or nothing."""
        self._asked = asked
        self.setHidden(asked is None)
        nearest = "" if asked is None else asked.nearest
        self.take.setText(self.tr("Take it as “{word}”").format(word=nearest) if nearest else "")
        self.take.setHidden(not nearest)
        self.keep.setText(self.tr("Keep as typed"))

    def _on_take(self) -> None:
        self.known_wanted.emit(self._asked)

    def _on_keep(self) -> None:
        self.keeping_wanted.emit(self._asked)
