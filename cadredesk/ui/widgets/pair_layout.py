"""Names with what they name: beside each other, or below each other where it is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from cadredesk.ui.theme import MEDIUM, TIGHT

Pair = tuple[QLayoutItem, QLayoutItem]


class PairLayout(QLayout):
    """Two columns; where the widest words of both do not fit, each name stands over its value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(TIGHT)

    def add_pair(self, name: QWidget, value: QWidget) -> None:
        """Take a name and what it names after the others."""
        self.addWidget(name)
        self.addWidget(value)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one after the others."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many there are, names and values."""
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
        """Return how high the pairs are together."""
        return self._arrange(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        super().setGeometry(rect)
        self._arrange(rect, moves=True)

    def sizeHint(self) -> QSize:
        """Return the size with every text as wide as it likes to be."""
        names, values = self._columns
        width = _widest(names) + MEDIUM + _widest(values)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """Return room for the longest word, names standing over their values."""
        return QSize(max(map(_least, self._items), default=0), 0)

    @property
    def _columns(self) -> tuple[list[QLayoutItem], list[QLayoutItem]]:
        return self._items[::2], self._items[1::2]

    def _arrange(self, rect: QRect, *, moves: bool) -> int:
        """Return the height of all pairs; `moves` says that the widgets shall go there."""
        at_left = self._at_left(rect.width())
        top = rect.top()
        for pair in zip(*self._columns, strict=True):
            places = _places(pair, QRect(rect.left(), top, rect.width(), 0), at_left)
            top = max(place.bottom() for place in places) + 1 + self.spacing()
            if moves:
                for item, place in zip(pair, places, strict=True):
                    item.setGeometry(place)
        return max(0, top - self.spacing() - rect.top())

    def _at_left(self, room: int) -> int:
        """Return the width of the names beside their values; 0 where they stand over them."""
        names, values = self._columns
        least, rest = max(map(_least, names), default=0), max(map(_least, values), default=0)
        room -= MEDIUM
        if least + rest > room:
            return 0
        return max(least, min(_widest(names), room // 2, room - rest))


def _places(pair: Pair, line: QRect, at_left: int) -> tuple[QRect, QRect]:
    """Return where a name and its value stand in a line as wide as there is room."""
    name, value = (QRect(line), QRect(line))
    if at_left:
        name.setWidth(at_left)
        value.setLeft(name.right() + 1 + MEDIUM)
    name.setHeight(_height(pair[0], name.width()))
    value.setHeight(_height(pair[1], value.width()))
    if not at_left:
        value.moveTop(name.bottom() + 1)
    return name, value


def _least(item: QLayoutItem) -> int:
    return item.minimumSize().width()


def _widest(items: Sequence[QLayoutItem]) -> int:
    return max((item.sizeHint().width() for item in items), default=0)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
