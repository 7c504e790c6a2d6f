"""What a roster never exceeds: rows, columns and characters are counted as cells come."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from cadredesk.domain.errors import UserError
from cadredesk.services.giving_way import giving_way
from cadredesk.services.imports.reading import CellValue
from cadredesk.services.progress import ReportProgress

MOST_ROWS = 20_000
MOST_COLUMNS = 300
MOST_CHARACTERS = 100_000
BLANK_ROWS_AT_END = 2_000
"""So many empty rows end a sheet: columns formatted to the bottom are common."""

_REPORT_EVERY = 500


def counted_rows(
    path: Path, rows: Iterable[tuple[CellValue, ...]], title: str, progress: ReportProgress
) -> tuple[tuple[CellValue, ...], ...]:
    """Return the rows up to the last that holds something, all as wide as the widest.

    Raises `UserError` (`workbook.too_many_rows`, `workbook.too_long`).
    """
    kept: list[tuple[CellValue, ...]] = []
    blank = 0
    for cells in giving_way(rows):
        kept.append(cells)
        blank = 0 if any(cell is not None for cell in cells) else blank + 1
        if blank > BLANK_ROWS_AT_END:
            break
        if len(kept) > MOST_ROWS + BLANK_ROWS_AT_END:
            raise UserError("workbook.too_many_rows", file=path.name, limit=MOST_ROWS)
        if len(kept) % _REPORT_EVERY == 0:
            progress(len(kept), 0, title)
    return _squared(kept[: len(kept) - blank])


def check_length(path: Path, text: str) -> str:
    """Return a cell's text; raises `UserError` (`workbook.too_long`)."""
    if len(text) > MOST_CHARACTERS:
        raise UserError("workbook.too_long", file=path.name, limit=MOST_CHARACTERS)
    return text


def _squared(rows: list[tuple[CellValue, ...]]) -> tuple[tuple[CellValue, ...], ...]:
    width = max((_used(row) for row in rows), default=0)
    return tuple((row + (None,) * width)[:width] for row in rows)


def _used(row: tuple[CellValue, ...]) -> int:
    for at in range(len(row), 0, -1):
        if row[at - 1] is not None:
            return at
    return 0
