"""What the database engine says when the machine is at fault, as errors of ours."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from cadredesk.domain.errors import PlatformError

_CODES = {
    "SQLITE_FULL": "library.disk_full",
    "SQLITE_READONLY": "library.read_only",
    "SQLITE_BUSY": "library.in_use",
    "SQLITE_LOCKED": "library.in_use",
    "SQLITE_CORRUPT": "library.damaged",
    "SQLITE_NOTADB": "library.damaged",
    "SQLITE_IOERR": "library.disk_failed",
    "SQLITE_CANTOPEN": "library.cannot_open",
    "SQLITE_PERM": "library.read_only",
}
"""The families of result codes that speak of the machine; every other one is a bug of ours."""


def platform_error(error: BaseException | None, place: Path) -> PlatformError | None:
    """Return what an error of the engine means, or None when it is not the machine's fault.

    `place` is the library's folder, or the file in question.
    """
    name = getattr(error, "sqlite_errorname", None)
    if not isinstance(name, str):
        return None
    family = "_".join(name.split("_")[:2])
    code = _CODES.get(family)
    return None if code is None else platform_problem(code, place)


def platform_problem(code: str, place: Path) -> PlatformError:
    """Return the error of one code about a folder, with everything its sentence may say."""
    return PlatformError(
        code, folder=str(place), drive=place.anchor or str(place), free_mb=free_megabytes(place)
    )


def free_megabytes(place: Path) -> float:
    """Return the free room where a file or folder lies or will lie, in MB."""
    for each in (place, *place.parents):
        with suppress(OSError):
            return round(shutil.disk_usage(each).free / 1_000_000, 1)
    return 0.0


def file_problem(error: OSError, place: Path) -> PlatformError:
    """Return what an error of the file system means for a library."""
    full = {28, 112, 122}  # ENOSPC, ERROR_DISK_FULL, EDQUOT
    code = "library.disk_full" if error.errno in full else "library.not_writable"
    return platform_problem(code, place)
