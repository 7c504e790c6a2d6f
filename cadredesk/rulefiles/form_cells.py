"""The cells of a form's page: where they stand ("A1:B2") and what they hold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from cadredesk.domain.form.definition import FormCell, FormPage
from cadredesk.domain.form.fitting import LABELS
from cadredesk.rulefiles.filling import filled
from cadredesk.rulefiles.section import Section

_RANGE = re.compile(r"([A-Z])([1-9]\d*)(?::([A-Z])([1-9]\d*))?")

Range = tuple[int, int, int, int]
"""First column and row, last column and row, counted from 0."""


def read_cells(section: Section, key: str) -> tuple[FormCell, ...]:
    """Return the cells that a list states; raises `RuleDataError` with the cell's place."""
    return tuple(_cell(row) for row in section.rows(key))


def without_cells(page: FormPage, change: Section) -> FormPage:
    """Return a page without the cells that a change takes away, each of which it must have."""
    cells = {cell_range(each): each for each in page.cells}
    for name in change.texts("without"):
        if cells.pop(_range(change, "without", name), None) is None:
            left, top, _right, _bottom = _range(change, "without", name)
            there = next(
                (cell_name(each) for each in page.cells if covers(each, left, top)), "nothing"
            )
            raise change.error(f"takes {name!r} away, where the page has {there}")
    return replace(page, cells=tuple(cells.values()))


def found_in(kept: Iterable[FormCell], coming: Iterable[FormCell]) -> tuple[FormCell, ...]:
    """Return cells in the order in which a page is read."""
    return tuple(sorted((*kept, *coming), key=_reading_place))


def cell_range(cell: FormCell) -> Range:
    """Return where a cell stands."""
    return cell.left, cell.top, cell.right, cell.bottom


def covers(cell: FormCell, column: int, row: int) -> bool:
    """Whether a cell covers a field of the grid."""
    return cell.left <= column <= cell.right and cell.top <= row <= cell.bottom


def cell_name(cell: FormCell) -> str:
    """Return where a cell stands as files write it.

    >>> cell_name(FormCell(0, 4, 1, 7)), cell_name(FormCell(2, 0, 2, 0))
    ('A5:B8', 'C1')
    """
    first, last = field_name(cell.left, cell.top), field_name(cell.right, cell.bottom)
    return first if first == last else f"{first}:{last}"


def field_name(column: int, row: int) -> str:
    """Return a field of the grid as files write it, counted from 0."""
    return f"{chr(ord('A') + column)}{row + 1}"


def _cell(row: Section) -> FormCell:
    at = row.text("at")
    left, top, right, bottom = _range(row, "at", at)
    row.place += f" ({at})"
    if row.has("box") and row.has("label"):
        raise row.error("has a 'label' and a 'box'; it can have one of them")
    cell = filled(FormCell, row, left=left, top=top, right=right, bottom=bottom)
    if cell.box and cell.box not in LABELS:
        raise row.error(f"has {cell.box!r} as 'box'; known are {', '.join(LABELS)}")
    return cell


def _range(section: Section, key: str, at: str) -> Range:
    found = _RANGE.fullmatch(at)
    if found is None:
        raise section.error(f"has {at!r} in {key!r}, which is no range of cells like A1 or A1:B2")
    first, top, last, bottom = found.groups()
    left, upper = _column(first), int(top) - 1
    right, lower = _column(last or first), int(bottom or top) - 1
    if right < left or lower < upper:
        raise section.error(f"has {at!r} in {key!r}, which ends before it begins")
    return left, upper, right, lower


def _reading_place(cell: FormCell) -> tuple[int, int]:
    return cell.top, cell.left


def _column(letter: str) -> int:
    return ord(letter) - ord("A")
