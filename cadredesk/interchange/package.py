"""A ZIP of forms: names in GBK or UTF-8, path tricks refused, sizes counted while inflating.

Limits are those of every container that comes in (reliability handbook, 4.10).
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from cadredesk.domain.errors import PlatformError, UserError
from cadredesk.interchange.encoding import GBK

MOST_BYTES = 200_000_000
MOST_INFLATED = 200_000_000
MOST_ENTRIES = 5_000
MOST_ENTRY = 20_000_000
MOST_RATIO = 100
_RATIO_FROM = 1_000_000
_CHUNK = 65_536
_UTF_8_FLAG = 0x800
_TRICK = re.compile(r"^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|[\x00-\x1f]")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError)
"""What zipfile raises for a damaged file, and for a compression that it does not know."""

Load = Callable[[], bytes]


class Package:
    """A ZIP file; raises `UserError` (`interchange.zip_damaged`, `interchange.bomb` …)."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._inflated = 0
        try:
            if path.stat().st_size > MOST_BYTES:
                raise UserError(
                    "interchange.too_large", file=path.name, limit=MOST_BYTES // 1_000_000
                )
            with zipfile.ZipFile(path) as package:
                self._entries = [each for each in package.infolist() if not each.is_dir()]
        except FileNotFoundError as error:
            raise UserError("interchange.missing", file=path.name) from error
        except OSError as error:
            raise PlatformError("interchange.unreadable", file=path.name) from error
        except (*_BROKEN, ValueError) as error:
            raise UserError("interchange.zip_damaged", file=path.name) from error
        if len(self._entries) > MOST_ENTRIES:
            raise UserError(
                "interchange.too_many_files", count=len(self._entries), limit=MOST_ENTRIES
            )

    def loads(self) -> dict[str, Load]:
        """Return how to get at each entry, by its name."""
        names = entry_names(self._entries)
        return {
            f"{self._path.name}/{name}": self._loader(name, entry)
            for name, entry in sorted(zip(names, self._entries, strict=True), key=_first)
        }

    def _loader(self, name: str, entry: zipfile.ZipInfo) -> Load:
        def load() -> bytes:
            if _TRICK.search(name):
                raise UserError("interchange.path", file=name)
            return self._content(name, entry)

        return load

    def _content(self, name: str, entry: zipfile.ZipInfo) -> bytes:
        try:
            with zipfile.ZipFile(self._path) as package, package.open(entry) as part:
                return self._inflate(name, entry, part.read)
        except (*_BROKEN, ValueError) as error:
            raise UserError("interchange.entry_damaged", file=name) from error
        except RuntimeError as error:
            # How zipfile says that an entry is encrypted; NotImplementedError is one, too.
            raise UserError("interchange.locked", file=name) from error
        except OSError as error:
            raise PlatformError("interchange.unreadable", file=self._path.name) from error

    def _inflate(self, name: str, entry: zipfile.ZipInfo, read: Callable[[int], bytes]) -> bytes:
        content = bytearray()
        while chunk := read(_CHUNK):
            content += chunk
            self._inflated += len(chunk)
            if len(content) > MOST_ENTRY:
                raise UserError("interchange.too_large", file=name, limit=MOST_ENTRY // 1_000_000)
            ratio = len(content) / max(entry.compress_size, 1)
            is_bomb = len(content) > _RATIO_FROM and ratio > MOST_RATIO
            if is_bomb or self._inflated > MOST_INFLATED:
                raise UserError("interchange.bomb", file=name)
        return bytes(content)


def _first(pair: tuple[str, zipfile.ZipInfo]) -> str:
    return pair[0]


def entry_names(entries: list[zipfile.ZipInfo]) -> list[str]:
    """Return the names of entries: as flagged, else UTF-8 if all are, else GBK, else as they are.

    The module reads an unflagged name as code page 437; its bytes are had back by that.
    """
    raw = [each.orig_filename.encode("cp437") for each in entries if _is_unflagged(each)]
    encoding = next((each for each in ("utf-8", GBK) if _all_are(raw, each)), "cp437")
    return [
        each.orig_filename.encode("cp437").decode(encoding)
        if _is_unflagged(each)
        else each.orig_filename
        for each in entries
    ]


def _is_unflagged(entry: zipfile.ZipInfo) -> bool:
    return not entry.flag_bits & _UTF_8_FLAG


def _all_are(names: list[bytes], encoding: str) -> bool:
    try:
        for each in names:
            each.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
