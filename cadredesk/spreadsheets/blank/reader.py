"""A blank read: its table, what its columns accept, the boxes around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from openpyxl.utils import get_column_letter

from cadredesk.domain.blank.heading_text import plain
from cadredesk.domain.blank.model import Blank, BlankColumn
from cadredesk.domain.blank.recipe import Recipe
from cadredesk.domain.blank.vocabulary import Vocabulary
from cadredesk.domain.errors import UserError
from cadredesk.spreadsheets.blank.body import body_of, boxes_of
from cadredesk.spreadsheets.blank.package import Package
from cadredesk.spreadsheets.blank.sheet_part import SheetPart
from cadredesk.spreadsheets.blank.styles import CellStyle, cell_styles
from cadredesk.spreadsheets.blank.validations import Validation, Words, read_validations
from cadredesk.spreadsheets.columns import levels_of
from cadredesk.spreadsheets.grid import Grid, cell_text
from cadredesk.spreadsheets.header import SEARCHED, header_bottom
from cadredesk.spreadsheets.reader import read_grids

_LEAST_KNOWN = 2
_NAME = "name"


@dataclass(frozen=True)
class BlankReading:
    """One workbook of which a sheet is filled."""

    path: Path
    package: Package
    grids: Mapping[str, Grid]
    vocabulary: Vocabulary

    @classmethod
    def of(cls, path: Path, vocabulary: Vocabulary) -> BlankReading:
        """Open a workbook; raises `UserError` (`workbook.*`) when the gate refuses it."""
        grids = {grid.name: grid for grid in read_grids(path)}
        return cls(path, Package(path), grids, vocabulary)

    def read(self, wanted: str | None) -> Blank:
        """Return the blank of one sheet, the first with a table unless one is asked for.

        Raises `UserError`: `roster.no_sheet`, `blank.no_header`, `blank.protected`,
        `blank.several_rows`.
        """
        if wanted is not None and wanted not in self.grids:
            sheets = "、".join(self.grids)
            raise UserError("roster.no_sheet", file=self.path.name, sheet=wanted, sheets=sheets)
        found = ((name, self._header(grid)) for name, grid in self.grids.items())
        headers = {name: header for name, header in found if header is not None}
        sheet = wanted if wanted is not None else next(iter(headers), "")
        if sheet not in headers:
            raise UserError("blank.no_header", file=self.path.name)
        return self._blank(sheet, headers[sheet], tuple(headers))

    @cached_property
    def _sheet_parts(self) -> Mapping[str, str]:
        return self.package.sheets()

    def part_of(self, sheet: str) -> str:
        """Return the part of a sheet; raises `UserError` (`workbook.damaged`)."""
        if sheet not in self._sheet_parts:
            raise UserError("workbook.damaged", file=self.path.name)
        return self._sheet_parts[sheet]

    def _blank(self, sheet: str, header: tuple[int, int], sheets: tuple[str, ...]) -> Blank:
        grid = self.grids[sheet]
        data = self.package.parts[self.part_of(sheet)]
        part = SheetPart(data, self.path.name)
        if part.is_protected:
            raise UserError("blank.protected", file=self.path.name, sheet=sheet)
        body = body_of(grid, part.rows, header[1], self.vocabulary.example)
        self._check_rows(grid, header, body)
        words = Words(self.package, self.grids, sheet)
        validations = read_validations(part.root, data, words)
        columns = _Columns(grid, part, header, body, validations, cell_styles(self.package))
        return Blank(
            file=self.path.name,
            sheet=sheet,
            title=_title(grid, header),
            header=header,
            body=body,
            columns=tuple(columns.all()),
            boxes=tuple(boxes_of(grid, header, body, self.vocabulary)),
            notes=tuple(_notes(grid, header, body)),
            sheets=sheets,
            digest=sha256(self.path.read_bytes()).hexdigest(),
        )

    def _check_rows(self, grid: Grid, header: tuple[int, int], body: tuple[int, int]) -> None:
        """Raise `UserError` (`blank.several_rows`) where a person takes more than one row."""
        for merge in grid.merges:
            if merge.top + 1 < body[0] or merge.top == merge.bottom or merge.top + 1 > body[1]:
                continue
            levels = levels_of(grid, header[0] - 1, header[1] - 1, merge.left)
            meanings = [each for level in levels for each in self._meanings(level)]
            if any(each.facts == (_NAME,) for each in meanings):
                raise UserError("blank.several_rows", file=self.path.name)

    def _header(self, grid: Grid) -> tuple[int, int] | None:
        """The rows of a header: they name people and at least two things more."""
        best: tuple[int, int] | None = None
        most = _LEAST_KNOWN
        for row in range(min(SEARCHED, len(grid.rows))):
            bottom = header_bottom(grid, row, self._is_known)
            known = {
                recipe
                for column in range(grid.width)
                for level in levels_of(grid, row, bottom, column)
                for recipe in self._meanings(level)
            }
            names = any(recipe.facts == (_NAME,) for recipe in known)
            if names and len(known) > most:
                best, most = (row + 1, bottom + 1), len(known)
        return best

    def _is_known(self, heading: str) -> bool:
        return bool(self._meanings(heading))

    def _meanings(self, heading: str) -> tuple[Recipe, ...]:
        return self.vocabulary.recipes.get(plain(heading), ())


@dataclass(frozen=True, slots=True)
class _Columns:
    grid: Grid
    part: SheetPart
    header: tuple[int, int]
    body: tuple[int, int]
    validations: tuple[Validation, ...]
    styles: Mapping[str, CellStyle]

    def all(self) -> Iterator[BlankColumn]:
        hidden = self._hidden()
        for column in range(1, self.grid.width + 1):
            levels = levels_of(self.grid, self.header[0] - 1, self.header[1] - 1, column - 1)
            if levels and not self._goes_on(column):
                yield self._column(column, levels, column in hidden)

    def _column(self, column: int, levels: tuple[str, ...], is_hidden: bool) -> BlankColumn:
        first = self.body[0]
        row = self.part.rows.get(first)
        cell = row.cells.get(column) if row else None
        return BlankColumn(
            letter=get_column_letter(column),
            levels=levels,
            rules=tuple(each.rule for each in self.validations if each.holds_for(column, first)),
            sample=self._sample(column),
            is_text=cell is not None and self.styles.get(cell.style, CellStyle()).is_text,
            is_worked_out=cell is not None and cell.formula is not None,
            is_hidden=is_hidden,
        )

    def _goes_on(self, column: int) -> bool:
        """Whether a heading is merged across, so that this is the column before once more."""
        merge = self.grid.merge_at(self.header[1] - 1, column - 1)
        return merge is not None and merge.left < column - 1

    def _sample(self, column: int) -> str:
        """What the rows of example between header and body say."""
        rows = self.grid.rows[self.header[1] : self.body[0] - 1]
        return next((text for row in reversed(rows) if (text := cell_text(row[column - 1]))), "")

    def _hidden(self) -> frozenset[int]:
        columns = self.part.root.child("cols")
        return frozenset(
            number
            for each in (columns.children if columns else ())
            if each.get("hidden") in ("1", "true")
            for number in range(int(each.get("min")), min(int(each.get("max")), 300) + 1)
        )


def _title(grid: Grid, header: tuple[int, int]) -> str:
    """The longest text above the table that asks for nothing."""
    texts = [
        text
        for row in grid.rows[: header[0] - 1]
        for cell in row
        if (text := cell_text(cell)) and "：" not in text and ":" not in text
    ]
    return " ".join(max(texts, key=len, default="").split())


def _notes(grid: Grid, header: tuple[int, int], body: tuple[int, int]) -> Iterator[str]:
    for row in (*grid.rows[: header[0] - 1], *grid.rows[body[1] :]):
        yield from (text for cell in row if (text := cell_text(cell)))
