"""Where a list's table is: title, header of one to three rows, groups, people, footers."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum

from cadredesk.spreadsheets.grid import Grid, cell_text

SEARCHED = 30
"""Rows from the top in which a header is looked for."""

_DEEPEST = 3
_MERGED_DOWN = 2
"""So many headings merged with the row below say by themselves that the header goes on."""

_FOOTER = re.compile(
    r"^\s*[（(※*]?\s*(?:注|附注|备注|说明|填表说明|填报说明|填表人|制表人|审核人|负责人|单位负责人"
    r"|主要负责人|经办人|联系人|合计|总计|小计|填报|统计截止)\d?\s*[:：]"
    r"|^\s*(?:合\s*计|总\s*计|小\s*计)|^\s*(?:以上|总共|共计|共有?)\s*\d+\s*[人名]"
    r"|^\s*第\s*\d+\s*页"
)
_SPOUSE = re.compile(r"[（(]配偶[）)]\s*$")
"""The row under somebody that tells of husband or wife, as one of our own lists has it."""

_NAME_WITHIN = 2
_GROUP = re.compile(r"^\s*[（(]?[一二三四五六七八九十]+[)）]?\s*[、.．]")
_SUM = re.compile(r"(?:合|总|小)\s*计")
_COUNTED = 3


class RowKind(Enum):
    """What a row under the header is."""

    PERSON = "person"
    GROUP = "group"
    FOOTER = "footer"
    BLANK = "blank"


def kind_of_row(grid: Grid, row: int, columns: range | None = None) -> RowKind:
    """Tell people from group headings, footers and blank rows, by all columns or some."""
    wanted = range(grid.width) if columns is None else columns
    at = [column for column in wanted if cell_text(grid.rows[row][column])]
    filled = [cell_text(grid.rows[row][column]) for column in at]
    if not filled:
        return RowKind.BLANK
    if _FOOTER.match(filled[0]) or any(_SUM.fullmatch(text) for text in filled[:_COUNTED]):
        return RowKind.FOOTER
    if any(_SPOUSE.search(text) for text in filled[:_NAME_WITHIN]):
        return RowKind.BLANK
    if len(filled) == 1 and _is_heading(grid, row, at[0], filled[0]):
        return RowKind.GROUP
    return RowKind.PERSON


def is_group_text(text: str) -> bool:
    """Whether a text above a table heads a group of people: 一、班子成员."""
    return _GROUP.match(text) is not None


def _is_heading(grid: Grid, row: int, at: int, text: str) -> bool:
    merge = grid.merge_at(row, at)
    spans = merge is not None and merge.width > 2
    return spans or is_group_text(text)


def header_bottom(grid: Grid, row: int, is_heading: Callable[[str], bool]) -> int:
    """Return the last row of a header that begins in a row: at most the third.

    Headings go on in the next row where several of them are merged downwards, or one is
    merged across and another downwards, or the row below has headings, too.
    """
    bottom = row
    while bottom - row + 1 < _DEEPEST and _goes_on(grid, row, bottom, is_heading):
        bottom += 1
    return bottom


def _goes_on(grid: Grid, top: int, row: int, is_heading: Callable[[str], bool]) -> bool:
    if row + 1 >= len(grid.rows):
        return False
    across, down = False, 0
    for merge in grid.merges:
        across = across or (merge.top <= row == merge.bottom and 1 < merge.width < grid.width)
        down += top <= merge.top <= row < merge.bottom
    if down >= _MERGED_DOWN or (across and down):
        return True
    below = (is_heading(cell_text(cell)) for cell in grid.rows[row + 1])
    return row == top and across and any(below)
