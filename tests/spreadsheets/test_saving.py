"""Texts that cells take whole or not at all, and files that are opened again before they count."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from cadredesk.domain.errors import PlatformError, UserError
from cadredesk.spreadsheets.cells import TextStyle, check_text, put_text, text_cell
from cadredesk.spreadsheets.saving import save_package, save_workbook
from cadredesk.spreadsheets.template import Template

STYLE = TextStyle(plain=3, quoted=4)


def a_package(sheet: bytes, name: str = "xl/worksheets/sheet1.xml") -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        package.writestr(name, sheet)
    return content.getvalue()


def test_a_workbook_lies_whole_in_its_place_and_nothing_beside_it(tmp_path: Path):
    book = Workbook()
    put_text(book.worksheets[0]["A1"], "青山镇")

    save_workbook(book, tmp_path / "a.xlsx")

    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx"]
    assert load_workbook(tmp_path / "a.xlsx").properties.creator == "CadreDesk"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"not a package", id="no-package"),
        pytest.param(a_package(b"<sheet><row></sheet>"), id="broken-xml"),
        pytest.param(a_package(b"<sheet><f>1+1</f></sheet>"), id="formula"),
        pytest.param(a_package(b"x" * 500).replace(b"xxxx", b"xxxy", 1), id="damaged"),
    ],
)
def test_what_cannot_be_read_back_is_said_to_be_unsound(tmp_path: Path, content: bytes):
    with pytest.raises(PlatformError) as refused:
        save_package(content, tmp_path / "a.xlsx")

    assert refused.value.code == "export.unsound"


def test_parts_that_are_no_sheets_are_not_read_as_sheets(tmp_path: Path):
    save_package(a_package(b"not xml", "xl/media/image1.png"), tmp_path / "a.xlsx")

    assert (tmp_path / "a.xlsx").exists()


@pytest.mark.parametrize("folder", ["missing", "file"])
def test_a_folder_that_cannot_be_written_leaves_nothing(tmp_path: Path, folder: str):
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(PlatformError) as refused:
        save_package(a_package(b"<sheet/>"), tmp_path / folder / "a.xlsx")

    assert refused.value.code == "export.failed"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "＋1", "－1", "＠x"])
def test_the_beginning_of_a_formula_is_kept_behind_a_prefix(text: str):
    cell = Workbook().worksheets[0]["A1"]

    put_text(cell, text)

    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)
    assert text_cell("A1", STYLE, text).startswith('<c r="A1" s="4" t="inlineStr">')


@pytest.mark.parametrize("text", ["1985.10", "99012319780312002X", "李秀英", "a=b"])
def test_any_other_text_is_a_text_without_a_prefix(text: str):
    cell = Workbook().worksheets[0]["A1"]

    put_text(cell, text)

    assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")
    assert not cell.quotePrefix
    assert 's="3"' in text_cell("A1", STYLE, text)


def test_an_empty_text_leaves_a_cell_with_its_look_alone():
    cell = Workbook().worksheets[0]["A1"]

    put_text(cell, "")

    assert cell.value is None
    assert text_cell("B2", STYLE, "") == '<c r="B2" s="3"/>'


def test_signs_that_xml_reserves_are_written_so_that_they_come_back():
    assert "&lt;镇长&gt; &amp; 1&#13;" in text_cell("A1", STYLE, "<镇长> & 1\r")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("长" * 32_768, "export.too_long"),
        ("\x00", "export.character"),
        ("a\x0b", "export.character"),
        ("\ud800", "export.character"),
        ("\ufffe", "export.character"),
    ],
)
def test_what_a_cell_cannot_hold_whole_is_refused_with_its_place(text: str, code: str):
    with pytest.raises(UserError) as refused:
        check_text(text, "李秀英 简历")

    assert refused.value.code == code
    assert refused.value.fields["where"] == "李秀英 简历"


def test_the_longest_text_that_a_cell_holds_is_taken():
    assert check_text("长" * 32_767, "A1") == "长" * 32_767


def test_a_cell_covered_by_a_merged_range_takes_no_text():
    sheet = Workbook().worksheets[0]
    sheet.merge_cells("A1:B1")

    with pytest.raises(TypeError):
        put_text(sheet["B1"], "lost")


def test_a_template_without_merges_is_filled_with_some():
    filled = Template(Workbook()).filled("", merges=["A1:B1"])

    assert the_sheet(filled).count(b"<mergeCell ref") == 1


def test_a_template_is_filled_again_and_again_with_other_rows_and_merges():
    book = Workbook()
    book.worksheets[0].append(["sample"])
    template = Template(book)

    filled = template.filled('<row r="1"><c r="A1"/></row>', merges=["A1:B1"])
    unmerged = template.filled("", merges=[])

    assert b'<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>' in the_sheet(filled)
    assert b"sample" not in the_sheet(filled)
    assert b"mergeCells" not in the_sheet(unmerged)
    assert template.style("Z99") == 0


def the_sheet(package: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        return opened.read("xl/worksheets/sheet1.xml")
