"""A PDF holds the pages at their places, and nothing about who made it or when."""

from __future__ import annotations

import re
import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QPdfWriter

from cadredesk.domain.errors import PlatformError
from cadredesk.ui.printing.pages import A4_MM, sheets_of
from cadredesk.ui.printing.paper import paint_sheets, pdf_of
from tests.ui.printing.papers import ALetter, drawn_lines_mm, read_pdf


def test_every_page_of_every_document_is_in_the_file_in_order():
    content = pdf_of((ALetter(pages=2), ALetter("回信")), "信")

    assert read_pdf(content) == [["来信第1页"], ["来信第2页"], ["回信第1页"]]


def test_a_line_stands_within_a_third_of_a_millimetre_of_its_place():
    lines = drawn_lines_mm(pdf_of((ALetter(),), "信"), A4_MM)

    assert lines == [pytest.approx((20, 40, 190, 40), abs=0.3)]


def test_a_page_may_lie_across():
    content = pdf_of((ALetter(), ALetter(size_mm=(A4_MM[1], A4_MM[0]))), "信")

    boxes = [
        tuple(map(float, box.split())) for box in re.findall(rb"/MediaBox \[([^]]*)\]", content)
    ]
    assert [box[2] < box[3] for box in boxes] == [True, False]


def test_nothing_in_it_tells_when_or_by_whom_it_was_made():
    content = pdf_of((ALetter(),), "信")

    assert not re.search(rb"Date|xmp:|uuid", content)
    assert re.findall(rb"/Author \((.*)\)", content) == [b""]


def test_the_same_pages_give_the_same_file():
    assert pdf_of((ALetter(),), "信") == pdf_of((ALetter(),), "信")


def test_it_is_made_on_another_thread_as_well():
    made: list[bytes] = []
    thread = threading.Thread(target=lambda: made.append(pdf_of((ALetter(),), "信")))

    thread.start()
    thread.join()

    assert made == [pdf_of((ALetter(),), "信")]


def test_it_tells_how_many_pages_are_done():
    told: list[tuple[int, int]] = []

    pdf_of((ALetter(pages=3),), "信", lambda done, total, _what: told.append((done, total)))

    assert told == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_device_that_takes_nothing_is_said(tmp_path: Path):
    nowhere = QPdfWriter(str(tmp_path / "gone" / "信.pdf"))

    with pytest.raises(PlatformError, match=r"print\.failed"):
        next(paint_sheets(nowhere, sheets_of((ALetter(),))))


def test_a_job_that_is_let_go_half_way_lets_go_of_its_device(tmp_path: Path):
    device = QPdfWriter(str(tmp_path / "信.pdf"))
    pages = paint_sheets(device, sheets_of((ALetter(pages=3),)))
    next(pages)
    assert device.paintingActive()

    del pages

    assert not device.paintingActive()
