"""A person's photo, or the place where it would be."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from cadredesk.ui import icons
from cadredesk.ui.theme import colours

_LINES = 4
_RATIO = 4 / 5
_CORNER = 4
_ICON = 20


class PhotoBox(QWidget):
    """Four text lines high and four to five, as photos of the form are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_photo(self, content: bytes | None) -> None:
        """Show an image, or the empty place; what is no image counts as none."""
        self._photo = QPixmap()
        if content:
            self._photo.loadFromData(content)
        self.setAccessibleName(self.tr("Photo") if self.has_photo else self.tr("No photo"))
        self.setToolTip("" if self.has_photo else self.tr("No photo"))
        self.update()

    @property
    def has_photo(self) -> bool:
        """Whether there is an image."""
        return not self._photo.isNull()

    def sizeHint(self) -> QSize:
        """Return the size in the font of the day."""
        height = self.fontMetrics().lineSpacing() * _LINES
        return QSize(round(height * _RATIO), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the photo into rounded corners, or a frame with a person in it."""
        tokens = colours()
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(frame, _CORNER, _CORNER)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(shape, QColor(tokens.window))
        if self.has_photo:
            painter.setClipPath(shape)
            self._draw_photo(painter)
            painter.setClipping(False)
        else:
            self._draw_person(painter, tokens.text_3)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawPath(shape)

    def _draw_photo(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._photo.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        painter.drawPixmap(left, top, size.width(), size.height(), self._photo)

    def _draw_person(self, painter: QPainter, colour: str) -> None:
        person = icons.pixmap("person", _ICON, colour, self.devicePixelRatioF())
        place = self.rect().center()
        painter.drawPixmap(place.x() - _ICON // 2 + 1, place.y() - _ICON // 2 + 1, person)
