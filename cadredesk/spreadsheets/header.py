"""Where a roster's table is: title, header of one or two rows, groups, people, footers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from openpyxl.utils import get_column_letter

from cadredesk.services.imports.reading import Column, RosterField, RosterKind
from cadredesk.spreadsheets.aliases import field_of, is_ignored, plain
from cadredesk.spreadsheets.grid import Grid, cell_text

_SEARCHED = 30
_LEAST_FIELDS = 3
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
    for row in range(min(_SEARCHED, len(grid.rows))):
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


def _layout_at(grid: Grid, row: int, mapping: Mapping[str, RosterField | None]) -> Layout | None:
    bottom = row + 1 if _has_second_row(grid, row) else row
    columns = tuple(_column(grid, row, bottom, at, mapping) for at in range(grid.width))
    layout = Layout(row, bottom, columns, _title_above(grid, row))
    known = sum(column.field is not None or column.letter in mapping for column in columns)
    if RosterField.NAME not in layout.fields or known < _LEAST_FIELDS:
        return None
    return layout


def _has_second_row(grid: Grid, row: int) -> bool:
    """Whether headings go on in the next row: one is merged downwards, another across."""
    if row + 1 >= len(grid.rows):
        return False
    across = down = False
    for merge in grid.merges:
        across = across or (merge.top == merge.bottom == row and merge.width < grid.width)
        down = down or (merge.top == row and merge.bottom == row + 1)
    return across and (down or any(field_of(cell_text(cell)) for cell in grid.rows[row + 1]))


def _column(
    grid: Grid, top: int, bottom: int, at: int, mapping: Mapping[str, RosterField | None]
) -> Column:
    letter = get_column_letter(at + 1)
    upper, lower = cell_text(grid.spread(top, at)), cell_text(grid.spread(bottom, at))
    heading = upper if bottom == top or lower in ("", upper) else f"{upper}/{lower}"
    samples = tuple(
        cell_text(row[at]) for row in grid.rows[bottom + 1 :][:40] if cell_text(row[at])
    )[:_SAMPLES]
    if letter in mapping:
        return Column(letter, heading, mapping[letter], "chosen", samples)
    field = field_of(heading) or (field_of(lower) if bottom > top else None)
    if field is not None:
        return Column(letter, heading, field, "heading", samples)
    return Column(letter, heading, None, "ignored" if is_ignored(heading) else "", samples)
