"""A large workbook is read in a process of its own, and says cell for cell what it says here."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest

from cadredesk.services.progress import no_progress
from cadredesk.spreadsheets import old_workbook, reader
from cadredesk.spreadsheets.reader import read_grids

INSTANT = datetime(1985, 6, 15, 8, 30)  # noqa: DTZ001 - a cell knows no zone
CELLS = (
    ("姓名", "_x0041_", "a_x005F_x0041_", "=1+1", " 前后有空格 ", "两\n行"),
    (1, 1985.1, 1985.10, 990123196610141056, -0.5, 0),
    (True, False, None, None, "1985.06", "01"),
    (date(1985, 6, 1), INSTANT, time(8, 30), "198506", 1e20, "末尾"),
)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    sheet.title = "花名册"
    for row in CELLS:
        sheet.append(row)
    sheet["C5"] = "合并"
    sheet.merge_cells("C5:E5")
    sheet.merge_cells("A7:A7")
    made.create_sheet("藏起来").sheet_state = "hidden"
    made.create_sheet("空表")
    path = tmp_path / "大表.xlsx"
    made.save(path)
    return path


def test_the_other_process_reads_every_cell_as_this_one_does(
    book: Path, monkeypatch: pytest.MonkeyPatch
):
    here = read_grids(book)
    monkeypatch.setattr(reader, "LARGE", 0)

    elsewhere = old_workbook.read_large_grids(book, no_progress)

    assert elsewhere == here
    assert read_grids(book) == here
    assert elsewhere is not None
    types = [[[type(cell) for cell in row] for row in grid.rows] for grid in elsewhere]
    assert types == [[[type(cell) for cell in row] for row in grid.rows] for grid in here]


def test_where_the_fast_reader_is_missing_the_other_one_reads(
    book: Path, monkeypatch: pytest.MonkeyPatch
):
    here = read_grids(book)
    monkeypatch.setattr(reader, "LARGE", 0)
    monkeypatch.setattr(old_workbook, "_asked_elsewhere", lambda *_asked: "workbook.old")

    assert read_grids(book) == here


def test_what_says_an_error_is_read_by_the_one_that_tells_it(
    book: Path, monkeypatch: pytest.MonkeyPatch
):
    changed = openpyxl.load_workbook(book)
    changed["花名册"]["A2"] = "#REF!"
    changed.save(book)
    monkeypatch.setattr(reader, "LARGE", 0)

    assert read_grids(book)[0].rows[1][0] == "#REF!"
