"""Text is as large on paper as it is said to be, and breaks at the same place anywhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from cadredesk.ui.printing.faces import Face
from cadredesk.ui.printing.lettering import MM_PER_POINT, Lettering

SONG = Lettering(Face.SONG, 14)


def test_a_chinese_character_is_as_wide_as_its_size():
    assert SONG.width("国" * 10) == pytest.approx(140 * MM_PER_POINT, rel=0.01)


def test_lines_are_no_wider_than_their_room():
    lines = SONG.lines("负责直播助农三十一场，销售枇杷46万元。" * 3, 60)

    assert len(lines) > 1
    assert all(SONG.width(line) <= 60 for line in lines)


@pytest.mark.parametrize(
    ("align", "column"),
    [
        (Qt.AlignmentFlag.AlignLeft, 0),
        (Qt.AlignmentFlag.AlignHCenter, 1),
        (Qt.AlignmentFlag.AlignRight, 2),
    ],
)
def test_a_text_stands_at_its_side_of_a_box(align: Qt.AlignmentFlag, column: int):
    image = QImage(300, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(4, 4)
    SONG.draw_in(painter, QRectF(0, 0, 75, 10), "国", align)
    painter.end()

    inked = {x for x in range(300) for y in range(40) if image.pixelColor(x, y).lightness() < 128}

    assert {x // 100 for x in inked} == {column}
