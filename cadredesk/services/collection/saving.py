"""Take a 信息采集表 into the library: all that was chosen in one transaction, or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.collection.facts import Offices
from cadredesk.domain.collection.merging import merge
from cadredesk.domain.collection.units import UnitChange
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId
from cadredesk.domain.unit import Unit
from cadredesk.services.collection.comparing import CollectionPerson, CollectionPreview
from cadredesk.services.imports.preview import PersonState
from cadredesk.services.imports.saving import IMPORT
from cadredesk.services.library_ports import Library
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.services.work_ports import Batch, UnitOfWork

Left = Mapping[UUID, frozenset[str]]
"""By person or unit, the keys of the differences that are left as the library has them."""


@dataclass(frozen=True, slots=True)
class CollectionTaken:
    """What was saved; `batch` is None when nothing had to be."""

    batch: BatchId | None
    changes: ChangeSet


def save_collection(
    library: Library,
    preview: CollectionPreview,
    left: Left | None = None,
    progress: ReportProgress = no_progress,
) -> CollectionTaken:
    """Save what differs and is not left; undoing the batch takes everything back.

    Raises `UserError` (`collection.overtaken`) when somebody's file was changed meanwhile where
    something was chosen; then nothing is saved.
    """
    refused = left or {}
    wanted = [each for each in preview.people if _is_wanted(each, refused)]
    units = [each for each in preview.units if each.after.id not in refused]
    if not wanted and not units:
        return CollectionTaken(None, ChangeSet())
    label = preview.reading.path.name
    progress(0, len(wanted), label)
    with library.unit_of_work(Batch(preview.batch, IMPORT, label)) as work:
        offices = _save_units(work, units)
        files = list(_changed(work, wanted, offices, refused))
        if files:
            work.cadres.save_many(files)
        progress(len(wanted), len(wanted), label)
        return CollectionTaken(preview.batch, work.commit())


def _is_wanted(person: CollectionPerson, left: Left) -> bool:
    """Whether anything is taken; somebody new may have nothing but a name."""
    is_named = person.state is PersonState.NEW and person.before.id not in left
    return is_named or bool(_chosen(person, left))


def _chosen(person: CollectionPerson, left: Left) -> frozenset[str]:
    """Return the keys of the differences to take."""
    refused = left.get(person.before.id, frozenset())
    return frozenset(each.key for each in person.differences if each.key not in refused)


def _save_units(work: UnitOfWork, changes: list[UnitChange]) -> Offices:
    township = work.township.get()
    after = {each.after.id: each.after for each in changes}
    kept: list[Unit] = [after.pop(each.id, each) for each in township.units]
    units = (*kept, *after.values())
    if changes:
        work.township.save(replace(township, units=units))
    return Offices(units)


def _changed(
    work: UnitOfWork, people: list[CollectionPerson], offices: Offices, left: Left
) -> Iterator[CadreFile]:
    known = {each.before.id for each in people if each.state is not PersonState.NEW}
    now = {each.id: each for each in work.cadres.all() if each.id in known}
    overtaken = []
    for person in people:
        current = now.get(person.before.id, person.before)
        chosen = _chosen(person, left)
        merged = merge(current, person.rows, offices, chosen)
        is_gone = person.state is not PersonState.NEW and current.id not in now
        still = {each.key: each for each in merged.differences}
        if is_gone or any(
            still.get(each.key) != each for each in person.differences if each.key in chosen
        ):
            overtaken.append(person.name)
        yield merged.file
    if overtaken:
        raise UserError("collection.overtaken", people="、".join(overtaken))
