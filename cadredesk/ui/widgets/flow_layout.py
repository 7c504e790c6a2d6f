"""A row, and a text, that go on in the next line where they have no room left."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QWidget

from cadredesk.ui.theme import HAIR, SMALL

Line = list[tuple[QLayoutItem, int]]
"""The items of one line, each with its width."""


class FlowLayout(QLayout):
    """Puts widgets side by side, as words stand in lines; some of them at the right end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._trailing = 0
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, SMALL if parent is not None else 0)
        self.setSpacing(SMALL)

    def addItem(self, item: QLayoutItem) -> None:
        """Take a widget after the others, before those at the right end."""
        self._items.insert(len(self._items) - self._trailing, item)

    def add_trailing(self, widget: QWidget) -> None:
        """Take a widget at the right end, or below together with those that stand there."""
        self.addWidget(widget)
        self._items.append(self._items.pop(len(self._items) - self._trailing - 1))
        self._trailing += 1

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one of them, None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        """Let one of them go."""
        if not 0 <= index < len(self._items):
            return None
        self._trailing = min(self._trailing, len(self._items) - 1)
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Its height follows its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the lines are together; the layouts around it ask again and again."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), moves=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Forget the heights, for something in it has changed."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        super().setGeometry(rect)
        self._arrange(rect, moves=True)

    def sizeHint(self) -> QSize:
        """Return the size of everything in one line."""
        widths = [item.sizeHint().width() for item in self._shown]
        across = sum(widths) + self.spacing() * max(len(widths) - 1, 0)
        return self.minimumSize().expandedTo(QSize(across, 0))

    def minimumSize(self) -> QSize:
        """Return room for the widest one."""
        size = QSize()
        for item in self._shown:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(0, margins.top() + margins.bottom())

    @property
    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, moves: bool) -> int:
        """Return the height of all lines; `moves` says that the widgets shall go there."""
        margins = self.contentsMargins()
        top = rect.top() + margins.top()
        lines = self._lines(rect.width())
        for line in lines:
            height = max(_height(item, width) for item, width in line)
            if moves:
                self._put(line, QRect(rect.left(), top, rect.width(), height))
            top += height + self.spacing()
        return top - (self.spacing() if lines else 0) + margins.bottom() - rect.top()

    def _lines(self, room: int) -> list[Line]:
        """Break the row where a room ends; what stands at the right end stays together."""
        lines: list[Line] = []
        left = 0
        first_at_end = len(self._items) - self._trailing
        at_end = [item for item in self._shown if self._items.index(item) >= first_at_end]
        for item in self._shown:
            width = min(item.sizeHint().width(), max(room, 0))
            needed = width
            if at_end and item is at_end[0]:
                needed = sum(each.sizeHint().width() + self.spacing() for each in at_end)
                needed = max(width, min(needed - self.spacing(), room))
            if not lines or left + needed > room:
                lines.append([])
                left = 0
            lines[-1].append((item, width))
            left += width + self.spacing()
        return lines

    def _put(self, line: Line, rect: QRect) -> None:
        left = rect.left()
        taken = sum(width + self.spacing() for _item, width in line) - self.spacing()
        spare = max(rect.width() - taken, 0)
        first_at_end = len(self._items) - self._trailing
        for item, width in line:
            if spare and self._items.index(item) >= first_at_end:
                left, spare = left + spare, 0
            height = _height(item, width)
            top = rect.top() + (rect.height() - height) // 2
            item.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
            left += width + self.spacing()


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


def _height(item: QLayoutItem, width: int) -> int:
    """Return how high something is in a width: a text that has to wrap is higher."""
    hint = item.sizeHint()
    if item.hasHeightForWidth() and width < hint.width():
        return item.heightForWidth(width)
    return hint.height()
