"""Any roster in: finds the table, reads each cell by what its column is, tells every problem.

Problems never stop a reading: the cell is left out (or kept as written, where that loses
nothing), everything else goes on, and all of them are told at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cadredesk.domain.errors import UserError
from cadredesk.domain.id_number import IdNumber
from cadredesk.domain.partial_date import PartialDate
from cadredesk.services.imports.reading import (
    DATE_FIELDS,
    CellProblem,
    CellValue,
    PartyEntry,
    Question,
    ReadOptions,
    RosterField,
    RosterKind,
    RosterReading,
    RosterRow,
    SheetInfo,
    TermSpan,
    Value,
)
from cadredesk.services.ports import ReportProgress, no_progress
from cadredesk.spreadsheets.dates import (
    JANUARY,
    OCTOBER,
    Doubt,
    Style,
    days_are_known,
    month_style,
    read_date,
)
from cadredesk.spreadsheets.grid import Grid, cell_text
from cadredesk.spreadsheets.header import (
    Layout,
    RowKind,
    find_layout,
    kind_of_row,
)
from cadredesk.spreadsheets.reader import read_grids
from cadredesk.spreadsheets.values import id_problem, read_party, read_value, split_term, village_in

MONTH_QUESTION = "january_or_october"
_LEAST_IN_ROW = 2
_WITH_DATES = DATE_FIELDS | {RosterField.JOINED_PARTY, RosterField.TERM}


class WorkbookRosterReader:
    """Reads rosters from .xlsx workbooks."""

    def read(
        self, path: Path, options: ReadOptions, progress: ReportProgress = no_progress
    ) -> RosterReading:
        """Read one sheet, the first roster unless another is asked for.

        Raises `UserError`: `workbook.*` from the gate, `roster.no_sheet`, `roster.none`,
        `roster.no_name`.
        """
        grids = read_grids(path, progress)
        layouts = {grid.name: find_layout(grid, options.mapping) for grid in grids}
        grid, layout = _choose(path, grids, layouts, options)
        sheets = tuple(
            SheetInfo(each.name, found.kind if found else None, len(each.rows))
            for each in grids
            for found in (layouts[each.name],)
        )
        return _SheetReading(path, grid, layout, options).finish(sheets)


def _choose(
    path: Path,
    grids: tuple[Grid, ...],
    layouts: Mapping[str, Layout | None],
    options: ReadOptions,
) -> tuple[Grid, Layout]:
    if options.sheet is not None and options.sheet not in layouts:
        names = "、".join(layouts)
        raise UserError("roster.no_sheet", file=path.name, sheet=options.sheet, sheets=names)
    for grid in grids:
        layout = layouts[grid.name]
        if layout is not None and options.sheet in (None, grid.name):
            return grid, layout
    raise UserError("roster.none", file=path.name)


@dataclass
class _Dates:
    """How one column writes dates."""

    style: Style
    days_known: bool
    doubtful: list[int] = field(default_factory=list)


class _SheetReading:
    """Collects rows, problems and questions of one sheet."""

    def __init__(self, path: Path, grid: Grid, layout: Layout, options: ReadOptions) -> None:
        self._path = path
        self._grid = grid
        self._layout = layout
        self._options = options
        self._fields = layout.fields
        self._kinds = [kind_of_row(grid, row) for row in range(layout.bottom + 1, len(grid.rows))]
        self._dates = {
            at: self._date_habits(at) for name, at in self._fields.items() if name in _WITH_DATES
        }
        self._problems: list[CellProblem] = []
        self._rows: list[RosterRow] = []

    def finish(self, sheets: tuple[SheetInfo, ...]) -> RosterReading:
        """Read every row and return what was found."""
        group = ""
        for at, kind in enumerate(self._kinds, self._layout.bottom + 1):
            if kind is RowKind.GROUP:
                group = next(text for cell in self._grid.rows[at] if (text := cell_text(cell)))
            elif kind is RowKind.PERSON:
                self._read_row(at, group)
        grid, layout = self._grid, self._layout
        return RosterReading(
            path=self._path,
            sheet=grid.name,
            kind=layout.kind,
            title=layout.title,
            sheets=sheets,
            header_rows=(layout.top + 1, layout.bottom + 1),
            header_cells=grid.rows[layout.top : layout.bottom + 1],
            header_merges=_merges_of_header(grid, layout),
            columns=layout.columns,
            rows=tuple(self._rows),
            problems=tuple(self._problems),
            questions=self._questions(),
        )

    def _date_habits(self, at: int) -> _Dates:
        cells = [
            self._grid.rows[row][at]
            for row, kind in enumerate(self._kinds, self._layout.bottom + 1)
            if kind is RowKind.PERSON
        ]
        return _Dates(month_style(cells), days_are_known(cells))

    def _read_row(self, at: int, group: str) -> None:
        cells = tuple(self._grid.spread(at, column) for column in range(self._grid.width))
        if not cell_text(self._cell(at, RosterField.NAME)):
            if sum(bool(cell_text(cell)) for cell in cells) >= _LEAST_IN_ROW:
                self._complain(at, self._fields[RosterField.NAME], UserError("roster.nameless"))
            return
        values: dict[RosterField, Value] = {}
        for name, column in self._fields.items():
            value = self._read_cell(at, column, name)
            if value is not None:
                values[name] = value
        if group:
            self._put_under(group, values)
        self._rows.append(RosterRow(at + 1, values, cells))

    def _put_under(self, group: str, values: dict[RosterField, Value]) -> None:
        """Take what a heading over several rows says: a group of cadres, or a village."""
        if self._layout.kind is RosterKind.CADRE:
            values[RosterField.GROUP] = group
        elif (village := village_in(group)) is not None:
            values.setdefault(RosterField.VILLAGE, village)

    def _cell(self, at: int, name: RosterField) -> CellValue:
        return self._grid.spread(at, self._fields[name])

    def _read_cell(self, at: int, column: int, name: RosterField) -> Value | None:
        cell = self._grid.spread(at, column)
        try:
            if name is RosterField.JOINED_PARTY:
                return self._read_party(at, column, cell)
            if name is RosterField.TERM:
                return self._read_term(at, column, cell)
            if name in DATE_FIELDS:
                return self._read_date(at, column, name, cell)
            value = read_value(name, cell)
        except UserError as error:
            self._complain(at, column, error)
            return None
        if name is RosterField.ID_NUMBER and value is not None:
            self._check_id(at, column, str(value))
        return value

    def _read_date(
        self, at: int, column: int, name: RosterField, cell: CellValue
    ) -> PartialDate | None:
        habits = self._dates[column]
        found = read_date(cell, habits.style, days_known=habits.days_known)
        if not isinstance(found, Doubt):
            return found
        return self._settle(at, column, name, found)

    def _settle(self, at: int, column: int, name: RosterField, doubt: Doubt) -> PartialDate | None:
        if name is RosterField.BORN_ON and RosterField.ID_NUMBER in self._fields:
            number = IdNumber.read(cell_text(self._cell(at, RosterField.ID_NUMBER)))
            if number is not None and number.born_on.year == doubt.year:
                month = f"{number.born_on.month:02d}"
                if month in (JANUARY, OCTOBER):
                    return doubt.settled(month)
        self._dates[column].doubtful.append(at + 1)
        answer = self._options.answers.get(self._letter(column))
        return doubt.settled(answer) if answer in (JANUARY, OCTOBER) else None

    def _read_party(self, at: int, column: int, cell: CellValue) -> PartyEntry | None:
        if not isinstance(cell, str):
            joined = self._read_date(at, column, RosterField.JOINED_PARTY, cell)
            return None if joined is None else PartyEntry(joined)
        dates, entry = read_party(cell)
        if not dates:
            return entry if entry.affiliation else None
        joined = self._read_date(at, column, RosterField.JOINED_PARTY, dates[0])
        return PartyEntry(joined, entry.affiliation, entry.second)

    def _read_term(self, at: int, column: int, cell: CellValue) -> TermSpan | None:
        ends = (
            self._read_date(at, column, RosterField.TERM, each)
            for each in split_term(cell_text(cell))
        )
        span = TermSpan(*ends)
        return None if span == TermSpan() else span

    def _check_id(self, at: int, column: int, text: str) -> None:
        code = id_problem(text)
        if code is not None:
            self._complain(at, column, UserError(code, text=text), kept=True)

    def _complain(self, at: int, column: int, error: UserError, *, kept: bool = False) -> None:
        name = cell_text(self._cell(at, RosterField.NAME))
        fields = {"name": name, "heading": self._heading(column), **error.fields}
        self._problems.append(
            CellProblem(
                self._grid.name, at + 1, self._letter(column), error.code, fields, kept=kept
            )
        )

    def _letter(self, column: int) -> str:
        return self._layout.columns[column].letter

    def _heading(self, column: int) -> str:
        return "".join(self._layout.columns[column].heading.split())

    def _questions(self) -> tuple[Question, ...]:
        answers = self._options.answers
        return tuple(
            Question(
                column=self._letter(column),
                heading=self._heading(column),
                kind=MONTH_QUESTION,
                choices=(JANUARY, OCTOBER),
                rows=tuple(habits.doubtful),
                answer=answers.get(self._letter(column)),
            )
            for column, habits in self._dates.items()
            if habits.doubtful
        )


def _merges_of_header(grid: Grid, layout: Layout) -> tuple[tuple[int, int, int, int], ...]:
    top, bottom = layout.top, layout.bottom
    return tuple(
        (merge.top - top, merge.left, merge.bottom - top, merge.right)
        for merge in grid.merges
        if top <= merge.top and merge.bottom <= bottom
    )
