"""The engine is set so that a commit survives a power cut, and says so when read back."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from cadredesk.domain.errors import PlatformError
from cadredesk.storage import driver as driver_module
from cadredesk.storage import engine as engine_module
from cadredesk.storage.driver import apply_settings
from cadredesk.storage.engine import (
    APPLICATION_ID,
    driver_connection,
    open_engine,
    page_faults,
)
from tests.storage.conftest import Shelf, key_in, said

KEY = bytes(range(32))

SETTINGS = {
    "locking_mode": "exclusive",
    "journal_mode": "delete",
    "synchronous": 3,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "temp_store": 2,
    "mmap_size": 0,
    "secure_delete": 1,
}


@pytest.mark.parametrize(("setting", "value"), SETTINGS.items())
def test_a_setting_holds_on_the_open_connection(tmp_path: Path, setting: str, value: object):
    engine = open_engine(tmp_path / "x.db", KEY)

    with engine.connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {setting}").scalar_one() == value
    engine.dispose()


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [("synchronous", "OFF", 3), ("no_such_setting", "1", 1)],
)
def test_a_setting_that_does_not_hold_is_named(
    tmp_path: Path, name: str, value: str, expected: object
):
    engine = open_engine(tmp_path / "x.db", KEY)

    with engine.connect() as connection, pytest.raises(PlatformError) as caught:
        apply_settings(driver_connection(connection), [(name, value, expected)])

    assert caught.value.fields == {"setting": name}
    assert name in said(caught.value)
    engine.dispose()


def test_an_engine_that_is_too_old_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(driver_module, "OLDEST_ENGINE", (99, 0, 0))

    with pytest.raises(PlatformError, match=r"library\.engine.*SQLite"):
        open_engine(tmp_path / "x.db", KEY)

    assert (tmp_path / "x.db").stat().st_size == 0


def test_nothing_of_a_file_is_plain_text(tmp_path: Path):
    engine = open_engine(tmp_path / "x.db", KEY)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE person (name TEXT)"))
        connection.execute(text("INSERT INTO person VALUES ('sentinel')"))
    engine.dispose()

    content = (tmp_path / "x.db").read_bytes()

    assert b"SQLite format" not in content
    assert b"sentinel" not in content
    assert b"person" not in content


def test_another_key_opens_nothing_and_says_nothing_on_the_way(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
):
    engine = open_engine(tmp_path / "x.db", KEY)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE person (name TEXT)"))
    engine.dispose()

    with pytest.raises(PlatformError, match=r"library\.damaged"):
        open_engine(tmp_path / "x.db", bytes(32))

    assert capfd.readouterr() == ("", "")


def test_an_error_does_not_show_what_was_to_be_written(tmp_path: Path):
    engine = open_engine(tmp_path / "x.db", KEY)

    with engine.connect() as connection, pytest.raises(Exception, match="no such table") as caught:
        connection.execute(text("INSERT INTO nowhere VALUES (:name)"), {"name": "sentinel"})

    assert "sentinel" not in str(caught.value)
    engine.dispose()


def test_a_failed_step_leaves_no_half_of_a_schema(tmp_path: Path):
    engine = open_engine(tmp_path / "x.db", KEY)

    def step() -> None:
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE one (id INTEGER)"))
            connection.execute(text("CREATE TABLE one (id INTEGER)"))

    with pytest.raises(Exception, match="already exists"):
        step()

    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one() == 0
    engine.dispose()


def test_one_flipped_bit_is_found_and_its_page_named(shelf: Shelf):
    shelf.create().close()
    content = bytearray(shelf.file.read_bytes())
    content[len(content) // 2] ^= 1
    shelf.file.write_bytes(content)
    engine = open_engine(shelf.file, key_in(shelf.folder))

    with engine.connect() as connection:
        faults = page_faults(connection)

    assert any("page" in fault for fault in faults)
    engine.dispose()


def test_a_row_that_points_at_nothing_is_found(shelf: Shelf):
    shelf.create().close()
    engine = open_engine(shelf.file, key_in(shelf.folder))
    engine_module.set_foreign_keys(engine, on=False)
    with engine.begin() as connection:
        connection.execute(
            text("INSERT INTO setting (id, key, value, created_in) VALUES ('x', 'k', 'v', 99)")
        )

    with engine.connect() as connection:
        assert page_faults(connection) == ["setting row 1 points at a missing batch"]
    engine.dispose()


def test_the_file_is_marked_as_ours(shelf: Shelf):
    shelf.create().close()
    engine = open_engine(shelf.file, key_in(shelf.folder))

    with engine.connect() as connection:
        mark = connection.exec_driver_sql("PRAGMA application_id").scalar_one()

    assert mark == APPLICATION_ID
    engine.dispose()
