"""How high a row has to be for what it is given; it may grow, and never shrinks.

A text that is cut off on paper comes back from the county. Where the blank gave a row its
height, it is raised as a careful person would raise it; a row without one fits itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cadredesk.domain.blank.model import CellContent
from cadredesk.spreadsheets.blank.cell_rows import RowSpan, cell_name
from cadredesk.spreadsheets.blank.moving import column_number, split_cell
from cadredesk.spreadsheets.blank.spans import Span
from cadredesk.spreadsheets.blank.styles import CellStyle
from cadredesk.spreadsheets.printing import LINE_POINTS, lines_needed

_USUAL_WIDTH = 9.0
_LINE_OF_POINTS = 11.0
_HIGHEST = 409.0
"""Points that a row can have at most."""


@dataclass(frozen=True)
class RowHeights:
    """The widths of a sheet's columns and the looks of its cells."""

    root: Span
    styles: Mapping[str, CellStyle]
    _widths: dict[int, float] = field(default_factory=dict, init=False)

    def raised(self, row: RowSpan, contents: Mapping[int, CellContent]) -> float | None:
        """Return the height in points that a row needs, None where it has enough."""
        given = row.span.get("ht")
        if not given:
            return None
        needed = max((self._needed(row, *each) for each in contents.items()), default=0.0)
        return min(needed, _HIGHEST) if needed > float(given) else None

    def _needed(self, row: RowSpan, column: int, content: CellContent) -> float:
        cell = row.cells.get(column)
        style = self.styles.get(cell.style if cell else row.style, CellStyle())
        if not isinstance(content, str) or not style.breaks_lines:
            return 0.0
        scale = style.points / _LINE_OF_POINTS
        lines = lines_needed(content, self._width(row.number, column) / scale)
        return lines * LINE_POINTS * scale

    def _width(self, row: int, column: int) -> float:
        """The width of a cell in digits, that of merged cells together."""
        last = self._last_merged(row, column)
        return sum(self._width_of(each) for each in range(column, last + 1))

    def _width_of(self, column: int) -> float:
        if column not in self._widths:
            columns = self.root.child("cols")
            self._widths[column] = next(
                (
                    float(each.get("width") or _USUAL_WIDTH)
                    for each in (columns.children if columns else ())
                    if int(each.get("min")) <= column <= int(each.get("max"))
                ),
                _USUAL_WIDTH,
            )
        return self._widths[column]

    def _last_merged(self, row: int, column: int) -> int:
        merges = self.root.child("mergeCells")
        for each in merges.children if merges else ():
            first, colon, last = each.get("ref").partition(":")
            if colon and first == cell_name(column, row):
                return column_number(split_cell(last)[0])
        return column
