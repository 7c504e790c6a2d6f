"""The quick start on paper: a chapter of the manual on A4, painted by the painter of all papers."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QImage,
    QPainter,
    QPalette,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from cadredesk.ui.manual.book import Chapter
from cadredesk.ui.manual.browser import lay_out
from cadredesk.ui.printing.faces import Face, family_of
from cadredesk.ui.printing.lettering import Lettering
from cadredesk.ui.printing.pages import A4_MM

_UNIT = 0.1
"""Millimetres that a pixel of the text stands for: type is set in whole pixels."""

_MARGIN, _TOP, _FOOT = 20.0, 16.0, 14.0
_TYPE = 35
"""Pixels of the type: 10 points."""

_SHARE = 0.8
"""How much of the width a picture takes."""

_SMALL = Lettering(Face.SONG, 9)


class ChapterPaper:
    """One chapter; every painting sets its text anew, for it may be on another thread."""

    size_mm = A4_MM
    watermark = ""
    faces = frozenset((Face.SONG,))

    def __init__(self, chapter: Chapter, folder: Path, foot: str) -> None:
        self._chapter, self._folder, self._foot = chapter, folder, foot
        self.name = chapter.title

    @cached_property
    def pages(self) -> int:
        """How many pages it has."""
        return self._document().pageCount()

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page of the text, and its number."""
        document = self._document()
        height = document.pageSize().height()
        width = document.pageSize().width()
        painter.save()
        painter.translate(_MARGIN, _TOP)
        painter.scale(_UNIT, _UNIT)
        above = page * height
        painter.translate(0, -above)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)  # type: ignore[attr-defined]
        context.clip = QRectF(0, above, width, height)  # type: ignore[attr-defined]
        painter.setClipRect(QRectF(0, above, width, height))
        document.documentLayout().draw(painter, context)
        painter.restore()
        foot = QRectF(_MARGIN, A4_MM[1] - _FOOT, A4_MM[0] - 2 * _MARGIN, 6)
        text = self._foot.format(page=page + 1, pages=self.pages)
        _SMALL.draw_in(painter, foot, text, Qt.AlignmentFlag.AlignRight)

    def _document(self) -> QTextDocument:
        made = QTextDocument()
        font = QFont(family_of(Face.SONG))
        font.setPixelSize(_TYPE)
        made.setDefaultFont(font)
        made.setDocumentMargin(0)
        width = (A4_MM[0] - 2 * _MARGIN) / _UNIT
        height = (A4_MM[1] - _TOP - _FOOT - 4) / _UNIT
        made.setMarkdown(self._chapter.text)
        self._add_pictures(made, width)
        lay_out(made, font, on_paper=True)
        _turn_rules_into_page_breaks(made)
        made.setPageSize(QSizeF(width, height))
        return made

    def _add_pictures(self, document: QTextDocument, width: float) -> None:
        for file in sorted(self._folder.glob("pictures/*.png")):
            if file.name in self._chapter.text:
                fitted = QImage(str(file)).scaledToWidth(
                    round(width * _SHARE), Qt.TransformationMode.SmoothTransformation
                )
                kind = QTextDocument.ResourceType.ImageResource.value
                document.addResource(kind, QUrl(f"pictures/{file.name}"), fitted)


def _turn_rules_into_page_breaks(document: QTextDocument) -> None:
    """Begin a new page where a rule stands between two parts of a chapter."""
    ruler = QTextFormat.Property.BlockTrailingHorizontalRulerWidth.value
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        if form.hasProperty(ruler):
            form.clearProperty(ruler)
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysAfter)
            form.setBottomMargin(0)
            QTextCursor(block).setBlockFormat(form)
        block = block.next()
