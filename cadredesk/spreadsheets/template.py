"""A workbook made once with its styles, then filled many times by writing its sheet's rows.

Writing cells one by one through a library costs more than all the rest; here the library
makes the look once (styles, widths, print set-up), and filling is putting together text.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from functools import cached_property

from openpyxl import Workbook
from openpyxl.styles import Font

from cadredesk.spreadsheets.cells import TextStyle
from cadredesk.spreadsheets.saving import MAKER

SHEET = "xl/worksheets/sheet1.xml"
_SHEET = re.compile(r"xl/worksheets/sheet\d+\.xml")
_ROWS = re.compile(r"<sheetData>.*</sheetData>|<sheetData\s*/>", re.DOTALL)
_STYLED = re.compile(r'<c r="([A-Z]+\d+)" s="(\d+)"')
_DIMENSION = re.compile(r'<dimension ref="[^"]*"\s*/>')
_STYLES = "xl/styles.xml"
_FOOT = "</headerFooter>"
_FIRST_FONT = re.compile(rb"<font>.*?</font>", re.DOTALL)
_MERGES = re.compile(r"<mergeCells.*?</mergeCells>", re.DOTALL)


class Template:
    """The parts of a workbook, and the style ids of its cells, which all its sheets share."""

    def __init__(self, book: Workbook, normal: Font | None = None) -> None:
        """Keep the parts of a workbook; `normal` is the font that its widths are counted in."""
        book.properties.creator = MAKER
        content = io.BytesIO()
        book.save(content)
        with zipfile.ZipFile(content) as package:
            self._parts = {name: package.read(name) for name in package.namelist()}
        if normal is not None:
            self._parts[_STYLES] = _with_normal_font(self._parts[_STYLES], normal)
        self._sheets = {
            name: _DIMENSION.sub("", self._parts.pop(name).decode("utf-8"))
            for name in tuple(self._parts)
            if _SHEET.fullmatch(name)
        }
        self._rest = _packed(self._parts)

    @cached_property
    def _ids(self) -> dict[str, int]:
        return {match[1]: int(match[2]) for match in _STYLED.finditer(self._sheets[SHEET])}

    @property
    def content_types(self) -> bytes:
        """The package's list of what its parts are."""
        return self._parts["[Content_Types].xml"]

    def style(self, at: str) -> int:
        """Return the style id of a cell of the template; 0 is the plain one."""
        return self._ids.get(at, 0)

    def text_style(self, plain: str, quoted: str) -> TextStyle:
        """Return the style of texts whose two looks stand in two cells of the template."""
        return TextStyle(self.style(plain), self.style(quoted))

    def filled(
        self,
        *rows: str,
        merges: Iterable[str] | None = None,
        replaced: dict[str, bytes] | None = None,
        drawing: str = "",
        breaks: str = "",
    ) -> bytes:
        """Return the workbook with other rows; what is not named stays as in the template.

        Args:
            rows: The XML of the rows, a text for each sheet.
            merges: The merged ranges of each sheet, or None to keep the template's.
            replaced: Other parts of the package, such as a picture, by their names.
            drawing: What the first sheet says of its pictures, as its last element.
            breaks: Where each sheet begins a page by hand.
        """
        listed = None if merges is None else list(merges)
        sheets = {
            name: _with_rows(sheet, own, listed).replace(_FOOT, f"{_FOOT}{breaks}", 1)
            for (name, sheet), own in zip(self._sheets.items(), rows, strict=True)
        }
        sheets[SHEET] = sheets[SHEET].replace("</worksheet>", f"{drawing}</worksheet>")
        # What never changes is packed once; each workbook adds its sheet to it.
        content = io.BytesIO()
        content.write(_packed({**self._parts, **replaced}) if replaced else self._rest)
        with zipfile.ZipFile(content, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
            for name, sheet in sheets.items():
                package.writestr(name, sheet)
        return content.getvalue()


def _with_normal_font(styles: bytes, font: Font) -> bytes:
    """Put another font in the place of the first, which the style Normal has."""
    kept = f'<font><name val="{font.name}"/><family val="1"/><sz val="{font.size:g}"/></font>'
    return _FIRST_FONT.sub(kept.encode(), styles, count=1)


def _packed(parts: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return content.getvalue()


def _with_rows(sheet: str, rows: str, merges: list[str] | None) -> str:
    filled = _ROWS.sub(lambda _found: f"<sheetData>{rows}</sheetData>", sheet)
    return filled if merges is None else _with_merges(filled, merges)


def _with_merges(sheet: str, merges: list[str]) -> str:
    listed = "".join(f'<mergeCell ref="{merge}"/>' for merge in merges)
    block = f'<mergeCells count="{len(merges)}">{listed}</mergeCells>' if merges else ""
    if _MERGES.search(sheet):
        return _MERGES.sub(block, sheet)
    return sheet.replace("</sheetData>", f"</sheetData>{block}", 1)
