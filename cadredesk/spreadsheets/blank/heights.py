"""How high a row has to be for what it is given; it may grow, and never shrinks.

A text that is cut off on paper comes back from the county. Where the blank gave a row its
height, it is raised as a careful person would raise it; a row without one fits itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from cadredesk.domain.blank.model import CellContent
from cadredesk.spreadsheets.blank.cell_rows import RowSpan, cell_name
from cadredesk.spreadsheets.blank.moving import column_number, split_cell
from cadredesk.spreadsheets.blank.spans import Span
from cadredesk.spreadsheets.blank.styles import CellStyle
from cadredesk.spreadsheets.printing import LINE_POINTS, lines_needed

_USUAL_WIDTH = 9.0
_LINE_OF_POINTS = 11.0
_WIDEST = 2
"""Digits that a character takes at most; so a short text needs no closer look."""

_MARGIN = 3
"""Digits that the margins of a cell, and a character broken at its end, cost at most."""

_HIGHEST = 409.0
"""Points that a row can have at most."""


@dataclass(frozen=True, slots=True)
class _Fit:
    """How texts lie in a cell: digits that fit on a line, and points that a line takes.

    `surely` are so many digits that a text within them has room whatever it says.
    """

    room: float
    line: float
    surely: float


@lru_cache(maxsize=4096)
def _lines(text: str, room: float) -> int:
    """Many people have the same results and schools."""
    return lines_needed(text, room)


@dataclass(frozen=True)
class RowHeights:
    """The widths of a sheet's columns and the looks of its cells."""

    root: Span
    styles: Mapping[str, CellStyle]
    _fits: dict[int, Mapping[int, _Fit | None]] = field(default_factory=dict, init=False)

    @cached_property
    def _merged(self) -> dict[str, str]:
        """The last cell of each merged range by its first."""
        merges = self.root.child("mergeCells")
        ranges = (each.get("ref").partition(":") for each in (merges.children if merges else ()))
        return {first: last for first, _colon, last in ranges if last}

    def raised(self, row: RowSpan, contents: Mapping[int, CellContent]) -> float | None:
        """Return the height in points that a row needs, None where it has enough."""
        given = row.span.get("ht")
        if not given:
            return None
        fits, height = self._fits_of(row), float(given)
        for column, content in contents.items():
            fit = fits.get(column)
            if fit is None or not isinstance(content, str):
                continue
            # A closer look only where a text may be too high: there are many texts.
            if content.count("\n") * fit.room + len(content) * _WIDEST > fit.surely:
                height = max(height, _lines(content, fit.room) * fit.line)
        return min(height, _HIGHEST) if height > float(given) else None

    def _fits_of(self, row: RowSpan) -> Mapping[int, _Fit | None]:
        """How texts lie in the cells of a row."""
        if row.number not in self._fits:
            self._fits[row.number] = {column: self._new_fit(row, column) for column in row.cells}
        return self._fits[row.number]

    def _new_fit(self, row: RowSpan, column: int) -> _Fit | None:
        """How texts lie in a cell; None where they stand on one line whatever they say."""
        style = self.styles.get(row.cells[column].style, CellStyle())
        if not style.breaks_lines:
            return None
        last = self._merged.get(cell_name(column, row.number))
        to = column_number(split_cell(last)[0]) if last else column
        scale = style.points / _LINE_OF_POINTS
        width = sum(map(self._width, range(column, to + 1)))
        line, room = LINE_POINTS * scale, width / scale
        lines = float(row.span.get("ht")) // line
        return _Fit(room, line, (lines - 1) * (room - _MARGIN))

    def _width(self, column: int) -> float:
        columns = self.root.child("cols")
        for each in columns.children if columns else ():
            if int(each.get("min")) <= column <= int(each.get("max")):
                return float(each.get("width") or _USUAL_WIDTH)
        return _USUAL_WIDTH
