"""A column of cards with wrapped texts, for a scrolling place."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class TextColumn(QWidget):
    """As high as its texts need at its width; what scrolls it is to be resizable.

    A scrolled widget is otherwise given the height of its texts on one line each until it is
    next laid out, and cuts them.
    """

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height of the new width."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Ask again when a card has other texts, or texts of another size."""
        answer = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return answer

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(max(0, layout.totalHeightForWidth(self.width())))
