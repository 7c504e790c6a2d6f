"""A file on an earlier day, every section under each other, to read only.

Two axes of time: as it was *known* when a day ended, and as it was *valid* on a day.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.domain.valid_on import file_on
from cadredesk.services.cadre_views import CadreView, Section
from cadredesk.ui.cadre_file.day_field import DayField
from cadredesk.ui.cadre_file.section_view import SectionView
from cadredesk.ui.cadre_file.sections import blocks_of
from cadredesk.ui.theme import MEDIUM, SMALL, TextRole, set_role
from cadredesk.ui.widgets.value_edit import Today


class PastView(QWidget):
    """Says over the file which day it is of; a file known earlier can be asked for another day.

    Signals:
        left: The present file is wanted again.
    """

    left = Signal()

    def __init__(self, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known_on: date | None = None
        self._valid_on: date | None = None
        self._view: CadreView | None = None
        self.banner = QLabel()
        self.banner.setWordWrap(True)
        set_role(self.banner, TextRole.STRONG)
        self.valid = DayField(today)
        self.valid.day_wanted.connect(self._on_valid_on)
        self.back = QPushButton()
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self.left)
        self.blocks = SectionView()
        self.blocks.set_side_by_side(False)
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self.banner, 1)
        head.addWidget(self.valid)
        head.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(MEDIUM)
        layout.addLayout(head)
        layout.addWidget(self.blocks, 1)
        self.retranslate()

    def show_known(self, view: CadreView, day: date) -> None:
        """Show a file as it stood when a day ended; ages are those of that day."""
        self._known_on, self._valid_on = day, None
        self._show(view)

    def show_valid(self, view: CadreView, day: date) -> None:
        """Show what was valid on a day by what is known today."""
        self._known_on, self._valid_on = None, day
        self._show(view)

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self.back.setText(self.tr("Back to the present file"))
        self.valid.set_words(self.tr("As valid on"))
        self.banner.setText(self._said())
        self.blocks.setAccessibleName(self._said())
        self._write()

    def _show(self, view: CadreView) -> None:
        self._view = view
        self.retranslate()
        self.back.setFocus()

    def _write(self) -> None:
        """Write every section as of the day."""
        day, view = self._valid_on or self._known_on, self._view
        if view is None or day is None:
            return
        file = view.file if self._valid_on is None else file_on(view.file, self._valid_on)
        then = CadreView(file, view.units)
        sections = (each for each in Section if each is not Section.HISTORY)
        blocks = tuple(block for each in sections for block in blocks_of(each, then, day))
        self.blocks.show_blocks(blocks, {})

    def _said(self) -> str:
        known, valid = self._known_on, self._valid_on
        if known is not None and valid is not None:
            words = self.tr("As valid on {valid}, by what was known on {known}. To read only.")
            return words.format(valid=f"{valid:%Y.%m.%d}", known=f"{known:%Y.%m.%d}")
        if valid is not None:
            words = self.tr("The file as valid on {day}, by what is known today. To read only.")
            return words.format(day=f"{valid:%Y.%m.%d}")
        if known is not None:
            words = self.tr("The file as it was known on {day}. To read only.")
            return words.format(day=f"{known:%Y.%m.%d}")
        return ""

    def _on_valid_on(self, day: date) -> None:
        if self._view is not None:
            self._valid_on = day
            self._show(self._view)
