from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.interchange.form import F
from cadredesk.interchange.batch import InterchangeFiles
from cadredesk.services.interchange.files import ReadFile
from cadredesk.services.messages import explain
from tests.interchange.files import LRM, SAMPLES, an_lrmx, official

MakeZip = Callable[..., Path]


@pytest.fixture
def make_zip(tmp_path: Path) -> MakeZip:
    """Write a ZIP whose names are in an encoding, as file managers do, without the UTF-8 flag."""

    def make(entries: Mapping[str, bytes], encoding: str = "gbk") -> Path:
        path = tmp_path / "forms.zip"
        names = [name.encode(encoding) for name in entries]
        places = [f"{at:0{len(name)}d}" for at, name in enumerate(names, start=7)]
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for place, content in zip(places, entries.values(), strict=True):
                package.writestr(place, content)
        content = path.read_bytes()
        for place, name in zip(places, names, strict=True):
            content = content.replace(place.encode(), name)
        path.write_bytes(content)
        return path

    return make


def read(*paths: Path) -> dict[str, ReadFile]:
    return {each.name: each for each in InterchangeFiles().read(paths)}


def codes(files: Mapping[str, ReadFile]) -> dict[str, str]:
    return {name: "" if each.error is None else each.error.code for name, each in files.items()}


def test_a_folder_is_read_with_the_folders_in_it_and_without_what_is_no_form(tmp_path: Path):
    (tmp_path / "机关").mkdir()
    (tmp_path / "张示例.Lrmx").write_bytes(official())
    (tmp_path / "机关" / "单宁.lrmx").write_bytes(an_lrmx())
    (tmp_path / "~$单宁.lrmx").write_bytes(b"")
    (tmp_path / "说明.txt").write_bytes(b"")
    shutil.copy(LRM, tmp_path / "老格式.lrm")
    shutil.copy(LRM.with_suffix(".pic"), tmp_path / "老格式.PIC")

    files = read(tmp_path)

    assert codes(files) == {"张示例.Lrmx": "", "机关/单宁.lrmx": "", "老格式.lrm": ""}
    old = files["老格式.lrm"].form
    assert old is not None
    assert old.photo is not None


def test_a_broken_file_has_its_own_outcome_and_the_rest_goes_on(tmp_path: Path):
    (tmp_path / "a.lrmx").write_bytes(b"<Person>")
    (tmp_path / "b.lrmx").write_bytes(an_lrmx())
    (tmp_path / "c.lrmx").write_bytes(an_lrmx({"XingBie": "女"}))
    missing = tmp_path / "d.lrmx"

    files = read(tmp_path, missing)

    assert codes(files) == {
        "a.lrmx": "interchange.broken",
        "b.lrmx": "",
        "c.lrmx": "interchange.nameless",
        "d.lrmx": "interchange.missing",
    }


@pytest.mark.parametrize("encoding", ["gbk", "utf-8"])
def test_names_in_a_zip_are_read_as_gbk_or_utf_8(make_zip: MakeZip, encoding: str):
    path = make_zip({"机关/张示例.lrmx": official(), "单宁.LRMX": an_lrmx()}, encoding)

    files = read(path)

    assert codes(files) == {"forms.zip/单宁.LRMX": "", "forms.zip/机关/张示例.lrmx": ""}


def test_names_that_a_zip_flags_as_utf_8_are_read_as_they_are(tmp_path: Path):
    path = tmp_path / "a.ZIP"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("𠮷宁.lrmx", an_lrmx())

    assert list(read(path)) == ["a.ZIP/𠮷宁.lrmx"]


def test_the_photo_of_an_old_file_is_found_beside_it_in_a_zip(make_zip: MakeZip):
    picture = LRM.with_suffix(".pic").read_bytes()
    path = make_zip({"a/示例.lrm": LRM.read_bytes(), "a/示例.pic": picture})

    (file,) = read(path).values()

    assert file.form is not None
    assert file.form.photo == picture
    assert file.form.text(F.NAME) == "张示例"


@pytest.mark.parametrize(
    "name", ["../a.lrmx", "/a.lrmx", "C:/a.lrmx", "x/../../a.lrmx", "..\\a.lrmx"]
)
def test_a_name_that_leads_out_of_the_zip_is_refused_and_the_rest_is_read(
    make_zip: MakeZip, name: str
):
    files = read(make_zip({name: an_lrmx(), "b.lrmx": an_lrmx()}))

    assert sorted(codes(files).values()) == ["", "interchange.path"]


def test_an_entry_that_inflates_too_much_or_is_damaged_is_refused_alone(make_zip: MakeZip):
    path = make_zip({"a.lrmx": b"<Person>" + b" " * 5_000_000, "b.lrmx": an_lrmx()})

    assert codes(read(path)) == {"forms.zip/a.lrmx": "interchange.bomb", "forms.zip/b.lrmx": ""}


def test_an_entry_whose_check_sum_is_wrong_is_refused_alone(make_zip: MakeZip):
    path = make_zip({"a.lrmx": an_lrmx(), "b.lrmx": an_lrmx()})
    content = path.read_bytes()
    at = content.index(b"a.lrmx") + len("a.lrmx")
    path.write_bytes(content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :])

    assert codes(read(path)) == {
        "forms.zip/a.lrmx": "interchange.entry_damaged",
        "forms.zip/b.lrmx": "",
    }


@pytest.mark.parametrize(
    ("offset", "value", "code"),
    [(8, 1, "interchange.locked"), (10, 99, "interchange.entry_damaged")],
    ids=["a password", "a compression nobody knows"],
)
def test_an_entry_that_cannot_be_opened_says_why_and_the_rest_is_read(
    make_zip: MakeZip, offset: int, value: int, code: str
):
    path = make_zip({"a.lrmx": an_lrmx(), "b.lrmx": an_lrmx()})
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + offset] = value
    path.write_bytes(content)

    assert codes(read(path)) == {"forms.zip/a.lrmx": code, "forms.zip/b.lrmx": ""}


def test_what_is_no_zip_is_said_to_be_none(tmp_path: Path):
    path = tmp_path / "a.zip"
    path.write_bytes(b"Rar!")

    with pytest.raises(UserError, match="zip_damaged"):
        read(path)


def test_a_zip_among_the_files_is_told_and_the_rest_is_read(make_zip: MakeZip, tmp_path: Path):
    inner = make_zip({"a.lrmx": an_lrmx()}).read_bytes()
    outer = make_zip({"内.ZIP": inner, "单宁.lrmx": an_lrmx(), "__MACOSX/._内.zip": b""})
    folder = tmp_path / "各村"
    folder.mkdir()
    (folder / "甲村.zip").write_bytes(inner)

    files = read(outer, folder)

    assert codes(files) == {
        "forms.zip/内.ZIP": "interchange.nested_zip",
        "forms.zip/单宁.lrmx": "",
        "甲村.zip": "interchange.nested_zip",
    }
    nested = files["forms.zip/内.ZIP"].error
    assert nested is not None
    assert explain(nested).startswith("“内.ZIP”是里面的一个压缩包，没有读。")


def test_where_there_is_no_form_at_all_that_is_said(tmp_path: Path):
    with pytest.raises(UserError, match="nothing"):
        read(tmp_path)


def test_progress_names_each_file_and_can_stop_the_reading(tmp_path: Path):
    told: list[tuple[int, int, str]] = []

    InterchangeFiles().read([SAMPLES], lambda *said: told.append(said))

    assert told[0] == (0, 2, LRM.name)
    assert told[-1] == (2, 2, "")


def test_a_folder_that_is_a_whole_disk_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("cadredesk.interchange.batch.MOST_ENTRIES", 2)
    for at in range(3):
        (tmp_path / f"{at}.lrmx").write_bytes(an_lrmx())

    with pytest.raises(UserError, match="too_many_files"):
        read(tmp_path)
