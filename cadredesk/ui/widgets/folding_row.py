"""Widgets beside each other, or below each other where they have no room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from cadredesk.ui.theme import SMALL

_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class FoldingRow(QWidget):
    """A row that stands on end rather than cut what is in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QBoxLayout(_BESIDE, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SMALL)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)

    def add(self, widget: QWidget, share: int) -> None:
        """Take a widget after the others, with its share of the width."""
        self._row.addWidget(widget, share, Qt.AlignmentFlag.AlignTop)

    def minimumSizeHint(self) -> QSize:
        """Return room for the widest one: they can stand below each other."""
        return QSize(max(self._widths, default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again whether they fit beside each other."""
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        """Look again when one of them has other words, or words of another size."""
        answer = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return answer

    @property
    def _widths(self) -> list[int]:
        places = map(self._row.itemAt, range(self._row.count()))
        return [each.minimumSize().width() for each in places if not each.isEmpty()]

    def _fold(self) -> None:
        needed = sum(self._widths) + self._row.spacing() * max(0, len(self._widths) - 1)
        self._row.setDirection(_BESIDE if needed <= self.width() else _BELOW)
