"""Workbooks read by their cells alone: those of the old kind (.xls, .et), and large new ones.

Nothing but cells is read of them: no macro, no link, no object. The library that reads them
may end the process on a damaged file, so it never runs in the program's own; it is loaded
there alone. Where it is not installed an old file is answered with a sentence, and a new one
is read by the reader of new ones, which takes several times as long.
"""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cadredesk.domain.errors import UserError
from cadredesk.services.imports.reading import CellValue
from cadredesk.services.progress import ReportProgress
from cadredesk.spreadsheets.grid import Grid, Merge
from cadredesk.spreadsheets.limits import (
    BLANK_ROWS_AT_END,
    MOST_COLUMNS,
    MOST_ROWS,
    check_length,
    counted_rows,
)

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from python_calamine import CalamineSheet, CalamineWorkbook

_ReadCell = Callable[[Path, object], CellValue]

_SHEETS, _ERROR = "xl/worksheets/sheet", b't="e"'

_EXACT = 999_999_999_999_999
"""The largest number of which a spreadsheet keeps every digit."""

_LOOK_EVERY = 0.1
_MOST_MEMORY = 2_000_000_000


class _Sheet(NamedTuple):
    """A sheet as it comes from the other process."""

    name: str
    rows: list[list[object]]
    merges: Sequence[tuple[tuple[int, int], tuple[int, int]]]


def read_old_grids(path: Path, progress: ReportProgress) -> tuple[Grid, ...]:
    """Return every visible sheet of an old workbook as a grid.

    Raises `UserError`: `workbook.old` where the reader is missing or does not know the file,
    `workbook.encrypted`, `workbook.damaged`, `workbook.too_many_rows`, `workbook.too_long`.
    """
    sent = _asked_elsewhere(path, progress)
    if isinstance(sent, str):
        raise UserError(sent, file=path.name)
    return tuple(_grid(path, sheet, progress) for sheet in sent)


def read_large_grids(path: Path, progress: ReportProgress) -> tuple[Grid, ...] | None:
    """Return every visible sheet of a new workbook as a grid, None where that is not possible.

    That is where the reader is missing or does not know the file, and where a formula came to
    an error, which this reader leaves blank. Raises `UserError` (`workbook.too_many_rows`,
    `workbook.too_long`).
    """
    sent = "" if _tells_errors(path) else _asked_elsewhere(path, progress)
    if isinstance(sent, str):
        return None
    return tuple(_grid(path, sheet, progress, _as_new) for sheet in sent)


def _tells_errors(path: Path) -> bool:
    """Whether a cell says #REF! or the like."""
    with zipfile.ZipFile(path) as package:
        sheets = (each for each in package.namelist() if each.startswith(_SHEETS))
        return any(_ERROR in package.read(each) for each in sheets)


def _asked_elsewhere(path: Path, progress: ReportProgress) -> str | list[_Sheet]:
    """Have another process read; return its sheets, or the code of what went wrong."""
    from multiprocessing import get_context

    context = get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=send_sheets, args=(str(path), there), daemon=True)
    process.start()
    there.close()
    try:
        while not here.poll(_LOOK_EVERY):
            progress(0, 0, path.name)  # raises when the person has cancelled
        answer: str | list[_Sheet] = here.recv()
    except (EOFError, OSError):
        return "workbook.damaged"
    else:
        return answer
    finally:
        here.close()
        process.terminate()
        process.join()
        process.close()


def send_sheets(path: str, connection: Connection) -> None:
    """Read a workbook in this process and send what it holds, or a code; never raises."""
    _be_quiet_and_small()
    connection.send(_sheets(path))
    connection.close()


def _be_quiet_and_small() -> None:
    """Keep the library's last words off the console, and its memory within bounds."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        import resource
    except ImportError:  # Windows has no such limit; the process ends by itself there
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))


def _sheets(path: str) -> str | list[_Sheet]:
    try:
        import python_calamine as calamine
    except ImportError:
        return "workbook.old"
    try:
        with calamine.CalamineWorkbook.from_path(path) as book:
            return list(_visible(book))
    except calamine.PasswordError:
        return "workbook.encrypted"
    except (calamine.CalamineError, OSError, ValueError):
        return "workbook.old"


def _visible(book: CalamineWorkbook) -> Iterator[_Sheet]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    wanted = MOST_ROWS + BLANK_ROWS_AT_END + 1
    for each in book.sheets_metadata:
        if each.visible != SheetVisibleEnum.Visible or each.typ != SheetTypeEnum.WorkSheet:
            continue
        sheet: CalamineSheet = book.get_sheet_by_name(each.name)
        rows = sheet.to_python(skip_empty_area=False, nrows=wanted)
        cut = [list[object](row[:MOST_COLUMNS]) for row in rows]
        yield _Sheet(each.name, cut, sheet.merged_cell_ranges or ())


def _grid(
    path: Path, sheet: _Sheet, progress: ReportProgress, read: _ReadCell | None = None
) -> Grid:
    value = read or _value
    cells = (tuple(value(path, cell) for cell in row) for row in sheet.rows)
    rows = counted_rows(path, cells, sheet.name, progress)
    merges = (
        Merge(top, left, min(bottom, len(rows) - 1), right)
        for (top, left), (bottom, right) in sheet.merges
        if top < len(rows) and (top, left) != (bottom, right)
    )
    return Grid(sheet.name, rows, tuple(merges))


def _as_new(path: Path, cell: object) -> CellValue:
    """A cell as the reader of new workbooks gives it: whole numbers whole, days with a clock."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) <= _EXACT:
        return int(cell)
    if isinstance(cell, date) and not isinstance(cell, datetime):
        return datetime(cell.year, cell.month, cell.day)  # noqa: DTZ001 - a cell knows no zone
    return _value(path, cell)


def _value(path: Path, cell: object) -> CellValue:
    """A cell as every reader gives it: nothing for a blank one."""
    if isinstance(cell, str):
        return check_length(path, cell) or None
    if cell is None or isinstance(cell, bool | int | float | datetime | date):
        return cell
    return str(cell)
