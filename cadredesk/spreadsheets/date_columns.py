"""The columns of a table that hold dates: their habits, what is doubtful, who settles it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cadredesk.domain.errors import UserError
from cadredesk.domain.id_number import IdNumber
from cadredesk.domain.partial_date import PartialDate
from cadredesk.services.imports.reading import (
    DATE_FIELDS,
    NO,
    YES,
    Asked,
    CellValue,
    Guess,
    Question,
    ReadOptions,
    RosterField,
    keys_of,
)
from cadredesk.spreadsheets.dates import (
    JANUARY,
    OCTOBER,
    Doubt,
    Habits,
    Likely,
    Style,
    is_short_october,
    read_date,
)
from cadredesk.spreadsheets.grid import Grid, cell_text
from cadredesk.spreadsheets.header import RowKind
from cadredesk.spreadsheets.rows_of_table import TableRow
from cadredesk.spreadsheets.tables import Layout

WITH_DATES = DATE_FIELDS | {RosterField.JOINED_PARTY, RosterField.TERM}
_BY_ID = (RosterField.BORN_ON, RosterField.ID_NUMBER)


@dataclass
class _Column:
    """How one column writes dates, and which of its rows are in doubt."""

    habits: Habits
    months: list[int] = field(default_factory=list)
    years: list[tuple[int, Likely]] = field(default_factory=list)
    octobers: int = 0
    october: str = ""
    example: str = ""


class DateColumns:
    """Reads dates by the habits of their columns, and gathers what only the clerk knows."""

    def __init__(
        self, grid: Grid, layout: Layout, rows: Sequence[TableRow], options: ReadOptions
    ) -> None:
        self._grid = grid
        self._layout = layout
        self._options = options
        self._fields = layout.fields
        self._people = [row for row in rows if row.kind is RowKind.PERSON]
        self._columns: dict[int, _Column] = {}
        self._by_id = 0
        self._keys = keys_of([column.heading for column in layout.columns])
        self._known = options.memory.rosters.get(layout.fingerprint)

    def read(
        self, row: TableRow, at: int, name: RosterField, cell: CellValue
    ) -> PartialDate | None:
        """Return the date in a cell, None for a blank one and while it is in doubt.

        Raises `UserError` (`date.*`) for what is no date.
        """
        column = self._column(at)
        found = read_date(cell, column.habits)
        if isinstance(found, Doubt):
            return self._month(row, at, name, found)
        if isinstance(found, Likely):
            return self._year(row, at, name, found)
        if column.habits.style is Style.PADDED and is_short_october(cell):
            column.octobers += 1
            column.october = column.october or f"{cell:g}"
        return found

    def answer(self, at: int, kind: Asked) -> str | None:
        """Return what was said now, or the last time, about a column."""
        key = self._layout.columns[at].key
        given = self._options.answers.get(key if kind is Asked.MONTH else f"{key}:{kind}")
        if given is None and self._known is not None and kind is Asked.STUDY:
            return self._known.answers.get(f"{self._keys[at]}:{kind}")
        return given

    def questions(self) -> Iterator[Question]:
        """Yield what has to be asked, or was answered."""
        for at, column in self._columns.items():
            key, heading = self._layout.columns[at].key, self._heading(at)
            if column.months:
                answer = self.answer(at, Asked.MONTH)
                choices, rows = (JANUARY, OCTOBER), tuple(column.months)
                yield Question(
                    key, heading, Asked.MONTH, choices, rows, answer, (column.example, "")
                )
            if column.years:
                first = column.years[0][1]
                rows = tuple(number for number, _likely in column.years)
                answer, read_as = self.answer(at, Asked.YEAR), (first.text, str(first.date))
                yield Question(key, heading, Asked.YEAR, (YES, NO), rows, answer, read_as)

    def guesses(self) -> Iterator[Guess]:
        """Yield what was decided without asking, and by what."""
        for at, column in self._columns.items():
            heading = self._heading(at)
            if column.octobers:
                told = {"heading": heading, "count": column.octobers, "text": column.october}
                yield Guess("guess.october", told)
            if not column.habits.days_known and column.habits.has_firsts:
                yield Guess("guess.first_days", {"heading": heading})
        if self._by_id:
            yield Guess("guess.born_by_id", {"count": self._by_id})

    def _column(self, at: int) -> _Column:
        if at not in self._columns:
            self._columns[at] = _Column(Habits.of(self._at(row, at) for row in self._people))
        return self._columns[at]

    def _at(self, row: TableRow, column: int) -> CellValue:
        at = column + row.offset
        return self._grid.rows[row.at][at] if at < self._grid.width else None

    def _month(self, row: TableRow, at: int, name: RosterField, doubt: Doubt) -> PartialDate | None:
        born = self._born_by_id(row, name)
        if born is not None and born.year == doubt.year:
            month = f"{born.month:02d}"
            if month in (JANUARY, OCTOBER):
                self._by_id += 1
                return doubt.settled(month)
        column = self._columns[at]
        column.months.append(row.number)
        column.example = column.example or f"{doubt.year}.1"
        answer = self.answer(at, Asked.MONTH)
        return doubt.settled(answer) if answer in (JANUARY, OCTOBER) else None

    def _year(
        self, row: TableRow, at: int, name: RosterField, likely: Likely
    ) -> PartialDate | None:
        born = self._born_by_id(row, name)
        if born is not None and born.to_month() == likely.date:
            self._by_id += 1
            return likely.date
        self._columns[at].years.append((row.number, likely))
        answer = self.answer(at, Asked.YEAR)
        if answer == NO:
            raise UserError("date.unreadable", text=likely.text)
        return likely.date if answer == YES else None

    def _born_by_id(self, row: TableRow, name: RosterField) -> PartialDate | None:
        """The birth in the person's ID number, where a birth is in doubt."""
        if name is not _BY_ID[0] or _BY_ID[1] not in self._fields:
            return None
        text = cell_text(self._at(row, self._fields[_BY_ID[1]]))
        number = IdNumber.read(text)
        if number is None:
            return None
        born = number.born_on
        return PartialDate(born.year, born.month, born.day)

    def _heading(self, at: int) -> str:
        return "".join(self._layout.columns[at].heading.split())
