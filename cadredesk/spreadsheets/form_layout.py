"""Where each part of a form stands on its one sheet: both pages on common columns.

The two pages of the form have columns of their own. The sheet has the edges of both;
edges nearer to each other than the eye sees become one.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from openpyxl.utils import get_column_letter

from cadredesk.domain.form.definition import BoxKind, FormCell, FormDefinition, FormPage
from cadredesk.domain.form.fitting import family_room

_SAME_EDGE = 45
"""Twips: edges this near (0.8 mm) are drawn as one, each moved by half of it at most."""


@dataclass(frozen=True, slots=True)
class Area:
    """Cells of the sheet, rows and columns from 1, both ends included."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def corner(self) -> str:
        """The name of its first cell."""
        return f"{get_column_letter(self.left)}{self.top}"

    @property
    def name(self) -> str:
        """Its name as a range."""
        return f"{self.corner}:{get_column_letter(self.right)}{self.bottom}"

    @property
    def is_single(self) -> bool:
        """Whether it is one cell, which is not merged."""
        return self.top == self.bottom and self.left == self.right


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell of the form and where it stands.

    `table` is the frame it lies in, `height` is in points.
    """

    cell: FormCell
    area: Area
    table: Area
    height: float
    family_row: int | None = None


class FormLayout:
    """The sheet of a form with so many rows for the family."""

    def __init__(self, definition: FormDefinition, family_rows: int) -> None:
        self.definition = definition
        self.family_rows = family_rows
        self.edges = _common_edges(definition.pages)
        first, second = definition.pages
        self.first_row = 2
        self.page_break = self.first_row + len(first.rows) - 1
        self.second_row = self.page_break + (2 if second.gap else 1)
        self.foot_row = self.second_row + len(second.rows) + family_rows
        self.width = len(self.edges)

    @property
    def column_twips(self) -> tuple[int, ...]:
        """The widths of the sheet's columns."""
        return tuple(
            right - left for left, right in zip((0, *self.edges), self.edges, strict=False)
        )

    def row_heights(self) -> dict[int, float]:
        """Return the heights of all rows in points, before any text asked for room."""
        definition = self.definition
        yielded, family_height = family_room(definition, self.family_rows)
        heights = {1: definition.title.height, self.foot_row: definition.foot.height}
        for at, height in enumerate(definition.pages[0].rows):
            heights[self.first_row + at] = height
        if definition.pages[1].gap:
            heights[self.second_row - 1] = definition.pages[1].gap
        for at, height in enumerate(definition.pages[1].rows):
            heights[self.row_of(1, at)] = yielded.get((1, at), height)
        for at in range(self.family_rows):
            heights[self.family_row(at)] = family_height
        return heights

    def row_of(self, page: int, row: int) -> int:
        """Return the sheet's row of a page's row."""
        if page == 0:
            return self.first_row + row
        shift = self.family_rows if row >= self.definition.family.first - 1 else 0
        return self.second_row + row + shift

    def family_row(self, at: int) -> int:
        """Return the sheet's row of a family member."""
        return self.second_row + self.definition.family.first - 1 + at

    def placed(self) -> list[Placed]:
        """Return every cell of both tables with its place."""
        found = []
        heights = self.row_heights()
        for number, page in enumerate(self.definition.pages):
            table = self._table(number)
            for cell in page.cells:
                area = self._area(number, cell)
                height = sum(heights[row] for row in range(area.top, area.bottom + 1))
                found.append(Placed(cell, area, table, height))
        for at in range(self.family_rows):
            found += [
                Placed(
                    cell,
                    self._family_area(cell, at),
                    self._table(1),
                    self.definition.family.row,
                    at,
                )
                for cell in self.definition.family.cells
            ]
        return found

    def _table(self, number: int) -> Area:
        rows = len(self.definition.pages[number].rows)
        return Area(
            self.row_of(number, 0), 1, self.row_of(number, rows - 1), self._last_column(number)
        )

    def _last_column(self, number: int) -> int:
        return self._columns(number)[-1]

    def _area(self, number: int, cell: FormCell) -> Area:
        columns = self._columns(number)
        bottom = self.row_of(number, cell.bottom)
        if cell.kind is BoxKind.FAMILY_LABEL:
            bottom = self.family_row(self.family_rows - 1)
        left = columns[cell.left - 1] + 1 if cell.left else 1
        return Area(self.row_of(number, cell.top), left, bottom, columns[cell.right])

    def _family_area(self, cell: FormCell, at: int) -> Area:
        columns = self._columns(1)
        row = self.family_row(at)
        left = columns[cell.left - 1] + 1 if cell.left else 1
        return Area(row, left, row, columns[cell.right])

    def _columns(self, number: int) -> list[int]:
        """Return the sheet's column (from 1) at which each of a page's columns ends."""
        ends = accumulate(self.definition.pages[number].columns)
        return [_nearest(self.edges, end) + 1 for end in ends]


def _common_edges(pages: tuple[FormPage, ...]) -> tuple[int, ...]:
    edges = sorted(edge for page in pages for edge in accumulate(page.columns))
    common: list[list[int]] = []
    for edge in edges:
        if common and edge - common[-1][0] <= _SAME_EDGE:
            common[-1].append(edge)
        else:
            common.append([edge])
    return tuple(sum(group) // len(group) for group in common)


def _nearest(edges: tuple[int, ...], edge: int) -> int:
    return min(range(len(edges)), key=lambda at: abs(edges[at] - edge))
