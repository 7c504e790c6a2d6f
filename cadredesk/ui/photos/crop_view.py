"""A picture with the frame of the photo in it, moved by the mouse."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from cadredesk.domain.crop_frame import CropFrame
from cadredesk.ui.theme import colours

Corner = tuple[bool, bool]
"""Whether it is a right corner, and whether it is a lower one."""

_HANDLE = 10
"""Pixels on the screen: the side of a corner, and how near to it the mouse takes it."""

_SHADE = QColor(0, 0, 0, 150)
_LEAST, _USUAL = QSize(160, 150), QSize(420, 300)


class CropView(QWidget):
    """Paints the picture, dark where it is cut away.

    Signals:
        framed: The mouse made another frame; carries the CropFrame.
        zoomed: The wheel was turned; carries 1 for a larger frame, -1 for a smaller one.
    """

    framed = Signal(object)
    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._frame = CropFrame((1, 1), 0, 0, 1, 1)
        self._from: tuple[QPoint, CropFrame, Corner | None] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(_LEAST)

    def show_frame(self, image: QImage, frame: CropFrame) -> None:
        """Show a frame in a picture, which may be shown with fewer pixels than it has."""
        self._image, self._frame = image, frame
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for a picture on a small screen."""
        return _USUAL

    def framed_on_screen(self) -> QRect:
        """Return where the frame is painted."""
        place, frame, scale = self._place(), self._frame, self._scale()
        left, top = place.left() + frame.left * scale, place.top() + frame.top * scale
        return QRectF(left, top, frame.width * scale, frame.height * scale).toRect()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a corner, or of the frame."""
        at = event.position().toPoint()
        corner = self._corner_at(at)
        if event.button() is Qt.MouseButton.LeftButton and (corner or self._is_inside(at)):
            self._from = (at, self._frame, corner)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held; show what could be held."""
        at = event.position().toPoint()
        if self._from is None:
            self.setCursor(self._shape_at(at))
            return
        start, frame, corner = self._from
        right, down = (round(each / self._scale()) for each in (at - start).toTuple())  # type: ignore[attr-defined]
        moved = frame.drawn(corner, right, down) if corner else frame.moved(right, down)
        self.framed.emit(moved)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._from = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Make the frame larger or smaller."""
        if event.angleDelta().y():
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture, the shade, the frame with its thirds and its corners."""
        tokens, framed = colours(), self.framed_on_screen()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self._place(), self._image)
        shade = QPainterPath()
        shade.addRect(self._place())
        shade.addRect(QRectF(framed))
        painter.fillPath(shade, _SHADE)
        _draw_thirds(painter, framed)
        colour = QColor(tokens.accent if self.hasFocus() else tokens.border)
        painter.setPen(QPen(QColor("white"), 3))
        painter.drawRect(framed)
        painter.setPen(QPen(colour, 1))
        painter.drawRect(framed)
        for _corner, point in _corners(framed):
            handle = QRect(0, 0, _HANDLE, _HANDLE)
            handle.moveCenter(point)
            painter.fillRect(handle, QColor("white"))
            painter.drawRect(handle)
        painter.end()

    def _place(self) -> QRectF:
        """Return where the picture is painted, with room for half a corner around it."""
        room = self.size() - QSize(_HANDLE + 2, _HANDLE + 2)
        size = QSize(*self._frame.picture).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(self.rect().center())
        return QRectF(place)

    def _scale(self) -> float:
        """Return how many pixels of the screen one of the picture takes."""
        width, height = self._frame.picture
        place = self._place()
        return max(place.width() / width, place.height() / height)

    def _corner_at(self, at: QPoint) -> Corner | None:
        for corner, point in _corners(self.framed_on_screen()):
            if (point - at).manhattanLength() <= 2 * _HANDLE:
                return corner
        return None

    def _is_inside(self, at: QPoint) -> bool:
        return self.framed_on_screen().contains(at)

    def _shape_at(self, at: QPoint) -> Qt.CursorShape:
        corner = self._corner_at(at)
        if corner is not None:
            falling = corner[0] == corner[1]
            shape = Qt.CursorShape
            return shape.SizeFDiagCursor if falling else shape.SizeBDiagCursor
        inside = self._is_inside(at)
        return Qt.CursorShape.SizeAllCursor if inside else Qt.CursorShape.ArrowCursor


def _corners(framed: QRect) -> Iterator[tuple[Corner, QPoint]]:
    yield (False, False), framed.topLeft()
    yield (True, False), framed.topRight()
    yield (False, True), framed.bottomLeft()
    yield (True, True), framed.bottomRight()


def _draw_thirds(painter: QPainter, framed: QRect) -> None:
    painter.setPen(QPen(QColor(255, 255, 255, 110), 1))
    for part in (1, 2):
        across = framed.left() + framed.width() * part // 3
        down = framed.top() + framed.height() * part // 3
        painter.drawLine(across, framed.top(), across, framed.bottom())
        painter.drawLine(framed.left(), down, framed.right(), down)
