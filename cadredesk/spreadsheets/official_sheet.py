"""A paper about one matter as a workbook for upright A4, such as the 报送单 of a pack."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from cadredesk.services.output_ports import OfficialSheet
from cadredesk.spreadsheets.cells import put_text
from cadredesk.spreadsheets.printing import LINE_POINTS, Paper, lines_needed, set_up_list
from cadredesk.spreadsheets.saving import save_workbook

_THIN = Side(style="thin")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_WRAPPED = Alignment(vertical="center", wrap_text=True)
_CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
_TITLE, _LABEL = Font(name="宋体", size=20, bold=True), Font(name="宋体", size=11, bold=True)
_TEXT = Font(name="宋体", size=11)
_NARROW, _CLOSING_POINTS = 12, 26.0
_Span = tuple[int, int]


class SheetWorkbook:
    """Writes papers about one matter, each text as a text."""

    def write(self, target: Path, sheet: OfficialSheet) -> None:
        """Write one; raises `UserError`/`PlatformError` (`export.*`)."""
        _write(target, sheet)


def _write(target: Path, paper: OfficialSheet) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = paper.name
    at = _write_head(sheet, paper)
    heading = at
    at = _write_table(sheet, paper, at)
    last = len(paper.all_columns)
    for line in paper.closing:
        sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=last)
        _put(sheet, at, (1, last), line, _TEXT)
        sheet.cell(at, 1).alignment = _WRAPPED
        sheet.row_dimensions[at].height = _CLOSING_POINTS
        at += 1
    set_up_list(
        sheet,
        title_rows=f"{heading}:{heading}",
        note=paper.unit,
        practice=paper.practice,
        paper=Paper(across=False),
    )
    save_workbook(book, target)


def _write_head(sheet: Worksheet, paper: OfficialSheet) -> int:
    """Write title and facts; return the row that follows."""
    last = len(paper.all_columns)
    for at, (_title, width) in enumerate(paper.all_columns, 1):
        sheet.column_dimensions[get_column_letter(at)].width = width
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=last)
    _put(sheet, 1, (1, last), paper.title, _TITLE)
    sheet.cell(1, 1).alignment = _CENTRED
    sheet.row_dimensions[1].height = 44
    at = 2
    for pairs in paper.facts:
        lines = 1
        for span, text, font in _spans(pairs, last):
            _boxed(sheet, at, span, text, font)
            width = sum(each[1] for each in paper.all_columns[span[0] - 1 : span[1]])
            lines = max(lines, lines_needed(text, width))
        sheet.row_dimensions[at].height = max(24.0, lines * LINE_POINTS + 6)
        at += 1
    return at


def _spans(pairs: tuple[tuple[str, str], ...], last: int) -> Iterator[tuple[_Span, str, Font]]:
    """Yield which columns each text of a row of facts takes."""
    places = (((1, 2), (3, last)),) if len(pairs) == 1 else (((1, 2), (3, 3)), ((4, 4), (5, last)))
    for (label, value), (first, second) in zip(pairs, places, strict=True):
        yield first, label, _LABEL
        yield second, value, _TEXT


def _write_table(sheet: Worksheet, paper: OfficialSheet, at: int) -> int:
    """Write the headings and the rows; return the row that follows."""
    columns = paper.all_columns
    titles = tuple(title for title, _width in columns)
    for row, font in ((titles, _LABEL), *((each, _TEXT) for each in paper.numbered)):
        lines = 1
        for column, (text, (_title, width)) in enumerate(zip(row, columns, strict=True), 1):
            _boxed(sheet, at, (column, column), text, font)
            if width <= _NARROW:
                sheet.cell(at, column).alignment = _CENTRED
            lines = max(lines, lines_needed(text, width))
        sheet.row_dimensions[at].height = max(24.0, lines * LINE_POINTS + 6)
        at += 1
    return at


def _boxed(sheet: Worksheet, row: int, span: _Span, text: str, font: Font) -> None:
    first, last = span
    for column in range(first, last + 1):
        sheet.cell(row, column).border = _BOX
    if first < last:
        sheet.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)
    _put(sheet, row, span, text, font)
    sheet.cell(row, first).alignment = _CENTRED if font is _LABEL else _WRAPPED


def _put(sheet: Worksheet, row: int, span: _Span, text: str, font: Font) -> None:
    cell = sheet.cell(row, span[0])
    put_text(cell, text)
    cell.font = font
