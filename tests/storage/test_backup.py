"""A backup counts only when it was opened again and found to be the same."""

from __future__ import annotations

import errno
import json
import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.errors import PlatformError, UserError
from cadredesk.storage import backup
from cadredesk.storage.backup import BACKUP_FOLDER, ELSEWHERE_FILE, MANIFEST_FILE, file_digest
from cadredesk.storage.engine import copy_pages
from cadredesk.storage.open_library import SqlLibrary
from tests.builders import a_cadre, a_file, a_full_file, a_village_cadre, an_establishment
from tests.storage.conftest import (
    PASSWORD,
    Shelf,
    a_batch,
    all_files,
    database_tool,
    digest_of,
    do,
    names,
    said,
    save,
)


@pytest.fixture
def library(shelf: Shelf) -> SqlLibrary:
    """A library that was never closed, and has no backup yet."""
    return shelf.create()


def test_a_backup_holds_the_file_the_keys_and_a_manifest(library: SqlLibrary):
    save(library, a_full_file())

    made = library.back_up()

    folder = Path(made.path)
    assert sorted(each.name for each in folder.iterdir()) == [
        "keys.json", "main.db", "manifest.json",
    ]  # fmt: skip
    manifest = json.loads((folder / MANIFEST_FILE).read_text(encoding="utf-8"))
    assert manifest["sha256"] == digest_of(folder / "main.db")
    assert manifest["sm3"] == file_digest(folder / "main.db", "sm3")
    assert (made.cadres, made.verified, made.size) == (1, True, manifest["size"])
    assert library.backups() == (made,)


def test_a_manifest_names_nobody(library: SqlLibrary):
    save(library, a_full_file())

    made = library.back_up()

    assert "李秀英" not in (Path(made.path) / MANIFEST_FILE).read_text(encoding="utf-8")


def test_a_restored_library_is_the_same_library(shelf: Shelf, tmp_path: Path):
    library = shelf.create(an_establishment())
    save(library, a_full_file(photo=b"a face"), a_file(a_cadre("王敏")))
    do(library, lambda work: work.villages.save_many([a_village_cadre()]))
    do(library, lambda work: work.settings.set("key", "value"))
    made = Path(library.back_up().path)
    before = digest_of(made / "main.db")

    restored = shelf.store.restore(made, tmp_path / "新", PASSWORD)

    with library.unit_of_work() as ours, restored.unit_of_work() as theirs:
        assert tuple(theirs.cadres.all()) == tuple(ours.cadres.all())
        assert theirs.villages.all() == ours.villages.all()
        assert theirs.township.get() == ours.township.get()
        assert theirs.settings.all() == ours.settings.all()
        assert theirs.history.batches() == ours.history.batches()
    assert restored.library_id == library.library_id
    assert restored.unit_name == "青山镇"
    assert restored.verify().is_sound
    assert digest_of(made / "main.db") == before
    restored.close()


def test_closing_backs_up_what_changed_and_only_that(shelf: Shelf):
    library = shelf.create()
    library.close()
    after_creation = shelf.open()
    assert len(after_creation.backups()) == 1
    after_creation.close()
    save(shelf.open(), a_full_file())
    # One on a stick does not stand for the own one.
    shelf.opened[-1].back_up(shelf.folder.parent / "U盘")
    shelf.close()

    backups = shelf.open().backups()

    assert [made.cadres for made in backups] == [1, 0]


def test_a_backup_in_another_place_is_not_in_the_own_list(library: SqlLibrary, tmp_path: Path):
    save(library, a_full_file())

    made = library.back_up(tmp_path / "U盘")

    assert Path(made.path).parent == tmp_path / "U盘"
    assert library.backups() == ()


def test_a_folder_that_cannot_be_read_is_said(library: SqlLibrary, monkeypatch: pytest.MonkeyPatch):
    def refuse(_self: Path) -> bool:
        raise PermissionError(errno.EACCES, "no")

    with monkeypatch.context() as broken:
        broken.setattr(Path, "is_dir", refuse)
        with pytest.raises(PlatformError):
            library.last_backup()


def test_a_backup_on_a_stick_is_the_last_one_until_another_is_made(
    shelf: Shelf, library: SqlLibrary, tmp_path: Path
):
    assert library.last_backup() is None
    on_stick = library.back_up(tmp_path / "U盘").made_at
    shutil.rmtree(tmp_path / "U盘")
    assert library.last_backup() == on_stick

    shelf.clock.at += timedelta(hours=1)
    here = library.back_up().made_at

    assert library.last_backup() == here > on_stick
    (library.folder / ELSEWHERE_FILE).write_text("spoiled", encoding="utf-8")
    assert library.last_backup() == here


def test_the_same_state_in_the_same_second_is_backed_up_once(library: SqlLibrary):
    assert library.back_up() == library.back_up()
    assert len(library.backups()) == 1


def test_old_backups_make_room(shelf: Shelf, library: SqlLibrary):
    for _hour in range(15):
        shelf.clock.at += timedelta(minutes=1)
        library.back_up()

    assert len(library.backups()) == 10
    assert library.backups()[0].made_at == shelf.clock.at


def test_what_is_no_backup_is_not_listed_and_left_alone(library: SqlLibrary):
    made = Path(library.back_up().path)
    shutil.copytree(made, made.with_name("truncated"))
    with (made.with_name("truncated") / "main.db").open("r+b") as stream:
        stream.truncate(4096)
    made.with_name("empty").mkdir()
    (made.with_name("notes.txt")).write_text("x", encoding="utf-8")
    odd = shutil.copytree(made, made.with_name("odd"))
    (odd / MANIFEST_FILE).write_text('{"format": 9}', encoding="utf-8")

    assert [Path(each.path) for each in library.backups()] == [made]
    assert made.with_name("truncated").exists()


def spoil(change: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let something happen to each copy between writing and checking it."""

    def copy_and_spoil(source: Any, target: Any) -> None:
        copy_pages(source, target)
        change(target)

    monkeypatch.setattr(backup, "copy_pages", copy_and_spoil)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM award",
        "UPDATE library SET audit_head = 'x'",
        "UPDATE library SET saves = saves + 1",
        "DELETE FROM roster_row",
    ],
)
def test_a_copy_that_differs_is_refused_and_removed(
    library: SqlLibrary, monkeypatch: pytest.MonkeyPatch, statement: str
):
    save(library, a_full_file())
    good = library.back_up()

    def differ(target: Any) -> None:
        with target.begin() as connection:
            connection.exec_driver_sql(statement)

    spoil(differ, monkeypatch)
    save(library, a_file(a_cadre("王敏")))

    with pytest.raises(PlatformError) as caught:
        library.back_up()

    assert caught.value.code == "backup.refused"
    assert "没有通过验证" in said(caught.value)
    assert library.backups() == (good,)
    assert len(list((library.folder / BACKUP_FOLDER).iterdir())) == 1
    monkeypatch.undo()


def test_a_failed_backup_at_closing_is_told_and_the_library_still_closed(
    shelf: Shelf, library: SqlLibrary, monkeypatch: pytest.MonkeyPatch
):
    save(library, a_full_file())

    def fail(_source: Any, _target: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup, "copy_pages", fail)
    with pytest.raises(PlatformError, match=r"library\.disk_full"):
        library.close()
    monkeypatch.undo()

    reopened = shelf.open()
    assert not reopened.opening.after_crash
    assert names(reopened) == ["李秀英"]


@pytest.mark.parametrize("damage", ["flip", "truncate", "zero"])
def test_a_damaged_backup_is_not_restored(
    shelf: Shelf, library: SqlLibrary, tmp_path: Path, damage: str
):
    save(library, *(a_full_file() for _person in range(20)))
    file = Path(library.back_up().path) / "main.db"
    content = bytearray(file.read_bytes())
    if damage == "flip":
        content[len(content) // 2] ^= 1
    elif damage == "truncate":
        del content[-1:]
    else:
        content[8192:12288] = bytes(4096)
    file.write_bytes(content)

    with pytest.raises(PlatformError) as caught:
        shelf.store.restore(file.parent, tmp_path / "新", PASSWORD)

    assert caught.value.code == "library.damaged"
    assert "损坏" in said(caught.value)
    assert not (tmp_path / "新").exists()


def test_restoring_needs_the_password_of_that_time(
    shelf: Shelf, library: SqlLibrary, tmp_path: Path
):
    made = Path(library.back_up().path)

    with pytest.raises(UserError, match=r"library\.wrong_password"):
        shelf.store.restore(made, tmp_path / "新", "这是另外的一个密码")

    assert not (tmp_path / "新").exists()


def test_restoring_never_goes_over_a_library(shelf: Shelf, library: SqlLibrary):
    save(library, a_full_file())
    made = Path(library.back_up().path)
    before = all_files(library)

    with pytest.raises(UserError) as caught:
        shelf.store.restore(made, shelf.folder, PASSWORD)

    assert caught.value.code == "library.exists"
    assert "没有动它" in said(caught.value)
    assert all_files(library) == before


def test_restoring_nothing_is_said_so(shelf: Shelf, tmp_path: Path):
    with pytest.raises(UserError) as caught:
        shelf.store.restore(tmp_path, tmp_path / "新", PASSWORD)

    assert caught.value.code == "backup.missing"
    assert "没有备份" in said(caught.value)


def test_a_folder_copied_after_a_crash_can_be_restored_with_its_journal(
    shelf: Shelf, library: SqlLibrary, tmp_path: Path
):
    save(library, a_full_file())
    copy = tmp_path / "抄出来的"
    copy.mkdir()
    for name in ("main.db", "main.db-journal", "keys.json"):
        shutil.copyfile(shelf.folder / name, copy / name)

    restored = shelf.store.restore(copy, tmp_path / "新", PASSWORD)

    assert names(restored) == ["李秀英"]
    restored.close()


def test_a_restored_library_says_in_its_trail_where_it_comes_from(
    shelf: Shelf, library: SqlLibrary, tmp_path: Path
):
    made = Path(library.back_up().path)
    shelf.store.restore(made, tmp_path / "新", PASSWORD).close()

    with database_tool(tmp_path / "新") as connection:
        last = connection.exec_driver_sql(
            "SELECT action, detail FROM audit ORDER BY seq DESC LIMIT 1"
        ).one()

    assert tuple(last) == ("restore", made.name)


def test_an_audit_row_written_between_is_in_the_next_backup(library: SqlLibrary):
    library.back_up()
    with library.unit_of_work(a_batch("export")) as work:
        work.audit("export", "干部名册.xlsx")
        work.commit()

    library.back_up()

    assert len(library.backups()) == 2
