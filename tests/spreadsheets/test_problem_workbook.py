"""Rows with problems come back as they were, and what is corrected there is read again."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from cadredesk.domain.unit import Township
from cadredesk.services.imports.preview import PersonState, make_preview
from cadredesk.services.imports.reading import ReadOptions, RosterReading
from cadredesk.services.imports.saving import commit
from cadredesk.spreadsheets.problem_workbook import ProblemWorkbook
from cadredesk.spreadsheets.roster_reader import WorkbookRosterReader
from tests.fakes import MemoryLibrary, State
from tests.spreadsheets.test_roster_reader import SAMPLE

READER = WorkbookRosterReader()


@pytest.fixture
def library(tmp_path: Path) -> MemoryLibrary:
    return MemoryLibrary(tmp_path, State(Township(name="青山镇")), "x" * 10)


@pytest.fixture
def reading() -> RosterReading:
    return READER.read(SAMPLE, ReadOptions())


def written(folder: Path, library: MemoryLibrary, reading: RosterReading) -> Path:
    path = folder / "problems.xlsx"
    ProblemWorkbook().write(path, reading, make_preview(library, reading).problems)
    return path


def test_only_rows_with_problems_are_written_each_with_what_is_wrong(
    tmp_path: Path, library: MemoryLibrary, reading: RosterReading
):
    sheet = openpyxl.load_workbook(written(tmp_path, library, reading)).worksheets[0]

    said = [str(row[18].value) for row in sheet.iter_rows(min_row=3)]
    names = [row[1].value for row in sheet.iter_rows(min_row=3)]
    assert sheet["S1"].value == "问题"
    assert names == ["钱云文", "钱飞兰", "周　秀", "毛雪琪"]
    assert [text[-6:] for text in said] == [
        "原样保留，请核对"[-6:],
        "重新录入为文本"[-6:],
        "写的是 13"[-6:],
        "一行没有再导入"[-6:],
    ]


def test_cells_keep_what_they_held(tmp_path: Path, library: MemoryLibrary, reading: RosterReading):
    sheet = openpyxl.load_workbook(written(tmp_path, library, reading)).worksheets[0]

    assert sheet["P4"].value == pytest.approx(9.90123196610141e17)
    assert sheet["H4"].is_date
    assert sheet["D5"].value == "1979.13"
    assert sheet["D5"].fill.fgColor.rgb == "00FCE8EE"


def test_a_row_corrected_there_changes_only_its_person(
    tmp_path: Path, library: MemoryLibrary, reading: RosterReading
):
    commit(library, make_preview(library, reading))
    path = written(tmp_path, library, reading)
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["D5"].value = "1979.12"
    book.save(path)

    again = READER.read(path, ReadOptions())
    preview = make_preview(library, again)

    assert again.columns[-1].field is None
    assert [(each.name, each.state) for each in preview.people] == [
        ("钱云文", PersonState.UNCHANGED),
        ("钱飞兰", PersonState.UNCHANGED),
        ("周秀", PersonState.CHANGED),
        ("毛雪琪", PersonState.UNCHANGED),
    ]
