"""The folder for copies that other programs look at; nothing in it outlives the session."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

from cadredesk.storage.failures import file_problem

PRIVATE_FOLDER = "tmp"


def make_private_folder(library: Path) -> Path:
    """Return the folder, made if it is missing, for nobody else to look into.

    Raises `PlatformError`: `library.disk_full`, `library.not_writable`.
    """
    folder = library / PRIVATE_FOLDER
    try:
        folder.mkdir(exist_ok=True)
        folder.chmod(stat.S_IRWXU)
    except OSError as error:
        raise file_problem(error, library) from error
    return folder


def empty_private_folder(library: Path) -> None:
    """Remove the folder with everything in it.

    What another program still has open stays until the library is opened the next time.
    """
    folder = library / PRIVATE_FOLDER
    if folder.is_dir():
        shutil.rmtree(folder, onerror=_make_writable)


def _make_writable(remove: Callable[[str], object], path: str, _problem: object) -> None:
    """Try once more what failed because the file is marked as read-only."""
    try:
        os.chmod(path, stat.S_IRWXU)  # noqa: PTH101 - as rmtree names it
        remove(path)
    except OSError:
        return
