"""Put a file where somebody asked for it, whole or not at all, and note that it left."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from cadredesk.domain.errors import PlatformError
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.services.ports import Batch, Library


def write_file(target: Path, content: bytes) -> None:
    """Write beside the target, sync, then take its place.

    Raises `PlatformError` (`export.failed`) when the folder or the file cannot be written;
    what was there before is then unchanged.
    """
    part = target.with_name(f".{target.name}.{new_id().hex[:8]}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as error:
        with suppress(OSError):  # the folder itself may be what is missing
            part.unlink()
        raise PlatformError(
            "export.failed", file=str(target), reason=error.strerror or str(error)
        ) from error


def make_folder(folder: Path) -> None:
    """Make the folder that files are to be written into, if it is not there.

    Raises `PlatformError` (`export.failed`) when it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PlatformError(
            "export.failed", file=str(folder), reason=error.strerror or str(error)
        ) from error


def note_export(library: Library, action: str, target: Path, detail: str) -> None:
    """Write into the audit what left the library, under which file name."""
    with library.unit_of_work(Batch(BatchId(new_id()), action, target.name)) as work:
        work.audit(action, target.name, detail)
        work.commit()
