"""The collection workbook on the disk: as declared, read again wherever its columns stand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl import Workbook

from cadredesk.bootstrap.late_workbooks import LateCollection
from cadredesk.domain.errors import UserError
from cadredesk.services.collection.gathering import prepare_collection
from cadredesk.services.collection.ports import CollectionReading
from cadredesk.services.collection.writing import write_collection
from cadredesk.services.departures import Sending
from tests.builders import a_cadre, a_full_file, a_township, a_unit
from tests.fakes import MemoryLibrary, State

DAY = date(2026, 11, 23)
FILES = LateCollection()
GOLDEN = Path(__file__).parents[1] / "golden" / "collection_workbook.txt"
ID = "99012319780312002X"


@pytest.fixture
def library() -> MemoryLibrary:
    file = a_full_file("李秀英")
    unit = a_unit("党政综合办公室", short_name="党政办", code="990123005")
    return MemoryLibrary(Path("青山镇"), State(a_township(units=(unit,)), {file.id: file}), "")


@pytest.fixture
def written(library: MemoryLibrary, tmp_path: Path) -> Path:
    target = tmp_path / "采集.xlsx"
    pack = prepare_collection(library, FILES.layout)
    write_collection(library, FILES, pack, Sending(target, DAY))
    return target


def changed(path: Path, change: Callable[[Workbook], None]) -> CollectionReading:
    """What is read after somebody changed the workbook in a spreadsheet."""
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)
    return FILES.read(path)


def codes(reading: CollectionReading) -> list[tuple[str, int, str, str]]:
    return [(each.sheet, each.row, each.column, each.code) for each in reading.problems]


def test_it_says_what_it_said_when_somebody_last_looked(written: Path):
    book = openpyxl.load_workbook(written)
    lines = []
    for sheet in book.worksheets[1:]:
        lines.append(f"== {sheet.title}")
        lines += [
            " | ".join("" if cell is None else str(cell) for cell in row)
            for row in sheet.iter_rows(values_only=True)
        ]

    assert "\n".join(lines) + "\n" == GOLDEN.read_text(encoding="utf-8")


def test_required_headings_are_red_and_lists_are_offered(written: Path):
    book = openpyxl.load_workbook(written)
    sheet = book["A01人员"]

    assert sheet.row_dimensions[1].height == 45
    assert [str(each) for each in sheet.merged_cells.ranges] == [
        f"A1:{sheet.cell(1, sheet.max_column).coordinate}"
    ]
    header = {cell.value: cell.font for cell in sheet[2]}
    assert (header["姓名"].name, header["姓名"].sz) == ("黑体", 10)
    assert header["姓名"].color.rgb == "FFFF0000"
    assert header["备注"].color is None or header["备注"].color.rgb != "FFFF0000"
    rules = {
        str(each.sqref).partition(":")[0]: each.formula1
        for each in sheet.data_validations.dataValidation
    }
    assert rules["C3"] == "dict_sex"
    place = book.defined_names["dict_sex"].attr_text
    name, _mark, area = place.partition("!")
    assert [row[0].value for row in book[name.strip("'")][area.replace("$", "")]] == ["男", "女"]


def test_every_cell_is_a_text(library: MemoryLibrary, tmp_path: Path):
    file = a_full_file("李秀英", note='=HYPERLINK("x")')
    library.state.cadres = {file.id: file}
    target = tmp_path / "采集.xlsx"

    pack = prepare_collection(library, FILES.layout)
    write_collection(library, FILES, pack, Sending(target, DAY))

    sheet = openpyxl.load_workbook(target)["A01人员"]
    assert {cell.data_type for cell in sheet[3] if cell.value is not None} == {"s"}
    said = {heading.value: cell.value for heading, cell in zip(sheet[2], sheet[3], strict=True)}
    assert said["备注"] == '=HYPERLINK("x")'


def test_moved_and_renamed_columns_are_found_or_named(written: Path):
    def change(book: Workbook) -> None:
        sheet = book["A36家庭"]
        for row in sheet.iter_rows(min_row=2):
            row[2].value, row[3].value = row[3].value, row[2].value
        sheet["E2"] = "* 出生日期 "
        sheet["F2"] = "面貌"

    reading = changed(written, change)

    family = next(each for each in reading.sheets if each.sheet.key == "A36")
    assert [row.text("name") for row in family.rows] == ["周建国", "周敏"]
    assert [row.text("relation") for row in family.rows] == ["丈夫", "女儿"]
    assert codes(reading) == [
        ("A36家庭", 2, "A", "collection.missing"),
        ("A36家庭", 2, "F", "collection.extra"),
    ]


def test_the_header_may_stand_lower(written: Path):
    reading = changed(written, lambda book: book["A15考核"].insert_rows(1, 2))

    (sheet,) = (each for each in reading.sheets if each.sheet.key == "A15")
    assert [row.number for row in sheet.rows] == [5, 6]
    assert reading.problems == ()


def test_cells_that_cannot_be_trusted_are_named_with_sheet_and_cell(written: Path):
    def change(book: Workbook) -> None:
        basics, posts = book["A01人员"], book["A02职务"]
        basics["B3"] = 990123197803120020  # eighteen digits as a number
        basics["D3"] = 1978.1
        basics["J3"] = date(1998, 7, 1)
        posts["J3"] = "#REF!"
        posts["J4"] = "去年"

    reading = changed(written, change)

    assert codes(reading) == [
        ("A01人员", 3, "B", "collection.number"),
        ("A01人员", 3, "D", "collection.date"),
        ("A02职务", 3, "J", "cell.error"),
        ("A02职务", 4, "J", "collection.date"),
    ]
    (row,) = next(each for each in reading.sheets if each.sheet.key == "A01").rows
    assert row.text("began_work_on") == "199807"  # a first day that nobody meant


def test_a_missing_sheet_is_no_fault_but_that_of_the_people_is_told(written: Path):
    def change(book: Workbook) -> None:
        del book["A01人员"], book["A36家庭"]
        book["A05职务职级"].delete_rows(2)

    reading = changed(written, change)

    assert {"A01", "A36"}.isdisjoint(each.sheet.key for each in reading.sheets)
    assert codes(reading) == [
        ("B01单位", 1, "A", "collection.no_people_sheet"),
        ("A05职务职级", 1, "", "collection.no_header"),
    ]


def test_only_such_a_workbook_is_taken_for_one(written: Path, tmp_path: Path):
    other = tmp_path / "花名册.xlsx"
    book = Workbook()
    book.worksheets[0].title = "A015"
    book.save(other)
    broken = tmp_path / "坏.xlsx"
    broken.write_bytes(b"PK\x03\x04 nothing")

    assert FILES.is_one(written)
    assert [FILES.is_one(each) for each in (other, broken, tmp_path / "没有.xlsx")] == [False] * 3
    with pytest.raises(UserError, match=r"collection\.none"):
        FILES.read(other)


def test_only_the_sheets_that_are_wanted_leave(library: MemoryLibrary, tmp_path: Path):
    target = tmp_path / "采集.xlsx"

    pack = prepare_collection(library, FILES.layout, sheets=["A15"])
    write_collection(library, FILES, pack, Sending(target, DAY))

    assert openpyxl.load_workbook(target).sheetnames == ["填表说明", "A01人员", "A15考核"]


def test_two_people_of_one_name_keep_their_rows_apart(library: MemoryLibrary, tmp_path: Path):
    twin = a_full_file("李秀英", id_number="990123198001010029")
    library.state.cadres[twin.id] = twin
    target = tmp_path / "采集.xlsx"

    pack = prepare_collection(library, FILES.layout)
    write_collection(library, FILES, pack, Sending(target, DAY))

    people = next(each for each in FILES.read(target).sheets if each.sheet.key == "A01")
    assert {row.id_number for row in people.rows} == {ID, twin.cadre.id_number}
    assert a_cadre().id_number == ID
