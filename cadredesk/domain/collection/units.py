"""Units as a 信息采集表 states them, beside those of the office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from cadredesk.domain.collection.facts import unit_cells
from cadredesk.domain.collection.layout import SheetRows
from cadredesk.domain.collection.making import typed
from cadredesk.domain.collection.merging import CollectionDifference, difference, differing
from cadredesk.domain.collection.stating import StatedRow
from cadredesk.domain.ids import UnitId, new_id
from cadredesk.domain.unit import Unit


@dataclass(frozen=True, slots=True)
class UnitChange:
    """A unit of the workbook: as it is known (None: not yet), as stated, what is different."""

    before: Unit | None
    after: Unit
    differences: tuple[CollectionDifference, ...]


def compare_units(known: Sequence[Unit], rows: Sequence[StatedRow]) -> tuple[UnitChange, ...]:
    """Return the units that are new or different; one is found by its code, then by its name."""
    changes = []
    order = max((each.order for each in known), default=0)
    for row in rows:
        before = _find(known, row)
        if before is None:
            order += 1
            made = Unit(id=UnitId(new_id()), name=row.text("name"), order=order)
            whole = (
                CollectionDifference(
                    sheet=row.sheet.key,
                    number=row.number,
                    heading="",
                    known="",
                    stated=row.text("name"),
                ),
            )
            changes.append(UnitChange(None, _with(made, row, frozenset(row.facts)), whole))
            continue
        cells = unit_cells(before)
        stated = differing(row, cells)
        if stated:
            told = tuple(difference(row, each, cells[each.column.field]) for each in stated)
            facts = frozenset(each.column.field for each in stated)
            changes.append(UnitChange(before, _with(before, row, facts), told))
    return tuple(changes)


def _find(known: Sequence[Unit], row: StatedRow) -> Unit | None:
    code, name = row.text("code"), row.text("name")
    by_code = (each for each in known if code and each.code == code)
    by_name = (each for each in known if name in (each.name, each.short_name))
    return next(by_code, None) or next(by_name, None)


def _with(unit: Unit, row: StatedRow, facts: frozenset[str]) -> Unit:
    values: dict[str, Any] = {fact: typed(SheetRows.UNITS, fact, row.text(fact)) for fact in facts}
    return replace(unit, **values)
