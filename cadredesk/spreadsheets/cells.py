"""Texts in cells: never a formula, never cut, never a character that Excel refuses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape

from openpyxl.cell import Cell, MergedCell

from cadredesk.domain.errors import UserError

LONGEST = 32_767
"""As many characters as a cell can hold; more would be cut without a word."""

_FORMULA_STARTS = frozenset("=+-@\t\r＝＋－＠")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")


_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_MEANT = re.compile(r"_x([0-9A-Fa-f]{4})_")


def starts_like_a_formula(text: str) -> bool:
    """Whether a spreadsheet could take a text for a formula when it is edited."""
    return text[:1] in _FORMULA_STARTS


def check_text(text: str, where: str) -> str:
    """Return the text; raises `UserError` (`export.text`) if a cell cannot hold it whole."""
    if len(text) > LONGEST:
        raise UserError("export.too_long", where=where, limit=LONGEST)
    if _FORBIDDEN.search(text):
        raise UserError("export.character", where=where)
    return text


def as_written(text: str) -> str:
    """Return a text as the format has it: what looks like an escape of it is escaped.

    A spreadsheet reads `_x0041_` as A (ECMA-376, ST_Xstring), unless its first sign is escaped.

    >>> as_written("_x0041_"), as_written("a_x_b")
    ('_x005F_x0041_', 'a_x_b')
    """
    return _ESCAPE.sub("_x005F_", text)


def as_meant(text: str) -> str:
    """Return a text of the format as a spreadsheet shows it.

    >>> as_meant("_x005F_x0041_"), as_meant("_xD800_")
    ('_x0041_', '_xD800_')
    """
    return _MEANT.sub(_character, text) if "_x" in text else text


def _character(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return found[0] if 0xD800 <= code <= 0xDFFF or code == 0 else chr(code)


def put_text(cell: Cell | MergedCell, text: str, where: str = "") -> None:
    """Put a text into a cell as text, whatever it looks like; an empty one leaves it blank."""
    if not text:
        return
    if isinstance(cell, MergedCell):
        raise TypeError(f"{cell.coordinate} is covered by a merged range")
    cell.value = as_written(check_text(text, where or cell.coordinate))
    cell.data_type = "s"
    cell.number_format = "@"
    if starts_like_a_formula(text):
        cell.quotePrefix = True


@dataclass(frozen=True, slots=True)
class TextStyle:
    """The style ids of one look: as it is, and with the prefix that keeps a text a text."""

    plain: int
    quoted: int

    def of(self, text: str) -> int:
        """Return the id for a text."""
        return self.quoted if starts_like_a_formula(text) else self.plain


def text_cell(at: str, style: TextStyle, text: str, where: str = "") -> str:
    """Return the XML of a cell with a text kept in the sheet itself."""
    if not text:
        return f'<c r="{at}" s="{style.plain}"/>'
    kept = escape(as_written(check_text(text, where or at))).replace("\r", "&#13;")
    return (
        f'<c r="{at}" s="{style.of(text)}" t="inlineStr">'
        f'<is><t xml:space="preserve">{kept}</t></is></c>'
    )
