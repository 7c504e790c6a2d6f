"""Where the program's own files are, run from source and frozen, and where libraries go."""

from __future__ import annotations

import os
import re
import string
import sys
from pathlib import Path

LIBRARIES = "干部工作台"
"""The folder under which each unit's library has a folder of its own."""

_SOURCE = Path(__file__).resolve().parent.parent
_WINDOWS = "win32"
_FIXED_DRIVE = 3
_DOCUMENTS = re.compile(r'^XDG_DOCUMENTS_DIR="?([^"\n]*)"?', re.MULTILINE)


def project_root() -> Path:
    """Return the folder that holds `resources/` and `migrations/`."""
    frozen = getattr(sys, "_MEIPASS", None)
    return _SOURCE if frozen is None else Path(frozen)


def resources() -> Path:
    """Return the folder of icons, translations, forms, rosters and rules."""
    return project_root() / "resources"


def migrations() -> Path:
    """Return the folder of every version of the data file, run from source and frozen."""
    return project_root() / "migrations"


def library_home() -> Path:
    """Return the folder for libraries: on the first fixed disk that is not the system's.

    Where there is none (Linux; one disk) it is in the documents folder: reinstalling and
    restore cards wipe the system disk.
    """
    disk = _data_disk()
    return (documents() if disk is None else disk) / LIBRARIES


def log_folder() -> Path:
    """Return the folder of this person for what is told of bugs; it holds no personal data."""
    local = os.environ.get("LOCALAPPDATA")
    if local:
        return Path(local) / "CadreDesk" / "log"
    state = os.environ.get("XDG_STATE_HOME")
    return (Path(state) if state else Path.home() / ".local" / "state") / "CadreDesk" / "log"


def documents() -> Path:
    """Return the person's documents folder, by whatever name the desktop gave it."""
    home = Path.home()
    configured = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "user-dirs.dirs"
    if configured.is_file():
        match = _DOCUMENTS.search(configured.read_text(encoding="utf-8", errors="replace"))
        if match and match[1]:
            return Path(match[1].replace("$HOME", str(home)))
    return home / "Documents"


def _data_disk() -> Path | None:
    if sys.platform != _WINDOWS:
        return None
    import ctypes  # noqa: PLC0415 - no other system has drives

    windows = getattr(ctypes, "windll", None)
    if windows is None:
        return None
    system = os.environ.get("SystemDrive", "C:").upper()  # noqa: SIM112 - as Windows spells it
    for letter in string.ascii_uppercase:
        root = f"{letter}:\\"
        if f"{letter}:" != system and windows.kernel32.GetDriveTypeW(root) == _FIXED_DRIVE:
            return Path(root)
    return None
