"""Reading cadre files: one query a table, however many files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Mapping as Values
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, String, select, type_coerce

from cadredesk.domain.cadre import PHOTO_LEFT_OUT, CadreFile
from cadredesk.storage.mapping import CADRE, INFO_SET_MAPPINGS, Mapping
from cadredesk.storage.records.cadre import photo

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A cadre file with what only storage knows of it.

    `photo` is the digest of its photo, `positions` the places of its rows within their sets.
    """

    file: CadreFile
    number: int
    photo: str | None = None
    positions: dict[UUID, int] = field(default_factory=dict)


def chunks(ids: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    """Cut a list of ids into pieces that fit one query."""
    for start in range(0, len(ids), _CHUNK):
        yield ids[start : start + _CHUNK]


class FileReader:
    """Reads cadre files that are not deleted."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> Iterator[StoredFile]:
        """Return every file in the unit's order, photos left out."""
        return self._assemble(None)

    def some(self, ids: Sequence[UUID], *, photos: bool = True) -> dict[UUID, StoredFile]:
        """Return these files by id; those that do not exist are left out."""
        found: dict[UUID, StoredFile] = {}
        for piece in chunks(ids):
            found.update((stored.file.id, stored) for stored in self._assemble(piece))
        return self._with_photos(found) if photos else found

    def _assemble(self, ids: Sequence[UUID] | None) -> Iterator[StoredFile]:
        sets = {name: self._rows(mapping, ids) for name, mapping in INFO_SET_MAPPINGS.items()}
        columns = CADRE.table.c
        statement: Select[Any] = select(*CADRE.columns, columns.number, _plain(columns.id))
        statement = _only(statement, columns.id, ids).where(columns.deleted_in.is_(None))
        for row in self._connection.execute(statement.order_by(columns.order, columns.number)):
            number, key = row[-2:]
            parts = {name: rows.get(key, ()) for name, rows in sets.items()}
            yield self._file(CADRE.value(row), number, parts)

    @staticmethod
    def _file(cadre: Any, number: int, sets: Values[str, Sequence[tuple[int, Any]]]) -> StoredFile:
        digest = cadre.photo
        if digest is not None:
            cadre = replace(cadre, photo=PHOTO_LEFT_OUT)
        positions = {row.id: position for rows in sets.values() for position, row in rows}
        parts = {name: tuple(row for _position, row in rows) for name, rows in sets.items()}
        return StoredFile(CadreFile(cadre=cadre, **parts), number, digest, positions)

    def _rows(
        self, mapping: Mapping, ids: Sequence[UUID] | None
    ) -> dict[object, list[tuple[int, Any]]]:
        """The rows of one info set by their cadre, in the file's order, with their places."""
        columns = mapping.table.c
        statement: Select[Any] = select(
            *mapping.columns, columns.position, _plain(columns.cadre_id)
        )
        statement = _only(statement, columns.cadre_id, ids).where(columns.deleted_in.is_(None))
        found: dict[object, list[tuple[int, Any]]] = defaultdict(list)
        for row in self._connection.execute(statement.order_by(columns.position)):
            position, key = row[-2:]
            found[key].append((position, mapping.value(row)))
        return found

    def _with_photos(self, found: dict[UUID, StoredFile]) -> dict[UUID, StoredFile]:
        digests = {stored.photo for stored in found.values() if stored.photo is not None}
        contents = photo_contents(self._connection, digests)
        for cadre_id, stored in found.items():
            if stored.photo is not None:
                cadre = replace(stored.file.cadre, photo=contents[stored.photo])
                found[cadre_id] = replace(stored, file=replace(stored.file, cadre=cadre))
        return found


def photo_contents(connection: Connection, digests: Iterable[str]) -> dict[str, bytes]:
    """Return the bytes of photos by their digests."""
    wanted = sorted(digests)
    found: dict[str, bytes] = {}
    for start in range(0, len(wanted), _CHUNK):
        statement = select(photo).where(photo.c.digest.in_(wanted[start : start + _CHUNK]))
        found.update((row.digest, row.content) for row in connection.execute(statement))
    return found


def _plain(column: Any) -> Any:
    """An id as the driver gives it: rows are only put together by it."""
    return type_coerce(column, String)


def _only(statement: Select[Any], column: Any, ids: Sequence[UUID] | None) -> Select[Any]:
    return statement if ids is None else statement.where(column.in_(ids))
