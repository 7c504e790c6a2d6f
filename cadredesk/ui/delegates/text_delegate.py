"""Plain texts of a long list, painted without asking the style for each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle

from cadredesk.ui.delegates.row_delegate import PADDING, RowDelegate
from cadredesk.ui.theme import TIGHT, colours

if TYPE_CHECKING:
    from cadredesk.ui.models.roles import Index, Option

_INDENT = PADDING + TIGHT - 1
_PLACE = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
)
_ELIDED = Qt.TextElideMode.ElideRight
_MARKED = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus


class TextDelegate(RowDelegate):
    """Paints a cell that is one line of text, elided at the end, and nothing else.

    The style spends most of its time on what such a cell never has: icons, check boxes,
    fonts of its own. A page of a roster is painted while a letter of a search is typed.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dressed_for: tuple[int, int] | None = None
        self._widest = 0
        self._ink, self._line = QPen(), QPen()

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Paint ground, text and marks."""
        self._dress(option)
        rect: QRect = option.rect
        is_marked = bool(option.state & _MARKED)
        if is_marked:
            self.paint_ground(painter, option, index)
        text = index.data()
        if text:
            painter.setPen(self._ink)
            self._paint_text(painter, option, text)
        if is_marked:
            self.paint_marks(painter, option, index)
        else:
            painter.setPen(self._line)
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _dress(self, option: Option) -> None:
        """Make the pens anew, and measure a letter, when theme or text size has changed."""
        dressed_for = option.palette.cacheKey(), option.font.pointSize()
        if dressed_for != self._dressed_for:
            tokens = colours()
            self._dressed_for = dressed_for
            self._widest = option.fontMetrics.horizontalAdvance("国")
            self._ink, self._line = QPen(QColor(tokens.text)), QPen(QColor(tokens.line), 0)

    def _paint_text(self, painter: QPainter, option: Option, text: str) -> None:
        room: QRect = option.rect.adjusted(_INDENT, 0, -_INDENT, -1)
        # No letter is wider than a Chinese one, so that a short text need not be measured.
        if len(text) * self._widest > room.width():
            text = option.fontMetrics.elidedText(text, _ELIDED, room.width())
        painter.drawText(room, _PLACE, text)
