"""What makes a form's pages wrong as a whole: fields covered twice or not, too much for A4."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import fields

from cadredesk.domain.form.definition import (
    TWIPS_PER_POINT,
    BoxKind,
    FormCell,
    FormDefinition,
    FormPage,
)
from cadredesk.domain.form.model import FamilyLine
from cadredesk.domain.form.sheet import MM_PER_POINT
from cadredesk.rulefiles.form_cells import cell_name, covers, field_name
from cadredesk.rulefiles.section import Section

_A4_MM = (210.0, 297.0)
_OF_MEMBERS = frozenset(each.name for each in fields(FamilyLine))


def refuse_what_does_not_close(form: FormDefinition, file: Section) -> None:
    """Raise `RuleDataError` for the first thing of a form that no page could be drawn with."""
    for number, page in enumerate(form.pages, start=1):
        place = Section(f"{file.place}: page {number}", {})
        _refuse_misplaced(page, place)
        _refuse_twice(page, place)
        _refuse_too_wide(form, page, place)
        _refuse_too_high(form, number, place)
    _refuse_kinds(form, file)
    _refuse_family(form, file)


def _refuse_misplaced(page: FormPage, place: Section) -> None:
    """Every field of the grid belongs to one cell."""
    columns, rows = len(page.columns), len(page.rows)
    for cell in page.cells:
        if cell.right >= columns or cell.bottom >= rows:
            last = field_name(columns - 1, rows - 1)
            raise place.error(f"has the cell {cell_name(cell)} outside its grid A1:{last}")
    for row in range(rows):
        for column in range(columns):
            there = [cell_name(each) for each in page.cells if covers(each, column, row)]
            if len(there) != 1:
                by = f"the cells {' and '.join(there)}" if there else "no cell"
                raise place.error(f"has {by} at {field_name(column, row)}; it needs one")


def _refuse_twice(page: FormPage, place: Section) -> None:
    counted = Counter(each.box for each in page.cells if each.box)
    twice = [box for box, count in counted.items() if count > 1]
    if twice:
        at = " and ".join(cell_name(each) for each in page.cells if each.box == twice[0])
        raise place.error(f"has the box {twice[0]!r} in {at}; it can stand once")


def _refuse_too_wide(form: FormDefinition, page: FormPage, place: Section) -> None:
    margins = form.margins_mm
    room = (_A4_MM[0] - margins["left"] - margins["right"] - page.shift_mm) / MM_PER_POINT
    width = sum(page.columns) / TWIPS_PER_POINT
    if width > room:
        most = int(room * TWIPS_PER_POINT)
        raise place.error(f"has 'columns' of {sum(page.columns)} twips; A4 has room for {most}")


def _refuse_too_high(form: FormDefinition, number: int, place: Section) -> None:
    margins, page, block = form.margins_mm, form.pages[number - 1], form.family
    room = (_A4_MM[1] - margins["top"] - margins["bottom"]) / MM_PER_POINT
    above, below = (form.title.height, 0.0) if number == 1 else (page.gap, form.foot.height)
    family = block.least * block.row if number == len(form.pages) else 0.0
    height = above + sum(page.rows) + family + below
    if height > room:
        raise place.error(f"is {height:g} points high; A4 has room for {room:.0f}")


def _refuse_kinds(form: FormDefinition, file: Section) -> None:
    """The résumé and the head of the family stand on pages of their own, once."""
    for at, kind in enumerate((BoxKind.RESUME, BoxKind.FAMILY_LABEL)):
        found = [cell_name(each) for each in form.pages[at].cells if each.kind is kind]
        if len(found) != 1:
            said = " and ".join(found) or "no cell"
            place = f"of the kind {kind.value!r} on page {at + 1}"
            raise file.error(f"has {said} {place}; it needs one")


def _refuse_family(form: FormDefinition, file: Section) -> None:
    block, page = form.family, form.pages[1]
    if not 1 <= block.first - 1 <= len(page.rows):
        raise file.error(f"has {block.first} as 'family.first'; page 2 has {len(page.rows)} rows")
    for row, least in block.yielding:
        if not 0 <= row < len(page.rows) or page.rows[row] < least:
            raise file.error(f"has no row {row + 1} on page 2 that could yield to {least:g} points")
    for cell in block.cells:
        if cell.box not in _OF_MEMBERS:
            known = ", ".join(sorted(_OF_MEMBERS))
            raise file.error(f"has {cell.box!r} in 'family_cells'; of a member known are {known}")
    _refuse_open_row(block.cells, len(page.columns), file)


def _refuse_open_row(cells: Iterable[FormCell], columns: int, file: Section) -> None:
    """A row of the family has a cell over every column but the first."""
    for column in range(1, columns):
        there = [cell_name(each) for each in cells if covers(each, column, 0)]
        if len(there) != 1:
            by = " and ".join(there) or "no cell"
            raise file.error(f"has {by} at {field_name(column, 0)} of 'family_cells'; it needs one")
