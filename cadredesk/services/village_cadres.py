"""村干部: the members of villages' committees, listed, changed cell by cell, added, taken away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cadredesk.domain.cadre import VillageCadre
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.domain.field_values import FieldSpec, field_specs
from cadredesk.domain.ids import BatchId, VillageCadreId, new_id
from cadredesk.domain.person_name import match_key
from cadredesk.services.ports import Batch, Library

EDIT, ADD, DELETE = "village_edit", "village_add", "village_delete"


@dataclass(frozen=True, slots=True)
class VillageFilter:
    """Which village cadres are listed: of one village or all, and by what was typed."""

    text: str = ""
    village: str = ""


def village_fields() -> tuple[FieldSpec, ...]:
    """Return the fields that somebody fills in, in the order of the columns."""
    by_name = {spec.name: spec for spec in field_specs("village_cadre")}
    first = [by_name.pop(name) for name in ("village", "name", "post")]
    return (*first, *by_name.values())


def read_village_cadres(library: Library) -> tuple[VillageCadre, ...]:
    """Return all of them, village by village as they first occur, each in its order."""
    with library.unit_of_work() as work:
        everybody = work.villages.all()
    places = {village: at for at, village in enumerate(villages_of(everybody))}
    return tuple(sorted(everybody, key=lambda each: places[each.village]))


def villages_of(villagers: Iterable[VillageCadre]) -> tuple[str, ...]:
    """Return the villages that occur, in their order."""
    return tuple(dict.fromkeys(each.village for each in villagers))


def select_village_cadres(
    villagers: Iterable[VillageCadre], wanted: VillageFilter
) -> tuple[VillageCadre, ...]:
    """Return those of a village in whose name, post, number or note a text stands."""
    text = match_key(wanted.text)
    return tuple(
        each
        for each in villagers
        if wanted.village in ("", each.village) and text in match_key(_said_of(each))
    )


def change_villager(
    library: Library, villager: VillageCadreId, field: str, value: Any
) -> ChangeSet:
    """Change one field as one step; raises `UserError` (`record.unknown`)."""
    with library.unit_of_work(Batch(BatchId(new_id()), EDIT)) as work:
        found = {each.id: each for each in work.villages.all()}.get(villager)
        if found is None:
            raise UserError("record.unknown")
        changed: dict[str, Any] = {field: value}
        work.villages.save_many([replace(found, **changed)])
        return work.commit()


def add_villager(library: Library, name: str, village: str) -> tuple[VillageCadreId, ChangeSet]:
    """Add somebody at the end of a village as one step.

    Raises `UserError` (`village.no_name`) where there is no name.
    """
    if not name.strip():
        raise UserError("village.no_name")
    added = VillageCadreId(new_id())
    with library.unit_of_work(Batch(BatchId(new_id()), ADD, name)) as work:
        last = max((each.order for each in work.villages.all()), default=0)
        member = VillageCadre(id=added, name=name, village=village, order=last + 1)
        work.villages.save_many([member])
        return added, work.commit()


def delete_villagers(library: Library, villagers: Sequence[VillageCadre]) -> ChangeSet:
    """Take some out of the list as one step, which undoing brings back whole."""
    label = "、".join(each.name for each in villagers)
    with library.unit_of_work(Batch(BatchId(new_id()), DELETE, label)) as work:
        for each in villagers:
            work.villages.delete(each.id)
        return work.commit()


def _said_of(villager: VillageCadre) -> str:
    parts = (
        villager.name,
        villager.village,
        villager.post,
        villager.id_number,
        villager.phone,
        villager.note,
    )
    return "\n".join(parts)
