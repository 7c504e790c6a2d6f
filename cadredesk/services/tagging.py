"""A tag (标签) put on many cadres at once; whoever has it keeps what he or she has."""

from __future__ import annotations

from collections.abc import Sequence

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import CadreId
from cadredesk.domain.rules.care import tags_of
from cadredesk.services.editing import FieldEdit, change_fields
from cadredesk.services.library_ports import Library

TAG = "tag"
"""The action of such a batch."""

_BETWEEN = "、"


def require_tag(text: str) -> str:
    """Return a tag as it is kept; raises `UserError` (`tag.none`) where nothing is left of it."""
    tags = tags_of(text)
    if not tags:
        raise UserError("tag.none")
    return _BETWEEN.join(tags)


def add_tag(library: Library, cadres: Sequence[CadreId], text: str) -> ChangeSet:
    """Put a tag, or several divided by 、, on each of these people, as one step.

    Raises `UserError` as `require_tag` does.
    """
    label = require_tag(text)
    with library.unit_of_work() as work:
        people = work.lists.basics(cadres)
    edits = []
    for person in people:
        known = tags_of(person.tags)
        tags = _BETWEEN.join(dict.fromkeys((*known, *tags_of(text))))
        if tags != _BETWEEN.join(known):
            edits.append(FieldEdit(person.id, "tags", tags))
    return change_fields(library, edits, TAG, label)
