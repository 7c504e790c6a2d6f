"""Workbooks on the disk: whole or not at all, opened again before they count."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.parsers.expat import ExpatError, ParserCreate

from openpyxl import Workbook

from cadredesk.domain.errors import PlatformError
from cadredesk.services.exports import write_file
from cadredesk.services.giving_way import giving_way

MAKER = "CadreDesk"
"""Who the properties of a workbook say made it."""

_FORMULA = b"<f>"
_PIECE = 200_000


def save_workbook(book: Workbook, target: Path) -> None:
    """Write a workbook; raises `PlatformError` (`export.*`) and leaves what was there."""
    book.properties.creator = MAKER
    content = io.BytesIO()
    book.save(content)
    save_package(content.getvalue(), target)


def save_package(content: bytes, target: Path) -> None:
    """Write the bytes of a workbook, then open what lies on the disk and check it.

    Raises `PlatformError`: `export.failed` where it cannot be written, `export.unsound`
    where what was written cannot be read back or holds a formula.
    """
    write_file(target, content)
    try:
        with zipfile.ZipFile(target) as package:
            if package.testzip() is not None:
                raise PlatformError("export.unsound", file=target.name)
            for name in package.namelist():
                if name.startswith("xl/worksheets/sheet"):
                    _check_sheet(package.read(name), target)
    except (OSError, zipfile.BadZipFile, ExpatError) as error:
        raise PlatformError("export.unsound", file=target.name) from error


def _check_sheet(sheet: bytes, target: Path) -> None:
    parser = ParserCreate()
    for at in giving_way(range(0, len(sheet), _PIECE)):
        parser.Parse(sheet[at : at + _PIECE], False)
    parser.Parse(b"", True)
    if _FORMULA in sheet:
        raise PlatformError("export.unsound", file=target.name)
