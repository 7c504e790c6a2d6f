"""The text of a résumé as it is typed: plain, in the official form, safe for input methods."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_LEAST_LINES = 2


class ResumeEdit(QPlainTextEdit):
    """A plain text whose lines are segments.

    Signals:
        settled: The text is another one, and no input method is in the middle of a word.
        left: The keyboard went elsewhere.
        line_changed: The cursor is on another line; carries its number.
        tidy_wanted: F9, the official form is wanted.
    """

    settled = Signal()
    left = Signal()
    line_changed = Signal(int)
    tidy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = False
        self._line = 0
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._on_changed)
        self.cursorPositionChanged.connect(self._on_cursor)

    def minimumSizeHint(self) -> QSize:
        """Give way down to two lines, so that the verbs above stay whole in a low window."""
        lines = _LEAST_LINES * self.fontMetrics().lineSpacing() + 2 * self.frameWidth()
        return QSize(super().minimumSizeHint().width(), lines)

    @property
    def is_composing(self) -> bool:
        """Whether an input method is in the middle of a word."""
        return self._composing

    def put_text(self, text: str) -> None:
        """Replace the whole text as one step that Ctrl+Z takes back; the line stays."""
        line = self.textCursor().blockNumber()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.endEditBlock()
        self.go_to_line(line)

    def go_to_line(self, number: int) -> None:
        """Put the cursor at the beginning of a line."""
        block = self.document().findBlockByNumber(number)
        if block.isValid():
            cursor = QTextCursor(block)
            self.setTextCursor(cursor)
            self.centerCursor()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether a word is being composed."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._composing and event.commitString():
            self.settled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F9 asks for the official form; the rest is typing."""
        if event.key() == Qt.Key.Key_F9 and not self._composing:
            self.tidy_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that somebody went on to something else."""
        super().focusOutEvent(event)
        self._composing = False
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _on_changed(self) -> None:
        if not self._composing:
            self.settled.emit()

    def _on_cursor(self) -> None:
        line = self.textCursor().blockNumber()
        if line != self._line:
            self._line = line
            self.line_changed.emit(line)
