"""Shows chapters: Markdown laid out in the colours and sizes of the screens."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from cadredesk.ui.manual.book import ENDING, Book
from cadredesk.ui.theme import LARGE, MEDIUM, SMALL, TIGHT, colours

LINE_HEIGHT, PAPER_LINE_HEIGHT = 145, 128
"""Per cent of the type's own height; Chinese needs air between its lines."""

_LEAST_PICTURE = 200
_PICTURE = "\ufffc"
"""What stands for a picture in the text of a block."""

_UNKNOWN = QTextDocument.ResourceType.UnknownResource
_SIZES = {1: 1.5, 2: 1.2, 3: 1.05}


class ManualBrowser(QTextBrowser):
    """A text browser that knows the chapters of a book by their names, and remembers the way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book: Book | None = None
        self._words = ""
        self._fresh: QTextDocument | None = None
        self.setOpenExternalLinks(False)
        self.sourceChanged.connect(self._on_source)

    def show_book(self, book: Book) -> None:
        """Read from another book: the same chapter in another language."""
        at = self.source()
        self._book = book
        if not at.isEmpty():
            self.reload()

    def open_chapter(self, name: str) -> None:
        """Go to a chapter and remember the one before."""
        self.setSource(QUrl(f"{name}{ENDING}"))

    @property
    def chapter(self) -> str:
        """Return the name of the chapter that is shown."""
        return self.source().fileName().removesuffix(ENDING)

    def mark(self, words: str) -> None:
        """Show wherever something stands in the chapter."""
        self._words = words.strip()
        self._mark()

    def find_next(self) -> bool:
        """Go to the next place in this chapter; False after the last one."""
        return bool(self._words) and self.find(self._words)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return a chapter, or a picture no wider than there is room for."""
        if self._book is None:
            return None
        file = name if isinstance(name, str) else name.path()
        if file.endswith(ENDING):
            chapter = self._book.chapter(Path(file).stem)
            return None if chapter is None else chapter.text
        picture = QImage(str(self._book.folder / file))
        room = max(self.viewport().width() - 3 * LARGE, _LEAST_PICTURE)
        if picture.width() > room:
            picture = picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        return picture

    def doSetSource(
        self,
        name: QUrl | str,
        type: QTextDocument.ResourceType = _UNKNOWN,  # noqa: A002 - as Qt calls it
    ) -> None:
        """Read a chapter into a new document: an old one hands its headings' letters on."""
        before, self._fresh = self._fresh, QTextDocument(self)
        self._fresh.setDefaultFont(self.font())
        self._fresh.setDocumentMargin(LARGE)
        self.setDocument(self._fresh)
        if before is not None:
            before.deleteLater()
        super().doSetSource(name, type)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the pictures another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width() and not self.source().isEmpty():
            place = self.verticalScrollBar().value()
            self.reload()
            self.verticalScrollBar().setValue(place)

    def restyle(self) -> None:
        """Follow colours and text size."""
        if not self.source().isEmpty():
            self.reload()

    def _on_source(self, _source: QUrl) -> None:
        lay_out(self.document(), self.font())
        self._mark()

    def _mark(self) -> None:
        found: list[QTextEdit.ExtraSelection] = []
        tokens = colours()
        cursor = QTextCursor(self.document())
        while self._words:
            cursor = self.document().find(self._words, cursor)
            if cursor.isNull():
                break
            place = QTextEdit.ExtraSelection()
            place.cursor = cursor  # type: ignore[attr-defined]
            place.format.setBackground(QColor(tokens.due_tint))  # type: ignore[attr-defined]
            place.format.setForeground(QColor(tokens.due))  # type: ignore[attr-defined]
            found.append(place)
        self.setExtraSelections(found)


def lay_out(document: QTextDocument, font: QFont, *, on_paper: bool = False) -> None:
    """Give a document that came from Markdown its sizes, spaces and lines."""
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        form = block.blockFormat()
        level = form.headingLevel()
        if _PICTURE not in block.text():
            height = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
            form.setLineHeight(PAPER_LINE_HEIGHT if on_paper else LINE_HEIGHT, height)
        form.setTopMargin(_space(font, MEDIUM if level else 0))
        form.setBottomMargin(_space(font, SMALL if block.textList() is None else TIGHT))
        cursor.setBlockFormat(form)
        if level:
            _letter_heading(block, font, level)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _rule_table(frame, font, "#000000" if on_paper else colours().line)


def _space(font: QFont, standard: int) -> float:
    """Return a space that grows with the text, as spaces do on every screen."""
    if font.pixelSize() > 0:
        return standard * font.pixelSize() / 13
    return standard * font.pointSizeF() / 10


def _letter_heading(block: QTextBlock, font: QFont, level: int) -> None:
    share = _SIZES.get(level, 1.0)
    pieces: list[tuple[int, int, QTextCharFormat]] = []
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        pieces.append((fragment.position(), fragment.length(), fragment.charFormat()))
        at += 1
    cursor = QTextCursor(block)
    for start, length, form in pieces:
        # What Markdown asks for is relative to the font, and would win over a size.
        form.clearProperty(QTextCharFormat.Property.FontSizeAdjustment.value)
        if font.pixelSize() > 0:
            pixels = QTextCharFormat.Property.FontPixelSize.value
            form.setProperty(pixels, round(font.pixelSize() * share))
        else:
            form.setFontPointSize(font.pointSizeF() * share)
        form.setFontWeight(QFont.Weight.DemiBold)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(form)


def _rule_table(table: QTextTable, font: QFont, colour: str) -> None:
    form = table.format()
    form.setBorder(0)
    form.setCellPadding(_space(font, TIGHT))
    form.setCellSpacing(0)
    form.setBottomMargin(_space(font, SMALL))
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(form)
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            ruled = cell.format().toTableCellFormat()
            ruled.setBottomBorder(1)
            ruled.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            ruled.setBottomBorderBrush(QColor(colour))
            cell.setFormat(ruled)
