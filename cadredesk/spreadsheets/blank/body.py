"""Which rows of a blank people go into, and the boxes around its table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from openpyxl.utils import get_column_letter

from cadredesk.domain.blank.heading_text import plain
from cadredesk.domain.blank.model import Box, BoxKind
from cadredesk.domain.blank.vocabulary import Vocabulary
from cadredesk.spreadsheets.blank.cell_rows import RowSpan
from cadredesk.spreadsheets.grid import Grid, cell_text
from cadredesk.spreadsheets.header import RowKind, kind_of_row

_NUMBER = re.compile(r"\d{1,4}")
_LABEL = re.compile(r"\s*([^:：]{2,12})\s*[:：]\s*(.*)", re.DOTALL)
_UNFILLED_DAY = re.compile(r"[\s_＿]*年[\s_＿]*月[\s_＿]*日?[\s_＿]*")


def body_of(
    grid: Grid, rows: dict[int, RowSpan], bottom: int, example: re.Pattern[str]
) -> tuple[int, int]:
    """Return the first and the last row of a body, as the sheet counts them.

    `bottom` is the last row of the header. Rows of column numbers and of example are passed
    over; a running number or a formula of the blank's own does not end the body, any other
    text does. A row without any cell ends it once there was one with cells.
    """
    first = bottom + 1
    while _is_passed_over(grid, first, example):
        first += 1
    wanted = len(rows[first].cells) if first in rows else 0
    last = first
    while _is_free(grid, rows, last + 1) and _has_cells(rows, last + 1, wanted):
        last += 1
        if wanted == 0 and last >= len(grid.rows):
            break
    return first, last


def _is_passed_over(grid: Grid, row: int, example: re.Pattern[str]) -> bool:
    """Whether a row numbers the columns or shows how to fill in."""
    if row > len(grid.rows):
        return False
    texts = [text for cell in grid.rows[row - 1] if (text := cell_text(cell))]
    if len(texts) >= 3 and all(_NUMBER.fullmatch(text) for text in texts):
        return [int(text) for text in texts] == list(
            range(int(texts[0]), int(texts[0]) + len(texts))
        )
    return bool(texts) and example.match(texts[0]) is not None


def _is_free(grid: Grid, rows: dict[int, RowSpan], row: int) -> bool:
    """Whether a row holds nothing of its own but a running number and formulas."""
    if row > len(grid.rows):
        return True
    cells = rows[row].cells if row in rows else {}
    own = [
        cell_text(value)
        for column, value in enumerate(grid.rows[row - 1], 1)
        if cell_text(value) and not (column in cells and cells[column].formula is not None)
    ]
    if kind_of_row(grid, row - 1) in (RowKind.FOOTER, RowKind.GROUP) and not _is_number(own):
        return not own
    return not own or _is_number(own)


def _is_number(texts: list[str]) -> bool:
    return len(texts) == 1 and _NUMBER.fullmatch(texts[0]) is not None


def _has_cells(rows: dict[int, RowSpan], row: int, wanted: int) -> bool:
    if wanted == 0:
        return row not in rows or not rows[row].cells
    return row in rows and 2 * len(rows[row].cells) >= wanted


def boxes_of(
    grid: Grid, header: tuple[int, int], body: tuple[int, int], vocabulary: Vocabulary
) -> Iterator[Box]:
    """Yield the boxes above and below the table that ask for the unit or the day."""
    found: set[BoxKind] = set()
    for row in [*range(1, header[0]), *range(body[1] + 1, len(grid.rows) + 1)]:
        for column, value in enumerate(grid.rows[row - 1], 1):
            box = _box(grid, row, column, cell_text(value), vocabulary)
            if box is not None and box.kind not in found:
                found.add(box.kind)
                yield box


def _box(grid: Grid, row: int, column: int, text: str, vocabulary: Vocabulary) -> Box | None:
    at = f"{get_column_letter(column)}{row}"
    found = _LABEL.fullmatch(text)
    if found is None:
        kind = vocabulary.boxes.get(plain(text))
        return None if kind is None else _beside(grid, row, column, kind)
    kind = vocabulary.boxes.get(plain(found[1]))
    if kind is None:
        return None
    rest = found[2].strip()
    if rest and not (kind is BoxKind.DAY and _UNFILLED_DAY.fullmatch(rest)):
        return None
    return Box(kind, at, text[: found.start(2)].rstrip())


def _beside(grid: Grid, row: int, column: int, kind: BoxKind) -> Box | None:
    """The empty cell right of a label that stands alone."""
    merge = grid.merge_at(row - 1, column - 1)
    right = column + (merge.width if merge else 1)
    if right > grid.width or cell_text(grid.rows[row - 1][right - 1]):
        return None
    return Box(kind, f"{get_column_letter(right)}{row}", "")
