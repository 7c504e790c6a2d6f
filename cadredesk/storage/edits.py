"""What saving writes: the rows in which two states differ, with their old and new values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import ChangeKind
from cadredesk.domain.ids import CadreId
from cadredesk.storage import codec
from cadredesk.storage.mapping import CADRE, INFO_SET_MAPPINGS, Mapping
from cadredesk.storage.stored_files import PHOTO_LEFT_OUT, StoredFile

POSITION = "position"
"""The one field of a row that only storage knows: its place within its set."""


@dataclass(frozen=True, slots=True)
class RowEdit:
    """One row that appears, changes or goes.

    `old` and `new` hold the fields that differ (for a row that appears or goes, those not at
    their default) as domain values, a photo as its digest. `position` is where a row that
    appears stands in its set.
    """

    mapping: Mapping
    id: UUID
    owner: CadreId | None
    kind: ChangeKind
    old: dict[str, Any]
    new: dict[str, Any]
    position: int | None = None


def row_edit(
    mapping: Mapping,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
    owner: CadreId | None = None,
    position: int | None = None,
) -> RowEdit | None:
    """Return how one row changes, or None when it does not."""
    kind = ChangeKind.CHANGED
    if before is None or after is None:
        kind = ChangeKind.CREATED if before is None else ChangeKind.DELETED
    old = mapping.defaults if before is None else before
    new = mapping.defaults if after is None else after
    names = [name for name in mapping.names if name != "id" and old[name] != new[name]]
    if not names and kind is ChangeKind.CHANGED:
        return None
    row = after or before or {}
    return RowEdit(
        mapping,
        row["id"],
        owner,
        kind,
        {name: old[name] for name in names},
        {name: new[name] for name in names},
        position,
    )


def values_of(mapping: Mapping, row: Any) -> dict[str, Any]:
    """Return the fields of a row by name."""
    return {name: getattr(row, name) for name in mapping.names}


def set_edits(
    mapping: Mapping,
    before: Sequence[Any],
    after: Sequence[Any],
    positions: dict[UUID, int],
    owner: CadreId | None = None,
) -> Iterator[RowEdit]:
    """Return how the rows of one set change, their order included."""
    old = {row.id: row for row in before}
    new = {row.id: row for row in after}
    places = _places(before, after, positions)
    for row_id, row in old.items():
        if row_id not in new:
            edit = row_edit(mapping, values_of(mapping, row), None, owner)
            if edit is not None:
                yield edit
    for row_id, row in new.items():
        was = old.get(row_id)
        if was == row and places[row_id] == positions[row_id]:
            continue
        previous = None if was is None else values_of(mapping, was)
        edit = row_edit(mapping, previous, values_of(mapping, row), owner, places[row_id])
        if previous is not None and places[row_id] != positions[row_id]:
            edit = _moved(edit, mapping, row_id, owner, (positions[row_id], places[row_id]))
        if edit is not None:
            yield edit


def _moved(
    edit: RowEdit | None,
    mapping: Mapping,
    row_id: UUID,
    owner: CadreId | None,
    places: tuple[int, int],
) -> RowEdit:
    old, new = ({}, {}) if edit is None else (edit.old, edit.new)
    return RowEdit(
        mapping,
        row_id,
        owner,
        ChangeKind.CHANGED,
        {**old, POSITION: places[0]},
        {**new, POSITION: places[1]},
    )


def _places(
    before: Sequence[Any], after: Sequence[Any], positions: dict[UUID, int]
) -> dict[UUID, int]:
    """Where each row shall stand: rows keep their places while that gives the right order."""
    known = [positions[row.id] for row in after if row.id in positions]
    kept = len(known)
    appended = all(row.id in positions for row in after[:kept])
    if not appended or known != sorted(known):
        return {row.id: place for place, row in enumerate(after)}
    last = max((positions[row.id] for row in before), default=-1)
    fresh = range(last + 1, last + 1 + len(after) - kept)
    return {row.id: place for row, place in zip(after, [*known, *fresh], strict=True)}


def file_edits(before: StoredFile | None, after: CadreFile) -> Iterable[RowEdit]:
    """Return every row in which a stored file and its new state differ."""
    old = None if before is None else _stored_values(before)
    first = row_edit(CADRE, old, _new_values(before, after), after.id)
    if first is not None:
        yield first
    positions = {} if before is None else before.positions
    for name, mapping in INFO_SET_MAPPINGS.items():
        was: Sequence[Any] = () if before is None else getattr(before.file, name)
        now: Sequence[Any] = getattr(after, name)
        if was or now:
            yield from set_edits(mapping, was, now, _of_set(was, positions), after.id)


def _of_set(rows: Sequence[Any], positions: dict[UUID, int]) -> dict[UUID, int]:
    return {row.id: positions[row.id] for row in rows}


def deletion(stored: StoredFile) -> Iterable[RowEdit]:
    """Return the edits that take a whole file away."""
    file = stored.file
    for name, mapping in INFO_SET_MAPPINGS.items():
        yield from set_edits(mapping, getattr(file, name), (), stored.positions, file.id)
    last = row_edit(CADRE, _stored_values(stored), None, file.id)
    if last is not None:
        yield last


def _stored_values(stored: StoredFile) -> dict[str, Any]:
    """The basics of a stored file by name, the photo as its digest."""
    return {**values_of(CADRE, stored.file.cadre), "photo": stored.photo}


def _new_values(before: StoredFile | None, after: CadreFile) -> dict[str, Any]:
    content = after.cadre.photo
    digest = None if content is None else codec.digest(content)
    if before is not None and content in (PHOTO_LEFT_OUT, before.file.cadre.photo):
        digest = before.photo
    return {**values_of(CADRE, after.cadre), "photo": digest}
