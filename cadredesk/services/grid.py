"""表格编辑: the basics of many people as a sheet, and a block that is pasted into it.

A sheet is of cadres or of village cadres; a block is read the same way into either.

A block is all or nothing unless the person says otherwise, and it never moves anybody: names
that are pasted must be the names that stand there. A blank cell leaves what is there.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from cadredesk.domain.cadre import Cadre, VillageCadre
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.code_table import CodeTables
from cadredesk.domain.errors import UserError
from cadredesk.domain.field_values import (
    FieldKind,
    FieldSpec,
    Reading,
    field_specs,
    read_value,
    value_text,
)
from cadredesk.domain.id_number import masked
from cadredesk.domain.ids import CadreId, PersonId
from cadredesk.domain.person_name import match_key
from cadredesk.services.editing import FieldEdit, change_field, change_fields
from cadredesk.services.library_ports import Library
from cadredesk.services.read_models import RosterQuery

PASTE, FILL = "paste", "bulk_edit"

Person = Cadre | VillageCadre
"""Whose basics stand in a row."""

Block = tuple[tuple[str, ...], ...]
"""The texts of a rectangle of cells, row by row."""

NAME = "name"
_OWN = frozenset((NAME, "id_number"))
"""What is one person's alone: never filled into other rows, never cleared by the dozen."""

_ELSEWHERE = frozenset(("status", "status_since", "left_to"))
"""Leaving is an event with its own page, not a cell."""


@dataclass(frozen=True, slots=True)
class RefusedCell:
    """A pasted text that cannot be taken: whose, for which field, and why."""

    person: PersonId
    field: str
    text: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class BlockPlan:
    """What a block would do: the cells it would change, those it cannot, and how many stay."""

    edits: tuple[FieldEdit, ...] = ()
    refused: tuple[RefusedCell, ...] = ()
    unchanged: int = 0


class PeopleGrid(Protocol):
    """Whose basics a sheet shows, and how they are read and saved."""

    @property
    def fields(self) -> tuple[FieldSpec, ...]:
        """The fields that the sheet offers, in the order of its columns."""
        ...

    def read(self, ids: Sequence[PersonId]) -> tuple[Person, ...]:
        """Return these people in the order asked for; who is gone is left out."""
        ...

    def write(self, edits: Sequence[FieldEdit], action: str, label: str = "") -> ChangeSet:
        """Give many fields of many people their values, all or none."""
        ...


@dataclass(frozen=True, slots=True)
class CadreGrid:
    """The cadres of a library as a sheet."""

    library: Library

    @property
    def fields(self) -> tuple[FieldSpec, ...]:
        """The basics of a cadre, the name first."""
        return grid_fields()

    def read(self, ids: Sequence[PersonId]) -> tuple[Cadre, ...]:
        """Return the basics of these people, photos left out."""
        with self.library.unit_of_work() as work:
            return work.lists.basics([CadreId(each) for each in ids])

    def write(self, edits: Sequence[FieldEdit], action: str, label: str = "") -> ChangeSet:
        """Save the fields as one step; one of a single person is called after him or her."""
        if len(edits) == 1 and not label:
            edit = edits[0]
            return change_field(self.library, CadreId(edit.person), edit.field, edit.value)
        return change_fields(self.library, edits, action, label)


def grid_fields() -> tuple[FieldSpec, ...]:
    """Return the basics of a cadre that the sheet offers, the name first."""
    return tuple(
        spec
        for spec in field_specs("cadre")
        if spec.kind is not FieldKind.REFERENCE and spec.name not in _ELSEWHERE
    )


def list_people(library: Library, query: RosterQuery) -> tuple[CadreId, ...]:
    """Return who is in a list, all of it, in its order."""
    with library.unit_of_work() as work:
        return work.lists.ids(query)


def list_first(library: Library, query: RosterQuery, count: int) -> tuple[Cadre, ...]:
    """Return the basics of the first so many of a list, photos left out."""
    with library.unit_of_work() as work:
        page = work.lists.roster(replace(query, offset=0, limit=count))
        return work.lists.basics([each.id for each in page.rows])


def read_block(text: str) -> Block:
    """Return the cells of a text that WPS or Excel put on the clipboard.

    Cells are divided by tabs; one that holds a line break or a quotation mark stands in
    quotation marks. Rows are filled up to the longest one.
    """
    rows = [
        tuple(cell.strip() for cell in row) for row in csv.reader(io.StringIO(text), "excel-tab")
    ]
    while rows and not any(rows[-1]):
        rows.pop()
    width = max(map(len, rows), default=0)
    return tuple((*row, *("" for _missing in range(width - len(row)))) for row in rows)


def plan_block(
    people: Sequence[Person],
    specs: Sequence[FieldSpec],
    block: Block,
    tables: CodeTables,
    today: date,
) -> BlockPlan:
    """Return what a block does to these people and fields, cell for cell.

    Raises `UserError`: `grid.rows_over` or `grid.columns_over` when the block is larger than
    what is there, `grid.other_person` when it names somebody else than the row.
    """
    _must_fit(people, specs, block)
    edits: list[FieldEdit] = []
    refused: list[RefusedCell] = []
    unchanged = 0
    for person, spec, text in _cells(people, specs, block):
        reading = read_cell(spec, text, tables, today)
        if _stands_for_what_is_there(person, spec, text):
            unchanged += 1
        elif not reading.is_usable:
            refused.append(RefusedCell(person.id, spec.name, text, reading))
        elif reading.value == getattr(person, spec.name):
            unchanged += 1
        else:
            edits.append(FieldEdit(person.id, spec.name, reading.value))
    return BlockPlan(tuple(edits), tuple(refused), unchanged)


def read_cell(spec: FieldSpec, text: str, tables: CodeTables, today: date) -> Reading:
    """Return what a text means in a field; a known other spelling of a word is that word."""
    table = tables.get(spec.code_list)
    known = None if table is None else table.meaning(text)
    return read_value(spec, known or text, today)


def cell_text(person: Person, spec: FieldSpec) -> str:
    """Return what leaves by the clipboard: the value as typed, identity numbers masked."""
    value = getattr(person, spec.name)
    text = masked(value) if spec.kind is FieldKind.ID_NUMBER else value_text(value)
    return " ".join(text.split())


def fill_block(source: Person, specs: Sequence[FieldSpec], rows: int) -> Block:
    """Return a block that gives many rows what one person has.

    Raises `UserError` (`grid.own`) for what is one person's alone.
    """
    _must_not_be_own(specs)
    line = tuple(cell_text(source, spec) for spec in specs)
    return tuple(line for _row in range(rows))


def with_other_word(
    people: Sequence[Person], field: str, word: str, known: str
) -> tuple[FieldEdit, ...]:
    """Return the edits that put a known word where these people have an unknown one."""
    return tuple(
        FieldEdit(person.id, field, known) for person in people if getattr(person, field) == word
    )


def clearing(people: Sequence[Person], specs: Sequence[FieldSpec]) -> tuple[FieldEdit, ...]:
    """Return the edits that empty these cells, which only the person's own key does.

    Raises `UserError` (`grid.own`) for names and identity numbers of several people.
    """
    if len(people) > 1 or NAME in {spec.name for spec in specs}:
        _must_not_be_own(specs)
    return tuple(
        FieldEdit(person.id, spec.name, spec.default)
        for person in people
        for spec in specs
        if getattr(person, spec.name) != spec.default
    )


def write_cells(grid: PeopleGrid, edits: Sequence[FieldEdit], action: str) -> ChangeSet:
    """Save cells as one step, called after its extent in rows and columns."""
    rows, columns = {each.person for each in edits}, {each.field for each in edits}
    return grid.write(edits, action, f"{len(rows)} × {len(columns)}")


def _stands_for_what_is_there(person: Person, spec: FieldSpec, text: str) -> bool:
    """Whether a text is an identity number as the sheet shows and copies it, masked."""
    return spec.kind is FieldKind.ID_NUMBER and text == masked(person.id_number)


def _must_fit(people: Sequence[Person], specs: Sequence[FieldSpec], block: Block) -> None:
    width = len(block[0]) if block else 0
    if len(block) > len(people):
        raise UserError("grid.rows_over", over=len(block) - len(people))
    if width > len(specs):
        raise UserError("grid.columns_over", over=width - len(specs))
    for at, spec in enumerate(specs[:width]):
        if spec.name == NAME:
            _must_be_same_people(people, [row[at] for row in block])


def _must_be_same_people(people: Sequence[Person], names: Sequence[str]) -> None:
    for row, (person, name) in enumerate(zip(people, names, strict=False), start=1):
        if name and match_key(name) != match_key(person.name):
            raise UserError("grid.other_person", row=row, pasted=name, name=person.name)


def _must_not_be_own(specs: Collection[FieldSpec]) -> None:
    own = next((spec.name for spec in specs if spec.name in _OWN), None)
    if own is not None:
        raise UserError("grid.own", field=own)


def _cells(
    people: Sequence[Person], specs: Sequence[FieldSpec], block: Block
) -> Iterator[tuple[Person, FieldSpec, str]]:
    for person, row in zip(people, block, strict=False):
        for spec, text in zip(specs, row, strict=False):
            if text and spec.name != NAME:
                yield person, spec, text
