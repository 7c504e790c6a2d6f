"""One page at a time as it will be on paper, with pages to turn and sizes to look at."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from cadredesk.ui.printing.pages import A4_MM, Sheet
from cadredesk.ui.theme import LARGE, colours

_STEP = 1.25
_LEAST, _MOST = 0.2, 4.0
_MM_PER_INCH = 25.4


class Zoom(Enum):
    """How a page is fitted into the room it has."""

    PAGE = "page"
    WIDTH = "width"
    FREE = "free"


class _Paper(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._sheet: Sheet | None = None

    def show_sheet(self, sheet: Sheet, size: QSize) -> None:
        self._sheet = sheet
        self.setFixedSize(size)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self._sheet is not None:
            painter.save()
            scale = self.width() / self._sheet.size_mm[0]
            painter.scale(scale, scale)
            self._sheet.paint(painter)
            painter.restore()
        painter.setPen(QColor(colours().border))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))


class PageView(QScrollArea):
    """Shows sheets; Page Up and Down turn them, Ctrl with + − 0 changes the size.

    Signals:
        changed: Another page or another size is shown.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets: tuple[Sheet, ...] = ()
        self._at = 0
        self._zoom, self._factor = Zoom.PAGE, 1.0
        self._paper = _Paper()
        self.setWidget(self._paper)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Preview"))

    @property
    def page(self) -> int:
        """Which page is shown, counted from 1; 0 without any."""
        return self._at + 1 if self._sheets else 0

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._sheets)

    @property
    def percent(self) -> int:
        """How large the page is beside the paper itself."""
        return round(self._scale() / self._real() * 100)

    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        """Show these sheets, from the first one."""
        self._sheets, self._at = tuple(sheets), 0
        self._show()

    def turn_to(self, page: int) -> None:
        """Show a page, counted from 1; the nearest there is."""
        self._at = max(0, min(page, len(self._sheets)) - 1)
        self.verticalScrollBar().setValue(0)
        self._show()

    def set_zoom(self, zoom: Zoom) -> None:
        """Fit the page into the room, whole or by its width."""
        self._zoom = zoom
        self._show()

    def zoom_by(self, steps: int) -> None:
        """Make the page larger by steps, or smaller."""
        self._set_factor(self._scale() / self._real() * _STEP**steps)

    def real_size(self) -> None:
        """Show the page as large as the paper."""
        self._set_factor(1.0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages and change the size."""
        turns = {
            Qt.Key.Key_PageDown: self.page + 1,
            Qt.Key.Key_PageUp: self.page - 1,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: self.pages,
        }
        if event.key() in turns:
            self.turn_to(turns[Qt.Key(event.key())])
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in _SIZES:
            self.zoom_by(_SIZES[Qt.Key(event.key())])
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.text() == "0":
            self.real_size()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page into the new room."""
        super().resizeEvent(event)
        if self._zoom is not Zoom.FREE:
            self._show()

    def _set_factor(self, factor: float) -> None:
        self._zoom, self._factor = Zoom.FREE, max(_LEAST, min(factor, _MOST))
        self._show()

    def _real(self) -> float:
        return self.logicalDpiX() / _MM_PER_INCH

    def _scale(self) -> float:
        """Return the pixels of a millimetre."""
        width, height = self._sheets[self._at].size_mm if self._sheets else A4_MM
        room = self.viewport().size()
        across = max(1, room.width() - LARGE) / width
        if self._zoom is Zoom.WIDTH:
            return across
        if self._zoom is Zoom.PAGE:
            return min(across, max(1, room.height() - LARGE) / height)
        return self._real() * self._factor

    def _show(self) -> None:
        if not self._sheets:
            return
        sheet, scale = self._sheets[self._at], self._scale()
        size = QSize(round(sheet.size_mm[0] * scale), round(sheet.size_mm[1] * scale))
        self._paper.show_sheet(sheet, size)
        told = self.tr("Page {page} of {pages}").format(page=self.page, pages=self.pages)
        self.setAccessibleDescription(told)
        self.changed.emit()


_SIZES = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
}
