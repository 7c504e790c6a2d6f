"""Cells of a workbook, new or old, read within bounds."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, BinaryIO
from warnings import catch_warnings, simplefilter
from xml.etree.ElementTree import ParseError

import openpyxl
from openpyxl import Workbook
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from cadredesk.domain.errors import UserError
from cadredesk.services.imports.reading import CellValue
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.spreadsheets.cells import as_meant
from cadredesk.spreadsheets.gate import Container, check_workbook
from cadredesk.spreadsheets.grid import Grid
from cadredesk.spreadsheets.limits import MOST_COLUMNS, check_length, counted_rows
from cadredesk.spreadsheets.merges import merges_of
from cadredesk.spreadsheets.old_workbook import read_large_grids

LARGE = 150_000
"""From how many bytes on a process of its own reads sooner, its start included."""

ReadOld = Callable[[Path, ReportProgress], tuple[Grid, ...]]


def read_grids(
    path: Path, progress: ReportProgress = no_progress, read_old: ReadOld | None = None
) -> tuple[Grid, ...]:
    """Return every visible sheet of a workbook as a grid.

    `read_old` reads what is of the old kind; without it such a file is refused. Raises
    `UserError` (`workbook.*`) when the gate refuses the file, when it cannot be
    parsed, or when it has more rows, columns or text than a roster ever has.
    """
    if check_workbook(path) is Container.OLD:
        if read_old is None:
            raise UserError("workbook.old", file=path.name)
        return read_old(path, progress)
    if path.stat().st_size >= LARGE:
        grids = read_large_grids(path, progress)
        if grids is not None:
            return grids
    return _read_here(path, progress)


def _read_here(path: Path, progress: ReportProgress) -> tuple[Grid, ...]:
    with catch_warnings(), path.open("rb") as file:
        # The library warns of extensions that it drops when writing; nothing is written here.
        simplefilter("ignore", UserWarning)
        book = _open(path, file)
        try:
            return tuple(_grids(path, book, progress))
        finally:
            book.close()


def _open(path: Path, file: BinaryIO) -> Workbook:
    try:
        return openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
    except (ValueError, KeyError, TypeError, ParseError, zipfile.BadZipFile, OSError) as error:
        raise UserError("workbook.damaged", file=path.name) from error


def _grids(path: Path, book: Workbook, progress: ReportProgress) -> Iterator[Grid]:
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        try:
            rows = _rows(path, sheet, progress)
            merges = merges_of(path, sheet)
        except (ValueError, KeyError, TypeError, ParseError) as error:
            raise UserError("workbook.damaged", file=path.name) from error
        yield Grid(sheet.title, rows, merges)


def _rows(
    path: Path, sheet: ReadOnlyWorksheet, progress: ReportProgress
) -> tuple[tuple[CellValue, ...], ...]:
    # What the file says of its own size may be a lie; the cells are counted as they come.
    sheet.reset_dimensions()
    stream: Any = sheet  # typed as if it were an ordinary sheet's method
    rows = stream.iter_rows(values_only=True, max_col=MOST_COLUMNS)
    return counted_rows(
        path, (tuple(_value(path, cell) for cell in row) for row in rows), sheet.title, progress
    )


def _value(path: Path, cell: object) -> CellValue:
    if cell is None or isinstance(cell, bool | int | float | datetime | date):
        return cell
    if isinstance(cell, str):
        return as_meant(check_length(path, cell)) or None
    return cell.isoformat() if isinstance(cell, time) else str(cell)
