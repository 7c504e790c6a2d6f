"""What a workbook must pass before anything parses it: size, container, content.

A workbook of 600 KB can make a reader need gigabytes; so sizes are counted while inflating
and nothing of the content is believed beforehand (reliability handbook, 4.10).
"""

from __future__ import annotations

import re
import zipfile
import zlib
from enum import Enum
from pathlib import Path

from cadredesk.domain.errors import PlatformError, UserError

MOST_BYTES = 20_000_000
MOST_INFLATED = 200_000_000
MOST_RATIO = 100
MOST_ENTRIES = 2_000
_RATIO_FROM = 1_000_000
_CHUNK = 65_536

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_DOCTYPE = re.compile(rb"<!DOCTYPE|<!ENTITY", re.IGNORECASE)
_OLD_ENDINGS = frozenset({".xls", ".et", ".wps", ".xlt", ".ett"})


_MACROS = "_VBA_PROJECT".encode("utf-16-le")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class Container(Enum):
    """What a workbook is packed in."""

    PACKAGE = "package"
    OLD = "old"


def check_workbook(path: Path) -> Container:
    """Raise `UserError` (`workbook.*`) or `PlatformError` unless the file may be parsed."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(8)
    except FileNotFoundError as error:
        raise UserError("workbook.missing", file=path.name) from error
    except OSError as error:
        raise PlatformError("workbook.unreadable", file=path.name) from error
    if size > MOST_BYTES:
        raise UserError("workbook.too_large", file=path.name, limit=MOST_BYTES // 1_000_000)
    if head.startswith(_OLE):
        _check_old(path)
        return Container.OLD
    if not head.startswith(_ZIP):
        code = "workbook.old" if path.suffix.lower() in _OLD_ENDINGS else "workbook.not_one"
        raise UserError(code, file=path.name)
    _check_container(path)
    return Container.PACKAGE


def _check_old(path: Path) -> None:
    """An old container is an old workbook, or a new one behind a password."""
    content = path.read_bytes()
    if _ENCRYPTED in content or path.suffix.lower() not in _OLD_ENDINGS:
        raise UserError("workbook.encrypted", file=path.name)
    if _MACROS in content:
        raise UserError("workbook.macros", file=path.name)


def _check_container(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as package:
            entries = package.infolist()
            if len(entries) > MOST_ENTRIES:
                raise UserError("workbook.too_large", file=path.name, limit=MOST_ENTRIES)
            _check_names(path, {entry.filename for entry in entries})
            inflated = 0
            for entry in entries:
                inflated += _check_entry(path, package, entry, inflated)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        # RuntimeError is how zipfile says that an entry is encrypted.
        raise UserError("workbook.damaged", file=path.name) from error


def _check_names(path: Path, names: set[str]) -> None:
    lowered = {name.lower() for name in names}
    if "xl/workbook.xml" not in lowered:
        raise UserError("workbook.not_one", file=path.name)
    if any("vbaproject" in name for name in lowered):
        raise UserError("workbook.macros", file=path.name)
    if any(name.startswith(("xl/externallinks/", "xl/embeddings/")) for name in lowered):
        raise UserError("workbook.links", file=path.name)


def _check_entry(path: Path, package: zipfile.ZipFile, entry: zipfile.ZipInfo, before: int) -> int:
    size = 0
    tail = b""
    with package.open(entry) as part:
        while chunk := part.read(_CHUNK):
            size += len(chunk)
            ratio = size / max(entry.compress_size, 1)
            if before + size > MOST_INFLATED or (size > _RATIO_FROM and ratio > MOST_RATIO):
                raise UserError("workbook.bomb", file=path.name)
            if entry.filename.endswith((".xml", ".rels")) and _DOCTYPE.search(tail + chunk):
                raise UserError("workbook.entities", file=path.name)
            tail = chunk[-16:]
    return size
