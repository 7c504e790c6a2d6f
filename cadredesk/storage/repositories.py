"""The repositories of a library: domain values in, domain values out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from cadredesk.domain.cadre import PHOTO_LEFT_OUT, CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import CadreId, new_id
from cadredesk.domain.unit import Township
from cadredesk.services.collecting import collecting_later
from cadredesk.services.giving_way import giving_way
from cadredesk.storage.contents import require_contents
from cadredesk.storage.edits import (
    RowEdit,
    SetEdits,
    deletion,
    file_difference,
    row_edit,
    values_of,
)
from cadredesk.storage.mapping import CADRE, TOWNSHIP, TOWNSHIP_PARTS
from cadredesk.storage.photos import keep_photos
from cadredesk.storage.records.library import setting
from cadredesk.storage.roster_rows import Row, Shelves, roster_values
from cadredesk.storage.stored_files import StoredFile, chunks
from cadredesk.storage.transaction import Transaction

_FILES_AT_ONCE = 1_000
"""What was worked out about more would be let go in one go, which holds the window."""


class SqlCadreRepository:
    """The cadre files of a library."""

    def __init__(self, work: Transaction) -> None:
        self._work = work

    def get(self, cadre: CadreId) -> CadreFile:
        """Return one file; raises `UserError` (`cadre.unknown`) when there is none."""
        stored = self._stored([cadre]).get(cadre)
        if stored is None:
            raise UserError("cadre.unknown", cadre=str(cadre))
        return stored.file

    def all(self) -> Iterator[CadreFile]:
        """Return every file in the unit's order; photos are left out, see `PHOTO_LEFT_OUT`."""
        return (stored.file for stored in self._work.reader.all())

    def many(self, cadres: Sequence[CadreId]) -> tuple[CadreFile, ...]:
        """Return these files in the order asked for; raises as `get` does."""
        stored = self._work.reader.some(cadres)
        missing = next((each for each in cadres if each not in stored), None)
        if missing is not None:
            raise UserError("cadre.unknown", cadre=str(missing))
        return tuple(stored[each].file for each in cadres)

    def save(self, file: CadreFile) -> None:
        """Write a new file, or what differs from the stored one, rows removed included."""
        self.save_many([file])

    def save_many(self, files: Sequence[CadreFile]) -> None:
        """Do the same for many files, in bulk."""
        self._work.require_batch()
        if not self._work.repeated:
            with collecting_later():
                for at in giving_way(range(0, len(files), _FILES_AT_ONCE)):
                    self._save(files[at : at + _FILES_AT_ONCE])

    def _save(self, files: Sequence[CadreFile]) -> None:
        before = self._stored([each.id for each in files])
        compared = [(file, file_difference(before.get(file.id), file)) for file in files]
        changed = [(file, difference) for file, difference in compared if difference.edits]
        edits = [edit for _file, difference in changed for edit in difference.edits]
        require_contents(self._work.connection, edits)
        self._work.write(edits)
        keep_photos(self._work.connection, files, edits)
        numbers = self._numbers([file.id for file, _difference in changed], before)
        after: dict[UUID, StoredFile] = {
            file.id: StoredFile(file, numbers[file.id], difference.photo, difference.positions)
            for file, difference in changed
        }
        self._show(before, after)

    def _numbers(
        self, cadres: Sequence[UUID], before: Mapping[UUID, StoredFile]
    ) -> dict[UUID, int]:
        """The numbers of cadres, those who are new or came back included."""
        known = {each: before[each].number for each in cadres if each in before}
        return known | cadre_numbers(
            self._work.connection, [each for each in cadres if each not in known]
        )

    def _show(self, before: Mapping[UUID, StoredFile], after: Mapping[UUID, StoredFile]) -> None:
        """Bring the list tables and the files at hand up to date."""
        pairs: list[tuple[Row | None, Row | None]] = []
        for cadre, stored in after.items():
            old = before.get(cadre)
            pairs.append((None if old is None else self._row(old), self._row(stored)))
            if stored.file.cadre.photo == PHOTO_LEFT_OUT:
                self._work.files.forget(cadre)
            else:
                self._work.files.keep(stored)
        Shelves(self._work.connection).replace(pairs)

    def delete(self, cadre: CadreId) -> None:
        """Take a file out of every list; raises as `get` does."""
        self._work.require_batch()
        if self._work.repeated:
            return
        stored = self._stored([cadre]).get(cadre)
        if stored is None:
            raise UserError("cadre.unknown", cadre=str(cadre))
        self._work.write(deletion(stored))
        self._work.files.forget(cadre)
        Shelves(self._work.connection).replace([(self._row(stored), None)])

    def _stored(self, cadres: Sequence[CadreId]) -> dict[UUID, StoredFile]:
        """These files, from the cache where a single one is asked for."""
        if len(cadres) != 1:
            return self._work.reader.some(cadres)
        at_hand = self._work.files.get(cadres[0])
        if at_hand is not None:
            return {cadres[0]: at_hand}
        found = self._work.reader.some(cadres)
        for stored in found.values():
            self._work.files.keep(stored)
        return found

    def _row(self, stored: StoredFile) -> Row:
        return roster_values(stored.file, stored.number, self._work.stroke_order)


def cadre_numbers(connection: Connection, cadres: Sequence[UUID]) -> dict[UUID, int]:
    """Return the numbers of cadres, deleted ones included."""
    columns = CADRE.table.c
    found: dict[UUID, int] = {}
    for piece in chunks(cadres):
        statement = select(columns.id, columns.number).where(columns.id.in_(piece))
        found.update((row.id, row.number) for row in connection.execute(statement))
    return found


class SqlTownshipRepository:
    """The office's establishment."""

    def __init__(self, work: Transaction) -> None:
        self._work = work

    def get(self) -> Township:
        """Return the establishment of the library."""
        return self._read()[0]

    def save(self, township: Township) -> None:
        """Write what differs from the stored one."""
        self._work.require_batch()
        if self._work.repeated:
            return
        before, positions = self._read()
        own = self._own_edit(before, township)
        edits = [own] if own is not None else []
        for name, mapping in TOWNSHIP_PARTS.items():
            was, now = getattr(before, name), getattr(township, name)
            edits += SetEdits(mapping, (was, now), positions)
        self._work.write(edits)

    def _own_edit(self, before: Township, after: Township) -> RowEdit | None:
        identity = {"id": self._work.library_id}
        new = {**values_of(TOWNSHIP, after), **identity}
        if not before.name:
            return row_edit(TOWNSHIP, None, new)
        return row_edit(TOWNSHIP, {**values_of(TOWNSHIP, before), **identity}, new)

    def _read(self) -> tuple[Township, dict[UUID, int]]:
        connection = self._work.connection
        positions: dict[UUID, int] = {}
        parts: dict[str, Any] = {}
        for name, mapping in TOWNSHIP_PARTS.items():
            columns = mapping.table.c
            statement = select(*mapping.columns, columns.position)
            statement = statement.where(columns.deleted_in.is_(None)).order_by(columns.position)
            values = []
            for *row, position in connection.execute(statement):
                values.append(mapping.value(row))
                positions[values[-1].id] = position
            parts[name] = tuple(values)
        own = connection.execute(select(*TOWNSHIP.columns)).one_or_none()
        simple: dict[str, Any] = {
            each.name: "" for each in fields(Township) if each.name in TOWNSHIP.names
        }
        if own is not None:
            simple = dict(zip(TOWNSHIP.names, own, strict=True))
        return Township(**simple, **parts), positions


class SqlSettingStore:
    """Small texts that belong to the library."""

    def __init__(self, work: Transaction) -> None:
        self._work = work

    def get(self, key: str, default: str = "") -> str:
        """Return the text kept under a key."""
        statement = select(setting.c.value).where(setting.c.key == key)
        value = self._work.connection.scalar(statement)
        return default if value is None else str(value)

    def set(self, key: str, value: str) -> None:
        """Keep a text under a key."""
        self._work.require_batch()
        if self._work.repeated or self.all(key).get(key) == value:
            return
        self._work.begin_batch()
        here = setting.c.key == key
        marks = {"value": value, "changed_in": self._work.number}
        done = self._work.connection.execute(setting.update().where(here).values(marks))
        if not done.rowcount:
            row = {"id": new_id(), "key": key, "value": value, "created_in": self._work.number}
            self._work.connection.execute(setting.insert(), row)
        self._work.settings_changed = True

    def all(self, prefix: str = "") -> Mapping[str, str]:
        """Return every text whose key begins so."""
        statement = select(setting.c.key, setting.c.value).where(
            setting.c.key.startswith(prefix, autoescape=True)
        )
        rows = self._work.connection.execute(statement.order_by(setting.c.key))
        return {row.key: row.value for row in rows}
