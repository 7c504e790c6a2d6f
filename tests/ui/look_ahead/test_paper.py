"""The months ahead on paper: A4 across, as many pages as the list needs, legible without colour."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from cadredesk.services.look_ahead import LookAhead, look_ahead_heading, read_look_ahead
from cadredesk.ui.look_ahead.paper import LookAheadPaper
from cadredesk.ui.printing.pages import Sheet
from tests.ui.desks import the_rulebook
from tests.ui.practice import DAY, open_practice

SCALE = 4


@pytest.fixture
def paper(tmp_path: Path, qtbot: QtBot) -> LookAheadPaper:
    library = open_practice(tmp_path / "示例库")
    ahead = read_look_ahead(library, the_rulebook(), DAY)
    heading = look_ahead_heading(library, DAY)
    library.close()
    return LookAheadPaper(ahead, heading)


def darkest_below(paper: LookAheadPaper, page: int, top: float) -> int:
    width, height = (round(each * SCALE) for each in paper.size_mm)
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.scale(SCALE, SCALE)
    Sheet(paper, page, paper.size_mm).paint(painter)
    painter.end()
    rows = range(round(top * SCALE), height)
    return min(image.pixelColor(x, y).value() for y in rows for x in range(0, width, 2))


def test_it_is_a4_across_named_and_marked_as_invented(paper: LookAheadPaper):
    assert paper.size_mm == (297.0, 210.0)
    assert paper.name == "青山镇今后五年到期事项一览表"
    assert paper.watermark == "示例"


def test_every_row_has_its_place_and_no_page_is_without(paper: LookAheadPaper):
    rows = [row for page in paper.rows_by_page for row in page]

    assert len(rows) == len(paper.ahead.coming)
    assert paper.pages == len(paper.rows_by_page) > 1
    assert all(paper.rows_by_page)


def test_nothing_is_painted_beyond_the_foot(paper: LookAheadPaper):
    assert all(darkest_below(paper, page, 203) > 200 for page in range(paper.pages))


def test_months_without_anything_still_make_a_page(paper: LookAheadPaper):
    empty = LookAheadPaper(LookAhead(DAY), paper.heading)

    assert empty.pages == 1
    assert darkest_below(empty, 0, 203) > 200
