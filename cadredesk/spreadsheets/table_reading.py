"""One table read: each cell by what its column is, every problem told, every guess said.

Problems never stop a reading: the cell is left out (or kept as written, where that loses
nothing), everything else goes on, and all of them are told at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from cadredesk.domain.errors import UserError
from cadredesk.domain.words import StudyMode
from cadredesk.services.giving_way import giving_way
from cadredesk.services.imports.reading import (
    DATE_FIELDS,
    NOT_TAKEN,
    Asked,
    CellProblem,
    CellValue,
    Education,
    Guess,
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
    Why,
)
from cadredesk.spreadsheets.compound import MODES, STUDY_FIELDS, mode_in, parts_of
from cadredesk.spreadsheets.date_columns import DateColumns
from cadredesk.spreadsheets.grid import Grid, cell_text
from cadredesk.spreadsheets.header import RowKind
from cadredesk.spreadsheets.rows_of_table import TableRow, rows_of
from cadredesk.spreadsheets.tables import Layout
from cadredesk.spreadsheets.values import (
    id_problem,
    joined_posts,
    read_party,
    read_value,
    split_term,
    village_in,
)

_LEAST_IN_ROW = 2
_UNSPECIFIC = frozenset(STUDY_FIELDS[StudyMode.FULL_TIME])
_DEGREES = {
    RosterField.FULL_TIME_DEGREE: RosterField.FULL_TIME_EDUCATION,
    RosterField.IN_SERVICE_DEGREE: RosterField.IN_SERVICE_EDUCATION,
}
Values = dict[RosterField, Value]


class TableReading:
    """Collects rows, problems, questions and guesses of one table."""

    def __init__(self, path: Path, grid: Grid, layout: Layout, options: ReadOptions) -> None:
        self._path = path
        self._grid = grid
        self._layout = layout
        self._options = options
        self._fields = layout.fields
        self._rows_of_table = tuple(rows_of(grid, layout))
        self._dates = DateColumns(grid, layout, self._rows_of_table, options)
        self._problems: list[CellProblem] = []
        self._rows: list[RosterRow] = []
        self._without_mode: list[int] = []
        self._apart: dict[int, int] = {}
        self._units_joined = 0

    def finish(self, sheets: tuple[SheetInfo, ...]) -> RosterReading:
        """Read every row and return what was found."""
        group = self._layout.group
        for row in giving_way(self._rows_of_table):
            if row.kind is RowKind.GROUP:
                group = row.text
            elif row.kind is RowKind.PERSON and RosterField.NAME in self._fields:
                self._read_row(row, group)
        grid, layout, place = self._grid, self._layout, self._layout.place
        return RosterReading(
            path=self._path,
            sheet=grid.name,
            kind=layout.kind,
            title=layout.title,
            sheets=sheets,
            header_rows=(place.top + 1, place.bottom + 1),
            header_cells=tuple(
                row[: place.width] for row in grid.rows[place.top : place.bottom + 1]
            ),
            header_merges=tuple(_merges_of_header(grid, layout)),
            columns=layout.columns,
            rows=tuple(self._rows),
            problems=tuple(self._problems),
            questions=tuple(self._questions()),
            guesses=tuple(self._guesses()),
            fingerprint=layout.fingerprint,
        )

    def _read_row(self, row: TableRow, group: str) -> None:
        if not cell_text(self._cell(row, RosterField.NAME)):
            if row.filled >= _LEAST_IN_ROW:
                self._complain(row, self._fields[RosterField.NAME], UserError("roster.nameless"))
            return
        values: Values = {}
        for name, column in self._fields.items():
            if not row.goes_on or not row.is_of_the_first(column):
                self._take(row, column, name, values)
        if row.goes_on and self._rows:
            self._go_on(row, values)
            return
        self._finish_row(group, values)
        cells = tuple(self._at(row, column) for column in range(self._layout.place.width))
        self._rows.append(RosterRow(row.number, values, cells, self._grid.name))

    def _take(self, row: TableRow, column: int, name: RosterField, values: Values) -> None:
        """Read a cell; what else it says is taken where no column of its own says it."""
        cell = self._at(row, column)
        if name in _UNSPECIFIC and self._layout.kind is RosterKind.CADRE:
            self._take_study(row, column, name, cell_text(cell), values)
            return
        parts = parts_of(name, cell) if isinstance(cell, str) else {name: cell}
        if len(parts) > 1:
            self._apart[column] = self._apart.get(column, 0) + 1
        for field, part in parts.items():
            if field is not name and field in self._fields:
                continue
            value = self._read_cell(row, column, field, part)
            if value is not None:
                values[field] = value

    def _take_study(
        self, row: TableRow, column: int, name: RosterField, text: str, values: Values
    ) -> None:
        """Read what does not say by its heading whether it was full-time or in service."""
        if not text:
            return
        said, rest = mode_in(text)
        mode = said or self._mode_beside(row)
        answer = self._study_answer()
        if mode is None and answer is None:
            self._without_mode.append(row.number)
        if answer == NOT_TAKEN or (mode is None and answer is None):
            return
        fields = STUDY_FIELDS[mode or StudyMode(str(answer))]
        for field, part in parts_of(name, rest).items():
            value = self._read_cell(row, column, fields[field], part)
            if value is not None and (field is name or field not in self._fields):
                values[fields[field]] = value

    def _mode_beside(self, row: TableRow) -> StudyMode | None:
        """How somebody studied by a column of its own."""
        if RosterField.STUDY_MODE not in self._fields:
            return None
        text = cell_text(self._cell(row, RosterField.STUDY_MODE))
        return MODES.get(re.sub(r"\s", "", text))

    def _go_on(self, row: TableRow, values: Values) -> None:
        """Add what a further row of the same person says and the first does not."""
        known = dict(self._rows[-1].values)
        _with_degrees(values)
        values.pop(RosterField.STUDY_MODE, None)
        for name, value in values.items():
            if name in known and known[name] != value and name in self._fields:
                error = UserError("roster.second_value", text=str(value))
                self._complain(row, self._fields[name], error)
            known.setdefault(name, value)
        last = self._rows[-1]
        self._rows[-1] = RosterRow(last.number, known, last.cells, last.sheet)

    def _finish_row(self, group: str, values: Values) -> None:
        _with_degrees(values)
        values.pop(RosterField.STUDY_MODE, None)
        unit = values.pop(RosterField.UNIT, None)
        if self._layout.kind is RosterKind.VILLAGE:
            village = village_in(group) if group else None
            if village is not None:
                values.setdefault(RosterField.VILLAGE, village)
            return
        if unit is not None:
            self._put_in_unit(str(unit), values)
        if group:
            values[RosterField.GROUP] = group
        elif unit is not None:
            values.setdefault(RosterField.GROUP, str(unit))

    def _put_in_unit(self, unit: str, values: Values) -> None:
        posts = values.get(RosterField.CURRENT_POSTS)
        if posts is None:
            return
        joined = joined_posts(unit, str(posts))
        self._units_joined += joined != str(posts)
        values[RosterField.CURRENT_POSTS] = joined

    def _cell(self, row: TableRow, name: RosterField) -> CellValue:
        return self._at(row, self._fields[name])

    def _at(self, row: TableRow, column: int) -> CellValue:
        at = column + row.offset
        return self._grid.spread(row.at, at) if at < self._grid.width else None

    def _read_cell(
        self, row: TableRow, column: int, name: RosterField, cell: CellValue
    ) -> Value | None:
        try:
            if name is RosterField.JOINED_PARTY:
                return self._read_party(row, column, cell)
            if name is RosterField.TERM:
                return self._read_term(row, column, cell)
            if name in DATE_FIELDS:
                return self._dates.read(row, column, name, cell)
            value = read_value(name, cell)
        except UserError as error:
            self._complain(row, column, error)
            return None
        if name is RosterField.ID_NUMBER and value is not None:
            self._check_id(row, column, str(value))
        return value

    def _read_party(self, row: TableRow, column: int, cell: CellValue) -> PartyEntry | None:
        if not isinstance(cell, str):
            joined = self._dates.read(row, column, RosterField.JOINED_PARTY, cell)
            return None if joined is None else PartyEntry(joined)
        dates, entry = read_party(cell)
        if not dates:
            return entry if entry.affiliation else None
        joined = self._dates.read(row, column, RosterField.JOINED_PARTY, dates[0])
        return PartyEntry(joined, entry.affiliation, entry.second)

    def _read_term(self, row: TableRow, column: int, cell: CellValue) -> TermSpan | None:
        ends = (
            self._dates.read(row, column, RosterField.TERM, each)
            for each in split_term(cell_text(cell))
        )
        span = TermSpan(*ends)
        return None if span == TermSpan() else span

    def _check_id(self, row: TableRow, column: int, text: str) -> None:
        code = id_problem(text)
        if code is not None:
            self._complain(row, column, UserError(code, text=text), kept=True)

    def _complain(
        self, row: TableRow, column: int, error: UserError, *, kept: bool = False
    ) -> None:
        name = cell_text(self._cell(row, RosterField.NAME))
        fields = {"name": name, "heading": self._heading(column), **error.fields}
        letter = row.letter(column)
        self._problems.append(
            CellProblem(self._grid.name, row.number, letter, error.code, fields, kept=kept)
        )

    def _heading(self, column: int) -> str:
        return "".join(self._layout.columns[column].heading.split())

    def _study_column(self) -> int:
        return min(at for name, at in self._fields.items() if name in _UNSPECIFIC)

    def _study_answer(self) -> str | None:
        return self._dates.answer(self._study_column(), Asked.STUDY)

    def _questions(self) -> Iterator[Question]:
        for column in self._layout.columns:
            if column.why is Why.AMBIGUOUS:
                choices = (*column.choices, NOT_TAKEN)
                heading = "".join(column.heading.split())
                yield Question(column.key, heading, Asked.FIELD, choices, ())
        if self._without_mode or (
            self._fields.keys() & _UNSPECIFIC and self._options_have_study_answer()
        ):
            yield self._study_question()
        yield from self._dates.questions()

    def _options_have_study_answer(self) -> bool:
        return self._layout.kind is RosterKind.CADRE and self._study_answer() is not None

    def _study_question(self) -> Question:
        column = self._study_column()
        choices = (*(mode.value for mode in StudyMode), NOT_TAKEN)
        return Question(
            self._layout.columns[column].key,
            self._heading(column),
            Asked.STUDY,
            choices,
            tuple(self._without_mode),
            self._study_answer(),
        )

    def _guesses(self) -> Iterator[Guess]:
        place = self._layout.place
        known = self._options.memory.rosters.get(self._layout.fingerprint)
        if known is not None:
            yield Guess("guess.same_as", {"file": known.file, "day": known.imported_on})
        if len(place.offsets) > 1:
            yield Guess("guess.halves", {"count": len(place.offsets)})
        yield from _guesses_of_rows(self._rows_of_table, place.repeats)
        unit = self._fields.get(RosterField.UNIT)
        if unit is not None:
            yield Guess("guess.unit", {"heading": self._heading(unit)})
        if self._units_joined:
            yield Guess("guess.unit_posts", {"count": self._units_joined})
        for column, count in self._apart.items():
            yield Guess("guess.taken_apart", {"heading": self._heading(column), "count": count})
        yield from self._dates.guesses()


def _guesses_of_rows(rows: tuple[TableRow, ...], repeats: frozenset[int]) -> Iterator[Guess]:
    kinds: Mapping[str, list[int]] = {
        "guess.groups": [row.number for row in rows if row.kind is RowKind.GROUP],
        "guess.left_out": [row.number for row in rows if row.kind is RowKind.FOOTER],
        "guess.header_again": sorted(row + 1 for row in repeats),
        "guess.goes_on": [row.number for row in rows if row.goes_on],
    }
    for code, numbers in kinds.items():
        if numbers:
            yield Guess(code, {"rows": tuple(numbers), "count": len(numbers)})


def _with_degrees(values: Values) -> None:
    """Put a degree of a column of its own into the education beside it."""
    for degree, education in _DEGREES.items():
        stated = values.pop(degree, None)
        if stated is not None:
            known = values.get(education)
            qualification = known.qualification if isinstance(known, Education) else ""
            values[education] = Education(qualification, str(stated))


def _merges_of_header(grid: Grid, layout: Layout) -> Iterator[tuple[int, int, int, int]]:
    place = layout.place
    for merge in grid.merges:
        inside = place.top <= merge.top and merge.bottom <= place.bottom
        if inside and merge.right < place.width:
            yield merge.top - place.top, merge.left, merge.bottom - place.top, merge.right
