"""Cells and rows as they are written: a text inside the sheet, a number, nothing but a style."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape

from openpyxl.formula.translate import Translator

from cadredesk.spreadsheets.blank.cell_rows import CellSpan, RowSpan, cell_name
from cadredesk.spreadsheets.cells import check_text

CellContent = str | int | None
"""What a cell is given: a text, a number, or nothing."""

_HEIGHT = re.compile(rb"""(\sht\s*=\s*)("[^"]*"|'[^']*')""")
_ROW_NUMBER = re.compile(r'(\sr\s*=\s*)("[^"]*"|\'[^\']*\')')


def cell_xml(prefix: str, at: str, style: str, content: CellContent, where: str = "") -> bytes:
    """Return a cell; raises `UserError` (`export.*`) for a text that no cell can hold."""
    look = f' s="{style}"' if style else ""
    tag = f"{prefix}c"
    if content is None or content == "":
        return f'<{tag} r="{at}"{look}/>'.encode()
    if isinstance(content, int):
        return f'<{tag} r="{at}"{look}><{prefix}v>{content}</{prefix}v></{tag}>'.encode()
    kept = escape(check_text(content, where or at)).replace("\r", "&#13;")
    return (
        f'<{tag} r="{at}"{look} t="inlineStr"><{prefix}is><{prefix}t xml:space="preserve">'
        f"{kept}</{prefix}t></{prefix}is></{tag}>"
    ).encode()


def formula_xml(prefix: str, at: str, style: str, formula: str) -> bytes:
    """Return a cell that the blank itself works out; whoever opens it counts it anew."""
    look = f' s="{style}"' if style else ""
    return (
        f'<{prefix}c r="{at}"{look}><{prefix}f>{escape(formula)}</{prefix}f></{prefix}c>'
    ).encode()


def row_xml(head: bytes, tag: str, cells: Mapping[int, bytes]) -> bytes:
    """Return a row with its start tag as given and these cells, in order."""
    if head.endswith(b"/>"):
        head = head[:-2].rstrip() + b">"
    inside = b"".join(cells[column] for column in sorted(cells))
    return head + inside + f"</{tag}>".encode()


def row_head(data: bytes, row: RowSpan | None, number: int, prefix: str) -> bytes:
    """Return the start tag of a row like another one, under another number."""
    if row is None:
        return f'<{prefix}row r="{number}">'.encode()
    head = data[row.span.start : row.span.inner].decode("utf-8")
    if not row.span.get("r"):
        return head.replace(row.span.tag, f'{row.span.tag} r="{number}"', 1).encode()
    return _ROW_NUMBER.sub(rf'\g<1>"{number}"', head, count=1).encode()


def with_height(head: bytes, points: float | None) -> bytes:
    """Return the start tag of a row with another height, as it is without one."""
    if points is None:
        return head
    return _HEIGHT.sub(rf'\g<1>"{points:g}"'.encode(), head, count=1)


def cell_like(
    prefix: str, cell: CellSpan, from_row: int, to_row: int, formulas: Mapping[str, str]
) -> bytes:
    """Return a cell for an inserted row: the look of another, its formula carried along."""
    source, target = cell_name(cell.column, from_row), cell_name(cell.column, to_row)
    formula = formulas.get(source)
    if formula is None:
        return cell_xml(prefix, target, cell.style, None)
    moved = str(Translator(f"={formula}", source).translate_formula(target)).removeprefix("=")
    return formula_xml(prefix, target, cell.style, moved)
