"""The context menu of the sheet: what is offered for an unknown word, and the block verbs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from cadredesk.ui.grid.offers import WordOffers
from cadredesk.ui.grid.table import GridTable


class GridMenu(QMenu):
    """Opens at the pointer or, by its key, at the cell; it is gone when it is closed."""

    def __init__(self, table: GridTable, offers: WordOffers) -> None:
        super().__init__(table)
        self.aboutToHide.connect(self.deleteLater)
        for button in offers.offered:
            self.addAction(button.text(), button.click)
        self.addSeparator()
        self._add(self.tr("Cut"), "Ctrl+X", table.cut_wanted.emit)
        self._add(self.tr("Copy"), "Ctrl+C", table.copy_wanted.emit)
        self._add(self.tr("Paste"), "Ctrl+V", table.paste_wanted.emit)
        self.addSeparator()
        self._add(self.tr("Fill down"), "Ctrl+D", table.fill_down_wanted.emit)
        self._add(self.tr("Empty"), "Delete", table.clear_wanted.emit)

    def _add(self, text: str, keys: str, act: Callable[[], None]) -> None:
        # Shown only: the keys are the table's own.
        self.addAction(f"{text}\t{keys}", act)
