"""Packages side by side: which parts differ, and in a sheet which cells."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def parts_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def changed_parts(before: Path, after: Path) -> set[str]:
    old, new = parts_of(before), parts_of(after)
    assert list(old) == list(new)
    return {name for name in old if old[name] != new[name]}


def cells_of(path: Path, part: str = "xl/worksheets/sheet1.xml") -> dict[str, str]:
    """Each cell of a sheet as its own XML, by its name."""
    root = ET.fromstring(parts_of(path)[part])
    return {cell.get("r", ""): ET.tostring(cell).decode() for cell in root.iter(f"{_MAIN}c")}


def around_the_rows(path: Path, part: str = "xl/worksheets/sheet1.xml") -> bytes:
    """A sheet's part without its rows."""
    return re.sub(rb"<sheetData>.*</sheetData>", b"", parts_of(path)[part], flags=re.DOTALL)
