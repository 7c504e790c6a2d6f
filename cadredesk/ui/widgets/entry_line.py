"""A line to type into that knows when somebody is done with it, and waits for an input method."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntryLine(QLineEdit):
    """A line edit whose Enter, Esc and leaving are told apart.

    While an input method composes, nothing is told: what stands in the line then is no text yet.

    Signals:
        entered: Enter was pressed.
        left: The keyboard went elsewhere, not into a menu or another window.
        cancelled: Esc was pressed.
    """

    entered = Signal()
    left = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = False

    @property
    def is_composing(self) -> bool:
        """Whether an input method is in the middle of a word."""
        return self._composing

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether a word is being composed."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell Enter and Esc; the rest is typing."""
        if self._composing:
            super().keyPressEvent(event)
        elif event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self.cancelled.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that somebody went on to something else."""
        super().focusOutEvent(event)
        self._composing = False
        elsewhere = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
        if event.reason() not in elsewhere:
            self.left.emit()
