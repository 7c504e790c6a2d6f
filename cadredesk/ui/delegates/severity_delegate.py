"""The mark of an alert: shape, words and tint, so that no one needs the colour."""

from __future__ import annotations

import re

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from cadredesk.ui.delegates.text_delegate import TextDelegate
from cadredesk.ui.mark_text import label
from cadredesk.ui.models.roles import SEVERITY_ROLE, Index, Option
from cadredesk.ui.theme import SMALL, TIGHT, Mark, colours

_COUNT_OF_MORE = re.compile(r"  \+\d+$")


class SeverityDelegate(TextDelegate):
    """Paints a cell whose model answers SEVERITY_ROLE with a Mark as a tinted label.

    The words are the cell's text ("超 2 个月"), or the mark's own word where it has none.
    """

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Paint the mark; a cell without one is an ordinary cell."""
        mark = index.data(SEVERITY_ROLE)
        if mark is None:
            super().paint(painter, option, index)
            return
        self.paint_ground(painter, option, index)
        paint_mark(painter, option, Mark(mark), str(index.data() or ""))
        self.paint_marks(painter, option, index)

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """Return the room for shape and words."""
        hint = super().sizeHint(option, index)
        mark = index.data(SEVERITY_ROLE)
        if mark is None:
            return hint
        words = label(Mark(mark), index.data() or "")
        width = option.fontMetrics.horizontalAdvance(words) + 2 * SMALL + 2 * SMALL
        return QSize(max(width, hint.width()), hint.height())


def paint_mark(painter: QPainter, option: Option, mark: Mark, words: str = "") -> None:
    """Paint a mark at the left of a cell; a count of more at its end is never cut off."""
    rect: QRect = option.rect
    text_colour, tint = colours().of_mark(mark)
    metrics = QFontMetrics(option.font)
    room = rect.width() - 2 * SMALL
    said = label(mark, words)
    found = _COUNT_OF_MORE.search(said)
    first, more = (said, "") if found is None else (said[: found.start()], found[0])
    for_first = room - 2 * TIGHT - metrics.horizontalAdvance(more)
    text = metrics.elidedText(first, Qt.TextElideMode.ElideRight, for_first) + more
    height = min(metrics.height() + TIGHT, rect.height() - TIGHT)
    width = min(metrics.horizontalAdvance(text) + 2 * SMALL - TIGHT, room)
    top = rect.top() + (rect.height() - height) // 2
    plate = QRect(rect.left() + TIGHT, top, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tint))
    painter.drawRoundedRect(plate, 4, 4)
    painter.setPen(QColor(text_colour))
    painter.setFont(option.font)
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
