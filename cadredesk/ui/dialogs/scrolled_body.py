"""What stands over the buttons of a dialog: scrolled where the window is too low for all of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QLayout, QLayoutItem, QScrollArea, QVBoxLayout, QWidget

from cadredesk.ui.dialogs.room import room_of
from cadredesk.ui.theme import MEDIUM
from cadredesk.ui.widgets.text_column import TextColumn

_SLACK = 2
"""A box that has the keyboard may be a pixel higher than it said."""


class ScrolledBody(QScrollArea):
    """As large as everything in it needs, but for what the window below does not have."""

    def __init__(self, *parts: QWidget | QLayout) -> None:
        super().__init__()
        self._content = TextColumn()
        self._content.setObjectName("scrolled")
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(MEDIUM)
        for part in parts:
            if isinstance(part, QWidget):
                self._column.addWidget(part)
            else:
                self._column.addLayout(part)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._content)

    def sizeHint(self) -> QSize:
        """Return the size that shows everything, as far as there is room."""
        self._column.activate()  # what is hidden by now would still be counted
        return self._within(self._content.sizeHint())

    def minimumSizeHint(self) -> QSize:
        """Return what everything in it cannot do without, as far as there is room."""
        self._column.activate()
        return self._within(QSize(self._content.minimumSizeHint().width(), self._least_height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask the dialog for other room when something in it came or went."""
        answer = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self.updateGeometry)  # once it has laid itself out
        return answer

    def _within(self, size: QSize) -> QSize:
        room = max(0, room_of(self).height() - self._around())
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(size.width() + bar, min(size.height() + _SLACK, room))

    def _least_height(self) -> int:
        content = self._content
        if not content.hasHeightForWidth():
            return content.minimumSizeHint().height()
        width = content.width() if self.isVisible() else content.sizeHint().width()
        return content.heightForWidth(width)

    def _around(self) -> int:
        """Return the height of what the dialog has beside it."""
        layout = self.window().layout()
        if layout is None:
            return 0
        items = (layout.itemAt(at) for at in range(layout.count()))
        others = [each for each in items if each and each.widget() is not self]
        margins = layout.contentsMargins()
        across = self.window().width() - margins.left() - margins.right()
        shown = [self._height(each, across) for each in others if not each.isEmpty()]
        return margins.top() + margins.bottom() + sum(shown) + layout.spacing() * len(shown)

    def _height(self, item: QLayoutItem, across: int) -> int:
        if self.isVisible() and item.hasHeightForWidth():
            return item.heightForWidth(across)
        return item.sizeHint().height()
