"""A short note at the bottom of the window about something that can be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, SMALL

SHOWN_FOR = 8_000
"""Milliseconds; the clock stands still while the mouse is over the note."""


class Toast(QFrame):
    """Lies over the bottom centre of its parent and goes by itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._over = parent
        self._act: Callable[[], None] | None = None
        self._text = QLabel()
        self._verb = QPushButton()
        self._verb.setCursor(Qt.CursorShape.PointingHandCursor)
        self._verb.clicked.connect(self._on_verb)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(LARGE, SMALL, MEDIUM, SMALL)
        layout.addWidget(self._text)
        layout.addWidget(self._verb)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, verb: str = "", act: Callable[[], None] | None = None) -> None:
        """Show a note for a while, with a button that takes the deed back."""
        self._text.setText(text)
        self._verb.setText(verb)
        self._verb.setVisible(bool(verb))
        self._act = act
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._clock.start(SHOWN_FOR)
        from cadredesk.ui.widgets.loud import say_aloud  # noqa: PLC0415 - after the first paint

        say_aloud(self)

    @property
    def text(self) -> str:
        """Return what the note says."""
        return self._text.text()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the mouse is here."""
        self._clock.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        self._clock.start(SHOWN_FOR)
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the bottom centre when the window is resized."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.adjustSize()
        room = self._over.size()
        left = (room.width() - self.width()) // 2
        self.move(left, room.height() - self.height() - HUGE - LARGE)

    def _on_verb(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
