"""The search box of the roster: what is typed in it, and the ways out of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class RosterSearch(QObject):
    """Listens to a line edit; only committed text counts, never an unfinished composition.

    Signals:
        searched: The text is another one; carries it.
        entered: Enter was pressed: the first hit is wanted.
        left: The arrow key leads into the list.
    """

    searched = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(self, box: QLineEdit) -> None:
        super().__init__(box)
        self._box = box
        box.textChanged.connect(self.searched)
        box.returnPressed.connect(self.entered)
        box.installEventFilter(self)

    def begin(self, typed: str) -> None:
        """Look for letters that were typed on the list, and take the keyboard."""
        self._box.setFocus()
        self._box.setText(typed)

    def clear(self) -> bool:
        """Empty the box; False if it was empty."""
        if not self._box.text():
            return False
        self._box.clear()
        return True

    def retranslate(self) -> None:
        """Put every text anew."""
        self._box.setPlaceholderText(self.tr("Name, pinyin, post, ID…  Ctrl+F"))
        self._box.setAccessibleName(self.tr("Search cadres"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the arrow key."""
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
            self.left.emit()
            return True
        return super().eventFilter(watched, event)
