"""Put a file where somebody asked for it, whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from cadredesk.domain.errors import PlatformError
from cadredesk.domain.ids import new_id


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
