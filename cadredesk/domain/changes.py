"""What an operation touched, field by field, and what a page needs to know of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import MISSING, dataclass, fields
from enum import StrEnum
from typing import Any
from uuid import UUID

from cadredesk.domain.cadre import INFO_SETS, CadreFile
from cadredesk.domain.ids import BatchId, CadreId


class ChangeKind(StrEnum):
    """What happened to a row."""

    CREATED = "created"
    CHANGED = "changed"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one row: its old and its new value.

    `entity` is the name of the table's dataclass in snake case (`cadre`, `appointment`);
    `owner` the cadre whose file the row belongs to, if any. For a row that appears every
    field that is not at its default is listed, with `kind` CREATED; for one that goes, the
    same with DELETED.
    """

    entity: str
    entity_id: UUID
    owner: CadreId | None
    field: str
    old: Any
    new: Any
    kind: ChangeKind = ChangeKind.CHANGED


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What a write touched, so that each page can decide whether it concerns it.

    `entities` are the kinds of things that belong to no cadre's file (`rule_override`).
    """

    batch: BatchId | None = None
    cadres: frozenset[CadreId] = frozenset()
    villages: bool = False
    township: bool = False
    entities: frozenset[str] = frozenset()
    everything: bool = False

    def concerns(self, cadre: CadreId) -> bool:
        """Whether the file of this cadre may look different now."""
        return self.everything or cadre in self.cadres

    @property
    def is_empty(self) -> bool:
        """Whether nothing was touched."""
        return not (
            self.cadres or self.villages or self.township or self.entities or self.everything
        )


def snake_case(name: str) -> str:
    """Return a class name as the entity name that history uses."""
    return "".join(f"_{char.lower()}" if char.isupper() else char for char in name).lstrip("_")


def row_changes(before: Any | None, after: Any | None, owner: CadreId | None) -> list[FieldChange]:
    """Return the differing fields of one row.

    One side may be missing (the row appears or goes), not both: that is a `ValueError`.
    """
    row: Any = after if after is not None else before
    if row is None:
        raise ValueError("there is no row on either side")
    kind = ChangeKind.CHANGED
    if before is None or after is None:
        kind = ChangeKind.CREATED if before is None else ChangeKind.DELETED
    entity = snake_case(type(row).__name__)
    changes = []
    for each in fields(row):
        nothing = None if each.default is MISSING else each.default
        old = nothing if before is None else getattr(before, each.name)
        new = nothing if after is None else getattr(after, each.name)
        if each.name != "id" and old != new:
            changes.append(FieldChange(entity, row.id, owner, each.name, old, new, kind))
    return changes


def file_changes(before: CadreFile | None, after: CadreFile) -> list[FieldChange]:
    """Return every field in which two states of one cadre file differ, in the file's order."""
    changes = row_changes(None if before is None else before.cadre, after.cadre, after.id)
    for name in INFO_SETS:
        old = {} if before is None else {row.id: row for row in getattr(before, name)}
        new = {row.id: row for row in getattr(after, name)}
        changes += _set_changes(old, new, after.id)
    return changes


def _set_changes(old: dict[Any, Any], new: dict[Any, Any], owner: CadreId) -> Iterable[FieldChange]:
    for row_id in old | new:
        yield from row_changes(old.get(row_id), new.get(row_id), owner)
