"""A list with the summary of its selected row: beside it, or over it where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cadredesk.ui.theme import LARGE

WIDTH_IN_CHARACTERS = 20.3
"""The inspector in widths of 国: 264 px at the standard size."""

_BORDERS = 2
"""Pixels of the lines at its left and its right."""


class WithInspector(QWidget):
    """Lays out a content and its inspector.

    In a wide window the inspector takes its own room; otherwise it slides over the right
    part of the content and Esc closes it (`close_inspector`).
    """

    def __init__(self, content: QWidget, inspector: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self._beside = True
        self._wanted = True
        content.setParent(self)
        self._frame = QScrollArea(self)
        self._frame.setObjectName("card")
        self._frame.setFrameShape(QFrame.Shape.NoFrame)
        self._frame.setWidgetResizable(True)
        self._frame.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._frame.setWidget(inspector)
        inspector.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(content)
        self._layout = layout
        self._frame.raise_()
        self._frame.setAccessibleName(self.tr("Summary"))
        self._place()

    @property
    def is_inspector_shown(self) -> bool:
        """Whether the inspector is on screen."""
        return not self._frame.isHidden()

    def set_beside(self, beside: bool) -> None:
        """Give the inspector its own room, or have it lie over the content, closed at first."""
        if beside == self._beside:
            return
        self._beside = beside
        self._wanted = beside
        self._place()

    def toggle_inspector(self) -> None:
        """Show or hide the inspector (F4)."""
        self._wanted = not self._wanted
        self._place()

    def close_inspector(self) -> bool:
        """Close an inspector that lies over the content; False if there is none."""
        if self._beside or not self._wanted:
            return False
        self._wanted = False
        self._place()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the inspector at the right edge."""
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the inspector more room when something in it has longer words."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size and the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._frame.setAccessibleName(self.tr("Summary"))
        if event.type() == QEvent.Type.FontChange:
            self._place()

    def _place(self) -> None:
        width = round(self.fontMetrics().horizontalAdvance("国") * WIDTH_IN_CHARACTERS)
        needed = self._frame.widget().minimumSizeHint().width() + _BORDERS
        width = min(max(width, needed), self.width() // 2)
        room = width + LARGE if self._beside and self._wanted else 0
        self._layout.setContentsMargins(0, 0, room, 0)
        self._frame.setVisible(self._wanted)
        self._frame.setGeometry(self.width() - width, 0, width, self.height())
        self._frame.raise_()
