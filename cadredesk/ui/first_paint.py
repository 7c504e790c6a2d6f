"""Waiting for the first picture: what nobody sees yet must not stand before it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_LONGEST_WAIT_MS = 500
"""A window that is begun minimized is not painted at all."""


class FirstPaint(QObject):
    """Tells once that a widget was painted, or that it was not for half a second.

    Signals:
        over: The first picture stands.
    """

    over = Signal()

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.over)
        self._timer.start(_LONGEST_WAIT_MS)
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint, and let it happen first."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._timer.start(0)
        return super().eventFilter(watched, event)
