"""What was changed, by whom and when; and putting it back."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, RowMapping, ScalarSelect, Select, func, select

from cadredesk.domain.changes import ChangeKind, FieldChange
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, CadreId, PersonId, VillageCadreId
from cadredesk.services.read_models import (
    BatchScope,
    BatchSummary,
    DeletedPerson,
    HistoryEntry,
    OperationQuery,
)
from cadredesk.storage import codec
from cadredesk.storage.edits import POSITION
from cadredesk.storage.mapping import CADRE, MAPPINGS, VILLAGE_CADRE
from cadredesk.storage.operations import summaries, told_names, wanted
from cadredesk.storage.records.history import batch, change
from cadredesk.storage.recycle_bin import deleted_people, deleting_batch
from cadredesk.storage.stored_files import photo_contents
from cadredesk.storage.transaction import Transaction
from cadredesk.storage.undo import Undo, default_texts
from cadredesk.storage.writer import WHOLE_ROW


class SqlHistoryReader:
    """The readings of the history table: of a file, of a batch, and backwards."""

    def __init__(self, work: Transaction) -> None:
        self._work = work

    def of_cadre(self, cadre: CadreId, limit: int = 200) -> tuple[HistoryEntry, ...]:
        """Return the changes of one file, newest first."""
        statement = _told().where(change.c.owner == cadre).limit(limit)
        rows = self._work.connection.execute(statement).mappings()
        entries = (entry for row in rows for entry in _entries(row))
        return tuple(entry for _count, entry in zip(range(limit), entries, strict=False))

    def of_villager(self, villager: VillageCadreId) -> tuple[HistoryEntry, ...]:
        """Return the changes of one village cadre, newest first."""
        return self._of_nobody(VILLAGE_CADRE.entity, change.c.entity_id == villager)

    def of_entity(self, entity: str) -> tuple[HistoryEntry, ...]:
        """Return every change of things of one kind that belong to no file, newest first."""
        return self._of_nobody(entity)

    def _of_nobody(self, entity: str, *more: ColumnElement[bool]) -> tuple[HistoryEntry, ...]:
        here = change.c.owner.is_(None), change.c.entity == entity
        rows = self._work.connection.execute(_told().where(*here, *more)).mappings()
        return tuple(entry for row in rows for entry in _entries(row))

    def batches(self, limit: int = 50) -> tuple[BatchSummary, ...]:
        """Return what was done, newest first."""
        return summaries(self._work.connection, (), limit)

    def operations(self, query: OperationQuery) -> tuple[BatchSummary, ...]:
        """Return what was done, as far as it is asked for, newest first."""
        return summaries(self._work.connection, wanted(query), query.limit)

    def of_batch(self, batch: BatchId, lines: int, skip: int = 0) -> tuple[HistoryEntry, ...]:
        """Return what so many history lines of one batch tell, in the order of writing."""
        here = change.c.batch == _number_of(batch)
        statement = _told().where(here).order_by(None).order_by(change.c.line)
        rows = self._work.connection.execute(statement.limit(lines).offset(skip)).mappings()
        return tuple(entry for row in rows for entry in _entries(row))

    def line_count(self, batch: BatchId) -> int:
        """Return how many history lines one batch has."""
        statement = select(func.count()).where(change.c.batch == _number_of(batch))
        return self._work.connection.scalar(statement) or 0

    def names(self, people: Collection[UUID]) -> Mapping[UUID, str]:
        """Return what cadres and village cadres are called, those who were deleted, too."""
        return told_names(self._work.connection, people)

    def scope(self, batch: BatchId) -> BatchScope:
        """Return whom and which fields one batch touched, each once."""
        here = change.c.batch == _number_of(batch)
        connection = self._work.connection
        owners = connection.scalars(select(change.c.owner).where(here).distinct())
        named = select(change.c.entity, change.c.field).where(here).distinct()
        fields = sorted((row.entity, row.field) for row in connection.execute(named))
        cadres = tuple(CadreId(each) for each in owners if each is not None)
        villagers = select(func.count(change.c.entity_id.distinct())).where(
            here, change.c.entity == VILLAGE_CADRE.entity
        )
        return BatchScope(cadres, tuple(fields), connection.scalar(villagers) or 0)

    def changes(self, batch: BatchId) -> tuple[FieldChange, ...]:
        """Return what one batch changed, in the order it was written."""
        rows = history_lines(self._work.connection, batch)
        return tuple(_with_photos(self._work.connection, rows))

    def deleted(self) -> tuple[DeletedPerson, ...]:
        """Return who is in the recycle bin, the last one first."""
        return deleted_people(self._work.connection)

    def restore(self, person: PersonId) -> None:
        """Bring somebody back with everything there was, as part of the present batch.

        Raises `UserError` (`cadre.unknown`) for one who is not in the recycle bin.
        """
        self._work.require_batch()
        deleting = deleting_batch(self._work.connection, person)
        if deleting is None:
            raise UserError("cadre.unknown", cadre=str(person))
        if not self._work.repeated:
            Undo(self._work, deleting).run_for(person)

    def undo(self, batch: BatchId) -> None:
        """Put back every field that a batch changed, as part of the present batch.

        Raises `UserError`: `undo.overtaken` with the people concerned, `undo.already`,
        `undo.unknown`.
        """
        self._work.require_batch()
        if not self._work.repeated:
            Undo(self._work, batch).run()


def _number_of(of: BatchId) -> ScalarSelect[int]:
    return select(batch.c.number).where(batch.c.id == of).scalar_subquery()


def history_lines(connection: Connection, of: BatchId) -> Sequence[RowMapping]:
    """Return the history lines of a batch, in the order they were written."""
    here = change.c.batch == _number_of(of)
    statement = select(change).where(here).order_by(change.c.line)
    return connection.execute(statement).mappings().all()


def line_fields(row: RowMapping) -> dict[str, tuple[str | None, str | None]]:
    """Return the old and new texts of every field that a history line tells of."""
    if row["field"] != WHOLE_ROW:
        return {row["field"]: (row["old"], row["new"])}
    appeared = row["kind"] == ChangeKind.CREATED
    texts: dict[str, str | None] = json.loads(row["new"] if appeared else row["old"])
    nothing = default_texts(MAPPINGS[row["entity"]])
    if appeared:
        return {name: (nothing[name], text) for name, text in texts.items()}
    return {name: (text, nothing[name]) for name, text in texts.items()}


def _told() -> Select[Any]:
    """History lines with who wrote them and when, the newest first."""
    return (
        select(change, batch.c.at, batch.c.by, batch.c.action, batch.c.id.label("batch_id"))
        .join(batch, batch.c.number == change.c.batch)
        .order_by(change.c.batch.desc(), change.c.line.desc())
    )


def _entries(row: RowMapping) -> Iterator[HistoryEntry]:
    for name, (old, new) in line_fields(row).items():
        if name != POSITION:
            yield HistoryEntry(
                at=row["at"],
                by=row["by"],
                entity=row["entity"],
                field=name,
                old=old or "",
                new=new or "",
                action=row["action"],
                batch=BatchId(row["batch_id"]),
                item=row["entity_id"],
                owner=None if row["owner"] is None else CadreId(row["owner"]),
            )


def _with_photos(connection: Connection, rows: Iterable[RowMapping]) -> Iterator[FieldChange]:
    for row in rows:
        kind = MAPPINGS[row["entity"]].kind
        owner = None if row["owner"] is None else CadreId(row["owner"])
        for name, texts in line_fields(row).items():
            if name == POSITION:
                continue
            old, new = (codec.decode(kind, name, text) for text in texts)
            if (row["entity"], name) == (CADRE.entity, "photo"):
                contents = photo_contents(connection, {text for text in texts if text})
                old, new = contents.get(old), contents.get(new)
            yield FieldChange(
                row["entity"], row["entity_id"], owner, name, old, new, ChangeKind(row["kind"])
            )
