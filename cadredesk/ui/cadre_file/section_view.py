"""The right side of a cadre file: the blocks of one section, under each other or side by side."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from cadredesk.ui.cadre_file.fact_grid import FactGrid
from cadredesk.ui.theme import LARGE, MEDIUM, TextRole, set_role
from cadredesk.ui.widgets.blocks import Block, FactBlock, TableBlock
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.record_table import RecordTable


class SectionView(QScrollArea):
    """Shows blocks as cards and scrolls as a whole; nothing on it can be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grids: list[FactGrid] = []
        self._cards: QBoxLayout | None = None
        self._side_by_side = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_blocks(self, blocks: tuple[Block, ...], doubts: Mapping[str, str]) -> None:
        """Show these; `doubts` are the sentences about facts, by where the facts are kept."""
        at = self.verticalScrollBar().value()
        content = QWidget()
        content.setObjectName("scrolled")
        outer = QVBoxLayout(content)
        outer.setContentsMargins(0, 0, 0, 0)
        self._cards = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._cards.setSpacing(MEDIUM)
        outer.addLayout(self._cards)
        outer.addStretch(1)
        self._grids = []
        for block in blocks:
            self._cards.addWidget(self._card(block, doubts), 1)
        self._place_cards()
        self.setWidget(content)
        self.verticalScrollBar().setValue(at)

    def set_side_by_side(self, wanted: bool) -> None:
        """Put facts into two columns where the window is wide; tables always stand below."""
        self._side_by_side = wanted
        self._place_cards()

    def text(self) -> str:
        """Return every text on the section, a line each."""
        return "\n".join(each.text() for each in self.findChildren(QLabel) if each.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again whether two columns fit."""
        super().resizeEvent(event)
        self._place_cards()

    def _place_cards(self) -> None:
        if self._cards is not None:
            needed = sum(grid.sizeHint().width() + 3 * LARGE for grid in self._grids)
            fits = len(self._grids) > 1 and needed <= self.viewport().width()
            wide = self._side_by_side and fits
            direction = QBoxLayout.Direction
            self._cards.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _card(self, block: Block, doubts: Mapping[str, str]) -> Card:
        card = Card()
        card.set_title(block.title)
        if isinstance(block, FactBlock):
            grid = FactGrid(block, doubts)
            self._grids.append(grid)
            card.body.addWidget(grid)
            card.body.addStretch(1)
        else:
            card.body.addWidget(_table_or_note(block))
        return card


def _table_or_note(block: TableBlock) -> QWidget:
    if block.rows:
        return RecordTable(block)
    note = QLabel(block.empty)
    set_role(note, TextRole.SECONDARY)
    note.setWordWrap(True)
    return note
