"""村干部: the members of villages' committees, listed, changed, added, deleted, restored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from cadredesk.domain.cadre import VillageCadre
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.domain.field_values import FieldSpec, field_specs
from cadredesk.domain.ids import BatchId, PersonId, VillageCadreId, new_id
from cadredesk.domain.person_name import match_key
from cadredesk.services.editing import DELETE, FieldEdit
from cadredesk.services.library_ports import Library
from cadredesk.services.read_models import HistoryEntry
from cadredesk.services.restoring import RESTORE, with_old
from cadredesk.services.work_ports import Batch

ADD = "village_add"


@dataclass(frozen=True, slots=True)
class VillageFilter:
    """Which village cadres are listed: of one village or all, and by what was typed."""

    text: str = ""
    village: str = ""


def village_fields() -> tuple[FieldSpec, ...]:
    """Return the fields that somebody fills in, in the order of the columns."""
    by_name = {spec.name: spec for spec in field_specs("village_cadre")}
    first = [by_name.pop(name) for name in ("name", "village", "post")]
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


def is_term_over(villager: VillageCadre, day: date) -> bool:
    """Whether somebody's term has ended by a day; a month counts to its last day (TERM-7)."""
    ends_on = villager.term_ends_on
    return ends_on is not None and ends_on.last_day() < day


@dataclass(frozen=True, slots=True)
class VillageGrid:
    """The village cadres of a library as a sheet."""

    library: Library

    @property
    def fields(self) -> tuple[FieldSpec, ...]:
        """Every field that somebody fills in, the name first."""
        return village_fields()

    def read(self, ids: Sequence[PersonId]) -> tuple[VillageCadre, ...]:
        """Return these people in the order asked for; who is gone is left out."""
        known = {each.id: each for each in read_village_cadres(self.library)}
        found = (known.get(VillageCadreId(each)) for each in ids)
        return tuple(each for each in found if each is not None)

    def write(self, edits: Sequence[FieldEdit], action: str, label: str = "") -> ChangeSet:
        """Save the fields as one step, all or none; without a label it is called after the people.

        Raises `UserError` (`record.unknown`) for somebody who is gone.
        """
        wanted: dict[VillageCadreId, dict[str, Any]] = defaultdict(dict)
        for edit in edits:
            wanted[VillageCadreId(edit.person)][edit.field] = edit.value
        with self.library.unit_of_work() as reading:
            people = [each for each in reading.villages.all() if each.id in wanted]
        if len(people) < len(wanted):
            raise UserError("record.unknown")
        batch = Batch(BatchId(new_id()), action, label or _names(people))
        with self.library.unit_of_work(batch) as work:
            work.villages.save_many([replace(each, **wanted[each.id]) for each in people])
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
    """Put some into the recycle bin as one step, called after them."""
    with library.unit_of_work(Batch(BatchId(new_id()), DELETE, _names(villagers))) as work:
        for each in villagers:
            work.villages.delete(each.id)
        return work.commit()


def villager_history(library: Library, villager: VillageCadreId) -> tuple[HistoryEntry, ...]:
    """Return what was changed about somebody, the newest first."""
    with library.unit_of_work() as work:
        return work.history.of_villager(villager)


def restore_villager_value(library: Library, entry: HistoryEntry) -> ChangeSet:
    """Put back what a field held before one entry of its history.

    Raises `UserError`: `restore.unknown` when history has no such entry, `record.unknown` when
    the person is in the recycle bin, `restore.needed` when the field may not be empty.
    """
    with library.unit_of_work() as work:
        changes = work.history.changes(entry.batch)
        person = next((each for each in work.villages.all() if each.id == entry.item), None)
    asked = entry.entity, entry.item, entry.field
    told = [each for each in changes if (each.entity, each.entity_id, each.field) == asked]
    if not told:
        raise UserError("restore.unknown")
    if person is None:
        raise UserError("record.unknown")
    before = with_old(person, told[0])
    with library.unit_of_work(Batch(BatchId(new_id()), RESTORE, person.name)) as work:
        work.villages.save_many([before])
        return work.commit()


def _names(villagers: Iterable[VillageCadre]) -> str:
    return "、".join(each.name for each in villagers)


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
