"""A file as it was known on an earlier day: every section under each other, to read only."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.services.cadre_views import CadreView, Section
from cadredesk.ui.cadre_file.section_view import SectionView
from cadredesk.ui.cadre_file.sections import blocks_of
from cadredesk.ui.theme import MEDIUM, SMALL, TextRole, set_role


class PastView(QWidget):
    """Says over the file which day it is of.

    Signals:
        left: The present file is wanted again.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self.banner = QLabel()
        self.banner.setWordWrap(True)
        set_role(self.banner, TextRole.STRONG)
        self.back = QPushButton()
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self.left)
        self.blocks = SectionView()
        self.blocks.set_side_by_side(False)
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self.banner, 1)
        head.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(MEDIUM)
        layout.addLayout(head)
        layout.addWidget(self.blocks, 1)
        self.retranslate()

    def show_view(self, view: CadreView, day: date) -> None:
        """Show a file as it stood when a day ended; ages are those of that day."""
        self._day = day
        sections = (each for each in Section if each is not Section.HISTORY)
        blocks = tuple(block for each in sections for block in blocks_of(each, view, day))
        self.blocks.show_blocks(blocks, {})
        self.retranslate()
        self.back.setFocus()

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self.back.setText(self.tr("Back to the present file"))
        if self._day is not None:
            words = self.tr("The file as it was known on {day}. To read only.")
            self.banner.setText(words.format(day=f"{self._day:%Y.%m.%d}"))
