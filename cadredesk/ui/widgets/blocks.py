"""What a section of a cadre file consists of, before it is laid out."""

from __future__ import annotations

from dataclasses import dataclass

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact: where it is kept (`cadre.born_on`), what it is called, what it says."""

    field: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class FactBlock:
    """Facts under a heading, a line each."""

    title: str
    rows: tuple[FactRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableBlock:
    """Rows under headings; `wide` is the column that takes what room is left.

    `empty` is what is said when there are no rows.
    """

    title: str
    headings: Row
    rows: tuple[Row, ...]
    wide: int
    empty: str


Block = FactBlock | TableBlock
