"""Rosters and official lists as workbooks: any number of rows, each text a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from cadredesk.domain.roster_layout import PHOTO, RosterColumn, RosterLayout
from cadredesk.services.output_ports import ListHeading, RosterEntry
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.spreadsheets.cells import TextStyle, put_text, text_cell
from cadredesk.spreadsheets.form_layout import Area
from cadredesk.spreadsheets.page_breaks import BodyRow, breaks_before, breaks_xml, room_of
from cadredesk.spreadsheets.photo import DRAWING, PlacedPhoto, photo_parts
from cadredesk.spreadsheets.printing import LINE_POINTS, Paper, lines_needed, set_up_list
from cadredesk.spreadsheets.saving import save_package
from cadredesk.spreadsheets.template import Template

TITLE_ROW, NOTE_ROW, HEADER_ROW = 1, 2, 3
_FIRST_BODY_ROW = HEADER_ROW + 2
NOTE_HEIGHT = 20.0
_REPORT_EVERY = 500
_OWN_LINES, _ROOM_AROUND = 2, 4
"""Line breaks that a roster's texts have of their own at most, such as degree and note."""
_PIXELS_PER_DIGIT, _MORE_PIXELS = 7, 5
_POINTS_PER_PIXEL = 0.75
_SHOWN_TO_STORED = _MORE_PIXELS / _PIXELS_PER_DIGIT
"""What the stored width has more than the one Excel's box shows, for a digit of 7 pixels."""

_THIN = Side(style="thin")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)


class RosterWorkbook:
    """Writes lists as their layout says."""

    def write(
        self,
        target: Path,
        layout: RosterLayout,
        entries: Sequence[RosterEntry],
        heading: ListHeading,
        progress: ReportProgress = no_progress,
    ) -> None:
        """Write it; raises `UserError`/`PlatformError` (`export.*`)."""
        template = Template(_empty_book(layout, heading))
        body = _Body(template, layout, heading)
        people = "".join(body.rows(entries, progress))
        sheets = [body.head(title) + people for title in _titles(layout, heading)]
        if body.photos:
            parts = photo_parts(body.photos, template.content_types)
            content = template.filled(
                *sheets,
                merges=body.merges,
                replaced=parts,
                drawing=DRAWING,
                breaks=body.breaks,
            )
        else:
            content = template.filled(*sheets, merges=body.merges, breaks=body.breaks)
        save_package(content, target)


def _empty_book(layout: RosterLayout, heading: ListHeading) -> Workbook:
    """Return a workbook with the looks of each sheet and no people."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name in layout.sheets:
        sheet = book.create_sheet(name)
        _write_head(sheet, layout, heading)
        _write_samples(sheet, layout)
        sheet.freeze_panes = f"B{_FIRST_BODY_ROW}"
        set_up_list(
            sheet,
            title_rows=f"{HEADER_ROW}:{HEADER_ROW + 1}",
            note=f"{heading.unit}    {heading.foot}",
            practice=heading.practice,
            mark=heading.mark,
            paper=Paper(layout.paper, layout.across),
        )
    return book


def _titles(layout: RosterLayout, heading: ListHeading) -> list[str]:
    """Return the title of each sheet, which names its meeting."""
    named = [f"{heading.title}（{meeting}）" for meeting in layout.meetings]
    return named or [heading.title]


class _Body:
    """Puts the rows together as XML, group rows merged over the whole width."""

    def __init__(self, template: Template, layout: RosterLayout, heading: ListHeading) -> None:
        self._layout = layout
        self._heading = heading
        self._template = template
        self.photos: list[PlacedPhoto] = []
        self._placed: list[BodyRow] = []
        columns = layout.columns
        self._letters = [get_column_letter(at) for at in range(1, len(columns) + 1)]
        self._styles = [
            template.text_style(f"{letter}{_FIRST_BODY_ROW}", f"{letter}{_FIRST_BODY_ROW + 1}")
            for letter in self._letters
        ]
        self._sizes = [
            (column.text, column.width / layout.type_scale, self._surely_held(column))
            for column in layout.shown
        ]
        group = f"A{_FIRST_BODY_ROW + 2}"
        self._group_style = TextStyle(template.style(group), template.style(group))
        self.merges = _head_merges(layout)
        self._shared, self._shared_from = "", _FIRST_BODY_ROW
        texts = [column.text for column in columns]
        self._shared_in = self._letters[texts.index(layout.merged)] if layout.merged else ""

    def _surely_held(self, column: RosterColumn) -> int:
        """Return how many characters fit the usual height whatever they are."""
        scale = self._layout.type_scale
        lines = int(self._layout.body_height / (LINE_POINTS * scale))
        return max(1, int((column.width / scale - 1) / 2)) * max(1, lines - _OWN_LINES)

    @property
    def breaks(self) -> str:
        """Where pages begin by hand, once the rows stand."""
        layout = self._layout
        head = layout.title_height + NOTE_HEIGHT
        return breaks_xml(breaks_before(self._placed, head, room_of(layout)))

    def rows(self, entries: Sequence[RosterEntry], progress: ReportProgress) -> Iterator[str]:
        """Yield the XML of each row under the headings."""
        at = _FIRST_BODY_ROW
        done = 0
        for group, people in groupby(entries, key=_group_of):
            if group:
                yield self._group(at, group)
                at += 1
            for entry in people:
                self._merge_down(at, entry)
                yield self._person(at, entry)
                at += 1
                done += 1
                if done % _REPORT_EVERY == 0:
                    progress(done, len(entries), "")
        self._end_merge(at)

    def _merge_down(self, at: int, entry: RosterEntry) -> None:
        """Note where the cells begin that share one text, and merge those before."""
        text = entry.texts.get(self._layout.merged, "")
        if text != self._shared:
            self._end_merge(at)
            self._shared, self._shared_from = text, at

    def _end_merge(self, at: int) -> None:
        if self._shared and at - self._shared_from > 1:
            self.merges.append(f"{self._shared_in}{self._shared_from}:{self._shared_in}{at - 1}")
        self._shared = ""

    def head(self, title: str) -> str:
        """Return the XML of title and headings."""
        return "".join(self._head(title))

    def _head(self, title: str) -> Iterator[str]:
        layout, heading = self._layout, self._heading
        style = self._template.style
        for row, text, height in (
            (TITLE_ROW, title, layout.title_height),
            (NOTE_ROW, f"{heading.unit}    {heading.as_of}", NOTE_HEIGHT),
        ):
            look = TextStyle(style(f"A{row}"), style(f"A{row}"))
            yield _row(row, height, text_cell(f"A{row}", look, text))
        for part, height in enumerate(layout.header_heights):
            row = HEADER_ROW + part
            cells = []
            for letter, column in zip(self._letters, layout.columns, strict=True):
                look = TextStyle(style(f"{letter}{row}"), style(f"{letter}{row}"))
                text = column.heading[part] if part < len(column.heading) else ""
                cells.append(text_cell(f"{letter}{row}", look, text))
            yield _row(row, height, "".join(cells))

    def _group(self, at: int, text: str) -> str:
        last = get_column_letter(len(self._layout.shown))
        self.merges.append(f"A{at}:{last}{at}")
        blank = "".join(
            f'<c r="{letter}{at}" s="{self._group_style.plain}"/>' for letter in self._letters[1:]
        )
        self._placed.append(BodyRow(at, self._layout.group_height, is_heading=True))
        cells = text_cell(f"A{at}", self._group_style, text) + blank
        return _row(at, self._layout.group_height, cells)

    def _person(self, at: int, entry: RosterEntry) -> str:
        name = entry.texts.get("name", "")
        cells = [
            text_cell(f"{letter}{at}", style, entry.texts.get(column.text, ""), name)
            for letter, style, column in zip(
                self._letters, self._styles, self._layout.columns, strict=True
            )
        ]
        height = self._height(entry)
        self._placed.append(BodyRow(at, height))
        if entry.photo:
            self._place_photo(at, entry.photo, height)
        return _row(at, height, "".join(cells))

    def _place_photo(self, at: int, photo: bytes, height: float) -> None:
        """Put a photo into its column of a row, as high as what the row was made for."""
        for number, column in enumerate(self._layout.columns, 1):
            if column.text == PHOTO:
                area = Area(at, number, at, number)
                width = (column.width * _PIXELS_PER_DIGIT + _MORE_PIXELS) * _POINTS_PER_PIXEL
                self.photos.append(PlacedPhoto(photo, area, (width, height)))

    def _height(self, entry: RosterEntry) -> float:
        """Return the usual height, or more where a text needs more lines than it holds."""
        usual = self._layout.body_height
        lines = max(
            (
                lines_needed(text, width)
                for column, width, plenty in self._sizes
                if len(text := entry.texts.get(column, "")) > plenty
            ),
            default=1,
        )
        return max(usual, lines * LINE_POINTS * self._layout.type_scale + _ROOM_AROUND)


def _row(at: int, height: float, cells: str) -> str:
    return f'<row r="{at}" ht="{height}" customHeight="1">{cells}</row>'


def _group_of(entry: RosterEntry) -> str:
    return entry.group


def _write_head(sheet: Worksheet, layout: RosterLayout, heading: ListHeading) -> None:
    title, note = sheet.cell(TITLE_ROW, 1), sheet.cell(NOTE_ROW, 1)
    put_text(title, heading.title)
    put_text(note, heading.as_of)
    title.font = Font(name=layout.title_font, size=layout.title_size, bold=True)
    note.font = Font(name=layout.font, size=layout.size)
    title.alignment = Alignment(horizontal="center", vertical="center")
    note.alignment = Alignment(vertical="center")
    for at, column in enumerate(layout.columns, 1):
        letter = get_column_letter(at)
        sheet.column_dimensions[letter].width = column.width + _SHOWN_TO_STORED
        sheet.column_dimensions[letter].hidden = column.hidden
        for row in (HEADER_ROW, HEADER_ROW + 1):
            cell = sheet.cell(row, at)
            cell.font = Font(name=layout.heading_font, size=layout.size, bold=True)
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
            cell.border = _BOX


def _write_samples(sheet: Worksheet, layout: RosterLayout) -> None:
    """Put the looks of the body into three rows, whose cells are replaced later."""
    for at, column in enumerate(layout.columns, 1):
        for row in (_FIRST_BODY_ROW, _FIRST_BODY_ROW + 1):
            cell = sheet.cell(row, at)
            cell.font = Font(name=layout.font, size=layout.size)
            cell.alignment = Alignment(horizontal=column.align, vertical="center", wrap_text=True)
            cell.border = _BOX
            cell.number_format = "@"
            cell.quotePrefix = row > _FIRST_BODY_ROW
    group = sheet.cell(_FIRST_BODY_ROW + 2, 1)
    group.font = Font(name="黑体", size=layout.group_size, bold=True)
    group.alignment = Alignment(horizontal="center", vertical="center")
    group.border = _BOX
    group.number_format = "@"


def _head_merges(layout: RosterLayout) -> list[str]:
    last = get_column_letter(len(layout.shown))
    merges = [f"A{TITLE_ROW}:{last}{TITLE_ROW}", f"A{NOTE_ROW}:{last}{NOTE_ROW}"]
    at = 1
    for upper, columns in groupby(layout.columns, key=_upper_heading):
        group: list[RosterColumn] = list(columns)
        first = get_column_letter(at)
        if len(group[0].heading) == 1:
            merges.append(f"{first}{HEADER_ROW}:{first}{HEADER_ROW + 1}")
        elif upper:
            merges.append(
                f"{first}{HEADER_ROW}:{get_column_letter(at + len(group) - 1)}{HEADER_ROW}"
            )
        at += len(group)
    return merges


def _upper_heading(column: RosterColumn) -> str:
    return column.heading[0]
