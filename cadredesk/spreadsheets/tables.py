"""The tables of a sheet: where each begins and ends, what its columns are, what repeats."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cadredesk.domain.blank.heading_text import plain, whole
from cadredesk.services.imports.reading import (
    CellValue,
    Column,
    ReadOptions,
    RosterField,
    RosterKind,
    Why,
)
from cadredesk.spreadsheets.aliases import meanings_of
from cadredesk.spreadsheets.columns import (
    Head,
    columns_of,
    fingerprint_of,
    heads_of,
    known_fields,
)
from cadredesk.spreadsheets.content import are_names
from cadredesk.spreadsheets.grid import Grid, cell_text
from cadredesk.spreadsheets.header import SEARCHED, header_bottom, is_group_text

_LEAST_FIELDS = 3
_NAME = RosterField.NAME
_SIGN_OF_NAMES = "姓"
_ONLY_OF_VILLAGES = frozenset({RosterField.VILLAGE, RosterField.HEADS_BOTH, RosterField.RELATIVES})
_OF_VILLAGES = re.compile(r"村.{0,6}干部|村[^镇乡]{0,6}两委")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a table is, counted from 0: its header, its last row, and further header rows.

    `offsets` are how far its blocks stand to the right: a list in two halves has two.
    `begins` is the row after the table above, where its title may stand.
    """

    top: int
    bottom: int
    end: int
    width: int
    begins: int = 0
    repeats: frozenset[int] = frozenset()
    offsets: tuple[int, ...] = (0,)


@dataclass(frozen=True, slots=True)
class Layout:
    """A table found on a sheet and what its columns are.

    `group` is a heading of people that stands above the header.
    """

    place: Place
    columns: tuple[Column, ...]
    title: str = ""
    group: str = ""

    @property
    def fields(self) -> dict[RosterField, int]:
        """Columns by what they hold."""
        return {
            column.field: at for at, column in enumerate(self.columns) if column.field is not None
        }

    @property
    def fingerprint(self) -> str:
        """What tells this kind of table from others."""
        return fingerprint_of([column.heading for column in self.columns])

    @property
    def kind(self) -> RosterKind:
        """Whose roster it is: a column that only villages have, or the title, says so."""
        village = not _ONLY_OF_VILLAGES.isdisjoint(self.fields)
        village = village or _OF_VILLAGES.search(plain(self.title)) is not None
        return RosterKind.VILLAGE if village else RosterKind.CADRE


def find_places(grid: Grid, options: ReadOptions) -> tuple[Place, ...]:
    """Return where the tables of a sheet are, from above to below.

    A table names people and at least two things more. A header that comes again with the
    same headings goes on with the table.
    """
    found: list[Place] = []
    row = 0
    while row < len(grid.rows):
        place = _best_at(grid, row, options) if _may_begin(grid, row) else None
        if place is None:
            row += 1
            continue
        _take(grid, found, place)
        row = place.bottom + 1
    if not found:
        found = _without_names(grid, options)
    return tuple(_with_halves(grid, place) for place in found)


def _without_names(grid: Grid, options: ReadOptions) -> list[Place]:
    """The table that says most of people without naming them: which column does, is asked."""
    rows = range(min(SEARCHED, len(grid.rows)))
    headers = [each for row in rows if (each := _header_at(grid, row, options, named=False))]
    return [max(headers, key=lambda header: header[1])[0]] if headers else []


def place_at(grid: Grid, header: tuple[int, int]) -> Place:
    """Return the table whose header somebody pointed out, in rows counted from 1."""
    last = len(grid.rows) - 1
    top = min(max(header[0] - 1, 0), last)
    bottom = min(max(header[1] - 1, top), last)
    return _with_halves(grid, Place(top, bottom, last, grid.width))


def layout_of(grid: Grid, place: Place, options: ReadOptions, table: str = "") -> Layout:
    """Return a table with its columns, its title and the group heading above it."""
    heads = heads_of(grid, (place.top, place.bottom), place.end, place.width)
    columns = _with_names(columns_of(heads, options, table), heads)
    above = [text for row in grid.rows[place.begins : place.top] if (text := _only_text(row))]
    group = above[-1] if above and is_group_text(above[-1]) else ""
    return Layout(place, columns, _title_above(grid, place), group)


def _take(grid: Grid, found: list[Place], place: Place) -> None:
    """Add a table, or go on with the one above where its header only comes again."""
    if found and _headings(grid, found[-1]) == _headings(grid, place):
        rows = frozenset(range(place.top, place.bottom + 1))
        found[-1] = replace(found[-1], end=place.end, repeats=found[-1].repeats | rows)
        return
    if found:
        end = place.top - 1
        while end > found[-1].bottom and _count(grid.rows[end]) < 2:
            end -= 1
        found[-1], place = replace(found[-1], end=end), replace(place, begins=end + 1)
    found.append(place)


def _may_begin(grid: Grid, row: int) -> bool:
    """Whether it is worth looking for a header: near the top, or where names are headed."""
    if row < SEARCHED:
        return True
    return any(isinstance(cell, str) and _SIGN_OF_NAMES in cell for cell in grid.rows[row])


def _best_at(grid: Grid, row: int, options: ReadOptions) -> Place | None:
    """The header that begins in a row; one inside it that says more comes before it."""
    first = _header_at(grid, row, options)
    if first is None:
        return None
    inside = (_header_at(grid, below, options) for below in range(row + 1, first[0].bottom + 1))
    return max([first, *filter(None, inside)], key=lambda found: found[1])[0]


def _header_at(
    grid: Grid, row: int, options: ReadOptions, *, named: bool = True
) -> tuple[Place, int] | None:
    bottom = header_bottom(grid, row, _is_known)
    place = Place(row, bottom, len(grid.rows) - 1, grid.width)
    heads = heads_of(grid, (row, bottom), bottom + SEARCHED, grid.width)
    known = known_fields(heads, options.mapping)
    learned = [head for head in heads if _is_learned(head, options)]
    if known + len(learned) < _LEAST_FIELDS:
        return None
    names = not named or any(_NAME in head.meanings for head in heads)
    chosen = _NAME in options.mapping.values() or any(
        options.memory.headings[whole(head.heading)].field is _NAME for head in learned
    )
    if names or chosen or _column_of_names(heads) is not None:
        return place, known + len(learned)
    return None


def _is_learned(head: Head, options: ReadOptions) -> bool:
    return not head.meanings and whole(head.heading) in options.memory.headings


def _is_known(heading: str) -> bool:
    return bool(meanings_of(heading))


def _column_of_names(heads: tuple[Head, ...]) -> int | None:
    """The first column without a known heading that holds names of people."""
    return next(
        (at for at, head in enumerate(heads) if not head.meanings and are_names(head.texts)), None
    )


def _with_names(columns: tuple[Column, ...], heads: tuple[Head, ...]) -> tuple[Column, ...]:
    """Take a column for the names where no heading says which it is."""
    if any(column.field is _NAME for column in columns):
        return columns
    free = tuple(
        head if column.field is None and column.why == Why.UNKNOWN else Head(head.letter, (), ())
        for head, column in zip(heads, columns, strict=True)
    )
    at = _column_of_names(free)
    return tuple(
        replace(column, field=_NAME, why=Why.SAMPLES) if place == at else column
        for place, column in enumerate(columns)
    )


def _headings(grid: Grid, place: Place) -> list[str]:
    heads = heads_of(grid, (place.top, place.bottom), place.bottom, place.width)
    return [plain(head.heading) for head in heads]


def _with_halves(grid: Grid, place: Place) -> Place:
    """Find the blocks of a list that goes on at its right under the same headings."""
    headings = _headings(grid, place)
    names = [at for at, text in enumerate(headings) if text and _NAME in meanings_of(text)]
    if len(names) < 2:
        return place
    step = names[1] - names[0]
    first = [text for text in headings[: names[1]] if text]
    begins = headings.index(first[0])
    block = headings[begins : begins + step]
    offsets = tuple(_blocks(headings, block, begins, step))
    if len(offsets) < 2:
        return place
    return replace(place, width=begins + step, offsets=offsets)


def _blocks(headings: list[str], block: list[str], begins: int, step: int) -> Iterator[int]:
    """Yield how far right each block stands whose headings are those of the first."""
    for at in range(begins, len(headings), step):
        there = headings[at : at + step]
        if [text for text in there if text] == [text for text in block if text]:
            yield at - begins


def _only_text(row: tuple[CellValue, ...]) -> str:
    texts = [text for cell in row if (text := cell_text(cell))]
    return texts[0] if len(texts) == 1 else ""


def _count(row: tuple[CellValue, ...]) -> int:
    return sum(bool(cell_text(cell)) for cell in row)


def _title_above(grid: Grid, place: Place) -> str:
    """The first text above the header."""
    for row in grid.rows[place.begins : place.top]:
        for cell in row:
            if cell_text(cell):
                return cell_text(cell)
    return ""
