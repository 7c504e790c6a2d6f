"""Small files written so that a crash leaves the old one or the new one, never half of one."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path

_BUSY_ON_WINDOWS = {5, 32, 33}
_SYNCS_FOLDERS = os.name != "nt"
_PATIENCE = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)


def write_json(file: Path, content: Mapping[str, object]) -> None:
    """Write a file of JSON durably; raises `OSError`."""
    write_bytes(file, json.dumps(content, ensure_ascii=False, indent=1).encode())


def write_bytes(file: Path, content: bytes) -> None:
    """Write a new file beside the old one, sync it, then put it in its place."""
    draft = file.with_name(file.name + ".part")
    with draft.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    replace(draft, file)


def replace(source: Path, target: Path) -> None:
    """Rename a file or folder over another, waiting for a virus scanner that holds it."""
    _patiently(lambda: source.replace(target))
    sync_folder(target.parent)


def _patiently(attempt: Callable[[], object]) -> None:
    for pause in _PATIENCE:
        try:
            attempt()
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _BUSY_ON_WINDOWS:
                raise
            time.sleep(pause)
        else:
            return
    attempt()


def sync_file(file: Path) -> None:
    """Wait until the bytes of a file are on the disk."""
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk; Windows has no such call."""
    if not _SYNCS_FOLDERS:
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
