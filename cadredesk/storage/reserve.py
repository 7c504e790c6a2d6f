"""Eight megabytes kept back on the disk, so that the last save fits when it is full."""

from __future__ import annotations

import os
from pathlib import Path

RESERVE_FILE = "reserve.bin"
RESERVE_SIZE = 8 * 1024 * 1024


def keep_reserve(folder: Path) -> None:
    """Make the reserve if it is missing and the disk has room; random bytes cannot be packed."""
    file = folder / RESERVE_FILE
    try:
        if file.is_file() and file.stat().st_size == RESERVE_SIZE:
            return
        with file.open("wb") as stream:
            stream.write(os.urandom(RESERVE_SIZE))
            stream.flush()
            os.fsync(stream.fileno())
    except OSError:
        free_reserve(folder)


def free_reserve(folder: Path) -> None:
    """Give the room back, so that saving again can succeed."""
    try:
        (folder / RESERVE_FILE).unlink(missing_ok=True)
    except OSError:
        return
