"""What a roster or an official list looks like: columns, headings, paper, and what a row is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

UNIT = "{单位}"
"""What stands in a title for the name of the office."""

PHOTO = "photo"
"""The text of a column that shows the photo."""

BY_HAND = ""
"""The text of a column that is left to be filled in by hand."""


USUAL_SIZE = 11.0
"""The size of type in points that widths and lines are counted in."""


class RosterRows(StrEnum):
    """What one row is about."""

    PEOPLE = "people"
    UNITS = "units"
    VILLAGERS = "villagers"
    COUNTS = "counts"
    CATEGORIES = "categories"
    QUOTAS = "quotas"


_YEAR = re.compile(r"\{年(-\d+)?\}")
"""What stands in a heading for the year of the list's day, or one so many years before."""


@dataclass(frozen=True, slots=True)
class RosterColumn:
    """One column: which text, its heading of one or two rows, its width, its look."""

    heading: tuple[str, ...]
    width: float
    text: str = BY_HAND
    align: str = "center"
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class CountedRow:
    """A row of a statistics: its group, its name, and the condition of who is counted in it."""

    group: str
    name: str
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterLayout:
    """A list's sheet: widths as Excel's box shows them, heights and sizes of type in points.

    `key` is the name of its file, `name` and `english` what people call it. `across` says that
    the paper lies on its long side; `enlarged` how much larger columns, rows and type of a list for
    A4 are on A3. With `meetings` the same list stands once for each of them, on
    a sheet of its own, for what is said there. With `grouped` the groups of the roster stand apart;
    `with_spouse` adds a row for the spouse under everybody. `where` is the sentence that says who
    is on the list when nobody is chosen; `counted` are the rows of a statistics by categories.
    Equal texts under each other in the column `merged` share one cell. Figures stand in a row for
    each unit, or in one for the whole office without `by_unit`.
    """

    key: str
    name: str
    english: str
    title: str
    sheet: str
    header_heights: tuple[float, float]
    body_height: float
    columns: tuple[RosterColumn, ...]
    rows: RosterRows = RosterRows.PEOPLE
    font: str = "宋体"
    size: float = USUAL_SIZE
    title_font: str = "宋体"
    title_size: float = 20
    title_height: float = 36
    heading_font: str = "宋体"
    group_height: float = 24
    group_size: float = 15
    enlarged: float = 1.4
    paper: str = "A4"
    across: bool = True
    grouped: bool = False
    with_spouse: bool = False
    meetings: tuple[str, ...] = ()
    where: str = ""
    merged: str = ""
    by_unit: bool = True
    counted: tuple[CountedRow, ...] = ()

    @property
    def sheets(self) -> tuple[str, ...]:
        """The names of the sheets."""
        return self.meetings or (self.sheet,)

    @property
    def shown(self) -> tuple[RosterColumn, ...]:
        """The columns that are printed."""
        return tuple(column for column in self.columns if not column.hidden)

    @property
    def names_ids(self) -> bool:
        """Whether it tells people's ID numbers."""
        return any(names_id(column.text) for column in self.columns)

    @property
    def lists_people(self) -> bool:
        """Whether everybody on it has a row, so that columns can be chosen."""
        return self.rows is RosterRows.PEOPLE

    def on(self, day: date) -> RosterLayout:
        """Return it with the years of a day in its headings."""
        columns = tuple(
            replace(each, heading=tuple(_dated(line, day) for line in each.heading))
            for each in self.columns
        )
        return replace(self, columns=columns)

    def on_paper(self, size: str) -> RosterLayout:
        """Return it for another size of paper; on a larger one everything is larger."""
        if (self.paper, size) != ("A4", "A3"):
            return replace(self, paper=size)
        by = self.enlarged
        upper, lower = (each * by for each in self.header_heights)
        return replace(
            self,
            paper=size,
            columns=tuple(replace(each, width=each.width * by) for each in self.columns),
            header_heights=(upper, lower),
            body_height=self.body_height * by,
            group_height=self.group_height * by,
            title_height=self.title_height * by,
            size=_half_points(self.size * by),
            title_size=_half_points(self.title_size * by),
            group_size=_half_points(self.group_size * by),
        )

    @property
    def type_scale(self) -> float:
        """How much larger its type is than the one that lines are counted in, if it is."""
        return max(1.0, self.size / USUAL_SIZE)

    def with_columns(self, columns: Iterable[RosterColumn]) -> RosterLayout:
        """Return it with other columns; those that are hidden stay."""
        hidden = tuple(column for column in self.columns if column.hidden)
        return replace(self, columns=(*columns, *hidden))

    def title_of(self, unit: str) -> str:
        """Return the title of the list of an office."""
        return self.title.replace(UNIT, unit)


def _half_points(size: float) -> float:
    """Return a size of type as spreadsheets offer them.

    >>> _half_points(15.4), _half_points(20.8)
    (15.5, 21.0)
    """
    return round(size * 2) / 2


def names_id(text: str) -> bool:
    """Whether a column's text tells the identity number."""
    return "id_number" in text


def _dated(heading: str, day: date) -> str:
    return _YEAR.sub(lambda found: str(day.year + int(found[1] or 0)), heading)
