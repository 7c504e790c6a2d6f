"""A card beside a list, about the row that is chosen in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from cadredesk.ui.widgets.card import Card

WIDTH_IN_CHARACTERS = 22.5
"""The card in widths of 国: 292 px at the standard size."""

_SHARE = 3
"""It takes at most this part of the room that it shares with the list."""


class SideCard(Card):
    """Is as wide as its text size asks for; the list keeps the greater part of the room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = self._kept = 0
        self._fit_width()

    def fit_beside(self, room: int, kept: int = 0) -> None:
        """Say how many pixels the list and the card have together, and what the list must keep."""
        self._room, self._kept = room, kept
        self._fit_width()

    def event(self, event: QEvent) -> bool:
        """Follow the text size and the words of the buttons in it."""
        answer = super().event(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutRequest):
            self._fit_width()
        return answer

    def _fit_width(self) -> None:
        width = round(self.fontMetrics().horizontalAdvance("国") * WIDTH_IN_CHARACTERS)
        if self._room:
            width = min(width, self._room // _SHARE, self._room - self._kept)
        self.setFixedWidth(max(width, self.minimumSizeHint().width()))
