"""Blanks in many shapes: each column is known, more people than room go in, nothing else moves."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from warnings import catch_warnings, simplefilter

import openpyxl
import pytest
from openpyxl.cell import MergedCell

from cadredesk import paths
from cadredesk.domain.blank.model import Blank
from cadredesk.domain.blank.proposal import propose
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.words import StudyMode, Tier
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.blanks.filling import Filled, fill_blank
from cadredesk.services.blanks.inspecting import inspect_blank
from cadredesk.spreadsheets.blank.files import WorkbookBlanks
from tests.builders import (
    a_cadre,
    a_date,
    a_file,
    a_grade_period,
    a_tier_period,
    a_township,
    an_appointment,
    an_education,
    an_evaluation,
)
from tests.fakes import MemoryLibrary, State
from tests.spreadsheets.blank.packages import changed_parts, parts_of
from tests.spreadsheets.blank.shapes import SHAPES

BLANKS = WorkbookBlanks()
PEOPLE = 12
SHEET = "xl/worksheets/sheet1.xml"


@cache
def the_rules() -> RulesOfDay:
    return load_rulebook(paths.resources() / "rules").on(date(2026, 11, 30))


def a_colleague(place: int) -> CadreFile:
    return a_file(
        a_cadre(f"李{place}", order=place, began_work_on=a_date("1998.07")),
        appointments=(an_appointment("青山镇副镇长", main=True, appointed_on=a_date("2019.03")),),
        tier_periods=(a_tier_period(Tier.TOWNSHIP_DEPUTY, "2019.03"),),
        grade_periods=(a_grade_period("三级主任科员", "2019.06"),),
        educations=(
            an_education(StudyMode.FULL_TIME, "大专"),
            an_education(StudyMode.IN_SERVICE, "大学", degree="法学学士"),
        ),
        evaluations=tuple(an_evaluation(year) for year in (2023, 2024, 2025)),
    )


@pytest.fixture
def library() -> MemoryLibrary:
    people = {file.id: file for file in map(a_colleague, range(1, PEOPLE + 1))}
    state = State(a_township(reporting_unit="中共丙县青山镇委员会"), cadres=people)
    return MemoryLibrary(Path("qingshan"), state, "password")


def fill(library: MemoryLibrary, path: Path) -> tuple[Filled, Path]:
    found = inspect_blank(library, BLANKS, path)
    with library.unit_of_work() as work:
        filled = fill_blank(work, found, None, the_rules())
    target = path.with_name("filled.xlsx")
    BLANKS.write(path, found.blank, filled.filling, target)
    return filled, target


def moved(blank: Blank, row: int) -> int:
    """Where a row of the blank stands in the filled file."""
    missing = max(PEOPLE - blank.room, 0)
    last = blank.body[1] if blank.room == 1 else blank.body[1] - 1
    return row + missing if row > last else row


def opened(path: Path, *, data_only: bool = False) -> Any:
    with catch_warnings():
        # The library warns of extensions that it would drop; here it only reads.
        simplefilter("ignore", UserWarning)
        return openpyxl.load_workbook(path, data_only=data_only)


def value_of(sheet: Any, at: str) -> Any:
    return sheet[at].value


NAMES = list(SHAPES)


@pytest.mark.parametrize("name", NAMES)
def test_every_column_is_known(name: str, tmp_path: Path):
    make, expected = SHAPES[name]
    blank = BLANKS.read(make(tmp_path))

    found = propose(blank, BLANKS.vocabulary)

    recipes = {each.column.letter: str(each.recipe) for each in found if each.recipe.parts}
    assert recipes == expected


@pytest.mark.parametrize("name", NAMES)
def test_everybody_goes_in_and_every_other_cell_stays_as_it_was(
    name: str, library: MemoryLibrary, tmp_path: Path
):
    path = SHAPES[name][0](tmp_path)

    filled, target = fill(library, path)

    blank, rows = filled.inspection.blank, filled.filling.rows
    before = opened(path)[blank.sheet]
    after = opened(target)[blank.sheet]
    for place, person in enumerate(rows):
        for letter, content in person.items():
            at = f"{letter}{blank.body[0] + place}"
            if not isinstance(after[at], MergedCell):
                assert value_of(after, at) == (content or None)
    for cells in before.iter_rows():
        for cell in cells:
            row = moved(blank, cell.row)
            now: Any = after.cell(row, cell.column)
            assert now.style_id == cell.style_id
            in_body = blank.body[0] <= cell.row <= blank.body[1]
            is_box = cell.coordinate in filled.filling.boxes
            if not in_body and not is_box and cell.data_type != "f":
                assert now.value == cell.value
            assert (now.data_type == "f") is (cell.data_type == "f")
    for row in range(blank.body[0], blank.body[0] + PEOPLE):
        height = before.row_dimensions[blank.body[0]].height
        assert after.row_dimensions[row].height == height


@pytest.mark.parametrize("name", NAMES)
def test_only_parts_that_name_places_on_the_sheet_change(
    name: str, library: MemoryLibrary, tmp_path: Path
):
    path = SHAPES[name][0](tmp_path)

    _filled, target = fill(library, path)

    allowed = ("comment", "drawing", "table", "chart", "sheet2", "workbook.xml")
    changed = changed_parts(path, target) - {SHEET}
    assert all(any(word in part for word in allowed) for part in changed)
    fixed = {"xl/styles.xml", "xl/theme/theme1.xml", "[Content_Types].xml", "_rels/.rels"}
    assert not changed & (fixed | {"xl/sharedStrings.xml"})
    assert b"<f>" not in b"".join(
        part for name, part in parts_of(target).items() if name not in parts_of(path)
    )


def filled_sheet(name: str, library: MemoryLibrary, folder: Path) -> Any:
    _filled, target = fill(library, SHAPES[name][0](folder))
    return opened(target)


Filling = Callable[[str], Any]


@pytest.fixture
def filling(library: MemoryLibrary, tmp_path: Path) -> Filling:
    """A shape filled with everybody, opened again."""
    return lambda name: filled_sheet(name, library, tmp_path)


def test_sums_grow_with_the_rows(filling: Filling):
    sheet = filling("one row").worksheets[0]

    assert value_of(sheet, "C14") == "=AVERAGE(C2:C13)"
    assert value_of(sheet, "D14") == "=SUM(D2:D13)/COUNTA($A$2:$A$13)"


@pytest.mark.parametrize("name", ["with formulas", "with formulas, saved by LibreOffice"])
def test_a_column_that_the_blank_works_out_goes_on_in_inserted_rows(filling: Filling, name: str):
    sheet = filling(name).worksheets[0]

    assert [value_of(sheet, f"E{row}") for row in (2, 4, 9, 13)] == [
        "=D2+1",
        "=D4+1",
        "=D9+1",
        "=D13+1",
    ]
    assert value_of(sheet, "E14") == "=SUM(E2:E13)"
    assert [value_of(sheet, f"A{row}") for row in (2, 13)] == [1, 12]


def test_what_was_worked_out_from_empty_cells_is_worked_out_anew(
    library: MemoryLibrary, tmp_path: Path
):
    path = SHAPES["with formulas"][0](tmp_path)
    assert b"<v>4</v>" in parts_of(path)[SHEET]

    _filled, target = fill(library, path)

    book = opened(target, data_only=True)
    assert [value_of(book.worksheets[0], f"E{row}") for row in (2, 9, 14)] == [None] * 3


def test_lists_of_other_sheets_and_names_hold_for_inserted_rows(
    library: MemoryLibrary, tmp_path: Path
):
    filled, target = fill(library, SHAPES["with a dictionary"][0](tmp_path))

    book = opened(target)
    rules = book.worksheets[0].data_validations.dataValidation
    assert {str(rule.sqref): rule.formula1 for rule in rules} == {
        "C2:C13": "字典!$A$1:$A$4",
        "B2:B13": "性别",
    }
    assert value_of(book["字典"], "D1") == "=COUNTA(填报!$A$2:$A$13)"
    assert book.worksheets[0].column_dimensions["E"].hidden
    words = [column.rules[0].words for column in filled.inspection.blank.columns[1:3]]
    assert words == [("男", "女"), ("研究生", "大学", "大专", "中专")]
    assert filled.refusals == ()


def test_what_holds_for_the_only_row_holds_for_all(filling: Filling):
    sheet = filling("of one row").worksheets[0]

    assert [str(each.sqref) for each in sheet.data_validations.dataValidation] == ["D2:D13"]
    assert [str(each.sqref) for each in sheet.conditional_formatting] == ["B2:B13"]
    assert value_of(sheet, "A14") == "说明：每人一行。"


def test_notes_charts_breaks_and_the_print_area_move_along(library: MemoryLibrary, tmp_path: Path):
    path = SHAPES["with pictures"][0](tmp_path)

    _filled, target = fill(library, path)

    sheet = opened(target).worksheets[0]
    notes = {c.coordinate: c.comment.text for row in sheet.iter_rows() for c in row if c.comment}
    assert notes == {"A2": "按任职先后", "A17": "签字后扫描"}
    assert sheet.print_area == "'表'!$A$1:$C$17"
    assert sheet.print_title_rows == "$2:$2"
    assert [each.id for each in sheet.row_breaks.brk] == [17]
    assert b"<row>17</row>" in parts_of(target)["xl/drawings/drawing1.xml"]
    assert b"<row>8</row>" in parts_of(path)["xl/drawings/drawing1.xml"]


def test_lists_in_an_extension_are_asked_and_grow(library: MemoryLibrary, tmp_path: Path):
    filled, target = fill(library, SHAPES["with extensions"][0](tmp_path))

    assert filled.inspection.blank.columns[2].rules[0].words == ("大学", "大专")
    sheet = parts_of(target)[SHEET].decode()
    assert "<xm:sqref>C2:C13</xm:sqref>" in sheet
    assert "<xm:f>字典!$A$1:$A$2</xm:f>" in sheet


def test_a_sheet_with_prefixes_keeps_them(library: MemoryLibrary, tmp_path: Path):
    _filled, target = fill(library, SHAPES["with prefixes"][0](tmp_path))

    sheet = parts_of(target)[SHEET]
    assert sheet.count(b"<x:row ") == 14
    assert b"<row " not in sheet


def test_a_table_its_filter_and_the_chart_of_it_grow(library: MemoryLibrary, tmp_path: Path):
    _filled, target = fill(library, SHAPES["as a table"][0](tmp_path))

    book = opened(target)
    table = book["名册"].tables["干部"]
    assert (table.ref, table.autoFilter.ref) == ("A1:C13", "A1:C13")
    assert value_of(book["名册"], "B16") == "=AVERAGE(B2:B13)"
    assert value_of(book["汇总"], "A1") == "=名册!B16"
    assert value_of(book["汇总"], "A2") == '=IF(名册!$B$16>40,"名册!B7","")'
    chart = parts_of(target)["xl/charts/chart1.xml"].decode()
    assert "$B$2:$B$16" in chart


def test_merged_cells_go_on_and_nothing_is_written_under_them(
    library: MemoryLibrary, tmp_path: Path
):
    _filled, target = fill(library, SHAPES["with merged cells"][0](tmp_path))

    sheet = opened(target).worksheets[0]
    areas = {str(each) for each in sheet.merged_cells.ranges}
    assert areas == {"B1:C1", "A2:A13", *(f"B{row}:C{row}" for row in range(2, 14))}
    written = parts_of(target)[SHEET].decode()
    assert [re.search(rf'r="A{row}"[^>]*inlineStr', written) is None for row in (2, 3, 9, 13)] == [
        False,
        True,
        True,
        True,
    ]


def test_rows_of_example_stay_and_show_how_dates_are_written(filling: Filling):
    sheet = filling("with an example").worksheets[0]

    assert value_of(sheet, "B3") == "张示例"
    assert value_of(sheet, "C4") == "197803"
    assert value_of(sheet, "E4") == "203504"
    assert value_of(sheet, "D4") is None


def test_boxes_around_the_table_are_filled_in(filling: Filling):
    sheet = filling("off the corner").worksheets[0]

    assert value_of(sheet, "D3") == "中共丙县青山镇委员会"
    assert value_of(sheet, "E19") == "填表日期：2026年11月30日"
    assert value_of(sheet, "C19") == "填表人："
    assert value_of(sheet, "F6") == "三级主任科员（2019.06）"
