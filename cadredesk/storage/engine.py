"""One encrypted file, one connection, and the settings that make a commit survive a power cut.

Rollback journal with `synchronous=EXTRA` and exclusive locking: measured, no acknowledged
record is lost in simulated power cuts, and copying the one file is what clerks do. The
exclusive lock is the truth about who has the library open; the system frees it at death.
Everything that is particular to SQLite stands in this module.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlcipher3.dbapi2 as sqlcipher  # type: ignore[import-untyped]
from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import StaticPool

from cadredesk.domain.errors import PlatformError
from cadredesk.storage.failures import platform_error

OLDEST_ENGINE = (3, 51, 3)
"""SQLite before this can damage files (WAL reset) or lacks what the settings rely on."""

APPLICATION_ID = 0x43444B31
"""Marks the file as a library of ours ("CDK1") inside its encrypted header."""

_LOCK_SECONDS = 1.0

_SETTINGS: tuple[tuple[str, str, object], ...] = (
    ("cipher_log_level", "NONE", "NONE"),  # it would write to a stream a windowed program lacks
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "DELETE", "delete"),
    ("synchronous", "EXTRA", 3),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("temp_store", "MEMORY", 2),
    ("mmap_size", "0", 0),
    ("secure_delete", "ON", 1),
    ("cache_size", "-32000", -32000),
)
"""Setting, what it is set to, and what reading it back has to say."""

READS = {"reads_only": True}
"""Execution option of a transaction that takes no write lock."""


def open_engine(file: Path, key: bytes, *, read_only: bool = False) -> Engine:
    """Return an engine over one encrypted file, its single connection opened and locked.

    Raises `PlatformError`: `library.damaged` when the key does not open the file (the key
    was checked before, so the file is at fault), `library.in_use`, `library.read_only`,
    `library.engine` when a setting does not hold.
    """
    engine = _make_engine(file, key, read_only=read_only)
    try:
        _take_hold(engine, file.parent)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _make_engine(file: Path, key: bytes, *, read_only: bool) -> Engine:
    mode = "ro" if read_only else "rwc"
    address = URL.create(
        "sqlite", database=f"file:{quote(file.as_posix())}", query={"mode": mode, "uri": "true"}
    )
    engine = create_engine(
        address,
        module=sqlcipher,
        poolclass=StaticPool,
        hide_parameters=True,
        connect_args={
            "check_same_thread": False,  # UnitOfWork lets one thread in at a time
            "isolation_level": None,  # we say BEGIN ourselves, for schema changes as well
            "timeout": _LOCK_SECONDS,
        },
    )

    @event.listens_for(engine, "connect")
    def unlock(connection: Any, _record: object) -> None:
        _check_engine(connection)
        # The log goes quiet before the key is tried: a wrong one is an answer, not news.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        apply_settings(connection, _SETTINGS)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        reads = connection.get_execution_options().get("reads_only", False)
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    @event.listens_for(engine, "handle_error")
    def explain(context: ExceptionContext) -> None:
        problem = platform_error(context.original_exception, file.parent)
        if problem is not None:
            raise problem from context.original_exception

    return engine


def _check_engine(connection: Any) -> None:
    version = tuple(int(part) for part in sqlcipher.sqlite_version.split("."))
    ciphers = connection.execute("PRAGMA cipher_version").fetchone()
    if version < OLDEST_ENGINE or not ciphers:
        raise PlatformError("library.engine", setting=f"SQLite {sqlcipher.sqlite_version}")


def apply_settings(connection: Any, settings: Iterable[tuple[str, str, object]]) -> None:
    """Make settings on a driver's connection and read each back.

    Raises `PlatformError` (`library.engine`) naming the one that does not hold.
    """
    for name, value, _expected in settings:
        connection.execute(f"PRAGMA {name} = {value}").fetchall()
    for name, _value, expected in settings:
        answer = connection.execute(f"PRAGMA {name}").fetchone()
        if answer is None or answer[0] != expected:
            raise PlatformError("library.engine", setting=name)


def _take_hold(engine: Engine, folder: Path) -> None:
    """Take the exclusive lock and read a page, so that trouble shows now and not later."""
    with engine.connect() as connection:
        driver = driver_connection(connection)
        try:
            driver.execute("BEGIN EXCLUSIVE")
            driver.execute("SELECT count(*) FROM sqlite_master").fetchone()
            driver.execute("COMMIT")
        except sqlcipher.Error as error:
            raise platform_error(error, folder) or error from error


def driver_connection(connection: Connection) -> Any:
    """Return the driver's own connection, for what SQLAlchemy has no word for."""
    return connection.connection.driver_connection


def copy_pages(source: Engine, target: Engine) -> None:
    """Copy the whole of an open database into another one, opened with the same key."""
    with source.connect() as reading, target.connect() as writing:
        driver_connection(reading).backup(driver_connection(writing))


def mark_as_ours(connection: Connection) -> None:
    """Write the mark by which a file is known as a library."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def page_faults(connection: Connection) -> list[str]:
    """Return what is wrong with the pages, their seals and the keys between tables.

    When a seal is broken nothing else is looked at: such a page cannot be read.
    """
    broken = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA cipher_integrity_check")]
    if broken:
        return broken
    checked = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    faults = [line for line in checked if line != "ok"]
    stray = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return faults + [f"{row[0]} row {row[1]} points at a missing {row[2]}" for row in stray]


def row_counts(connection: Connection) -> dict[str, int]:
    """Return how many rows each table has, whatever the schema."""
    quote = connection.dialect.identifier_preparer.quote
    return {
        name: connection.exec_driver_sql(f"SELECT count(*) FROM {quote(name)}").scalar_one()  # noqa: S608 - a name that the database itself told
        for name in inspect(connection).get_table_names()
    }


def set_foreign_keys(engine: Engine, *, on: bool) -> None:
    """Switch the checking of keys between tables; has no effect inside a transaction."""
    with engine.connect() as connection:
        driver_connection(connection).execute(f"PRAGMA foreign_keys = {'ON' if on else 'OFF'}")
