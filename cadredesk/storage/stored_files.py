"""Reading cadre files: one query a table, however many files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Mapping as Values
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, String, bindparam, select, type_coerce

from cadredesk.domain.cadre import PHOTO_LEFT_OUT, Cadre, CadreFile
from cadredesk.services.collecting import collecting_later
from cadredesk.storage.mapping import CADRE, INFO_SET_MAPPINGS, Mapping
from cadredesk.storage.records.cadre import photo

_CHUNK = 500
_PHOTO = CADRE.names.index("photo")
"""Where a row of the basics has the digest of the photo."""


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
        with collecting_later():
            found = list(self._assemble(None, photos=False))
        return iter(found)

    def some(self, ids: Sequence[UUID], *, photos: bool = True) -> dict[UUID, StoredFile]:
        """Return these files by id; those that do not exist are left out."""
        found: dict[UUID, StoredFile] = {}
        for piece in chunks(ids):
            stored_files = self._assemble(piece, photos=photos)
            found.update((stored.file.id, stored) for stored in stored_files)
        return found

    def basics(self, ids: Sequence[UUID]) -> dict[UUID, Cadre]:
        """Return the basics alone of these people by id, photos left out."""
        found: dict[UUID, Cadre] = {}
        statement = _cadre_statement(everybody=False)
        for piece in chunks(ids):
            for row in self._run(statement, piece):
                cadre = _cadre(row)
                found[cadre.id] = cadre
        return found

    def _assemble(self, ids: Sequence[UUID] | None, *, photos: bool) -> Iterator[StoredFile]:
        sets = {name: self._rows(mapping, ids) for name, mapping in INFO_SET_MAPPINGS.items()}
        people = self._run(_cadre_statement(everybody=ids is None), ids)
        contents: Values[str, bytes] | None = None
        if photos:
            people = people.all()
            digests = {row[_PHOTO] for row in people if row[_PHOTO] is not None}
            contents = photo_contents(self._connection, digests)
        for row in people:
            number, key = row[-2:]
            parts = {name: rows.get(key, ()) for name, rows in sets.items()}
            file, positions = _file(_cadre(row, contents), parts)
            yield StoredFile(file, number, row[_PHOTO], positions)

    def _run(self, statement: Select[Any], ids: Sequence[UUID] | None) -> Any:
        return self._connection.execute(statement, None if ids is None else {"ids": ids})

    def _rows(
        self, mapping: Mapping, ids: Sequence[UUID] | None
    ) -> dict[object, list[tuple[int, Any]]]:
        """The rows of one info set by their cadre, in the file's order, with their places."""
        found: dict[object, list[tuple[int, Any]]] = defaultdict(list)
        for row in self._run(_set_statement(mapping, everybody=ids is None), ids):
            position, key = row[-2:]
            found[key].append((position, mapping.value(row)))
        return found


def _cadre(row: Sequence[Any], contents: Values[str, bytes] | None = None) -> Cadre:
    """The basics in a row, its photo by its digest; without photos, a mark in place of it."""
    digest = row[_PHOTO]
    if digest is None:
        found: Cadre = CADRE.value(row)
    else:
        content = PHOTO_LEFT_OUT if contents is None else contents[digest]
        found = CADRE.value(row, photo=content)
    return found


def _file(
    cadre: Cadre, sets: Values[str, Sequence[tuple[int, Any]]]
) -> tuple[CadreFile, dict[UUID, int]]:
    """A file, and the places of its rows within their sets."""
    positions = {row.id: position for rows in sets.values() for position, row in rows}
    parts = {name: tuple(row for _position, row in rows) for name, rows in sets.items()}
    return CadreFile(cadre=cadre, **parts), positions


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


@cache
def _cadre_statement(*, everybody: bool) -> Select[Any]:
    """The basics with number and key, in the unit's order; built once, which is half the time."""
    columns = CADRE.table.c
    statement: Select[Any] = select(*CADRE.columns, columns.number, _plain(columns.id))
    statement = statement.order_by(columns.order, columns.number)
    return _living(statement, CADRE, columns.id, everybody=everybody)


@cache
def _set_statement(mapping: Mapping, *, everybody: bool) -> Select[Any]:
    """The rows of an info set with their places and their cadre's key."""
    columns = mapping.table.c
    statement: Select[Any] = select(*mapping.columns, columns.position, _plain(columns.cadre_id))
    statement = statement.order_by(columns.position)
    return _living(statement, mapping, columns.cadre_id, everybody=everybody)


def _living(
    statement: Select[Any], mapping: Mapping, owner: Any, *, everybody: bool
) -> Select[Any]:
    living = statement.where(mapping.table.c.deleted_in.is_(None))
    return living if everybody else living.where(owner.in_(bindparam("ids", expanding=True)))
