"""Changing cadre files: each thing the clerk does is one batch, saved and undone as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, CadreId, ItemId, PersonId, new_id
from cadredesk.domain.info_set import InfoItem
from cadredesk.services.library_ports import Library
from cadredesk.services.work_ports import Batch

EDIT = "edit"
DELETE = "delete"


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """A field of one person's basics and the value it shall have."""

    person: PersonId
    field: str
    value: Any


def change_field(
    library: Library, cadre: CadreId, field: str, value: Any, *, batch: BatchId | None = None
) -> ChangeSet:
    """Give one of the basics a value; the same batch id saves it once, however often it is tried.

    Raises `UserError` (`cadre.unknown`).
    """

    def change(file: CadreFile) -> CadreFile:
        return replace(file, cadre=replace(file.cadre, **{field: value}))

    return change_file(library, cadre, change, batch=batch)


def change_fields(
    library: Library, edits: Sequence[FieldEdit], action: str = EDIT, label: str = ""
) -> ChangeSet:
    """Give many fields of many people their values, all or none."""
    wanted: dict[CadreId, dict[str, Any]] = defaultdict(dict)
    for edit in edits:
        wanted[CadreId(edit.person)][edit.field] = edit.value
    with library.unit_of_work(_batch(action, label)) as work:
        files = work.cadres.many(list(wanted))
        work.cadres.save_many([_with_basics(file, wanted[file.id]) for file in files])
        return work.commit()


def put_item(
    library: Library, cadre: CadreId, info_set: str, item: InfoItem, *, at: int | None = None
) -> ChangeSet:
    """Add a row to an info set, last or at a place, or replace the row with its id."""

    def put(items: Sequence[InfoItem]) -> Sequence[InfoItem]:
        if any(each.id == item.id for each in items):
            return [item if each.id == item.id else each for each in items]
        place = len(items) if at is None else at
        return [*items[:place], item, *items[place:]]

    return _change_set(library, cadre, info_set, put)


def remove_items(
    library: Library, cadre: CadreId, info_set: str, ids: Collection[ItemId]
) -> ChangeSet:
    """Take rows out of an info set, with the 其间 notes that hang on them."""

    def remove(items: Sequence[InfoItem]) -> Sequence[InfoItem]:
        return [
            each
            for each in items
            if each.id not in ids and getattr(each, "parent_id", None) not in ids
        ]

    return _change_set(library, cadre, info_set, remove, action=DELETE)


def move_item(library: Library, cadre: CadreId, info_set: str, item: ItemId, to: int) -> ChangeSet:
    """Move a row to another place of its info set; places count from 0.

    Raises `UserError` (`item.unknown`) when the row is not there any more.
    """

    def move(items: Sequence[InfoItem]) -> Sequence[InfoItem]:
        row = next((each for each in items if each.id == item), None)
        if row is None:
            raise UserError("item.unknown")
        others = [each for each in items if each.id != item]
        return [*others[:to], row, *others[to:]]

    return _change_set(library, cadre, info_set, move)


def replace_set(
    library: Library, cadre: CadreId, info_set: str, items: Sequence[InfoItem]
) -> ChangeSet:
    """Give an info set these rows in this order; rows that are left out go."""

    def put(_items: Sequence[InfoItem]) -> Sequence[InfoItem]:
        return items

    return _change_set(library, cadre, info_set, put)


def change_file(
    library: Library,
    cadre: CadreId,
    change: Callable[[CadreFile], CadreFile],
    action: str = EDIT,
    label: str = "",
    *,
    batch: BatchId | None = None,
) -> ChangeSet:
    """Change one file as a function says; the batch is called after the person by itself."""
    with library.unit_of_work() as reading:
        name = label or reading.cadres.get(cadre).cadre.name
    with library.unit_of_work(_batch(action, name, batch)) as work:
        work.cadres.save(change(work.cadres.get(cadre)))
        return work.commit()


def delete_cadres(library: Library, cadres: Sequence[CadreId]) -> ChangeSet:
    """Put files into the recycle bin, as one batch called after the people."""
    with library.unit_of_work() as reading:
        names = [file.cadre.name for file in reading.cadres.many(cadres)]
    with library.unit_of_work(_batch(DELETE, "、".join(names))) as work:
        for cadre in cadres:
            work.cadres.delete(cadre)
        return work.commit()


def _change_set(
    library: Library,
    cadre: CadreId,
    info_set: str,
    change: Callable[[Sequence[InfoItem]], Sequence[InfoItem]],
    action: str = EDIT,
) -> ChangeSet:
    def change_rows(file: CadreFile) -> CadreFile:
        rows: dict[str, Any] = {info_set: tuple(change(getattr(file, info_set)))}
        return replace(file, **rows)

    return change_file(library, cadre, change_rows, action)


def _with_basics(file: CadreFile, values: Mapping[str, Any]) -> CadreFile:
    return replace(file, cadre=replace(file.cadre, **values))


def _batch(action: str, label: str, batch: BatchId | None = None) -> Batch:
    return Batch(BatchId(new_id()) if batch is None else batch, action, label)
