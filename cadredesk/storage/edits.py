"""What saving writes: the rows in which two states differ, with their old and new values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cadredesk.domain.cadre import PHOTO_LEFT_OUT, CadreFile
from cadredesk.domain.changes import ChangeKind
from cadredesk.domain.ids import CadreId
from cadredesk.storage import codec
from cadredesk.storage.mapping import CADRE, INFO_SET_MAPPINGS, Mapping
from cadredesk.storage.stored_files import StoredFile

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


@dataclass(frozen=True, slots=True)
class FileDifference:
    """How a file differs from the stored one: what to write, and what is stored then."""

    edits: tuple[RowEdit, ...]
    photo: str | None
    positions: dict[UUID, int]


def row_edit(
    mapping: Mapping,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
    owner: CadreId | None = None,
    position: int | None = None,
) -> RowEdit | None:
    """Return how one row changes, or None when it does not; one side may be missing."""
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


def fields_told(edits: Iterable[RowEdit]) -> int:
    """Return how many changed fields edits are, as history counts them."""
    return sum(len((edit.new or edit.old).keys() - {POSITION}) for edit in edits)


class SetEdits:
    """Compares the rows of one set before and after, their order included.

    `positions` are the places of the rows before; `places` those they shall have.
    """

    def __init__(
        self,
        mapping: Mapping,
        rows: tuple[Sequence[Any], Sequence[Any]],
        positions: dict[UUID, int],
        owner: CadreId | None = None,
    ) -> None:
        before, after = rows
        self._mapping = mapping
        self._old = {row.id: row for row in before}
        self._new = {row.id: row for row in after}
        self._positions = {row_id: positions[row_id] for row_id in self._old}
        self._owner = owner
        self.places = _places(before, after, self._positions)

    def __iter__(self) -> Iterator[RowEdit]:
        for row_id, row in self._old.items():
            if row_id not in self._new:
                yield from self._edit(row, None)
        for row_id, row in self._new.items():
            was = self._old.get(row_id)
            if was != row or self._places_of(row_id)[0] != self.places[row_id]:
                yield from self._edit(was, row)

    def _edit(self, was: Any | None, row: Any | None) -> Iterator[RowEdit]:
        old, new = (None if each is None else values_of(self._mapping, each) for each in (was, row))
        place = None if row is None else self.places[row.id]
        edit = row_edit(self._mapping, old, new, self._owner, place)
        if was is not None and row is not None:
            edit = self._moved(row.id, edit)
        if edit is not None:
            yield edit

    def _moved(self, row_id: UUID, edit: RowEdit | None) -> RowEdit | None:
        """The edit with the row's change of place in it, if it has one."""
        old_place, new_place = self._places_of(row_id)
        if old_place == new_place:
            return edit
        old, new = ({}, {}) if edit is None else (edit.old, edit.new)
        return RowEdit(
            self._mapping,
            row_id,
            self._owner,
            ChangeKind.CHANGED,
            {**old, POSITION: old_place},
            {**new, POSITION: new_place},
        )

    def _places_of(self, row_id: UUID) -> tuple[int | None, int]:
        return self._positions.get(row_id), self.places[row_id]


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


def file_difference(before: StoredFile | None, after: CadreFile) -> FileDifference:
    """Return every row in which a file differs from its stored state."""
    old = None if before is None else _stored_values(before)
    new = _new_values(before, after)
    basics = row_edit(CADRE, old, new, after.id)
    edits = [] if basics is None else [basics]
    positions: dict[UUID, int] = {}
    for name, mapping in INFO_SET_MAPPINGS.items():
        was: Sequence[Any] = () if before is None else getattr(before.file, name)
        now: Sequence[Any] = getattr(after, name)
        known = {} if before is None else before.positions
        if was == now:
            positions |= {row.id: known[row.id] for row in was}
        else:
            compared = SetEdits(mapping, (was, now), known, after.id)
            edits += compared
            positions |= compared.places
    return FileDifference(tuple(edits), new["photo"], positions)


def deletion(stored: StoredFile) -> Iterable[RowEdit]:
    """Return the edits that take a whole file away."""
    file = stored.file
    for name, mapping in INFO_SET_MAPPINGS.items():
        yield from SetEdits(mapping, (getattr(file, name), ()), stored.positions, file.id)
    last = row_edit(CADRE, _stored_values(stored), None, file.id)
    if last is not None:
        yield last


def _stored_values(stored: StoredFile) -> dict[str, Any]:
    """The basics of a stored file by name, the photo as its digest."""
    return {**values_of(CADRE, stored.file.cadre), "photo": stored.photo}


def _new_values(before: StoredFile | None, after: CadreFile) -> dict[str, Any]:
    content = after.cadre.photo
    if before is not None and content in (PHOTO_LEFT_OUT, before.file.cadre.photo):
        digest = before.photo
    else:
        digest = codec.digest(content) if content else None
    return {**values_of(CADRE, after.cadre), "photo": digest}
