"""Giving one field of a file the value back that it had before; history grows by one entry."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from cadredesk.domain.cadre import INFO_SETS, CadreFile
from cadredesk.domain.changes import ChangeKind, ChangeSet, FieldChange, snake_case
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import CadreId
from cadredesk.domain.info_set import InfoItem
from cadredesk.services.editing import change_file
from cadredesk.services.library_ports import Library
from cadredesk.services.read_models import HistoryEntry

RESTORE = "restore"
"""The action of such a batch."""

_SETS = {snake_case(kind.__name__): name for name, kind in INFO_SETS.items()}


def restore_value(library: Library, cadre: CadreId, entry: HistoryEntry) -> ChangeSet:
    """Put back what a field held before one entry of its history; a deleted row comes back whole.

    Raises `UserError`: `restore.unknown` when history has no such entry, `restore.row_gone`
    when its row was deleted since, `restore.needed` when the field may not be empty.
    """
    with library.unit_of_work() as work:
        changes = work.history.changes(entry.batch)
    row = [each for each in changes if (each.entity, each.entity_id) == (entry.entity, entry.item)]
    told = next((each for each in row if each.field == entry.field), None)
    if told is None or told.owner != cadre:
        raise UserError("restore.unknown")

    def change(file: CadreFile) -> CadreFile:
        if told.entity == "cadre":
            return replace(file, cadre=with_old(file.cadre, told))
        return _with_row(file, _SETS[told.entity], told, row)

    return change_file(library, cadre, change, RESTORE)


def _with_row(
    file: CadreFile, info_set: str, told: FieldChange, row: list[FieldChange]
) -> CadreFile:
    items: tuple[InfoItem, ...] = getattr(file, info_set)
    present = next((each for each in items if each.id == told.entity_id), None)
    if present is not None:
        after = with_old(present, told)
        items = tuple(after if each is present else each for each in items)
    elif told.kind is ChangeKind.DELETED:
        values: dict[str, Any] = {each.field: each.old for each in row}
        items = (*items, INFO_SETS[info_set](**{"id": told.entity_id, **values}))
    else:
        raise UserError("restore.row_gone")
    changed: dict[str, Any] = {info_set: items}
    return replace(file, **changed)


def with_old(row: Any, told: FieldChange) -> Any:
    """Return a row with the value that it had before a change.

    Raises `UserError` (`restore.needed`) where there was none and one is needed.
    """
    hint = next(each.type for each in fields(row) if each.name == told.field)
    if told.old is None and "None" not in str(hint):
        raise UserError("restore.needed")
    return replace(row, **{told.field: told.old})
