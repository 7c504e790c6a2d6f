"""The driver's connection: one encrypted file, and the settings that survive a power cut.

Rollback journal with `synchronous=EXTRA` and exclusive locking: measured, no acknowledged
record is lost in simulated power cuts, and copying the one file is what clerks do. The
exclusive lock is the truth about who has the library open; the system frees it at death.

A library is opened through this module alone, so that the window is painted before
SQLAlchemy is loaded; `engine` works on the same connection afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlcipher3.dbapi2 as sqlcipher  # type: ignore[import-untyped]

from cadredesk.domain.errors import PlatformError
from cadredesk.storage.failures import platform_error

OLDEST_ENGINE = (3, 51, 3)
"""SQLite before this can damage files (WAL reset) or lacks what the settings rely on."""

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

Driver = Any
"""The driver's own connection; the package brings no types."""


@dataclass(frozen=True, slots=True)
class OpenFile:
    """The one connection to a library's file, the folder it lies in, the key that opens it."""

    driver: Driver
    folder: Path
    key: bytes


def connect(file: Path, key: bytes, *, read_only: bool = False) -> Driver:
    """Return the one connection to an encrypted file, unlocked, set and held.

    Raises `PlatformError`: `library.damaged` when the key does not open the file (the key
    was checked before, so the file is at fault), `library.in_use`, `library.read_only`,
    `library.engine` when a setting does not hold.
    """
    mode = "ro" if read_only else "rwc"
    with explained(file.parent):
        connection = sqlcipher.connect(
            f"file:{quote(file.as_posix())}?mode={mode}",
            uri=True,
            check_same_thread=False,  # UnitOfWork lets one thread in at a time
            isolation_level=None,  # we say BEGIN ourselves, for schema changes as well
            timeout=_LOCK_SECONDS,
        )
        try:
            _unlock(connection, key)
            _take_hold(connection)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def explained(place: Path) -> Iterator[None]:
    """Turn what the engine says of the machine into a `PlatformError` about a folder."""
    try:
        yield
    except sqlcipher.Error as error:
        raise platform_error(error, place) or error from error


@contextmanager
def transaction(connection: Driver, *, writes: bool = False) -> Iterator[None]:
    """Begin, and commit what was done; an error takes all of it back."""
    connection.execute("BEGIN IMMEDIATE" if writes else "BEGIN")
    try:
        yield
        connection.commit()
    except BaseException:
        connection.rollback()
        raise


def _unlock(connection: Driver, key: bytes) -> None:
    _check_engine(connection)
    # The log goes quiet before the key is tried: a wrong one is an answer, not news.
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    apply_settings(connection, _SETTINGS)


def _check_engine(connection: Driver) -> None:
    version = tuple(int(part) for part in sqlcipher.sqlite_version.split("."))
    ciphers = connection.execute("PRAGMA cipher_version").fetchone()
    if version < OLDEST_ENGINE or not ciphers:
        raise PlatformError("library.engine", setting=f"SQLite {sqlcipher.sqlite_version}")


def apply_settings(connection: Driver, settings: Iterable[tuple[str, str, object]]) -> None:
    """Make settings and read each back.

    Raises `PlatformError` (`library.engine`) naming the one that does not hold.
    """
    for name, value, _expected in settings:
        connection.execute(f"PRAGMA {name} = {value}").fetchall()
    for name, _value, expected in settings:
        answer = connection.execute(f"PRAGMA {name}").fetchone()
        if answer is None or answer[0] != expected:
            raise PlatformError("library.engine", setting=name)


def _take_hold(connection: Driver) -> None:
    """Take the exclusive lock and read a page, so that trouble shows now and not later."""
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    connection.execute("COMMIT")
