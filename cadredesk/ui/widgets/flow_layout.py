"""A row that goes on in the next line where it has no room left."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from cadredesk.ui.theme import SMALL


class FlowLayout(QLayout):
    """Puts widgets side by side, as words stand in lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, SMALL)
        self.setSpacing(SMALL)

    def addItem(self, item: QLayoutItem) -> None:
        """Take a widget after the others."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one of them, None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        """Let one of them go."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Its height follows its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the lines are together."""
        return self._arrange(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        super().setGeometry(rect)
        self._arrange(rect, moves=True)

    def sizeHint(self) -> QSize:
        """Return the size with one widget in each line."""
        return self.minimumSize()

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
        left, top, line = rect.left(), rect.top() + margins.top(), 0
        for item in self._shown:
            hint = item.sizeHint()
            width = min(hint.width(), max(rect.width(), 0))
            if line and left + width > rect.left() + rect.width():
                left, top, line = rect.left(), top + line + self.spacing(), 0
            if moves:
                item.setGeometry(QRect(QPoint(left, top), QSize(width, hint.height())))
            left, line = left + width + self.spacing(), max(line, hint.height())
        return top + line + margins.bottom() - rect.top()
