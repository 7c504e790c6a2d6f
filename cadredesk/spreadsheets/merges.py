"""The merged ranges of a sheet, which a streaming reader does not tell."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from cadredesk.domain.errors import UserError
from cadredesk.spreadsheets.grid import Merge

MOST_MERGES = 20_000
_MERGE = re.compile(
    rb'<(?:\w+:)?mergeCell\s[^>]*?ref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})"'
)
_CHUNK = 1 << 20
_OVERLAP = 256


def merges_of(path: Path, sheet: ReadOnlyWorksheet) -> tuple[Merge, ...]:
    """Return the merged ranges of a sheet of a workbook that passed the gate.

    Raises `UserError` (`workbook.bomb`) for more of them than any form has.
    """
    found: dict[Merge, None] = {}
    # The library tells which part holds a sheet nowhere else.
    name: str = getattr(sheet, "_worksheet_path")  # noqa: B009
    with zipfile.ZipFile(path) as package, package.open(name) as part:
        tail = b""
        while chunk := part.read(_CHUNK):
            for match in _MERGE.finditer(tail + chunk):
                left, top, right, bottom = match.groups()
                merge = Merge(int(top) - 1, _column(left), int(bottom) - 1, _column(right))
                found[merge] = None
            if len(found) > MOST_MERGES:
                raise UserError("workbook.bomb", file=path.name)
            tail = chunk[-_OVERLAP:]
    return tuple(found)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1
