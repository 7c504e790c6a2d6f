"""Texts of a comparison: what only one side says stands out, character by character."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QPainter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QTableView

from cadredesk.domain.text_difference import PartKind, TextPart
from cadredesk.ui.delegates.row_delegate import PADDING, RowDelegate
from cadredesk.ui.interchange.line_model import LineColumn
from cadredesk.ui.interchange.lines import Line
from cadredesk.ui.models.roles import VALUE_ROLE, Index, Option
from cadredesk.ui.theme import LARGE, SMALL, TIGHT, colours

_PHOTO_LINES = 5
"""How many lines of text a photo is high."""


class LineDelegate(RowDelegate):
    """Wraps texts; marks what goes by a stroke through it and what comes by a line under it."""

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Paint ground, text or photo, and marks."""
        line: Line = index.data(VALUE_ROLE)
        if index.column() == LineColumn.FIELD:
            super().paint(painter, option, index)
            return
        self.paint_ground(painter, option, index)
        rect = option.rect.adjusted(PADDING + TIGHT, TIGHT, -PADDING, -TIGHT)
        painter.save()
        painter.translate(rect.topLeft())
        if line.photos is not None:
            _draw_photo(painter, line.photos[index.column() - 1], rect.height())
        else:
            document = _document(option, line, LineColumn(index.column()), rect.width())
            lower = max(0.0, (rect.height() - document.size().height()) / 2)
            painter.translate(0, lower)
            document.drawContents(painter, QRectF(0, 0, rect.width(), rect.height()))
        painter.restore()
        self.paint_marks(painter, option, index)

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """Return the height of the whole text in the width of its column."""
        view = option.widget
        if not isinstance(view, QTableView) or index.column() == LineColumn.FIELD:
            return super().sizeHint(option, index) + QSize(0, SMALL)
        width = view.columnWidth(index.column()) - 2 * PADDING - TIGHT
        line: Line = index.data(VALUE_ROLE)
        if line.photos is not None:
            return QSize(width, _PHOTO_LINES * option.fontMetrics.lineSpacing() + SMALL)
        document = _document(option, line, LineColumn(index.column()), width)
        return QSize(width, round(document.size().height()) + SMALL)


def _document(option: Option, line: Line, column: LineColumn, width: int) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(option.font)
    wrap = QTextOption()
    wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(wrap)
    document.setTextWidth(max(width, LARGE))
    cursor = QTextCursor(document)
    for part in _shown(line, column):
        cursor.insertText(part.text, _format(part.kind, whole=line.difference is None))
    return document


def _shown(line: Line, column: LineColumn) -> Iterator[TextPart]:
    """Yield the parts of one side; a side with nothing is a dash."""
    if line.difference is None:
        yield TextPart(PartKind.SAME, line.known)
        return
    other = PartKind.ADDED if column is LineColumn.KNOWN else PartKind.REMOVED
    parts = [part for part in line.difference.parts if part.kind is not other]
    yield from parts or [TextPart(PartKind.SAME, "—")]


def _format(kind: PartKind, *, whole: bool) -> QTextCharFormat:
    tokens = colours()
    made = QTextCharFormat()
    made.setForeground(QColor(tokens.text_3 if whole else tokens.text))
    if kind is PartKind.REMOVED:
        made.setForeground(QColor(tokens.overdue))
        made.setBackground(QBrush(QColor(tokens.overdue_tint)))
        made.setFontStrikeOut(True)
    elif kind is PartKind.ADDED:
        made.setForeground(QColor(tokens.done))
        made.setBackground(QBrush(QColor(tokens.done_tint)))
        made.setFontUnderline(True)
    return made


def _draw_photo(painter: QPainter, photo: bytes | None, height: int) -> None:
    image = QImage()
    if photo is None or not image.loadFromData(photo):
        painter.drawText(0, painter.fontMetrics().ascent(), "—")
        return
    smooth = Qt.TransformationMode.SmoothTransformation
    painter.drawImage(0, 0, image.scaledToHeight(height, smooth))
