"""Documents become sheets; on both sides each begins on a front; a watermark lies behind."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from cadredesk.ui.printing.pages import Sheet, sheets_of
from tests.ui.printing.papers import ALetter


def painted(sheet: Sheet) -> QImage:
    image = QImage(420, 594, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(2, 2)
    sheet.paint(painter)
    painter.end()
    return image


def greys_of(image: QImage) -> set[int]:
    return {
        QColor(image.pixel(x, y)).lightness()
        for x in range(0, image.width(), 2)
        for y in range(200, image.height(), 2)
    }


def test_the_pages_of_all_documents_follow_each_other():
    letters = (ALetter(pages=2), ALetter("回信"))

    assert [(sheet.document, sheet.page) for sheet in sheets_of(letters)] == [
        (letters[0], 0),
        (letters[0], 1),
        (letters[1], 0),
    ]


def test_printed_on_both_sides_every_document_begins_on_a_front():
    letters = (ALetter(pages=1), ALetter("回信", pages=2), ALetter("又一封"))

    sheets = sheets_of(letters, both_sides=True)

    firsts = [at for at, sheet in enumerate(sheets) if sheet.document and sheet.page == 0]
    assert firsts == [0, 2, 4]


def test_a_page_is_black_on_white_in_dark_colours_too():
    image = QImage(420, 594, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setPen(Qt.GlobalColor.white)
    painter.scale(2, 2)

    sheets_of((ALetter(),))[0].paint(painter)
    painter.end()

    row = [QColor(image.pixel(x, y)).lightness() for x in range(40, 160) for y in range(40, 70)]
    assert min(row) < 128


def test_a_blank_back_has_nothing_on_it():
    sheets = sheets_of((ALetter(), ALetter()), both_sides=True)

    assert greys_of(painted(sheets[1])) == {255}


def test_a_watermark_lies_pale_behind_the_page():
    plain = painted(sheets_of((ALetter(),))[0])
    marked = painted(sheets_of((ALetter(watermark="示例"),))[0])

    assert greys_of(plain) == {255}
    assert min(greys_of(marked)) > 200
    assert len(greys_of(marked)) > 1
