"""Who has a library open: a note for people; the truth is the lock on the file itself."""

from __future__ import annotations

import json
import os
import platform
from datetime import datetime
from pathlib import Path

from cadredesk.domain.errors import PlatformError
from cadredesk.storage.durable import write_json
from cadredesk.storage.failures import platform_problem

LOCK_FILE = "lock"


def leave_note(folder: Path, by: str, now: datetime) -> None:
    """Write who holds the library; a folder that cannot be written goes without."""
    note = {
        "user": by,
        "computer": platform.node(),
        "process": os.getpid(),
        "since": now.astimezone().strftime("%Y-%m-%d %H:%M"),
    }
    try:
        write_json(folder / LOCK_FILE, note)
    except OSError:
        return


def is_noted(folder: Path) -> bool:
    """Whether somebody holds the library, or died holding it."""
    return (folder / LOCK_FILE).exists()


def remove_note(folder: Path) -> None:
    """Take the note away again."""
    try:
        (folder / LOCK_FILE).unlink(missing_ok=True)
    except OSError:
        return


def was_left_here(folder: Path) -> bool:
    """Whether a process of this computer had the library open and never let go of it."""
    try:
        note = json.loads((folder / LOCK_FILE).read_text(encoding="utf-8"))
        return bool(note["computer"] == platform.node())
    except (OSError, ValueError, KeyError, TypeError):
        return False


def in_use(folder: Path) -> PlatformError:
    """Return the error that says who has the library open, as far as the note tells."""
    try:
        note = json.loads((folder / LOCK_FILE).read_text(encoding="utf-8"))
        user, computer, since = (str(note[name]) for name in ("user", "computer", "since"))
    except (OSError, ValueError, KeyError, TypeError):
        return platform_problem("library.in_use", folder)
    return PlatformError(
        "library.in_use_by", folder=str(folder), user=user, computer=computer, since=since
    )
