"""The drawn career: a lane for each level, a bar for each post, years along the top."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cadredesk.domain.career_line import CareerLine, CareerStretch
from cadredesk.ui import text
from cadredesk.ui.theme import LARGE, MEDIUM, SMALL, TIGHT, colours

_CORNER = 3
_MONTHS = 12


class CareerChart(QWidget):
    """Paints a career line; everything on it is in the table beside it, too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = CareerLine(())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_line(self, line: CareerLine) -> None:
        """Show a career."""
        self._line = line
        told = [
            text.facts(each.title, text.period_text(each.started_on, each.ended_on))
            for each in line.stretches
        ]
        self.setAccessibleName(self.tr("Career line"))
        self.setAccessibleDescription("\n".join(told))
        self.updateGeometry()
        self.update()

    @property
    def rows(self) -> list[tuple[str, list[CareerStretch]]]:
        """The lanes from top to bottom; posts held at the same time stand below each other."""
        found: list[tuple[str, list[CareerStretch]]] = []
        for tier in self._line.tiers:
            lanes: list[list[CareerStretch]] = []
            for each in self._line.stretches:
                if each.tier is tier:
                    _lane_for(each, lanes).append(each)
            name = text.word_text(tier) or self.tr("Level not known")
            found += [(name if at == 0 else "", lane) for at, lane in enumerate(lanes)]
        return found

    def sizeHint(self) -> QSize:
        """Return a line for each lane, and one for the years."""
        height = (len(self.rows) + 1) * self._lane_height + MEDIUM
        return QSize(480, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint years, lanes and bars."""
        if not self._line.stretches:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_years(painter)
        top = float(self._lane_height)
        for name, lane in self.rows:
            self._paint_lane(painter, name, lane, top)
            top += self._lane_height

    @property
    def _lane_height(self) -> int:
        return self.fontMetrics().height() + MEDIUM

    @property
    def _label_width(self) -> int:
        metrics = self.fontMetrics()
        return max((metrics.horizontalAdvance(name) for name, _lane in self.rows), default=0)

    def _x(self, month: float) -> float:
        first, last = self._line.years
        left = self._label_width + LARGE
        room = max(1, self.width() - left - SMALL)
        return left + room * (month - first * _MONTHS) / ((last - first) * _MONTHS)

    def _paint_years(self, painter: QPainter) -> None:
        tokens, metrics = colours(), self.fontMetrics()
        first, last = self._line.years
        wide = metrics.horizontalAdvance("2026") + MEDIUM
        per_year = self._x((first + 1) * _MONTHS) - self._x(first * _MONTHS)
        step = max(1, round(wide / max(1.0, per_year) + 0.5))
        for year in range(first, last + 1, step):
            x = self._x(year * _MONTHS)
            painter.setPen(QPen(QColor(tokens.line), 0))
            painter.drawLine(int(x), self._lane_height - TIGHT, int(x), self.height())
            painter.setPen(QColor(tokens.text_3))
            if x + wide - MEDIUM <= self.width():
                painter.drawText(int(x), metrics.ascent() + TIGHT, str(year))

    def _paint_lane(
        self, painter: QPainter, name: str, lane: list[CareerStretch], top: float
    ) -> None:
        tokens = colours()
        label = QRectF(0, top, self._label_width, self._lane_height)
        painter.setPen(QColor(tokens.text_2))
        painter.drawText(label, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, name)
        for each in lane:
            left, right = self._x(each.started), self._x(each.ended)
            bar = QRectF(left, top + TIGHT, max(2.0, right - left - 1), self._lane_height - SMALL)
            self._paint_bar(painter, each, bar)

    def _paint_bar(self, painter: QPainter, stretch: CareerStretch, bar: QRectF) -> None:
        tokens = colours()
        now = stretch.ended_on is None
        painter.setPen(QPen(QColor(tokens.accent), 1))
        painter.setBrush(QColor(tokens.accent if now else tokens.selection))
        painter.drawRoundedRect(bar, _CORNER, _CORNER)
        painter.setPen(QColor(tokens.on_accent if now else tokens.text))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        words = _fitting(stretch.title, self.fontMetrics(), int(bar.width()) - SMALL)
        inside = bar.adjusted(TIGHT, 0, -TIGHT, 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def _fitting(words: str, metrics: QFontMetrics, room: int) -> str:
    if room < metrics.horizontalAdvance("国…"):
        return ""
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)


def _lane_for(stretch: CareerStretch, lanes: list[list[CareerStretch]]) -> list[CareerStretch]:
    """Return a lane that is free when a stretch begins, a new one if none is."""
    for lane in lanes:
        if lane[-1].ended <= stretch.started:
            return lane
    lanes.append([])
    return lanes[-1]
