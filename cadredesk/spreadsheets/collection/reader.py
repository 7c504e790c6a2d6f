"""Reads a 信息采集表: sheets by their keys, columns by their headings, wherever they stand."""

from __future__ import annotations

import re
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring
from openpyxl.utils import get_column_letter

from cadredesk.domain.collection.layout import (
    CollectionColumn,
    CollectionLayout,
    CollectionSheet,
    Habit,
    SheetRows,
)
from cadredesk.domain.collection.stating import (
    CellDoubt,
    StatedRow,
    missing_in,
    state_row,
    unclear_in,
)
from cadredesk.domain.errors import CadreDeskError, UserError
from cadredesk.services.collection.ports import CollectionReading, SheetReading
from cadredesk.services.imports.reading import CellProblem, CellValue
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.spreadsheets.grid import ERRORS, Grid, cell_text
from cadredesk.spreadsheets.old_workbook import read_old_grids
from cadredesk.spreadsheets.reader import read_grids

_BOOK = "xl/workbook.xml"
_MOST_BYTES = 1_000_000
_HEADER_WITHIN = 8
_LEAST_HEADINGS = 2
_OLD_ENDINGS = frozenset({".xls", ".et"})
_MARKS = re.compile(r"[\s*＊]|[(（]必填[)）]")
_NO_FIELDS: Mapping[str, object] = {}
_EXACT = 999_999_999_999_999
"""The largest number of which a spreadsheet keeps every digit."""


class CollectionWorkbookReader:
    """Reads such workbooks, new and old."""

    def __init__(self, layout: CollectionLayout) -> None:
        self._layout = layout

    def is_one(self, path: Path) -> bool:
        """Whether a file is such a workbook, by the names of its sheets; never raises."""
        layout = self._layout
        try:
            if path.suffix.lower() in _OLD_ENDINGS:
                names = [each.name for each in read_old_grids(path, no_progress)]
            else:
                names = _sheet_names(path)
        except (CadreDeskError, OSError, zipfile.BadZipFile, ParseError, DefusedXmlException,
                KeyError):  # fmt: skip
            return False
        keys = {sheet.key for sheet in layout.sheets for name in names if _is_named(name, sheet)}
        people = {each.key for each in layout.sheets if each.rows is SheetRows.PERSON}
        return len(keys) >= _LEAST_HEADINGS or bool(keys & people)

    def read(self, path: Path, progress: ReportProgress = no_progress) -> CollectionReading:
        """Read it; raises `UserError` (`workbook.*`, `collection.none`)."""
        grids = read_grids(path, progress, read_old_grids)
        problems: list[CellProblem] = []
        sheets = []
        for sheet in self._layout.sheets:
            grid = next((each for each in grids if _is_named(each.name, sheet)), None)
            if grid is not None and _has_content(grid):
                found = _Sheet(sheet, grid)
                problems += found.problems
                sheets.append(found.reading)
        if not sheets:
            raise UserError("collection.none", file=path.name)
        if not any(each.sheet.rows is SheetRows.PERSON for each in sheets):
            first = sheets[0]
            problems.insert(0, CellProblem(first.name, 1, "A", "collection.no_people_sheet"))
        return CollectionReading(path, tuple(sheets), tuple(problems))


def _sheet_names(path: Path) -> list[str]:
    """The names of the sheets, without unpacking anything else."""
    with zipfile.ZipFile(path) as package:
        if package.getinfo(_BOOK).file_size > _MOST_BYTES:
            return []
        book = fromstring(package.read(_BOOK))
    return [each.get("name", "") for each in book.iter() if each.tag.endswith("}sheet")]


def _is_named(name: str, sheet: CollectionSheet) -> bool:
    """Whether a name begins with the key of a sheet: A01人员, but not A015."""
    rest = name.strip().upper().removeprefix(sheet.key)
    return rest != name.strip().upper() and not (rest[:1].isascii() and rest[:1].isalnum())


def _has_content(grid: Grid) -> bool:
    return any(cell_text(cell) for row in grid.rows for cell in row)


def _plain(heading: str) -> str:
    return unicodedata.normalize("NFKC", _MARKS.sub("", heading))


class _Sheet:
    """One sheet under way."""

    def __init__(self, sheet: CollectionSheet, grid: Grid) -> None:
        self._sheet, self._grid = sheet, grid
        self.problems: list[CellProblem] = []
        header = self._header()
        self._columns = {} if header is None else self._found(grid.rows[header])
        self._letters = {
            column.heading: get_column_letter(at + 1) for at, column in self._columns.items()
        }
        if header is None:
            self.problems.append(self._problem(1, "", "collection.no_header", {"sheet": grid.name}))
            rows: tuple[StatedRow, ...] = ()
        else:
            self._tell_columns(header)
            rows = tuple(self._rows(header + 1))
        self.reading = SheetReading(sheet, grid.name, rows, self._letters)

    def _header(self) -> int | None:
        """The row with the most headings of the sheet; the name must be among them."""
        known = {_plain(each.heading) for each in self._sheet.columns}
        counts = [
            len({_plain(cell_text(cell)) for cell in row} & known)
            for row in self._grid.rows[:_HEADER_WITHIN]
        ]
        best = max(counts, default=0)
        if best < _LEAST_HEADINGS:
            return None
        at = counts.index(best)
        whose = self._sheet.column_of(self._sheet.who[0]) or self._sheet.columns[0]
        headings = [_plain(cell_text(cell)) for cell in self._grid.rows[at]]
        return at if _plain(whose.heading) in headings else None

    def _found(self, header: Sequence[CellValue]) -> dict[int, CollectionColumn]:
        """The columns by where they stand."""
        by_heading = {_plain(each.heading): each for each in self._sheet.columns}
        found: dict[int, CollectionColumn] = {}
        for at, cell in enumerate(header):
            column = by_heading.pop(_plain(cell_text(cell)), None)
            if column is not None:
                found[at] = column
        return found

    def _tell_columns(self, header: int) -> None:
        """Say which columns are not there, and which are no columns of such a sheet."""
        found = {each.heading for each in self._columns.values()}
        missing = [each.heading for each in self._sheet.columns if each.heading not in found]
        if missing:
            told = {"text": "、".join(missing)}
            self.problems.append(self._problem(header + 1, "", "collection.missing", told))
        for at, cell in enumerate(self._grid.rows[header]):
            text = cell_text(cell)
            if text and at not in self._columns:
                letter = get_column_letter(at + 1)
                extra = ("collection.extra", {"text": text})
                self.problems.append(CellProblem(self._grid.name, header + 1, letter, *extra))

    def _rows(self, first: int) -> Iterator[StatedRow]:
        for at, row in enumerate(self._grid.rows[first:], first + 1):
            cells = dict(self._texts(at, row))
            if not any(cells.values()):
                continue
            stated, doubts = state_row(self._sheet, at, cells)
            unread = missing_in(stated)
            for each in doubts:
                if each.column.heading != unread:
                    self._tell(at, each)
            if self._can_be_kept(stated, unread, cells.get(unread, "")):
                yield stated

    def _can_be_kept(self, row: StatedRow, unread: str, text: str) -> bool:
        """Whether a row can be kept; told where not. `unread` is the heading that it lacks."""
        if self._sheet.rows is not SheetRows.UNITS and not row.name:
            self.problems.append(self._problem(row.number, "", "roster.nameless"))
            return False
        if unread:
            told = {"heading": unread, "text": text}
            code = "collection.not_read" if text else "collection.incomplete"
            self.problems.append(self._problem(row.number, unread, code, told))
            return False
        unclear = unclear_in(row)
        if unclear is not None:
            self._tell(row.number, unclear)
        return unclear is None

    def _texts(self, number: int, row: Sequence[CellValue]) -> Iterator[tuple[str, str]]:
        for at, column in self._columns.items():
            value = row[at] if at < len(row) else None
            text, code = self._text(column, value)
            if code:
                told = {"heading": column.heading, "text": cell_text(value), "name": "", "limit": 0}
                self.problems.append(self._problem(number, column.heading, code, told))
            yield column.heading, text

    def _text(self, column: CollectionColumn, value: CellValue) -> tuple[str, str]:
        """A cell as its text, empty for one that cannot be trusted, and why not."""
        text = cell_text(value)
        if text in ERRORS:
            return "", "cell.error"
        if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) > _EXACT:
            return "", "collection.number"
        if self._sheet.habit(column) is not Habit.DATE:
            return text, ""
        if isinstance(value, date):
            day = value.date() if isinstance(value, datetime) else value
            # A month typed as a date gets a first day that nobody meant.
            return f"{day:%Y%m}" if day.day == 1 else f"{day:%Y%m%d}", ""
        is_fraction = isinstance(value, float) and not value.is_integer()
        return ("", "collection.date") if is_fraction else (text, "")

    def _tell(self, row: int, doubt: CellDoubt) -> None:
        problem = self._problem(row, doubt.column.heading, doubt.code, doubt.fields)
        self.problems.append(replace(problem, kept=doubt.is_kept))

    def _problem(
        self, row: int, heading: str, code: str, fields: Mapping[str, object] = _NO_FIELDS
    ) -> CellProblem:
        """A problem at a column, at that of the name where it is about a whole row."""
        whose = self._sheet.column_of(self._sheet.who[0])
        wanted = heading or ("" if whose is None else whose.heading)
        return CellProblem(self._grid.name, row, self._letters.get(wanted, ""), code, fields)
