"""A table from the clipboard: cells with tabs between them, merges where HTML tells them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from html.parser import HTMLParser
from pathlib import Path

from cadredesk.domain.errors import UserError
from cadredesk.services.imports.reading import CellValue, Pasted
from cadredesk.services.progress import no_progress
from cadredesk.spreadsheets.grid import Grid, Merge
from cadredesk.spreadsheets.limits import (
    MOST_CHARACTERS,
    MOST_COLUMNS,
    MOST_ROWS,
    check_length,
    counted_rows,
)

MOST_PASTED = 20_000_000
"""Characters; more than this no roster has."""


def pasted_grid(pasted: Pasted) -> Grid:
    """Return what was pasted as a sheet; the table of its HTML where it has one.

    Raises `UserError` (`roster.none` for no table at all, `workbook.too_large`,
    `workbook.too_many_rows`, `workbook.too_long`).
    """
    path = Path(pasted.name)
    if len(pasted.html) + len(pasted.text) > MOST_PASTED:
        raise UserError("workbook.too_large", file=pasted.name, limit=MOST_PASTED // 1_000_000)
    table = _Table()
    table.feed(pasted.html)
    table.close()
    rows: Iterable[Sequence[str]] = table.rows or _tabbed(path, pasted.text)
    cells = (tuple(_cell(path, text) for text in row[:MOST_COLUMNS]) for row in rows)
    kept = counted_rows(path, cells, pasted.name, no_progress)
    if not kept:
        raise UserError("roster.none", file=pasted.name)
    merges = (each for each in table.merges if each.top < len(kept))
    return Grid(pasted.name, kept, tuple(merges) if table.rows else ())


def _cell(path: Path, text: str) -> CellValue:
    return check_length(path, text) if text.strip() else None


def _tabbed(path: Path, text: str) -> list[Sequence[str]]:
    """Return rows of cells; a cell of several lines stands in quotes, as spreadsheets write it."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    try:
        return list(csv.reader((f"{line}\n" for line in lines), delimiter="\t"))
    except csv.Error as error:
        raise UserError("workbook.too_long", file=path.name, limit=MOST_CHARACTERS) from error


class _Table(HTMLParser):
    """The first table of a page: its rows as texts, and its merged ranges."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self.merges: list[Merge] = []
        self._covered: dict[int, set[int]] = {}
        self._text: list[str] | None = None
        self._span = (1, 1)
        self._is_open = False
        self._is_over = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a row or a cell."""
        if self._is_over:
            return
        if tag == "table":
            self._is_open = True
        elif tag == "tr" and self._is_open and len(self.rows) <= MOST_ROWS:
            self._end_cell()
            self.rows.append([])
        elif tag in ("td", "th") and self.rows:
            self._end_cell()
            said = dict(attrs)
            self._span = (_count(said.get("rowspan")), _count(said.get("colspan")))
            self._text = []
        elif tag == "br" and self._text is not None:
            self._text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a cell or the table."""
        if tag in ("td", "th", "tr", "table"):
            self._end_cell()
        self._is_over = self._is_over or (tag == "table" and self._is_open)

    def handle_data(self, data: str) -> None:
        """Add text to the cell; a line break of the page itself is only a blank."""
        if self._text is not None:
            self._text.append(data.replace("\r\n", "\n").replace("\n", " "))

    def _end_cell(self) -> None:
        if self._text is None or not self.rows:
            return
        lines = "".join(self._text).split("\n")
        text = "\n".join(" ".join(line.split(" ")).strip() for line in lines)
        self._text = None
        at, row = len(self.rows) - 1, self.rows[-1]
        while len(row) in self._covered.get(at, ()):
            row.append("")
        down, across = self._span
        left = len(row)
        if left + across > MOST_COLUMNS:
            return
        row += [text.strip(), *[""] * (across - 1)]
        if down > 1 or across > 1:
            self.merges.append(Merge(at, left, at + down - 1, left + across - 1))
        for below in range(at + 1, at + down):
            self._covered.setdefault(below, set()).update(range(left, left + across))


def _count(text: str | None) -> int:
    """How many rows or columns a cell spans."""
    return min(int(text), MOST_COLUMNS) if text and text.isdecimal() and int(text) > 0 else 1
