"""Looks at the folder of a library: can it be written, is there room, which engine is it."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher  # type: ignore[import-untyped]

from cadredesk.services.place import PlaceState


def look_at(folder: Path) -> PlaceState:
    """Return the state of a folder, trying it with a file that is gone at once.

    A folder that cannot be reached is one that cannot be written and has no room.
    """
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"0")
    except OSError:
        is_writable = False
    else:
        is_writable = True
    return PlaceState(is_writable, _free(folder), _engine())


def _free(folder: Path) -> int:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return 0


def _engine() -> str:
    connection = sqlcipher.connect(":memory:")
    try:
        cipher = connection.execute("PRAGMA cipher_version").fetchone()[0]
    finally:
        connection.close()
    return f"SQLite {sqlcipher.sqlite_version} · SQLCipher {cipher}"
