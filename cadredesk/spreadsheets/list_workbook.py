"""A list as a workbook for landscape A4: title, one line about it, columns of texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from cadredesk.services.output_ports import ListHeading, ListTable
from cadredesk.spreadsheets.cells import put_text
from cadredesk.spreadsheets.printing import LINE_POINTS, lines_needed, set_up_list
from cadredesk.spreadsheets.saving import save_workbook

HEADER_ROW = 3
_NARROW = 12
_THIN = Side(style="thin")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_WRAPPED = Alignment(vertical="center", wrap_text=True)
_CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)


@dataclass(frozen=True, slots=True)
class ListLayout:
    """The name of the sheet, and the headings with their widths in characters.

    The first column numbers the rows, the second says whom a row is about.
    """

    sheet: str
    columns: tuple[tuple[str, int], ...]


class ListWorkbook:
    """Writes any list of texts."""

    def write(self, target: Path, table: ListTable, heading: ListHeading) -> None:
        """Write it; raises `UserError`/`PlatformError` (`export.*`)."""
        layout = ListLayout(table.sheet, (("序号", 5), *table.columns))
        write_list(target, layout, table.rows, heading)


def write_list(
    target: Path, layout: ListLayout, rows: Sequence[Sequence[str]], heading: ListHeading
) -> None:
    """Write rows of texts, numbered; each text stays a text.

    Raises `UserError`/`PlatformError` (`export.*`).
    """
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = layout.sheet
    _write_head(sheet, layout, heading)
    for number, row in enumerate(rows, 1):
        _write_row(sheet, layout, number, row)
    sheet.freeze_panes = f"C{HEADER_ROW + 1}"
    set_up_list(
        sheet,
        title_rows=f"{HEADER_ROW}:{HEADER_ROW}",
        note=heading.foot,
        practice=heading.practice,
        mark=heading.mark,
    )
    save_workbook(book, target)


def _write_head(sheet: Worksheet, layout: ListLayout, heading: ListHeading) -> None:
    last = get_column_letter(len(layout.columns))
    for row, text in ((1, heading.title), (2, f"{heading.unit}    {heading.as_of}    制表人：")):
        sheet.merge_cells(f"A{row}:{last}{row}")
        put_text(sheet.cell(row, 1), text)
    sheet.cell(1, 1).font = Font(name="宋体", size=18, bold=True)
    sheet.cell(1, 1).alignment = _CENTRED
    sheet.cell(2, 1).font = Font(name="宋体", size=11)
    sheet.row_dimensions[1].height = 32
    for at, (text, width) in enumerate(layout.columns, 1):
        cell = sheet.cell(HEADER_ROW, at)
        put_text(cell, text)
        cell.font = Font(name="宋体", size=11, bold=True)
        cell.alignment = _CENTRED
        cell.border = _BOX
        sheet.column_dimensions[get_column_letter(at)].width = width
    sheet.row_dimensions[HEADER_ROW].height = 24


def _write_row(sheet: Worksheet, layout: ListLayout, number: int, row: Sequence[str]) -> None:
    at, lines = HEADER_ROW + number, 1
    texts = (str(number), *row)
    for column, (text, (title, width)) in enumerate(zip(texts, layout.columns, strict=True), 1):
        cell = sheet.cell(at, column)
        put_text(cell, text, f"{row[0]} {title}")
        cell.font = Font(name="宋体", size=11)
        cell.border = _BOX
        cell.alignment = _CENTRED if width <= _NARROW else _WRAPPED
        lines = max(lines, lines_needed(text, width))
    sheet.row_dimensions[at].height = max(2, lines) * LINE_POINTS + 4
