"""A framed group on a page."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cadredesk.ui.theme import CARD_PADDING, SMALL, TextRole, set_role
from cadredesk.ui.widgets.flow_layout import FlowingText, FlowLayout

_TITLE_KEEPS = 16
"""Characters that a title has in its first line, however narrow the card may become."""


class Card(QFrame):
    """A white rounded frame with an optional title; content goes into `body`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._title = FlowingText(_TITLE_KEEPS)
        set_role(self._title, TextRole.SECTION)
        self._title.hide()
        self._head = FlowLayout()
        self._head.addWidget(self._title)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        self.body.setSpacing(SMALL)
        self.body.addLayout(self._head)

    def set_title(self, title: str) -> None:
        """Put the heading; an empty one removes it."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def add_to_head(self, widget: QWidget) -> None:
        """Put a quiet button or a text at the right end of the heading, or below it."""
        self._head.add_trailing(widget)
