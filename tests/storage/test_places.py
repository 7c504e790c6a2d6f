"""Where a library lies decides what can be done with it: read-only, full, oddly named."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from cadredesk.domain.errors import PlatformError
from cadredesk.storage import reserve
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.storage.reserve import RESERVE_FILE, RESERVE_SIZE, keep_reserve
from tests.builders import a_cadre, a_file, a_full_file, a_township
from tests.fakes import FakeClock
from tests.storage.conftest import (
    CHEAP,
    PASSWORD,
    Shelf,
    a_batch,
    all_files,
    digest_of,
    names,
    said,
    save,
)


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


@pytest.fixture
def _whole_reserve(monkeypatch: pytest.MonkeyPatch, _small_reserve: None) -> None:
    monkeypatch.setattr(reserve, "RESERVE_SIZE", RESERVE_SIZE)


@pytest.mark.usefixtures("_whole_reserve")
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


@pytest.mark.usefixtures("_whole_reserve")
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
