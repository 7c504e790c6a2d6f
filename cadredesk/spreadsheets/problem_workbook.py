"""The rows with problems, as they were, with a column saying what is wrong.

What is corrected there can be read again as it is: the header is the roster's own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from cadredesk.services.imports.reading import CellProblem, CellValue, RosterReading, RosterRow
from cadredesk.services.imports.saving import problem_text
from cadredesk.spreadsheets.cells import put_text
from cadredesk.spreadsheets.saving import save_workbook

HEADING = "问题"
_TINT = PatternFill("solid", fgColor="FCE8EE")
_WIDTH, _PROBLEM_WIDTH = 14, 60


class ProblemWorkbook:
    """Writes the rows of a reading that have problems."""

    def write(self, path: Path, reading: RosterReading, problems: tuple[CellProblem, ...]) -> None:
        """Write it; raises `UserError`/`PlatformError` (`export.*`) and leaves nothing half."""
        by_row: defaultdict[tuple[str, int], list[CellProblem]] = defaultdict(list)
        for problem in problems:
            by_row[problem.sheet, problem.row].append(problem)
        book = Workbook()
        book.remove(book.worksheets[0])
        for part in reading.parts or (reading,):
            wanted = [row for row in part.rows if (part.sheet, row.number) in by_row]
            if wanted or not reading.parts:
                _write_table(book.create_sheet(part.sheet), part, wanted, by_row)
        save_workbook(book, path)


def _write_table(
    sheet: Worksheet,
    reading: RosterReading,
    rows: Sequence[RosterRow],
    by_row: Mapping[tuple[str, int], list[CellProblem]],
) -> None:
    last = len(reading.columns) + 1
    _write_header(sheet, reading, last)
    for at, row in enumerate(rows, len(reading.header_cells) + 1):
        _write_row(sheet, at, row, by_row[reading.sheet, row.number])
    for column in range(1, last):
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTH
    sheet.column_dimensions[get_column_letter(last)].width = _PROBLEM_WIDTH
    sheet.freeze_panes = f"A{len(reading.header_cells) + 1}"


def _write_header(sheet: Worksheet, reading: RosterReading, last: int) -> None:
    for at, cells in enumerate(reading.header_cells, 1):
        for column, value in enumerate(cells, 1):
            _put(sheet.cell(at, column), value)
    put_text(sheet.cell(1, last), HEADING)
    for row in sheet.iter_rows(min_row=1, max_row=len(reading.header_cells), max_col=last):
        for cell in row:
            cell.font = Font(name="宋体", size=11, bold=True)
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for top, left, bottom, right in reading.header_merges:
        sheet.merge_cells(
            start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1
        )


def _write_row(sheet: Worksheet, at: int, row: RosterRow, problems: list[CellProblem]) -> None:
    for column, value in enumerate(row.cells, 1):
        cell = sheet.cell(at, column)
        _put(cell, value)
        cell.font = Font(name="宋体", size=11)
    for problem in problems:
        sheet.cell(at, column_index_from_string(problem.column)).fill = _TINT
    said = sheet.cell(at, len(row.cells) + 1)
    put_text(said, "；".join(problem_text(problem).rstrip("。") for problem in problems))
    said.alignment = Alignment(wrap_text=True, vertical="center")


def _put(cell: Cell | MergedCell, value: CellValue) -> None:
    """Put a cell's value back as it was: texts as texts, numbers and dates as themselves."""
    if isinstance(value, str):
        put_text(cell, value)
    elif isinstance(cell, Cell):
        cell.value = value
        if isinstance(value, datetime | date):
            cell.number_format = "yyyy-mm-dd"
