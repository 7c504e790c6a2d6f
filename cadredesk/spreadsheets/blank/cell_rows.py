"""The rows and cells of a sheet's part as they stand there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter

from cadredesk.spreadsheets.blank.moving import column_number, split_cell
from cadredesk.spreadsheets.blank.spans import Span


@dataclass(slots=True)
class CellSpan:
    """A cell: its column counted from 1, and where it stands."""

    column: int
    span: Span

    @property
    def style(self) -> str:
        """The number of its style, empty for the plain one."""
        return self.span.get("s")

    @property
    def formula(self) -> Span | None:
        """Its formula, None for a constant."""
        return self.span.child("f")

    @property
    def is_blank(self) -> bool:
        """Whether it holds nothing but a style."""
        return not self.span.children


@dataclass(slots=True)
class RowSpan:
    """A row: its number, and its cells by column."""

    number: int
    span: Span
    cells: dict[int, CellSpan] = field(default_factory=dict)

    @property
    def style(self) -> str:
        """The style of cells that are not there, where the row has one of its own."""
        return self.span.get("s") if self.span.get("customFormat") in ("1", "true") else ""


def read_rows(sheet_data: Span) -> dict[int, RowSpan]:
    """Return rows by their numbers; what has no number follows the one before."""
    rows: dict[int, RowSpan] = {}
    last = 0
    for each in sheet_data.children:
        last = int(each.get("r") or last + 1)
        rows[last] = RowSpan(last, each, _cells(each))
    return rows


def _cells(row: Span) -> dict[int, CellSpan]:
    cells: dict[int, CellSpan] = {}
    last = 0
    for each in row.children:
        if each.name != "c":
            continue
        at = each.get("r")
        last = column_number(split_cell(at)[0]) if at else last + 1
        cells[last] = CellSpan(last, each)
    return cells


def cell_name(column: int, row: int) -> str:
    """Return how a cell is called: E6."""
    return f"{get_column_letter(column)}{row}"


def cells_in(area: str) -> Iterator[str]:
    """Yield the cells of a range, row by row."""
    first, _colon, last = area.partition(":")
    (left, top), (right, bottom) = split_cell(first), split_cell(last or first)
    for row in range(top, bottom + 1):
        for column in range(column_number(left), column_number(right) + 1):
            yield cell_name(column, row)
