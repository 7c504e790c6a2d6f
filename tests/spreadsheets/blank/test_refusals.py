"""What cannot be filled gets its sentence, and the blank is as it was."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from cadredesk.domain.blank.model import Filling
from cadredesk.domain.errors import CadreDeskError, PlatformError, UserError
from cadredesk.services.messages import explain
from cadredesk.spreadsheets.blank.files import WorkbookBlanks
from tests.spreadsheets.blank.shapes import SHEET, a_sheet, body, head, one_row, put, saved

BLANKS = WorkbookBlanks()
_OLE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600


def protected(folder: Path) -> Path:
    sheet = a_sheet()
    head(sheet, 1, ("姓名", "性别", "民族"))
    sheet.protection.enable()
    return saved(sheet, folder)


def encrypted(folder: Path) -> Path:
    path = folder / "空表.xlsx"
    path.write_bytes(_OLE)
    return path


def of_old_kind(folder: Path) -> Path:
    path = folder / "空表.xls"
    path.write_bytes(_OLE)
    return path


def cut_short(folder: Path) -> Path:
    path = one_row(folder)
    path.write_bytes(path.read_bytes()[:-400])
    return path


def with_part(name: str, content: bytes = b"x") -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = one_row(folder)
        with zipfile.ZipFile(path, "a") as package:
            package.writestr(name, content)
        return path

    return make


def with_sheet(change: Callable[[bytes], bytes]) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        sheet = a_sheet()
        head(sheet, 1, ("姓名", "性别", "民族"))

        def changed(parts: dict[str, bytes]) -> None:
            parts[SHEET] = change(parts[SHEET])

        return saved(sheet, folder, changed)

    return make


def with_two_rows_for_each(folder: Path) -> Path:
    sheet = a_sheet()
    head(sheet, 1, ("姓名", "性别", "民族"))
    body(sheet, range(2, 8), range(1, 4))
    for row in (2, 4, 6):
        sheet.merge_cells(f"A{row}:A{row + 1}")
    return saved(sheet, folder)


def without_header(folder: Path) -> Path:
    sheet = a_sheet()
    put(sheet, "A1", "请于11月30日前报送")
    put(sheet, "A3", "姓名")
    return saved(sheet, folder)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (protected, "blank.protected"),
        (encrypted, "workbook.encrypted"),
        (of_old_kind, "workbook.old"),
        (cut_short, "workbook.damaged"),
        (with_part("xl/vbaProject.bin"), "workbook.macros"),
        (with_part("xl/externalLinks/externalLink1.xml"), "workbook.links"),
        (with_sheet(lambda part: part[:-20]), "workbook.damaged"),
        (with_sheet(lambda part: part.decode().encode("utf-16")), "workbook.damaged"),
        (
            with_sheet(lambda part: b'<!DOCTYPE x [<!ENTITY a "b">]>' + part),
            "workbook.entities",
        ),
        (without_header, "blank.no_header"),
        (with_two_rows_for_each, "blank.several_rows"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_filled_is_refused_with_a_sentence(
    make: Callable[[Path], Path], code: str, tmp_path: Path
):
    path = make(tmp_path)
    before = path.read_bytes()

    with pytest.raises(CadreDeskError) as refused:
        BLANKS.read(path)

    assert refused.value.code == code
    assert path.name in explain(refused.value)
    assert path.read_bytes() == before


def test_an_old_workbook_is_to_be_saved_anew(tmp_path: Path):
    with pytest.raises(UserError) as refused:
        BLANKS.read(of_old_kind(tmp_path))

    assert "请在 WPS 中另存为 .xlsx" in explain(refused.value)


def test_a_sheet_that_is_not_there_is_named_with_those_that_are(tmp_path: Path):
    with pytest.raises(UserError) as refused:
        BLANKS.read(one_row(tmp_path), "附件9")

    assert (refused.value.code, refused.value.fields["sheets"]) == ("roster.no_sheet", "Sheet1")


def test_a_target_that_another_program_holds_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = one_row(tmp_path)
    target = tmp_path / "filled.xlsx"
    target.write_bytes(b"open in another program")

    def held(_part: Path, _target: Path) -> Path:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr("cadredesk.services.exports._PATIENCE", ())

    with pytest.raises(PlatformError, match=r"export\.in_use"):
        BLANKS.write(path, BLANKS.read(path), Filling(({"A": "李明"},)), target)

    assert target.read_bytes() == b"open in another program"
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".part"] == []


def test_a_text_that_no_cell_holds_is_named_by_its_cell(tmp_path: Path):
    path = one_row(tmp_path)
    filling = Filling(({"A": "李明"}, {"A": "王\x00芳"}))

    with pytest.raises(UserError) as refused:
        BLANKS.write(path, BLANKS.read(path), filling, tmp_path / "filled.xlsx")

    assert (refused.value.code, refused.value.fields["where"]) == ("export.character", "A3")
    assert not (tmp_path / "filled.xlsx").exists()


def test_a_filled_blank_is_a_workbook_that_opens(tmp_path: Path):
    path = one_row(tmp_path)
    target = tmp_path / "filled.xlsx"

    BLANKS.write(path, BLANKS.read(path), Filling(({"A": "李明"},)), target)

    assert openpyxl.load_workbook(target).worksheets[0]["A2"].value == "李明"
