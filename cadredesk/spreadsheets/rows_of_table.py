"""The rows under a header: people, group headings, sums and notes, second rows of a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter

from cadredesk.services.imports.reading import RosterField
from cadredesk.spreadsheets.grid import Grid, Merge, cell_text
from cadredesk.spreadsheets.header import RowKind, kind_of_row
from cadredesk.spreadsheets.tables import Layout

_NUMBER = re.compile(r"\d{1,3}")
_HINTS = re.compile(
    r"[（(]?(?:必填|选填|必填项|选填项|文本|例|示例|样例|填写示例)[)）]?"
    r"|(?:例|示例|样例|填写示例)[:：].*"
)
_FEWEST_NUMBERS = 3
_UNIT = re.compile(
    r".{2,}(?:办|办公室|所|中心|站|队|室|委|局|院|村|社区|组|科|镇|乡|街道|班子|干部|人员|成员)"
)
_HEADCOUNT = re.compile(r".{2,}[（(]\s*\d+\s*[人名]\s*[)）]")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of one block of a table.

    `at` counts from 0; `offset` is how far right the block stands. `goes_on` marks a further
    row of the person above, whose name is merged over both.
    """

    at: int
    kind: RowKind
    offset: int = 0
    filled: int = 0
    text: str = ""
    goes_on: bool = False
    merged: frozenset[int] = field(default=frozenset(), repr=False)

    @property
    def number(self) -> int:
        """The row as Excel counts it."""
        return self.at + 1

    def letter(self, column: int) -> str:
        """Return the letter of a column of the table in this row's block."""
        return get_column_letter(column + self.offset + 1)

    def is_of_the_first(self, column: int) -> bool:
        """Whether a cell of a further row is merged with the one above."""
        return column in self.merged


def rows_of(grid: Grid, layout: Layout) -> Iterator[TableRow]:
    """Yield the rows of a table, block after block; repeated headers are left out."""
    place = layout.place
    name = layout.fields.get(RosterField.NAME)
    first = place.bottom + 1
    for offset in place.offsets:
        columns = range(offset, min(place.width + offset, grid.width))
        for at in range(first, place.end + 1):
            if at not in place.repeats:
                texts = [cell_text(grid.rows[at][column]) for column in columns]
                yield _row(grid, at, columns, texts, name, is_first=at == first)


def _row(
    grid: Grid, at: int, columns: range, texts: Sequence[str], name: int | None, *, is_first: bool
) -> TableRow:
    filled = [text for text in texts if text]
    kind = kind_of_row(grid, at, columns)
    if kind is RowKind.PERSON and is_first and _explains(filled):
        kind = RowKind.FOOTER
    elif kind is RowKind.PERSON and len(filled) == 1 and _heads_a_group(filled[0]):
        kind = RowKind.GROUP
    merge = None if name is None else grid.merge_at(at, name + columns.start)
    goes_on = kind is RowKind.PERSON and merge is not None and merge.top < at
    merged = _merged_upwards(grid, at, columns) if goes_on else frozenset()
    return TableRow(
        at, kind, columns.start, len(filled), filled[0] if filled else "", goes_on, merged
    )


def _explains(filled: Sequence[str]) -> bool:
    """Whether a row right under the header numbers the columns or shows how to fill in."""
    if filled and _HINTS.fullmatch(filled[0]):
        return True
    if len(filled) < _FEWEST_NUMBERS or not all(_NUMBER.fullmatch(text) for text in filled):
        return False
    numbers = [int(text) for text in filled]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _heads_a_group(text: str) -> bool:
    """Whether a row's only text names a unit or a group, not a person."""
    return _HEADCOUNT.fullmatch(text) is not None or (
        len(text) > 3 and _UNIT.fullmatch(text) is not None
    )


def _merged_upwards(grid: Grid, at: int, columns: range) -> frozenset[int]:
    merges: dict[int, Merge | None] = {
        column - columns.start: grid.merge_at(at, column) for column in columns
    }
    return frozenset(column for column, each in merges.items() if each and each.top < at)
