"""Plain texts of a long list, painted without asking the style for each of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle

from cadredesk.ui.delegates.row_delegate import PADDING, RowDelegate
from cadredesk.ui.models.roles import Index, Option
from cadredesk.ui.theme import TIGHT, colours

_INDENT = PADDING + TIGHT - 1
_PLACE = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
)
_MARKED = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus


class TextDelegate(RowDelegate):
    """Paints a cell that is one line of text, elided at the end, and nothing else.

    The style spends most of its time on what such a cell never has: icons, check boxes,
    fonts of its own. A page of a roster is painted while a letter of a search is typed.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dressed_for: int | None = None
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
        """Make the pens anew when the theme has changed."""
        palette = option.palette.cacheKey()
        if palette != self._dressed_for:
            tokens = colours()
            self._dressed_for = palette
            self._ink, self._line = QPen(QColor(tokens.text)), QPen(QColor(tokens.line), 0)

    @staticmethod
    def _paint_text(painter: QPainter, option: Option, text: str) -> None:
        room: QRect = option.rect.adjusted(_INDENT, 0, -_INDENT, -1)
        metrics: QFontMetrics = option.fontMetrics
        # No letter is wider than a line is high, so that a short text need not be measured.
        if len(text) * metrics.height() > room.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _PLACE, text)
