"""What each column of a table is, and why: by choice, memory, heading, neighbours, content."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from openpyxl.utils import get_column_letter

from cadredesk.domain.blank.heading_text import bare, fingerprint, whole
from cadredesk.services.imports.reading import (
    NOT_TAKEN,
    Asked,
    Column,
    KnownRoster,
    ReadOptions,
    RosterField,
    Why,
    keys_of,
)
from cadredesk.spreadsheets.aliases import is_ignored, is_of_others, is_worked_out, meanings_of
from cadredesk.spreadsheets.compound import STUDY_FIELDS
from cadredesk.spreadsheets.content import field_by_content, fits
from cadredesk.spreadsheets.grid import Grid, cell_text

_SHOWN = 3
_LOOKED_AT = 40
_UNSPECIFIC = frozenset(STUDY_FIELDS[next(iter(STUDY_FIELDS))])
_SPECIFIC = frozenset(field for fields in STUDY_FIELDS.values() for field in fields.values())


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of a column: its levels from above to below, its letter, what is under it."""

    letter: str
    levels: tuple[str, ...]
    texts: tuple[str, ...]

    @property
    def heading(self) -> str:
        """The levels as one text."""
        return "/".join(self.levels)

    @property
    def meanings(self) -> tuple[RosterField, ...]:
        """What it can mean by the vocabulary, its lowest level by itself at last."""
        if any(is_of_others(level) for level in self.levels):
            return ()
        last = meanings_of(self.levels[-1]) if len(self.levels) > 1 else ()
        return meanings_of(self.heading) or last if self.levels else ()


def heads_of(grid: Grid, rows: tuple[int, int], end: int, width: int) -> tuple[Head, ...]:
    """Return the headings of a table; `rows` are those of its header, `end` its last row."""
    return tuple(_head(grid, rows, end, column) for column in range(width))


def levels_of(grid: Grid, top: int, bottom: int, column: int) -> tuple[str, ...]:
    """Return a column's headings from above to below, one that is merged down only once."""
    levels: list[str] = []
    for row in range(top, bottom + 1):
        text = cell_text(grid.spread(row, column))
        if text and text not in levels[-1:]:
            levels.append(text)
    return tuple(levels)


def fingerprint_of(headings: Sequence[str]) -> str:
    """Return what tells this kind of table from others, years and brackets left out."""
    return fingerprint(text for heading in headings if (text := bare(heading)))


def columns_of(heads: Sequence[Head], options: ReadOptions, table: str) -> tuple[Column, ...]:
    """Return the columns under their headings, each with what it is taken for and why."""
    known = options.memory.rosters.get(fingerprint_of([head.heading for head in heads]))
    keys = keys_of([head.heading for head in heads])
    columns = [
        _column(head, key, options, known, table) for head, key in zip(heads, keys, strict=True)
    ]
    return tuple(_settled(columns, heads, options))


def _head(grid: Grid, rows: tuple[int, int], end: int, column: int) -> Head:
    under = (cell_text(row[column]) for row in grid.rows[rows[1] + 1 : end + 1][:_LOOKED_AT])
    texts = tuple(text for text in under if text)
    return Head(get_column_letter(column + 1), levels_of(grid, *rows, column), texts)


def _column(
    head: Head, key: str, options: ReadOptions, known: KnownRoster | None, table: str
) -> Column:
    made = Column(head.letter, head.heading, None, Why.UNKNOWN, head.texts[:_SHOWN], table=table)
    if made.key in options.mapping:
        return replace(made, field=options.mapping[made.key], why=Why.CHOSEN)
    if known is not None and key in known.fields:
        return replace(made, field=known.fields[key], why=Why.REMEMBERED)
    learned = options.memory.headings.get(whole(head.heading)) if head.levels else None
    if learned is not None:
        return replace(made, field=learned.field, why=Why.LEARNED)
    return _by_heading(made, head)


def _by_heading(made: Column, head: Head) -> Column:
    if any(is_of_others(level) for level in head.levels):
        return replace(made, why=Why.OF_OTHERS)
    found = head.meanings
    if len(found) == 1:
        return replace(made, field=found[0], why=Why.HEADING)
    if found:
        return replace(made, why=Why.AMBIGUOUS, choices=found)
    for level in head.levels[-1:]:
        if is_ignored(level):
            return replace(made, why=Why.IGNORED)
        if is_worked_out(level):
            return replace(made, why=Why.WORKED_OUT)
    return made


def _settled(
    columns: Sequence[Column], heads: Sequence[Head], options: ReadOptions
) -> list[Column]:
    """Decide what depends on the other columns: what is taken already is not taken twice."""
    taken: set[RosterField | None] = {each.field for each in columns}
    settled = []
    for column, head in zip(columns, heads, strict=True):
        made = column
        if column.why == Why.AMBIGUOUS:
            made = _decided(column, head, taken, options)
        elif column.why == Why.UNKNOWN and head.texts:
            made = _by_content(column, head, taken)
        elif column.field in _UNSPECIFIC and column.why == Why.HEADING and taken & _SPECIFIC:
            made = replace(column, field=None, why=Why.WORKED_OUT)
        taken.add(made.field)
        settled.append(made)
    return _once(settled)


def _decided(
    column: Column, head: Head, taken: set[RosterField | None], options: ReadOptions
) -> Column:
    """Say which of its meanings an ambiguous heading has, if anything tells."""
    answer = options.answers.get(f"{column.key}:{Asked.FIELD}")
    if answer == NOT_TAKEN:
        return replace(column, why=Why.ANSWERED)
    if answer is not None and answer in column.choices:
        return replace(column, field=RosterField(answer), why=Why.ANSWERED)
    open_yet = tuple(each for each in column.choices if each not in taken)
    fitting = tuple(each for each in open_yet if fits(each, head.texts))
    if len(fitting) == 1:
        return replace(column, field=fitting[0], why=Why.SAMPLES)
    if len(open_yet) == 1 and len(column.choices) > 1:
        return replace(column, field=open_yet[0], why=Why.REMAINING)
    return replace(column, choices=open_yet, why=Why.AMBIGUOUS if open_yet else Why.UNKNOWN)


def _by_content(column: Column, head: Head, taken: set[RosterField | None]) -> Column:
    found = field_by_content(head.texts)
    if found is None or found in taken:
        return column
    return replace(column, field=found, why=Why.SAMPLES)


def _once(columns: Sequence[Column]) -> list[Column]:
    """Take a field from one column only: what somebody decided comes first."""
    chosen = {
        each.field: each.key for each in reversed(columns) if each.field and each.why == Why.CHOSEN
    }
    seen: set[RosterField] = set()
    kept = []
    for column in columns:
        field = column.field
        again = field is not None and (field in seen or chosen.get(field, column.key) != column.key)
        if field is not None and not again:
            seen.add(field)
        kept.append(replace(column, field=None, why=Why.TWICE) if again else column)
    return kept


def known_fields(heads: Sequence[Head], mapping: Mapping[str, RosterField | None]) -> int:
    """Return how many different things the headings name, as far as they are known."""
    named = {head.meanings for head in heads if head.meanings}
    return len(named) + sum(head.letter in mapping and not head.meanings for head in heads)
