"""Opening a library: by its password or its sheet, once, whole, and never by a mistake."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from cadredesk.domain.errors import PlatformError, UserError
from cadredesk.services.ports import Library, LibraryStore, UnitOfWork
from cadredesk.storage import library as library_module
from cadredesk.storage.engine import open_engine
from cadredesk.storage.keys import KEYS_FILE, KeyFile, new_data_key
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.storage.recovery import groups_of
from cadredesk.storage.reserve import RESERVE_FILE, RESERVE_SIZE, keep_reserve
from tests.builders import a_cadre, a_file, a_full_file, a_township
from tests.fakes import FakeClock
from tests.storage.conftest import (
    CHEAP,
    PASSWORD,
    Shelf,
    a_batch,
    all_files,
    database_tool,
    digest_of,
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


@pytest.fixture
def place(clock: FakeClock) -> Iterator[Path]:
    """A folder of an ordinary user, for whom read-only means something."""
    folder = Path(tempfile.mkdtemp())
    was_root = os.geteuid() == 0
    if was_root:
        os.chown(folder, 65534, 65534)
        os.seteuid(65534)
    yield folder
    if was_root:
        os.seteuid(0)
    for each in (folder, *folder.rglob("*")):
        each.chmod(stat.S_IRWXU)
    shutil.rmtree(folder)


def test_a_folder_that_cannot_be_written_gets_no_library(place: Path, clock: FakeClock):
    place.chmod(0o555)

    with pytest.raises(PlatformError) as caught:
        SqlLibraryStore(clock, "王芳", CHEAP).create(place / "青山镇", a_township(), PASSWORD)

    assert caught.value.code == "library.not_writable"
    assert "检查权限" in said(caught.value)


def test_a_library_on_a_read_only_medium_can_be_read(place: Path, clock: FakeClock):
    store = SqlLibraryStore(clock, "王芳", CHEAP)
    library, _sheet = store.create(place / "青山镇", a_township(), PASSWORD)
    save(library, a_full_file())
    library.close()
    for each in (*(place / "青山镇").iterdir(), place / "青山镇"):
        each.chmod(0o555 if each.is_dir() else 0o444)
    before = digest_of(place / "青山镇" / "main.db")

    opened = store.open(place / "青山镇", PASSWORD)

    assert opened.opening.read_only
    assert names(opened, "lxy") == ["李秀英"]
    assert opened.verify().is_sound
    with pytest.raises(PlatformError) as caught:
        save(opened, a_file(a_cadre("王敏")))
    assert caught.value.code == "library.read_only"
    assert "没有保存" in said(caught.value)
    opened.close()
    assert digest_of(place / "青山镇" / "main.db") == before


def test_a_file_that_cannot_be_opened_is_said_so(
    place: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
):
    store = SqlLibraryStore(clock, "王芳", CHEAP)
    store.create(place / "青山镇", a_township(), PASSWORD)[0].close()
    (place / "青山镇" / "main.db").chmod(0)

    with pytest.raises(PlatformError) as caught:
        store.open(place / "青山镇", PASSWORD)

    assert caught.value.code == "library.cannot_open"
    assert "权限" in said(caught.value)


def test_the_reserve_is_made_and_holds_what_it_promises(shelf: Shelf):
    shelf.create().close()
    content = (shelf.folder / RESERVE_FILE).read_bytes()

    assert len(content) == RESERVE_SIZE
    assert content.count(0) < RESERVE_SIZE // 100


def full_disk(library: SqlLibrary, pages: int) -> None:
    """Let the file grow to so many pages and no further, as a full disk does."""
    engine = library.unit_of_work()._desk.engine  # noqa: SLF001 - only the engine knows pages
    with engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        connection.rollback()


def test_a_full_disk_loses_nothing_and_the_next_try_saves_once(shelf: Shelf):
    library, batch = shelf.create(), a_batch()
    save(library, a_full_file("李秀英"))
    people = [a_file(a_cadre(f"第{place}人", order=place)) for place in range(300)]
    full_disk(library, 1)

    with pytest.raises(PlatformError) as caught:
        save(library, *people, batch=batch)

    assert caught.value.code == "library.disk_full"
    assert "再保存一次" in said(caught.value)
    assert names(library) == ["李秀英"]
    assert not (shelf.folder / RESERVE_FILE).exists()

    full_disk(library, 1_000_000)
    for _try in range(2):
        save(library, *people, batch=batch)

    assert len(all_files(library)) == 301
    assert library.verify().is_sound
    library.close()
    shelf.open()
    assert (shelf.folder / RESERVE_FILE).stat().st_size == RESERVE_SIZE


def test_a_reserve_for_which_there_is_no_room_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    keep_reserve(tmp_path)
    monkeypatch.undo()

    assert list(tmp_path.iterdir()) == []


def test_a_library_opens_where_no_reserve_can_be_made(shelf: Shelf):
    shelf.create().close()
    (shelf.folder / RESERVE_FILE).unlink()
    (shelf.folder / RESERVE_FILE).mkdir()

    assert shelf.open().unit_name == "青山镇"


def test_nobody_named_is_the_systems_user(clock: FakeClock, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LOGNAME", "wangfang")

    assert SqlLibraryStore(clock)._by == "wangfang"  # noqa: SLF001 - seen nowhere else so early


@pytest.mark.parametrize("folder", ["张三 的 文件夹", "100%", "a&b'c", "？#x", "😀·䶮"])
def test_odd_names_of_folders_do_not_matter(tmp_path: Path, clock: FakeClock, folder: str):
    store = SqlLibraryStore(clock, "王芳", CHEAP)
    library, _sheet = store.create(tmp_path / folder, a_township(), PASSWORD)
    save(library, a_full_file())
    made = library.back_up()
    library.close()

    assert (tmp_path / folder / "main.db").is_file()
    restored = store.restore(Path(made.path), tmp_path / f"{folder}二", PASSWORD)
    assert names(restored) == ["李秀英"]
    restored.close()
