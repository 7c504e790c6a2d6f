"""Draws the pages of a form: the same lines and letters on screen, in print and in a PDF."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from cadredesk.domain.form.sheet import MM_PER_POINT, Frame, Sheet, SheetText
from cadredesk.ui.printing.faces import Face
from cadredesk.ui.printing.lettering import Lettering

INK, PAPER = QColor(0, 0, 0), QColor(255, 255, 255)
"""Paper is white and ink is black, whatever the window wears."""

_ABOVE_BASELINE = 0.88
"""How much of a square of Chinese type stands above the line that letters stand on."""

_PHOTO_MARGIN = 0.7
"""Millimetres between a photo and the lines around it."""


class SheetPainter:
    """Draws sheets in one typeface; a painter's unit has to be a millimetre."""

    def __init__(self, face: Face) -> None:
        self._face = face

    def draw_page(self, painter: QPainter, sheet: Sheet, page: int, photo: QImage) -> None:
        """Draw one page; pages count from 0. A null photo leaves its box empty."""
        for line in sheet.lines:
            if line.page == page:
                pen = QPen(INK, line.points * MM_PER_POINT)
                pen.setCapStyle(Qt.PenCapStyle.SquareCap)
                painter.setPen(pen)
                painter.drawLine(QLineF(line.left, line.top, line.right, line.bottom))
        painter.setPen(INK)
        for text in sheet.texts:
            if text.page == page and text.key is not None and text.key.box == "photo":
                _draw_photo(painter, text.frame, photo)
            elif text.page == page:
                self._draw_text(painter, text)

    def _draw_text(self, painter: QPainter, text: SheetText) -> None:
        letters = Lettering(self._face, text.size)
        for top, line in zip(text.tops, text.lines, strict=True):
            base = top + _ABOVE_BASELINE * letters.size_mm
            if text.hanging:
                _draw_hanging(painter, letters, text, line, base)
            elif text.spread:
                _draw_spread(painter, letters, text, line, base)
            else:
                letters.draw(painter, QPointF(_left(letters, text, line), base), line)


def _left(letters: Lettering, text: SheetText, line: str) -> float:
    """Return where a line begins."""
    frame, width = text.frame, letters.width(line)
    if text.align == "center":
        return frame.left + (frame.width - width) / 2
    if text.align == "right":
        return frame.right - text.indent - width
    return frame.left + text.indent


def _draw_hanging(
    painter: QPainter, letters: Lettering, text: SheetText, line: str, base: float
) -> None:
    """Draw the dates at the border and what was done behind them."""
    left = text.frame.left + text.indent
    dates, words = split_hanging(line)
    letters.draw(painter, QPointF(left, base), dates)
    letters.draw(painter, QPointF(left + text.hanging * MM_PER_POINT, base), words)


def _draw_spread(
    painter: QPainter, letters: Lettering, text: SheetText, line: str, base: float
) -> None:
    left = text.frame.left + (text.frame.width - text.spread * len(line)) / 2
    for at, char in enumerate(line):
        inside = (text.spread - letters.width(char)) / 2
        letters.draw(painter, QPointF(left + at * text.spread + inside, base), char)


def split_hanging(line: str) -> tuple[str, str]:
    """Return the dates of a résumé's line and its text; a line that goes on has no dates."""
    words = line.lstrip()
    if len(words) < len(line):
        return "", words
    dates, *rest = line.split(maxsplit=1)
    return dates, "".join(rest)


def _draw_photo(painter: QPainter, frame: Frame, photo: QImage) -> None:
    if photo.isNull():
        return
    room = QRectF(frame.left, frame.top, frame.width, frame.height)
    room.adjust(_PHOTO_MARGIN, _PHOTO_MARGIN, -_PHOTO_MARGIN, -_PHOTO_MARGIN)
    size = photo.size().toSizeF().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(QPointF(0, 0), size)
    place.moveCenter(room.center())
    painter.drawImage(place, photo)
