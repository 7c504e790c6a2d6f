"""Writes a 信息采集表: instructions with the word lists, then a sheet for each info set."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from cadredesk.domain.collection.layout import CollectionLayout, CollectionSheet, CollectionWords
from cadredesk.services.collection.ports import SheetTexts
from cadredesk.services.exports import write_file
from cadredesk.services.output_ports import ListHeading
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.spreadsheets.cells import TextStyle, text_cell
from cadredesk.spreadsheets.printing import (
    LINE_POINTS,
    PRACTICE_MARK,
    Paper,
    lines_needed,
    set_up_list,
)
from cadredesk.spreadsheets.saving import save_package
from cadredesk.spreadsheets.template import Template

TITLE_HEIGHT = 45
FIRST_ROW = 3
_HEADER_HEIGHT, _MOST_LINES, _ROOM_AROUND = 32.0, 12, 4.0
_FIRST_LIST = 27
"""The column of the first word list, AA: hidden, right of what the first sheet says."""
_SPARE_ROWS = 500
_WIDE = 220
"""How many characters a sheet may be wide that is printed on A4."""
_RED = "FFFF0000"
_THIN = Side(style="thin")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_TITLE, _NOTE, _HEADER, _REQUIRED, _BODY, _QUOTED = "Z1", "Z2", "Z3", "Z4", "Z5", "Z6"
"""Cells of the first sheet that hold the looks, until its own rows take their place."""


class CollectionWorkbook:
    """Writes the workbook, and the photos beside it."""

    def __init__(self, layout: CollectionLayout) -> None:
        self._layout = layout

    def write(
        self,
        target: Path,
        sheets: tuple[SheetTexts, ...],
        heading: ListHeading,
        progress: ReportProgress = no_progress,
    ) -> None:
        """Write it; raises `UserError`/`PlatformError` (`export.*`)."""
        layout = self._layout
        template = Template(_empty_book(layout, sheets, heading))
        looks = _Looks(template)
        parts = ["".join(_instructions(layout, heading, looks))]
        for done, each in enumerate(sheets):
            progress(done, len(sheets), each.sheet.name)
            parts.append("".join(_rows(each, looks)))
        save_package(template.filled(*parts), target)

    def write_photos(self, target: Path, photos: Iterable[tuple[str, bytes]]) -> None:
        """Write photos under their names as a ZIP; raises `PlatformError` (`export.*`)."""
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w", zipfile.ZIP_STORED) as package:
            for name, photo in photos:
                package.writestr(name, photo)
        write_file(target, content.getvalue())


class _Looks:
    """The styles of texts by what they are."""

    def __init__(self, template: Template) -> None:
        def same(at: str) -> TextStyle:
            return TextStyle(template.style(at), template.style(at))

        self.title, self.note = same(_TITLE), same(_NOTE)
        self.header, self.required = same(_HEADER), same(_REQUIRED)
        self.body = template.text_style(_BODY, _QUOTED)


def _empty_book(
    layout: CollectionLayout, sheets: Sequence[SheetTexts], heading: ListHeading
) -> Workbook:
    """Return a workbook with everything but its rows."""
    book = Workbook()
    first = book.worksheets[0]
    first.title = layout.instructions
    _set_looks(first)
    first.column_dimensions["A"].width = 6
    first.column_dimensions["B"].width = 100
    _name_lists(book, layout)
    set_up_list(first, title_rows="1:1", note=heading.foot, practice=heading.practice)
    for each in sheets:
        sheet = book.create_sheet(each.sheet.name)
        _set_up(sheet, each, heading)
    return book


def _set_looks(sheet: Worksheet) -> None:
    centred = Alignment(horizontal="center", vertical="center", wrap_text=True)
    fonts = {
        _TITLE: Font(name="黑体", size=16),
        _NOTE: Font(name="宋体", size=11),
        _HEADER: Font(name="黑体", size=10),
        _REQUIRED: Font(name="黑体", size=10, color=_RED),
        _BODY: Font(name="宋体", size=10),
        _QUOTED: Font(name="宋体", size=10),
    }
    for at, font in fonts.items():
        cell = sheet[at]
        cell.font = font
        cell.number_format = "@"
        is_text = at in (_NOTE, _BODY, _QUOTED)
        cell.alignment = Alignment(vertical="center", wrap_text=True) if is_text else centred
        if at not in (_TITLE, _NOTE):
            cell.border = _BOX
    sheet[_QUOTED].quotePrefix = True


def _list_name(words: CollectionWords) -> str:
    return f"dict_{words.name}"


def _name_lists(book: Workbook, layout: CollectionLayout) -> None:
    """Give each word list its name; they stand in hidden columns of the first sheet."""
    first = book.worksheets[0]
    for at, words in enumerate(layout.words, _FIRST_LIST):
        letter = get_column_letter(at)
        first.column_dimensions[letter].hidden = True
        place = f"'{layout.instructions}'!${letter}$2:${letter}${len(words.listed) + 1}"
        name = _list_name(words)
        book.defined_names[name] = DefinedName(name, attr_text=place)


def _set_up(sheet: Worksheet, texts: SheetTexts, heading: ListHeading) -> None:
    columns = texts.sheet.columns
    last = get_column_letter(len(columns))
    sheet.merge_cells(f"A1:{last}1")
    until = FIRST_ROW + len(texts.rows) + _SPARE_ROWS
    for at, column in enumerate(columns, 1):
        letter = get_column_letter(at)
        sheet.column_dimensions[letter].width = column.width
        if column.words is not None:
            _validate(sheet, column.words, f"{letter}{FIRST_ROW}:{letter}{until}")
    sheet.freeze_panes = f"C{FIRST_ROW}"
    is_wide = sum(column.width for column in columns) > _WIDE
    set_up_list(
        sheet,
        title_rows="1:2",
        note=heading.foot,
        practice=heading.practice,
        paper=Paper("A3" if is_wide else "A4"),
    )


def _validate(sheet: Worksheet, words: CollectionWords, area: str) -> None:
    rule = DataValidation(
        type="list",
        formula1=_list_name(words),
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="warning" if words.is_open else "stop",
        errorTitle="不在下拉表中",
        error=f"请从下拉表里选：{words.source}",
    )
    rule.add(area)
    sheet.add_data_validation(rule)


def _instructions(layout: CollectionLayout, heading: ListHeading, looks: _Looks) -> Iterator[str]:
    """Yield the rows of the first sheet: what to know, and the word lists at their right."""
    unsure = [
        f"{sheet.name}“{column.heading}”"
        for sheet in layout.sheets
        for column in sheet.columns
        if column.unsure
    ]
    notes = [
        f"版本 {layout.version}    {heading.unit}    {heading.foot}",
        *([PRACTICE_MARK] if heading.practice else []),
        *layout.notes,
    ]
    if unsure:
        listed = "、".join(unsure)
        notes.append(f"以下列的填法资料没有写明，是推定的，上传前请核对：{listed}。")
    rows = max(len(notes), *(len(words.listed) for words in layout.words))
    yield _row(
        1, TITLE_HEIGHT, text_cell("B1", looks.title, f"{heading.title}　{layout.instructions}")
    )
    for number in range(1, rows + 1):
        at = number + 1
        note = notes[number - 1] if number <= len(notes) else ""
        cells = []
        if note:
            cells = [
                text_cell(f"A{at}", looks.note, str(number)),
                text_cell(f"B{at}", looks.note, note),
            ]
        for column, words in enumerate(layout.words, _FIRST_LIST):
            if number <= len(words.listed):
                word = words.listed[number - 1]
                cells.append(text_cell(f"{get_column_letter(column)}{at}", looks.note, word))
        yield _row(at, max(1, lines_needed(note, 100)) * LINE_POINTS + _ROOM_AROUND, "".join(cells))


def _rows(texts: SheetTexts, looks: _Looks) -> Iterator[str]:
    columns = texts.sheet.columns
    letters = [get_column_letter(at) for at in range(1, len(columns) + 1)]
    yield _row(1, TITLE_HEIGHT, text_cell("A1", looks.title, texts.sheet.title))
    header = (
        text_cell(f"{letter}2", looks.required if column.required else looks.header, column.heading)
        for letter, column in zip(letters, columns, strict=True)
    )
    yield _row(2, _HEADER_HEIGHT, "".join(header))
    for at, row in enumerate(texts.rows, FIRST_ROW):
        cells = "".join(
            text_cell(f"{letter}{at}", looks.body, text, _where(texts.sheet, row, place))
            for place, (letter, text) in enumerate(zip(letters, row, strict=True))
        )
        yield _row(at, _height(texts.sheet, row), cells)


def _where(sheet: CollectionSheet, row: Sequence[str], at: int) -> str:
    return f"{sheet.key} {row[0]} {sheet.columns[at].heading}"


def _height(sheet: CollectionSheet, row: Sequence[str]) -> float:
    """The height for the longest text; a very long one is cut off on the screen alone."""
    lines = max(
        lines_needed(text, column.width) if text else 1
        for text, column in zip(row, sheet.columns, strict=True)
    )
    return min(max(lines, 1), _MOST_LINES) * LINE_POINTS + _ROOM_AROUND


def _row(at: int, height: float, cells: str) -> str:
    return f'<row r="{at}" ht="{height}" customHeight="1">{cells}</row>'
