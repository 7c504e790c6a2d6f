"""The formulas of a sheet: as each cell has them, and which of them a filling changes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token, TokenizerError
from openpyxl.formula.translate import Translator

from cadredesk.spreadsheets.blank.cell_rows import CellSpan, RowSpan, cell_name
from cadredesk.spreadsheets.blank.moving import column_number, split_cell
from cadredesk.spreadsheets.blank.spans import inner_text

_MOST_FOLLOWED = 2_000
"""With more formulas than these, each is taken to be changed; following them would take long."""


def formula_cells(rows: Mapping[int, RowSpan]) -> Iterator[tuple[str, CellSpan]]:
    """Yield the cells that are worked out, with their names."""
    for row in rows.values():
        for cell in row.cells.values():
            if cell.formula is not None:
                yield cell_name(cell.column, row.number), cell


def read_formulas(data: bytes, rows: Mapping[int, RowSpan]) -> dict[str, str]:
    """Return the formula of each cell, those that cells share written out for each."""
    found: dict[str, str] = {}
    shared: dict[str, tuple[str, str]] = {}
    for at, cell in formula_cells(rows):
        span = cell.formula
        if span is None:
            continue
        text = "" if span.is_empty_tag else inner_text(data, span)
        number = span.get("si")
        if span.get("t") == "shared" and text:
            shared[number] = (at, text)
        elif span.get("t") == "shared" and number in shared:
            origin, first = shared[number]
            text = str(Translator(f"={first}", origin).translate_formula(at)).removeprefix("=")
        found[at] = text
    return found


def changed_formulas(formulas: Mapping[str, str], filled: Collection[str]) -> set[str]:
    """Return the cells whose formulas look at what is filled, directly or through others."""
    if len(formulas) > _MOST_FOLLOWED:
        return set(formulas)
    looks = {at: list(_areas(formula)) for at, formula in formulas.items()}
    changed: set[str] = set()
    fresh: Collection[str] = filled
    while fresh:
        places = [_place(at) for at in fresh]
        fresh = {
            at
            for at, areas in looks.items()
            if at not in changed and any(_sees(area, places) for area in areas)
        }
        changed.update(fresh)
    return changed


_Area = tuple[int, int, int, int]
_EVERYWHERE: _Area = (1, 1, 1 << 20, 1 << 14)


def _areas(formula: str) -> Iterator[_Area]:
    try:
        tokens = Tokenizer(f"={formula}").items
    except TokenizerError:
        yield _EVERYWHERE
        return
    for token in tokens:
        if token.type == Token.OPERAND and token.subtype == Token.RANGE:
            yield _area(token.value.rpartition("!")[2])


def _area(text: str) -> _Area:
    first, colon, last = text.replace("$", "").partition(":")
    try:
        left, top = _place(first)[::-1]
        right, bottom = _place(last)[::-1] if colon else (left, top)
    except ValueError:
        # A name, a whole column or a table: it may hold anything.
        return _EVERYWHERE
    return top, left, bottom, right


def _place(at: str) -> tuple[int, int]:
    letters, row = split_cell(at)
    return row, column_number(letters)


def _sees(area: _Area, places: Collection[tuple[int, int]]) -> bool:
    top, left, bottom, right = area
    return any(top <= row <= bottom and left <= column <= right for row, column in places)
