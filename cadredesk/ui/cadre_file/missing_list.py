"""What an archive should have and has not, beside its catalogue."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPushButton, QWidget

from cadredesk.domain.archive_catalogue import MissingMaterial
from cadredesk.ui.theme import SMALL, TextRole, set_role, set_style
from cadredesk.ui.widgets.card import Card


class _Lines(QListWidget):
    """Lines that Enter and a double click open.

    Signals:
        chosen: A line is meant; carries its row.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(self._on_double_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the current line by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.chosen.emit(self.currentRow())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the lines need at this width."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    def fit(self) -> None:
        """Show every line without scrolling."""
        self.doItemsLayout()
        self.setFixedHeight(self.contentsSize().height() + 2 * self.frameWidth() + SMALL)

    def _on_double_clicked(self, item: QListWidgetItem) -> None:
        self.chosen.emit(self.row(item))


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
        self.lines = _Lines()
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
