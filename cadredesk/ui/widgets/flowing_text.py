"""A text that stands in one line where it finds room, and wraps where it does not."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget

from cadredesk.ui.theme import HAIR


class FlowingText(QLabel):
    """Asks for the width of its one line; a plain label that wraps asks for less and breaks."""

    def __init__(self, keeps: int = 0, parent: QWidget | None = None) -> None:
        """Make an empty one.

        Args:
            keeps: Widths of 国 that it does not go below, unless the whole text is shorter.
            parent: What it stands in.
        """
        super().__init__(parent)
        self._keeps = keeps
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        """Return the size of the text without a break."""
        width = self._in_one_line()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the room of the longest word, or of what it keeps."""
        kept = self._keeps * self.fontMetrics().horizontalAdvance("国")
        return super().minimumSizeHint().expandedTo(QSize(min(kept, self._in_one_line()), 0))

    def _in_one_line(self) -> int:
        return self.fontMetrics().size(0, self.text()).width() + 2 * self.margin() + HAIR
