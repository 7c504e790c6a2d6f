"""The list at the left of a page that chooses what the rest of it shows."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from cadredesk.ui.theme import HUGE, Density, row_height

WIDTH_IN_CHARACTERS = 13
_LEAST_IN_CHARACTERS = 8


class SideList(QListWidget):
    """A narrow list without a frame; its rows come closer where not all of them would fit.

    It is `WIDE` characters wide, or less where the texts that it is shown are short.
    """

    WIDE = WIDTH_IN_CHARACTERS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: tuple[str, ...] = ()
        self.setObjectName("sideList")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._given = QSize()
        self._fit()

    def add(self, text: str, value: object = None, tip: str = "") -> None:
        """Add a row that stands for a value."""
        item = QListWidgetItem(text, self)
        item.setData(Qt.ItemDataRole.UserRole, value)
        item.setToolTip(tip or text)
        if self._row_size() == self._given:
            item.setSizeHint(self._given)
        else:
            self._fit_rows()

    def show_texts(self, texts: Iterable[str]) -> None:
        """Put the rows' texts anew; the chosen row stays chosen."""
        row = max(self.currentRow(), 0)
        self._texts = tuple(texts)
        self.blockSignals(True)
        self.clear()
        for text in self._texts:
            self.add(text)
        self.blockSignals(False)
        self.setCurrentRow(row)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return what the texts need; it is as wide as what stands below it."""
        return QSize(self.minimumWidth(), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again whether every row fits."""
        super().resizeEvent(event)
        self._fit_rows()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _row_size(self) -> QSize:
        normal = row_height(self.fontMetrics(), Density.NORMAL)
        fits = self.count() * normal <= self.viewport().height()
        return QSize(0, normal if fits else row_height(self.fontMetrics(), Density.COMPACT))

    def _fit(self) -> None:
        character = self.fontMetrics().horizontalAdvance("国")
        widths = map(self.fontMetrics().horizontalAdvance, self._texts)
        needed = max(widths, default=character * self.WIDE) + 2 * HUGE
        needed += self.verticalScrollBar().sizeHint().width()
        needed = max(needed, character * _LEAST_IN_CHARACTERS)
        self.setMaximumWidth(character * self.WIDE)
        self.setMinimumWidth(min(needed, character * self.WIDE))
        self._fit_rows()

    def _fit_rows(self) -> None:
        self._given = self._row_size()
        for row in range(self.count()):
            self.item(row).setSizeHint(self._given)
        if self.currentItem() is not None:
            self.scrollToItem(self.currentItem())
