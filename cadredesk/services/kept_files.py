"""Files on their way into the library: looked at first, then kept by their contents."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cadredesk.domain.errors import UserError

LARGEST = 100_000_000
"""Bytes; a file above is not taken."""

PIECE = 1 << 18
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class FileContent:
    """A file that was looked at: how many bytes it has, and what names them (SHA-256)."""

    path: Path
    size: int
    digest: str


def look_at(path: Path) -> FileContent:
    """Read a file through once.

    Raises `UserError`: `attachment.folder`, `attachment.empty`, `attachment.too_large`,
    `attachment.unreadable`.
    """
    if path.is_dir():
        raise UserError("attachment.folder", file=path.name)
    found, size = hashlib.sha256(), 0
    for piece in pieces_of(path):
        found.update(piece)
        size += len(piece)
        if size > LARGEST:
            break
    if not size:
        raise UserError("attachment.empty", file=path.name)
    if size > LARGEST:
        whole = round(path.stat().st_size / _MEGABYTE)
        raise UserError(
            "attachment.too_large", file=path.name, limit=LARGEST // _MEGABYTE, size=whole
        )
    return FileContent(path, size, found.hexdigest())


def pieces_of(path: Path) -> Iterator[bytes]:
    """Yield a file in pieces; raises `UserError` (`attachment.unreadable`)."""
    try:
        if not path.is_file():
            raise UserError("attachment.unreadable", file=path.name)
        with path.open("rb") as stream:
            while piece := stream.read(PIECE):
                yield piece
    except OSError as error:
        raise UserError("attachment.unreadable", file=path.name) from error
