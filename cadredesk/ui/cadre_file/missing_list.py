"""What an archive should have and has not, beside its catalogue."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from cadredesk.domain.archive_catalogue import MissingMaterial
from cadredesk.ui.theme import TextRole, set_role, set_style
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.line_list import LineList


class MissingList(Card):
    """Lists what is missing by class; a line leads to the file that fills it.

    Signals:
        wanted: A file for something missing shall be added; carries the RequiredMaterial.
        everybody_wanted: What all archives lack is asked for.
    """

    wanted = Signal(object)
    everybody_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._missing: tuple[MissingMaterial, ...] = ()
        self.lines = LineList()
        self.note = QLabel()
        self.note.setWordWrap(True)
        set_role(self.note, TextRole.CAPTION)
        self.everybody = QPushButton()
        set_style(self.everybody, "kind", "quiet")
        self.everybody.setAutoDefault(False)
        self.everybody.clicked.connect(self.everybody_wanted)
        self.add_to_head(self.everybody)
        self.body.addWidget(self.lines)
        self.body.addWidget(self.note)
        self.lines.chosen.connect(self._on_chosen)

    def show_missing(self, missing: tuple[MissingMaterial, ...]) -> None:
        """Show what is missing; the current line stays where it is."""
        row = max(0, self.lines.currentRow())
        self._missing = missing
        self.lines.clear()
        for each in missing:
            self.lines.addItem(each.named)
        self.lines.setCurrentRow(min(row, len(missing) - 1))
        self.lines.setVisible(bool(missing))
        self.lines.fit()
        self.retranslate()

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        count = len(self._missing)
        title = self.tr("Missing")
        self.set_title(f"{title} {count}" if count else title)
        self.lines.setAccessibleName(title)
        self.everybody.setText(self.tr("Of all…"))
        some = self.tr("Enter adds a file for the line.")
        self.note.setText(some if count else self.tr("Nothing that is usual is missing."))

    def _on_chosen(self, row: int) -> None:
        self.wanted.emit(self._missing[row].material)
