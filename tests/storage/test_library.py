"""Opening a library: by its password or its sheet, once, whole, and never by a mistake."""

from __future__ import annotations

import gc
import os
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from cadredesk.domain.errors import PlatformError, UserError
from cadredesk.services.library_ports import Library, LibraryStore
from cadredesk.services.work_ports import UnitOfWork
from cadredesk.storage import library as library_module
from cadredesk.storage.desk import Desk
from cadredesk.storage.keys import KEYS_FILE, KeyFile, new_data_key
from cadredesk.storage.recovery import groups_of
from tests.builders import a_full_file, a_township
from tests.storage.conftest import (
    PASSWORD,
    Shelf,
    all_files,
    database_tool,
    key_in,
    names,
    said,
    save,
)

OTHER_PASSWORD = "换了一个新的更长的密码"


def test_the_store_fills_its_ports(shelf: Shelf):
    store: LibraryStore = shelf.store
    library: Library = shelf.create()
    work: UnitOfWork = library.unit_of_work()

    assert store.exists(library.folder)
    assert isinstance(work, object)


def test_what_was_committed_is_there_after_closing_and_opening(shelf: Shelf):
    library, file = shelf.create(), a_full_file()
    save(library, file)
    library.close()

    opened = shelf.open()

    assert all_files(opened) == (file,)
    assert (opened.unit_name, opened.is_practice) == ("青山镇", False)
    assert opened.folder == shelf.folder


def test_a_practice_township_says_that_it_is_one(shelf: Shelf):
    library, _sheet = shelf.store.create(shelf.folder, a_township(), PASSWORD, practice=True)
    library.close()

    assert shelf.open().is_practice


def test_there_is_nothing_before_it_is_made(shelf: Shelf):
    assert not shelf.store.exists(shelf.folder)

    with pytest.raises(UserError) as caught:
        shelf.open()

    assert caught.value.code == "library.missing"
    assert str(shelf.folder) in said(caught.value)


def test_a_library_is_never_made_over_another(shelf: Shelf):
    library = shelf.create()

    with pytest.raises(UserError) as caught:
        shelf.store.create(shelf.folder, a_township("别镇"), PASSWORD)

    assert caught.value.code == "library.exists"
    assert names(library) == []


def test_what_else_lies_in_the_folder_stays_there(shelf: Shelf):
    shelf.folder.mkdir(parents=True)
    (shelf.folder / "说明.txt").write_text("x", encoding="utf-8")
    (shelf.folder / "main.db.new").write_bytes(b"left over from an attempt that was interrupted")

    shelf.create()

    assert (shelf.folder / "说明.txt").read_text(encoding="utf-8") == "x"


@pytest.mark.parametrize(("password", "code"), [("short", "short"), ("1234567890", "common")])
def test_a_bad_password_makes_no_library(shelf: Shelf, password: str, code: str):
    with pytest.raises(UserError, match=f"password.{code}"):
        shelf.store.create(shelf.folder, a_township(), password)

    assert not shelf.folder.exists()


@pytest.mark.parametrize(
    ("number", "code"), [(28, "library.disk_full"), (13, "library.not_writable")]
)
def test_a_library_that_cannot_be_finished_leaves_nothing_behind(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, number: int, code: str
):
    def fail(_keys: KeyFile, _folder: Path) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(KeyFile, "write", fail)

    with pytest.raises(PlatformError) as caught:
        shelf.create()

    assert caught.value.code == code
    assert said(caught.value)
    assert not shelf.folder.parent.exists()


def test_a_folder_that_was_there_stays_when_making_fails(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
):
    shelf.folder.mkdir(parents=True)
    (shelf.folder / "说明.txt").write_text("x", encoding="utf-8")
    monkeypatch.setattr(library_module, "groups_of", lambda _key: 1 // 0)
    monkeypatch.setattr(KeyFile, "write", lambda _keys, _folder: 1 // 0)

    with pytest.raises(ZeroDivisionError):
        shelf.create()

    assert [each.name for each in shelf.folder.iterdir()] == ["说明.txt"]


def test_a_wrong_password_opens_nothing(shelf: Shelf):
    shelf.create().close()

    with pytest.raises(UserError) as caught:
        shelf.open("这不是那个密码呀呀")

    assert caught.value.code == "library.wrong_password"
    assert "密码恢复单" in said(caught.value)


def test_after_the_fifth_wrong_password_even_the_right_one_has_to_wait(shelf: Shelf):
    shelf.create().close()
    for _try in range(4):
        with pytest.raises(UserError, match=r"library\.wrong_password\("):
            shelf.open("这不是那个密码呀呀")

    with pytest.raises(UserError) as fifth:
        shelf.open("这不是那个密码呀呀")
    with pytest.raises(UserError) as sixth:
        shelf.open(PASSWORD)
    shelf.clock.at += timedelta(seconds=30)
    shelf.open(PASSWORD)

    assert "30 秒" in said(fifth.value)
    assert sixth.value.code == "password.wait"
    shelf.close()
    with database_tool(shelf.folder) as connection:
        rows = connection.execute(text("SELECT action, detail FROM audit ORDER BY seq")).all()
    assert ("wrong password", "5") in [tuple(row) for row in rows]


def test_the_recovery_sheet_opens_the_library_and_sets_a_new_password(shelf: Shelf):
    library, sheet = shelf.store.create(shelf.folder, a_township(), PASSWORD)
    save(library, a_full_file())
    library.close()

    shelf.store.open_with_recovery_key(shelf.folder, sheet.key, OTHER_PASSWORD).close()

    assert sheet.unit_name == "青山镇"
    assert names(shelf.open(OTHER_PASSWORD)) == ["李秀英"]
    shelf.close()
    with pytest.raises(UserError, match=r"library\.wrong_password"):
        shelf.open(PASSWORD)


def test_the_sheet_stays_valid_after_it_was_used(shelf: Shelf):
    library, sheet = shelf.store.create(shelf.folder, a_township(), PASSWORD)
    library.close()

    for password in (OTHER_PASSWORD, PASSWORD):
        shelf.store.open_with_recovery_key(shelf.folder, sheet.key, password).close()

    assert shelf.open(PASSWORD).verify().is_sound


@pytest.mark.parametrize("content", [None, "{", '{"format": 7}'])
def test_without_the_key_file_the_sheet_alone_opens_the_library(shelf: Shelf, content: str | None):
    library, sheet = shelf.store.create(shelf.folder, a_township(), PASSWORD)
    save(library, a_full_file())
    library.close()
    if content is None:
        (shelf.folder / KEYS_FILE).unlink()
    else:
        (shelf.folder / KEYS_FILE).write_text(content, encoding="utf-8")

    with pytest.raises(PlatformError, match=r"keys\.(missing|damaged)"):
        shelf.open()
    recovered = shelf.store.open_with_recovery_key(shelf.folder, sheet.key, OTHER_PASSWORD)

    assert names(recovered) == ["李秀英"]
    recovered.close()


def test_the_sheet_of_another_library_is_known_as_such(shelf: Shelf):
    shelf.create().close()

    with pytest.raises(UserError) as caught:
        shelf.store.open_with_recovery_key(
            shelf.folder, " ".join(groups_of(new_data_key())), OTHER_PASSWORD
        )

    assert caught.value.code == "recovery.other"
    assert "不是这个资料库的" in said(caught.value)


def test_the_sheet_does_not_set_a_bad_password(shelf: Shelf):
    library, sheet = shelf.store.create(shelf.folder, a_township(), PASSWORD)
    library.close()

    with pytest.raises(UserError, match=r"password\.short"):
        shelf.store.open_with_recovery_key(shelf.folder, sheet.key, "short")

    shelf.open(PASSWORD)


def test_a_new_password_that_cannot_be_written_leaves_the_library_closed(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
):
    library, sheet = shelf.store.create(shelf.folder, a_township(), PASSWORD)
    library.close()

    def fail(_keys: KeyFile, _folder: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(KeyFile, "write", fail)
    with pytest.raises(PlatformError, match=r"library\.disk_full"):
        shelf.store.open_with_recovery_key(shelf.folder, sheet.key, OTHER_PASSWORD)
    monkeypatch.undo()

    assert shelf.open(PASSWORD).unit_name == "青山镇"


def test_a_closed_library_keeps_neither_key_nor_files(shelf: Shelf):
    library = shelf.create()
    save(library, a_full_file())
    key = key_in(shelf.folder)
    library.close()
    gc.collect()

    held = [each for each in gc.get_objects() if isinstance(each, Desk) and each.key == key]

    assert held == []
    with pytest.raises(RuntimeError, match="closed"):
        library.backups()
