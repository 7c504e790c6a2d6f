"""Cells and rows as they are written: a text inside the sheet, a number, nothing but a style."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape

from cadredesk.domain.blank.model import CellContent
from cadredesk.spreadsheets.blank.cell_rows import RowSpan
from cadredesk.spreadsheets.cells import LONGEST, as_written, check_text

_SPECIAL = re.compile("[&<>\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
"""What is escaped or refused in a text; a line break is neither."""

_HEIGHT = re.compile(r"""(\sht\s*=\s*)("[^"]*"|'[^']*')""")
_ROW_NUMBER = re.compile(r'(\sr\s*=\s*)("[^"]*"|\'[^\']*\')')


def cell_xml(prefix: str, at: str, style: str, content: CellContent) -> str:
    """Return a cell; raises `UserError` (`export.*`) for a text that no cell can hold."""
    look = f' s="{style}"' if style else ""
    tag = f"{prefix}c"
    if content is None or content == "":
        return f'<{tag} r="{at}"{look}/>'
    if isinstance(content, int):
        return f'<{tag} r="{at}"{look}><{prefix}v>{content}</{prefix}v></{tag}>'
    kept = content if _is_harmless(content) else _escaped(content, at)
    return (
        f'<{tag} r="{at}"{look} t="inlineStr"><{prefix}is><{prefix}t xml:space="preserve">'
        f"{kept}</{prefix}t></{prefix}is></{tag}>"
    )


def _is_harmless(text: str) -> bool:
    """Whether a text is written as it is, which nearly every one is."""
    return len(text) <= LONGEST and _SPECIAL.search(text) is None


def _escaped(text: str, at: str) -> str:
    return escape(as_written(check_text(text, at))).replace("\r", "&#13;")


def formula_xml(prefix: str, at: str, style: str, formula: str) -> str:
    """Return a cell that the blank itself works out; whoever opens it counts it anew."""
    look = f' s="{style}"' if style else ""
    return f'<{prefix}c r="{at}"{look}><{prefix}f>{escape(formula)}</{prefix}f></{prefix}c>'


def row_xml(head: str, tag: str, cells: Mapping[int, str]) -> str:
    """Return a row with its start tag as given and these cells, in order."""
    inside = "".join(cells[column] for column in sorted(cells))
    return f"{open_tag(head)}{inside}</{tag}>"


def open_tag(head: str) -> str:
    """Return a start tag of an element that has something in it."""
    return f"{head[:-2].rstrip()}>" if head.endswith("/>") else head


def row_head(data: bytes, row: RowSpan | None, number: int, prefix: str) -> str:
    """Return the start tag of a row like another one, under another number."""
    if row is None:
        return f'<{prefix}row r="{number}">'
    head = data[row.span.start : row.span.inner].decode("utf-8")
    if not row.span.get("r"):
        return head.replace(row.span.tag, f'{row.span.tag} r="{number}"', 1)
    return _ROW_NUMBER.sub(rf'\g<1>"{number}"', head, count=1)


def with_height(head: str, points: float | None) -> str:
    """Return the start tag of a row with another height, as it is without one."""
    if points is None:
        return head
    return _HEIGHT.sub(rf'\g<1>"{points:g}"', head, count=1)
