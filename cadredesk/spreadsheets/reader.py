"""Cells of a workbook, read within bounds: rows, columns and characters are counted."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
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
from cadredesk.services.ports import ReportProgress, no_progress
from cadredesk.spreadsheets.gate import check_workbook
from cadredesk.spreadsheets.grid import Grid
from cadredesk.spreadsheets.merges import merges_of

MOST_ROWS = 20_000
MOST_COLUMNS = 300
MOST_CHARACTERS = 100_000
_BLANK_ROWS_AT_END = 2_000
"""So many empty rows end a sheet: columns formatted to the bottom are common."""

_REPORT_EVERY = 500


def read_grids(path: Path, progress: ReportProgress = no_progress) -> tuple[Grid, ...]:
    """Return every visible sheet of a workbook as a grid.

    Raises `UserError` (`workbook.*`) when the gate refuses the file, when it cannot be
    parsed, or when it has more rows, columns or text than a roster ever has.
    """
    check_workbook(path)
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
    rows: list[tuple[CellValue, ...]] = []
    blank = 0
    stream: Any = sheet  # typed as if it were an ordinary sheet's method
    for row in stream.iter_rows(values_only=True, max_col=MOST_COLUMNS):
        cells = tuple(_value(path, cell) for cell in row)
        rows.append(cells)
        blank = 0 if any(cell is not None for cell in cells) else blank + 1
        if blank > _BLANK_ROWS_AT_END:
            break
        if len(rows) > MOST_ROWS + _BLANK_ROWS_AT_END:
            raise UserError("workbook.too_many_rows", file=path.name, limit=MOST_ROWS)
        if len(rows) % _REPORT_EVERY == 0:
            progress(len(rows), 0, sheet.title)
    return _squared(rows[: len(rows) - blank])


def _value(path: Path, cell: object) -> CellValue:
    if cell is None or isinstance(cell, bool | int | float | datetime | date):
        return cell
    if isinstance(cell, str):
        if len(cell) > MOST_CHARACTERS:
            raise UserError("workbook.too_long", file=path.name, limit=MOST_CHARACTERS)
        return cell or None
    return cell.isoformat() if isinstance(cell, time) else str(cell)


def _squared(rows: list[tuple[CellValue, ...]]) -> tuple[tuple[CellValue, ...], ...]:
    width = max((_used(row) for row in rows), default=0)
    return tuple((row + (None,) * width)[:width] for row in rows)


def _used(row: tuple[CellValue, ...]) -> int:
    for at in range(len(row), 0, -1):
        if row[at - 1] is not None:
            return at
    return 0
