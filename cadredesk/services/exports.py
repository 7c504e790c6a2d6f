"""Put a file where somebody asked for it, whole or not at all."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from cadredesk.domain.errors import PlatformError
from cadredesk.domain.ids import new_id

_FULL = frozenset({28, 112, 122})
"""ENOSPC, ERROR_DISK_FULL and EDQUOT: what systems say when there is no room."""

_PATIENCE = (0.05, 0.1, 0.2, 0.4)
"""Seconds between tries: a virus scanner lets go of a file soon, a spreadsheet does not."""


def write_file(target: Path, content: bytes) -> None:
    """Write beside the target, sync, then take its place.

    Raises `PlatformError`: `export.in_use` where another program holds the file,
    `export.disk_full` where there is no room, `export.failed` for anything else; what was
    there before is then unchanged.
    """
    part = target.with_name(f".{target.name}.{new_id().hex[:8]}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _take_place(part, target)
    except OSError as error:
        with suppress(OSError):  # the folder itself may be what is missing
            part.unlink()
        raise export_problem(error, target) from error
    except PlatformError:
        part.unlink(missing_ok=True)
        raise


def _take_place(part: Path, target: Path) -> None:
    """Put a file into the place of another, waiting a moment for whoever holds that one."""
    for pause in (*_PATIENCE, None):
        try:
            part.replace(target)
        except PermissionError as error:
            if not target.exists():
                raise
            if pause is None:
                raise PlatformError("export.in_use", file=str(target)) from error
            time.sleep(pause)
        else:
            return


def export_problem(error: OSError, place: Path) -> PlatformError:
    """Return what an error of the file system means for a file that was to be written."""
    if error.errno in _FULL:
        return PlatformError("export.disk_full", file=str(place))
    return PlatformError("export.failed", file=str(place), reason=error.strerror or str(error))


def write_new(wanted: Path, content: Iterable[bytes]) -> Path:
    """Write a file under the first name that nothing has yet; return where it is.

    What fails leaves no file. Raises `PlatformError` (`export.*`), and what giving the content
    raises.
    """
    target, stream = _opened_new(wanted)
    try:
        with stream:
            for piece in content:
                stream.write(piece)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        target.unlink(missing_ok=True)
        raise export_problem(error, target) from error
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return target


def _opened_new(wanted: Path) -> tuple[Path, BinaryIO]:
    """Take the first name that is free, in one step with making the file."""
    number, target = 1, wanted
    while True:
        try:
            return target, target.open("xb")
        except FileExistsError:
            number += 1
            target = wanted.with_stem(f"{wanted.stem}（{number}）")
        except OSError as error:
            raise export_problem(error, target) from error


def make_folder(folder: Path) -> None:
    """Make the folder that files are to be written into, if it is not there.

    Raises `PlatformError` (`export.failed`, `export.disk_full`) when it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise export_problem(error, folder) from error
