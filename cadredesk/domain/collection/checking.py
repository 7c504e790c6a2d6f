"""What a 信息采集表 would state that the receiving system may refuse, told before it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from cadredesk.domain.collection.facts import FactRow
from cadredesk.domain.collection.layout import Cells, CollectionColumn, CollectionSheet, Habit

_YEAR_LENGTH = 4
_WHOSE = frozenset(("person", "person_id"))
"""Said once, on the sheet of the person."""


class Doubt(StrEnum):
    """What is doubtful about a cell, the gravest first.

    `OUTSIDE`: not in the column's list; `LONG`: more characters than the system holds;
    `VAGUE`: a date known only to the year; `MISSING`: a red column is empty; `BYTES`: too long
    only where the system counts a Chinese character as two.
    """

    OUTSIDE = "outside"
    LONG = "long"
    VAGUE = "vague"
    MISSING = "missing"
    BYTES = "bytes"

    @property
    def is_refused(self) -> bool:
        """Whether the receiving system surely refuses it."""
        return self in (Doubt.OUTSIDE, Doubt.LONG)


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A cell with what is doubtful about it; `place` is where its fact is kept."""

    doubt: Doubt
    column: CollectionColumn
    text: str
    place: str


def written_cells(sheet: CollectionSheet, cells: Cells) -> tuple[str, ...]:
    """Return the texts of a row, column by column; what is not on file is empty."""
    return tuple(
        column.written(cells.get(column.field, "")) if column.field else ""
        for column in sheet.columns
    )


def doubts_of(sheet: CollectionSheet, row: FactRow, texts: tuple[str, ...]) -> Iterator[Doubtful]:
    """Yield what is doubtful about a row as it would be written.

    Columns whose fact is nowhere in a cadre file are not asked for here.
    """
    by_heading = {column.heading: text for column, text in zip(sheet.columns, texts, strict=True)}
    for column, text in zip(sheet.columns, texts, strict=True):
        if column.field and column.field not in _WHOSE:
            doubt = _doubt(sheet, column, text, by_heading)
            if doubt is not None:
                yield Doubtful(doubt, column, text, row.place(column.field))


def _doubt(
    sheet: CollectionSheet, column: CollectionColumn, text: str, others: dict[str, str]
) -> Doubt | None:
    if not text:
        return Doubt.MISSING if column.required and _is_needed(column, others) else None
    words = column.words
    if words is not None and not words.is_open and text not in words.listed:
        return Doubt.OUTSIDE
    if column.length and len(text) > column.length:
        return Doubt.LONG
    if sheet.habit(column) is Habit.DATE and len(text) == _YEAR_LENGTH:
        return Doubt.VAGUE
    if column.length and _bytes(text) > column.length:
        return Doubt.BYTES
    return None


def _is_needed(column: CollectionColumn, others: dict[str, str]) -> bool:
    if not column.needed:
        return True
    heading, *texts = column.needed
    return others[heading] in texts if texts else bool(others[heading])


def _bytes(text: str) -> int:
    """How many bytes a text takes where a Chinese character takes two."""
    return sum(1 if char.isascii() else 2 for char in text)
