"""One field of many people changed at once: what it would change, and doing it as one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.field_values import FieldKind, FieldSpec, field_specs, value_text
from cadredesk.domain.ids import CadreId
from cadredesk.services.editing import FieldEdit, change_fields
from cadredesk.services.library_ports import Library

BULK_EDIT = "bulk_edit"

_ONE_BY_ONE = frozenset(("name", "id_number", "born_on", "current_posts", "short_post", "phone"))
"""Who somebody is and which posts he or she holds: legal facts, never changed by the dozen."""


@dataclass(frozen=True, slots=True)
class BulkRow:
    """One person: what the field says now, and what it would say."""

    cadre: CadreId
    name: str
    old: str
    new: str

    @property
    def changes(self) -> bool:
        """Whether anything would be different."""
        return self.old != self.new


def bulk_fields() -> tuple[FieldSpec, ...]:
    """Return the basics that may be changed for many people at once."""
    return tuple(
        each
        for each in field_specs("cadre")
        if each.name not in _ONE_BY_ONE and each.kind is not FieldKind.REFERENCE
    )


def preview_bulk(
    library: Library, cadres: Sequence[CadreId], field: str, value: Any
) -> tuple[BulkRow, ...]:
    """Return what a change would do to each of these people, in their order."""
    with library.unit_of_work() as work:
        files = work.cadres.many(cadres)
    new = value_text(value)
    return tuple(
        BulkRow(file.id, file.cadre.name, value_text(getattr(file.cadre, field)), new)
        for file in files
    )


def change_bulk(library: Library, rows: Sequence[BulkRow], field: str, value: Any) -> ChangeSet:
    """Change the field of those for whom it is different, all or none, as one step."""
    edits = [FieldEdit(each.cadre, field, value) for each in rows if each.changes]
    label = "、".join(each.name for each in rows if each.changes)
    return change_fields(library, edits, BULK_EDIT, label)
