"""Any roster in: finds the tables of a workbook or of what was pasted, reads one or all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cadredesk.domain.errors import UserError
from cadredesk.services.imports.reading import (
    EVERY_TABLE,
    Pasted,
    ReadOptions,
    RosterReading,
    SheetInfo,
)
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.spreadsheets.grid import Grid
from cadredesk.spreadsheets.old_workbook import read_old_grids
from cadredesk.spreadsheets.pasted import pasted_grid
from cadredesk.spreadsheets.reader import read_grids
from cadredesk.spreadsheets.table_reading import TableReading
from cadredesk.spreadsheets.tables import Layout, Place, find_places, layout_of, place_at


@dataclass(frozen=True, slots=True)
class _Found:
    """A table: what it is chosen by, where it is, and what its columns are."""

    name: str
    grid: Grid
    layout: Layout


class WorkbookRosterReader:
    """Reads rosters from workbooks, new and old, and from the clipboard."""

    def read(
        self, source: Path | Pasted, options: ReadOptions, progress: ReportProgress = no_progress
    ) -> RosterReading:
        """Read one table, the first roster unless another is asked for, or all of one kind.

        Raises `UserError`: `workbook.*` from the gate, `roster.no_sheet`, `roster.none`.
        """
        grids: tuple[Grid, ...]
        if isinstance(source, Pasted):
            path, grids = Path(source.name), (pasted_grid(source),)
        else:
            path, grids = source, read_grids(source, progress, read_old_grids)
        found = tuple(_tables(grids, options))
        chosen = _chosen(path, grids, found, options)
        sheets = tuple(_sheets(grids, found))
        if len(chosen) == 1:
            return TableReading(path, chosen[0].grid, chosen[0].layout, options).finish(sheets)
        parts = [
            TableReading(path, each.grid, each.layout, options).finish(sheets) for each in chosen
        ]
        return _joined(parts, tuple(each.name for each in chosen))


def _tables(grids: Sequence[Grid], options: ReadOptions) -> Iterator[_Found]:
    together = options.sheet == EVERY_TABLE
    for grid in grids:
        for at, place in enumerate(_places(grid, options)):
            name = grid.name if at == 0 else f"{grid.name}（第 {place.top + 1} 行起）"
            layout = layout_of(grid, place, options, name if together else "")
            yield _Found(name, grid, layout)


def _places(grid: Grid, options: ReadOptions) -> tuple[Place, ...]:
    """The tables of a sheet; where their header was pointed out on this sheet, that one."""
    here = options.sheet is None or options.sheet == grid.name
    if options.header is not None and here and grid.rows:
        return (place_at(grid, options.header),)
    return find_places(grid, options)


def _chosen(
    path: Path, grids: Sequence[Grid], found: Sequence[_Found], options: ReadOptions
) -> tuple[_Found, ...]:
    if options.sheet == EVERY_TABLE and found:
        kind = found[0].layout.kind
        return tuple(each for each in found if each.layout.kind is kind)
    names = [grid.name for grid in grids] + [each.name for each in found]
    if options.sheet not in (None, EVERY_TABLE, *names):
        sheets = "、".join(dict.fromkeys(names))
        raise UserError("roster.no_sheet", file=path.name, sheet=options.sheet, sheets=sheets)
    for each in found:
        if options.sheet in (None, each.name):
            return (each,)
    raise UserError("roster.none", file=path.name)


def _sheets(grids: Sequence[Grid], found: Sequence[_Found]) -> Iterator[SheetInfo]:
    for grid in grids:
        tables = [each for each in found if each.grid is grid]
        if not tables:
            yield SheetInfo(grid.name, None, len(grid.rows))
        for each in tables:
            place = each.layout.place
            yield SheetInfo(each.name, each.layout.kind, place.end - place.bottom)


def _joined(parts: Sequence[RosterReading], names: Sequence[str]) -> RosterReading:
    """Several tables as one reading, in their order."""
    return replace(
        parts[0],
        sheet="、".join(names),
        columns=tuple(column for part in parts for column in part.columns),
        rows=tuple(row for part in parts for row in part.rows),
        problems=tuple(problem for part in parts for problem in part.problems),
        questions=tuple(question for part in parts for question in part.questions),
        guesses=tuple(guess for part in parts for guess in part.guesses),
        parts=tuple(parts),
    )
