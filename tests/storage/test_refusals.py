"""What is wrong with a library file is found before anything is written to it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from cadredesk.domain.errors import PlatformError
from cadredesk.storage.engine import open_engine
from cadredesk.storage.keys import KEYS_FILE
from tests.builders import a_cadre, a_file, a_full_file
from tests.storage.conftest import (
    PASSWORD,
    Shelf,
    database_tool,
    digest_of,
    key_in,
    names,
    said,
    save,
)


def test_a_library_is_open_once_and_the_second_is_told_by_whom(shelf: Shelf):
    shelf.create()

    with pytest.raises(PlatformError) as caught:
        shelf.open()

    assert caught.value.code == "library.in_use_by"
    assert "王芳" in said(caught.value)


@pytest.mark.parametrize("note", [None, "", "[]", "{}"])
def test_without_a_note_it_is_only_known_that_the_library_is_open(shelf: Shelf, note: str | None):
    shelf.create()
    (shelf.folder / "lock").unlink()
    if note is not None:
        (shelf.folder / "lock").write_text(note, encoding="utf-8")

    with pytest.raises(PlatformError) as caught:
        shelf.open()

    assert caught.value.code == "library.in_use"
    assert "另一个程序" in said(caught.value)


def test_another_process_finds_the_library_in_use(shelf: Shelf):
    shelf.create()
    program = (
        "import sys; from pathlib import Path; from tests.fakes import FakeClock\n"
        "from cadredesk.domain.errors import CadreDeskError\n"
        "from cadredesk.storage.library import SqlLibraryStore\n"
        "try: SqlLibraryStore(FakeClock()).open(Path(sys.argv[1]), sys.argv[2])\n"
        "except CadreDeskError as error: print(error.code)\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", program, str(shelf.folder), PASSWORD],
        capture_output=True, text=True, check=True, env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip

    assert done.stdout.strip() == "library.in_use_by"


def test_a_note_left_by_a_dead_process_does_not_block(shelf: Shelf):
    shelf.create().close()
    note = {"user": "赵强", "computer": "旧电脑", "process": os.getpid(), "since": "2026-01-01"}
    (shelf.folder / "lock").write_text(json.dumps(note), encoding="utf-8")

    shelf.open().close()

    assert not (shelf.folder / "lock").exists()


def test_a_file_that_is_no_database_is_damaged(shelf: Shelf):
    shelf.create().close()
    shelf.file.write_bytes(b"not a database at all, however long it may be" * 200)
    before = digest_of(shelf.file)

    with pytest.raises(PlatformError) as caught:
        shelf.open()

    assert caught.value.code == "library.damaged"
    assert "备份" in said(caught.value)
    assert digest_of(shelf.file) == before


def test_a_database_of_something_else_is_not_touched(shelf: Shelf):
    shelf.create().close()
    key = key_in(shelf.folder)
    shelf.file.unlink()
    engine = open_engine(shelf.file, key)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE recipes (name TEXT)"))
    engine.dispose()
    before = digest_of(shelf.file)

    with pytest.raises(PlatformError) as caught:
        shelf.open()

    assert caught.value.code == "library.foreign"
    assert "不是本程序的资料库" in said(caught.value)
    assert digest_of(shelf.file) == before


def test_a_file_of_another_kind_is_foreign_too(shelf: Shelf):
    shelf.create().close()
    with database_tool(shelf.folder) as connection:
        connection.execute(text("UPDATE library SET kind = 'recipes'"))

    with pytest.raises(PlatformError, match=r"library\.foreign"):
        shelf.open()


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param("UPDATE library SET compatibility = 2, program = '9.9'", id="compatibility"),
        pytest.param("UPDATE alembic_version SET version_num = '9999'", id="revision"),
    ],
)
def test_a_file_from_a_newer_program_is_refused_untouched(shelf: Shelf, statement: str):
    shelf.create().close()
    with database_tool(shelf.folder) as connection:
        connection.execute(text(statement))
    before = digest_of(shelf.file)

    with pytest.raises(PlatformError) as caught:
        shelf.open()

    assert caught.value.code == "library.newer"
    assert "升级本程序" in said(caught.value)
    assert digest_of(shelf.file) == before


def test_each_session_is_a_new_generation(shelf: Shelf):
    shelf.create().close()
    first = shelf.open()
    generation = first.verify().generation
    first.close()

    assert shelf.open().verify().generation == generation + 1


def test_a_session_that_ended_badly_is_noticed_and_the_file_checked(shelf: Shelf, tmp_path: Path):
    save(shelf.create(), a_full_file())
    crashed = shelf.store, tmp_path / "断电以后"
    shutil.copytree(shelf.folder, crashed[1])

    opened = crashed[0].open(crashed[1], PASSWORD)

    assert opened.opening.after_crash
    assert not opened.opening.read_only
    assert names(opened) == ["李秀英"]
    opened.close()
    reopened = crashed[0].open(crashed[1], PASSWORD)
    assert not reopened.opening.after_crash
    reopened.close()


def test_a_file_copied_by_hand_while_it_was_open_is_only_read(shelf: Shelf, tmp_path: Path):
    save(shelf.create(), a_full_file())
    copy = tmp_path / "U盘"
    copy.mkdir()
    for name in ("main.db", KEYS_FILE):
        shutil.copyfile(shelf.folder / name, copy / name)
    before = digest_of(copy / "main.db")

    opened = shelf.store.open(copy, PASSWORD)

    assert opened.opening.copied_while_open
    assert names(opened) == ["李秀英"]
    with pytest.raises(PlatformError, match=r"library\.read_only"):
        save(opened, a_file(a_cadre("王敏")))
    opened.close()
    assert digest_of(copy / "main.db") == before


def test_a_copy_with_half_a_change_in_it_is_damaged(shelf: Shelf, tmp_path: Path):
    save(shelf.create(), *(a_full_file() for _person in range(30)))
    copy = tmp_path / "U盘"
    copy.mkdir()
    shutil.copyfile(shelf.folder / KEYS_FILE, copy / KEYS_FILE)
    content = bytearray(shelf.file.read_bytes())
    content[40960:45056] = bytes(4096)
    (copy / "main.db").write_bytes(content)

    with pytest.raises(PlatformError, match=r"library\.damaged"):
        shelf.store.open(copy, PASSWORD)


def test_an_audit_trail_that_broke_in_a_crash_is_damage_too(shelf: Shelf, tmp_path: Path):
    save(shelf.create(), a_full_file())
    copy = tmp_path / "断电以后"
    shutil.copytree(shelf.folder, copy)
    with database_tool(copy) as connection:
        connection.execute(text("UPDATE audit SET by = '别人'"))
    (copy / "main.db-journal").touch()

    with pytest.raises(PlatformError, match=r"library\.damaged"):
        shelf.store.open(copy, PASSWORD)
