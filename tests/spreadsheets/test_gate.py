"""A workbook that is hostile, broken or of another kind is refused before it is parsed."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.messages import explain
from cadredesk.spreadsheets import gate
from cadredesk.spreadsheets.gate import check_workbook
from tests.spreadsheets.conftest import MakeWorkbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
MACROS, LOCKED = (name.encode("utf-16-le") for name in ("_VBA_PROJECT_CUR", "EncryptedPackage"))


def package(path: Path, **parts: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/workbook.xml", b"<workbook/>")
        for name, content in parts.items():
            made.writestr(name.replace("__", "/"), content)
    return path


def written(content: bytes, name: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(content)
        return path

    return make


def packed(**parts: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        return package(folder / "roster.xlsx", **parts)

    return make


def without_workbook(folder: Path) -> Path:
    path = folder / "roster.xlsx"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("word/document.xml", b"<document/>")
    return path


def with_password(folder: Path) -> Path:
    path = package(folder / "roster.xlsx")
    content = bytearray(path.read_bytes())
    content[6] |= 1
    at = content.find(b"PK\x01\x02")
    content[at + 8] |= 1
    path.write_bytes(content)
    return path


def truncated(folder: Path) -> Path:
    path = package(folder / "roster.xlsx", xl__styles=bytes(range(256)) * 64)
    path.write_bytes(path.read_bytes()[:300])
    return path


@pytest.mark.parametrize(
    ("make", "code"),
    [
        pytest.param(written(OLE, "roster.xlsx"), "workbook.encrypted", id="password"),
        pytest.param(written(OLE + MACROS, "roster.xls"), "workbook.macros", id="old-macros"),
        pytest.param(written(OLE + LOCKED, "roster.xls"), "workbook.encrypted", id="old-password"),
        pytest.param(written(b"<html></html>", "roster.xlsx"), "workbook.not_one", id="html"),
        pytest.param(written(b"anything", "roster.et"), "workbook.old", id="other-wps"),
        pytest.param(written(b"", "roster.xlsx"), "workbook.not_one", id="empty"),
        pytest.param(without_workbook, "workbook.not_one", id="word"),
        pytest.param(with_password, "workbook.damaged", id="encrypted-entry"),
        pytest.param(truncated, "workbook.damaged", id="cut-off"),
        pytest.param(packed(xl__vbaProject=b"x"), "workbook.macros", id="macros"),
        pytest.param(packed(xl__externalLinks__a=b"x"), "workbook.links", id="links"),
        pytest.param(packed(xl__embeddings__a=b"x"), "workbook.links", id="objects"),
        pytest.param(packed(xl__bomb=bytes(30_000_000)), "workbook.bomb", id="bomb"),
    ],
)
def test_a_file_that_is_no_plain_workbook_is_refused_by_name(
    make: Callable[[Path], Path], code: str, tmp_path: Path
):
    path = make(tmp_path)

    with pytest.raises(CadreDeskError) as refused:
        check_workbook(path)

    assert refused.value.code == code
    assert path.name in explain(refused.value)
    assert path.name in explain(refused.value, "en")


@pytest.mark.parametrize("definition", [b"<!DOCTYPE a>", b'<!ENTITY a "b">', b"<!doctype a>"])
def test_a_definition_of_entities_is_refused_wherever_it_stands(definition: bytes, tmp_path: Path):
    path = tmp_path / "roster.xlsx"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("xl/workbook.xml", b"<workbook/>")
        made.writestr("xl/sharedStrings.xml", b" " * 65_530 + definition)

    with pytest.raises(CadreDeskError) as refused:
        check_workbook(path)

    assert refused.value.code == "workbook.entities"


def test_a_file_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(CadreDeskError) as refused:
        check_workbook(tmp_path / "gone.xlsx")

    assert refused.value.code == "workbook.missing"


def test_a_folder_cannot_be_read_as_a_workbook(tmp_path: Path):
    with pytest.raises(CadreDeskError) as refused:
        check_workbook(tmp_path)

    assert refused.value.code == "workbook.unreadable"


@pytest.mark.parametrize(("limit", "value"), [("MOST_BYTES", 100), ("MOST_ENTRIES", 2)])
def test_a_file_beyond_a_limit_is_refused(
    limit: str, value: int, make_workbook: MakeWorkbook, monkeypatch: pytest.MonkeyPatch
):
    path = make_workbook([("姓名",)])
    monkeypatch.setattr(gate, limit, value)

    with pytest.raises(CadreDeskError) as refused:
        check_workbook(path)

    assert refused.value.code == "workbook.too_large"


def test_many_parts_that_are_each_small_are_counted_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(gate, "MOST_INFLATED", 1_000)
    path = package(tmp_path / "roster.xlsx", a=bytes(600), b=bytes(600))

    with pytest.raises(CadreDeskError) as refused:
        check_workbook(path)

    assert refused.value.code == "workbook.bomb"


def test_an_ordinary_workbook_passes(make_workbook: MakeWorkbook):
    check_workbook(make_workbook([("姓名", "性别"), ("李明", "男")]))
