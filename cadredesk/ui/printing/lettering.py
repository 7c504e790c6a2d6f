"""Text on paper, measured and drawn in millimetres whatever the device.

A font's own sizes are whole pixels of a device; so a text is set once at a large size and
scaled, and its lines break at the same place on screen, printer and in a PDF.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from cadredesk.domain.form.wrapping import wrap
from cadredesk.ui.printing.faces import Face, family_of

MM_PER_POINT = 25.4 / 72
_SET_AT = 200
"""Pixels at which text is set before it is scaled."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """A face at a size in points."""

    face: Face
    points: float
    bold: bool = False

    @property
    def size_mm(self) -> float:
        """The size of its type."""
        return self.points * MM_PER_POINT

    def width(self, text: str) -> float:
        """Return how wide a text of one line is, in millimetres."""
        return self._metrics.horizontalAdvance(text) * self._scale

    def lines(self, text: str, width: float) -> tuple[str, ...]:
        """Return a text broken into lines of a width in millimetres."""
        return wrap(text, width / self.size_mm, self._in_sizes)

    def draw(self, painter: QPainter, at: QPointF, text: str) -> None:
        """Draw one line; `at` is where its baseline begins, in millimetres."""
        painter.save()
        painter.translate(at)
        painter.scale(self._scale, self._scale)
        painter.setFont(_font(self.face, bold=self.bold))
        painter.drawText(QPointF(0, 0), text)
        painter.restore()

    def draw_in(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Draw one line in the middle of a box's height, at its left, centre or right."""
        left = box.left()
        spare = box.width() - self.width(text)
        if align & Qt.AlignmentFlag.AlignHCenter:
            left += spare / 2
        elif align & Qt.AlignmentFlag.AlignRight:
            left += spare
        metrics = self._metrics
        middle = (metrics.ascent() - metrics.descent()) / 2 * self._scale
        self.draw(painter, QPointF(left, box.center().y() + middle), text)

    @property
    def _scale(self) -> float:
        return self.size_mm / _SET_AT

    @property
    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(_font(self.face, bold=self.bold))

    def _in_sizes(self, text: str) -> float:
        return self._metrics.horizontalAdvance(text) / _SET_AT


@cache
def _font(face: Face, *, bold: bool) -> QFont:
    font = QFont()
    families = (family_of(face), family_of(Face.SONG), family_of(Face.HEI))
    font.setFamilies([each for each in dict.fromkeys(families) if each])
    font.setPixelSize(_SET_AT)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return font
