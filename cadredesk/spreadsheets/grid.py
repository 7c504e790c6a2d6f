"""A sheet as plain cells, merged ones known: what every reader of layouts works on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from cadredesk.services.imports.reading import CellValue

ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"})


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range, counted from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def width(self) -> int:
        """How many columns it spans."""
        return self.right - self.left + 1


@dataclass(frozen=True)
class Grid:
    """One sheet: rows of cells, each row as wide as the widest."""

    name: str
    rows: tuple[tuple[CellValue, ...], ...]
    merges: tuple[Merge, ...] = ()

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0

    @cached_property
    def _corner_of(self) -> dict[tuple[int, int], Merge]:
        return {
            (row, column): merge
            for merge in self.merges
            for row in range(merge.top, merge.bottom + 1)
            for column in range(merge.left, merge.right + 1)
        }

    def merge_at(self, row: int, column: int) -> Merge | None:
        """Return the merged range that covers a cell."""
        return self._corner_of.get((row, column))

    def spread(self, row: int, column: int) -> CellValue:
        """Return a cell's value, or that of the merged range it lies in."""
        merge = self.merge_at(row, column)
        if merge is None:
            return self.rows[row][column]
        return self.rows[merge.top][merge.left]


def cell_text(value: CellValue) -> str:
    """Return a cell's value as text without surrounding blanks, empty for nothing."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip(" \t\r\n\u3000\xa0\u200b\ufeff")
