"""Where a list's table is: title, header of one to three rows, groups, people, footers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from openpyxl.utils import get_column_letter

from cadredesk.domain.blank.heading_text import plain
from cadredesk.services.imports.reading import Column, RosterField, RosterKind
from cadredesk.spreadsheets.aliases import field_of, is_ignored
from cadredesk.spreadsheets.grid import Grid, cell_text

SEARCHED = 30
"""Rows from the top in which a header is looked for."""

_LEAST_FIELDS = 3
_DEEPEST = 3
_MERGED_DOWN = 2
"""So many headings merged with the row below say by themselves that the header goes on."""

_SAMPLES = 3
_ONLY_OF_VILLAGES = frozenset({RosterField.VILLAGE, RosterField.HEADS_BOTH})
_FOOTER = re.compile(
    r"^\s*(注|备注|说明|填表说明|填表人|制表人|审核人|负责人|单位负责人|联系人|合计|总计|小计|填报)"
    r"\s*[:：]|^\s*(合\s*计|总\s*计|小\s*计)"
)
_OF_VILLAGES = re.compile(r"村.{0,6}干部|村[^镇乡]{0,6}两委")
_GROUP = re.compile(r"^\s*[（(]?[一二三四五六七八九十]+[)）]?\s*[、.．]")


class RowKind(Enum):
    """What a row under the header is."""

    PERSON = "person"
    GROUP = "group"
    FOOTER = "footer"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Layout:
    """A table found on a sheet; rows are counted from 0."""

    top: int
    bottom: int
    columns: tuple[Column, ...]
    title: str = ""

    @property
    def fields(self) -> dict[RosterField, int]:
        """Columns by what they hold, the first of each."""
        found: dict[RosterField, int] = {}
        for at, column in enumerate(self.columns):
            if column.field is not None:
                found.setdefault(column.field, at)
        return found

    @property
    def kind(self) -> RosterKind:
        """Whose roster it is: a column that only villages have, or the title, says so."""
        village = not _ONLY_OF_VILLAGES.isdisjoint(self.fields)
        village = village or _OF_VILLAGES.search(plain(self.title)) is not None
        return RosterKind.VILLAGE if village else RosterKind.CADRE


def find_layout(
    grid: Grid, mapping: Mapping[str, RosterField | None] | None = None
) -> Layout | None:
    """Return the table of a sheet, None when no row names people and two more things.

    `mapping` says by column letter what a column is, whatever its heading.
    """
    best: Layout | None = None
    for row in range(min(SEARCHED, len(grid.rows))):
        layout = _layout_at(grid, row, mapping or {})
        if layout is not None and (best is None or len(layout.fields) > len(best.fields)):
            best = layout
    return best


def _title_above(grid: Grid, top: int) -> str:
    """The first text above the header."""
    for row in grid.rows[:top]:
        for cell in row:
            if cell_text(cell):
                return cell_text(cell)
    return ""


def kind_of_row(grid: Grid, row: int) -> RowKind:
    """Tell people from group headings, footers and blank rows."""
    texts = [cell_text(cell) for cell in grid.rows[row]]
    filled = [text for text in texts if text]
    if not filled:
        return RowKind.BLANK
    if _FOOTER.match(filled[0]):
        return RowKind.FOOTER
    if len(filled) == 1 and _is_heading(grid, row, filled[0]):
        return RowKind.GROUP
    return RowKind.PERSON


def _is_heading(grid: Grid, row: int, text: str) -> bool:
    at = next(column for column, cell in enumerate(grid.rows[row]) if cell_text(cell))
    merge = grid.merge_at(row, at)
    spans = merge is not None and merge.width > 2
    return spans or _GROUP.match(text) is not None


def header_bottom(grid: Grid, row: int, is_heading: Callable[[str], bool]) -> int:
    """Return the last row of a header that begins in a row: at most the third.

    Headings go on in the next row where several of them are merged downwards, or one is
    merged across and another downwards, or the row below has headings, too.
    """
    bottom = row
    while bottom - row + 1 < _DEEPEST and _goes_on(grid, row, bottom, is_heading):
        bottom += 1
    return bottom


def levels_of(grid: Grid, top: int, bottom: int, column: int) -> tuple[str, ...]:
    """Return a column's headings from above to below, one that is merged down only once."""
    levels: list[str] = []
    for row in range(top, bottom + 1):
        text = cell_text(grid.spread(row, column))
        if text and text not in levels[-1:]:
            levels.append(text)
    return tuple(levels)


def _layout_at(grid: Grid, row: int, mapping: Mapping[str, RosterField | None]) -> Layout | None:
    bottom = header_bottom(grid, row, _is_known)
    columns = tuple(_column(grid, row, bottom, at, mapping) for at in range(grid.width))
    layout = Layout(row, bottom, columns, _title_above(grid, row))
    known = sum(column.field is not None or column.letter in mapping for column in columns)
    if RosterField.NAME not in layout.fields or known < _LEAST_FIELDS:
        return None
    return layout


def _is_known(heading: str) -> bool:
    return field_of(heading) is not None


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


def _column(
    grid: Grid, top: int, bottom: int, at: int, mapping: Mapping[str, RosterField | None]
) -> Column:
    letter = get_column_letter(at + 1)
    levels = levels_of(grid, top, bottom, at)
    heading = "/".join(levels)
    samples = tuple(
        cell_text(row[at]) for row in grid.rows[bottom + 1 :][:40] if cell_text(row[at])
    )[:_SAMPLES]
    if letter in mapping:
        return Column(letter, heading, mapping[letter], "chosen", samples)
    field = field_of(heading) or (field_of(levels[-1]) if len(levels) > 1 else None)
    if field is not None:
        return Column(letter, heading, field, "heading", samples)
    return Column(letter, heading, None, "ignored" if is_ignored(heading) else "", samples)
