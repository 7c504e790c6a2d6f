"""The sample blank, filled in its own package: nothing that nobody asked for is different."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest

from cadredesk.domain.blank.model import BoxKind, CellContent, Filling
from cadredesk.domain.errors import UserError
from cadredesk.spreadsheets.blank.files import WorkbookBlanks
from tests.architecture.tree import ROOT
from tests.spreadsheets.blank.packages import (
    around_the_rows,
    cells_of,
    changed_parts,
    parts_of,
)

BLANKS = WorkbookBlanks()
SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def blank(tmp_path: Path) -> Path:
    return Path(shutil.copy(ROOT / "tests" / "samples" / "blank-young-cadres.xlsx", tmp_path))


def fill(path: Path, people: int, boxes: dict[str, str] | None = None) -> Path:
    rows: list[dict[str, CellContent]] = [
        {"A": place, "B": f"李{place}", "N": "13900000001"} for place in range(1, people + 1)
    ]
    target = path.with_name("filled.xlsx")
    BLANKS.write(path, BLANKS.read(path), Filling(tuple(rows), boxes or {}), target)
    return target


def test_the_table_its_body_and_its_boxes_are_found(blank: Path):
    found = BLANKS.read(blank)

    assert found.title == "全县优秀年轻干部信息表"
    assert (found.header, found.body, found.room) == ((4, 5), (6, 15), 10)
    assert [(box.kind, box.cell) for box in found.boxes] == [
        (BoxKind.UNIT, "A3"),
        (BoxKind.DAY, "K3"),
    ]
    assert found.columns[7].heading == "全日制学历/学历、毕业院校及专业"
    assert found.columns[2].rules[0].words == ("男", "女")
    assert [each.letter for each in found.columns if each.is_text] == ["N"]


def test_with_room_enough_only_the_filled_cells_of_the_sheet_differ(blank: Path):
    filled = fill(blank, 10)

    assert changed_parts(blank, filled) == {SHEET}
    assert around_the_rows(blank) == around_the_rows(filled)
    before, after = cells_of(blank), cells_of(filled)
    expected = {f"{letter}{row}" for letter in "ABN" for row in range(6, 16)}
    assert {at for at in after if after[at] != before.get(at)} == expected
    sheet = openpyxl.load_workbook(filled).worksheets[0]
    assert [sheet.cell(15, column).value for column in (1, 2, 14)] == [10, "李10", "13900000001"]


def test_missing_rows_are_inserted_with_all_that_holds_for_the_body(blank: Path):
    filled = fill(blank, 25)

    assert changed_parts(blank, filled) == {SHEET, "xl/workbook.xml"}
    book = openpyxl.load_workbook(filled)
    sheet = book.worksheets[0]
    assert sheet["B30"].value == "李25"
    assert sheet["A31"].value == "注：年龄以2026年12月31日为截止时间计算；同一单位按任职先后排序。"
    assert "A31:N31" in {str(each) for each in sheet.merged_cells.ranges}
    assert [str(each.sqref) for each in sheet.data_validations.dataValidation] == ["C6:C30"]
    assert [str(each.sqref) for each in sheet.conditional_formatting] == ["E6:E30"]
    assert book.defined_names["填报区"].attr_text == "附件2!$A$6:$N$30"
    assert {sheet.row_dimensions[row].height for row in range(6, 31)} == {36}
    assert sheet["N20"].style_id == sheet["N6"].style_id


def test_a_blank_is_never_written_to(blank: Path):
    before = blank.read_bytes()

    with pytest.raises(UserError, match=r"blank\.onto_itself"):
        BLANKS.write(blank, BLANKS.read(blank), Filling(({"B": "李明"},)), blank)

    assert blank.read_bytes() == before


def test_a_blank_that_was_changed_meanwhile_is_read_again_first(blank: Path):
    read = BLANKS.read(blank)
    book = openpyxl.load_workbook(blank)
    book.worksheets[0]["A1"] = "附件3"
    book.save(blank)
    target = blank.with_name("filled.xlsx")

    with pytest.raises(UserError, match=r"blank\.changed"):
        BLANKS.write(blank, read, Filling(({"B": "李明"},)), target)

    assert not target.exists()


def test_the_parts_keep_their_order_and_their_times(blank: Path):
    filled = fill(blank, 3)

    assert list(parts_of(blank)) == list(parts_of(filled))


def test_a_row_is_raised_where_its_text_would_be_cut_off(blank: Path):
    rows: list[dict[str, CellContent]] = [
        {"B": "李明", "L": "2023年称职"},
        {"B": "王芳", "L": "2023年称职\n2024年优秀\n2025年称职"},
    ]
    target = blank.with_name("filled.xlsx")

    BLANKS.write(blank, BLANKS.read(blank), Filling(tuple(rows)), target)

    sheet = openpyxl.load_workbook(target).worksheets[0]
    assert [sheet.row_dimensions[row].height for row in (6, 7, 8)] == [36, 48, 36]
