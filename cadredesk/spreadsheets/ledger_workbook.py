"""The 预警台账 as a workbook for landscape A4."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from cadredesk.services.output_ports import LedgerRow, ListHeading
from cadredesk.spreadsheets.cells import put_text
from cadredesk.spreadsheets.printing import LINE_POINTS, lines_needed, set_up_list
from cadredesk.spreadsheets.saving import save_workbook

COLUMNS = (
    ("序号", 5),
    ("姓名", 10),
    ("现任职务", 20),
    ("规则", 18),
    ("状态", 10),
    ("到期", 12),
    ("剩余/超出", 12),
    ("怎么算的", 40),
    ("依据", 26),
    ("把握", 14),
    ("说明", 36),
    ("处理情况", 24),
)
"""Headings and widths in characters."""

HEADER_ROW = 3
_THIN = Side(style="thin")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_WRAPPED = Alignment(vertical="center", wrap_text=True)
_CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)


class LedgerWorkbook:
    """Writes the ledger; each text stays a text."""

    def write(self, target: Path, rows: Sequence[LedgerRow], heading: ListHeading) -> None:
        """Write it; raises `UserError`/`PlatformError` (`export.*`)."""
        book = Workbook()
        sheet = book.worksheets[0]
        sheet.title = "预警台账"
        _write_head(sheet, heading)
        for number, row in enumerate(rows, 1):
            _write_row(sheet, HEADER_ROW + number, number, row)
        sheet.freeze_panes = f"C{HEADER_ROW + 1}"
        set_up_list(
            sheet,
            title_rows=f"{HEADER_ROW}:{HEADER_ROW}",
            note=heading.as_of,
            practice=heading.practice,
        )
        save_workbook(book, target)


def _write_head(sheet: Worksheet, heading: ListHeading) -> None:
    last = get_column_letter(len(COLUMNS))
    for row, text in ((1, heading.title), (2, f"{heading.unit}    {heading.as_of}    制表人：")):
        sheet.merge_cells(f"A{row}:{last}{row}")
        put_text(sheet.cell(row, 1), text)
    sheet.cell(1, 1).font = Font(name="宋体", size=18, bold=True)
    sheet.cell(1, 1).alignment = _CENTRED
    sheet.cell(2, 1).font = Font(name="宋体", size=11)
    sheet.row_dimensions[1].height = 32
    for at, (text, width) in enumerate(COLUMNS, 1):
        cell = sheet.cell(HEADER_ROW, at)
        put_text(cell, text)
        cell.font = Font(name="宋体", size=11, bold=True)
        cell.alignment = _CENTRED
        cell.border = _BOX
        sheet.column_dimensions[get_column_letter(at)].width = width
    sheet.row_dimensions[HEADER_ROW].height = 24


def _write_row(sheet: Worksheet, at: int, number: int, row: LedgerRow) -> None:
    texts = [str(number), *(getattr(row, each.name) for each in fields(row))]
    lines = 1
    for column, (text, (_heading, width)) in enumerate(zip(texts, COLUMNS, strict=True), 1):
        cell = sheet.cell(at, column)
        put_text(cell, text, f"{row.name} {COLUMNS[column - 1][0]}")
        cell.font = Font(name="宋体", size=11)
        cell.border = _BOX
        cell.alignment = _CENTRED if width <= 12 else _WRAPPED
        lines = max(lines, lines_needed(text, width))
    sheet.row_dimensions[at].height = max(2, lines) * LINE_POINTS + 4
