"""Things with an id of their own that belong to no cadre's file, kept one row each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy import select

from cadredesk.domain.errors import UserError
from cadredesk.storage.edits import row_edit, values_of
from cadredesk.storage.mapping import Mapping
from cadredesk.storage.transaction import Transaction

_Entity = TypeVar("_Entity")


class SqlEntityRepository(Generic[_Entity]):
    """All entities of one kind; `order` names the columns that they are read by."""

    def __init__(self, work: Transaction, mapping: Mapping, order: Sequence[str]) -> None:
        self._work, self._mapping, self._order = work, mapping, order

    def all(self) -> tuple[_Entity, ...]:
        """Return every one that is not deleted, in order."""
        return tuple(self._stored().values())

    def save_many(self, entities: Sequence[_Entity]) -> None:
        """Write new ones, or what differs from the stored ones."""
        self._work.require_batch()
        if self._work.repeated:
            return
        before = self._stored()
        edits = []
        for each in entities:
            new = values_of(self._mapping, each)
            was = before.get(new["id"])
            edits.append(row_edit(self._mapping, was and values_of(self._mapping, was), new))
        self._work.write(edit for edit in edits if edit is not None)

    def delete(self, entity: UUID) -> None:
        """Take one away; it can be brought back by undoing the batch.

        Raises `UserError` (`record.unknown`) where there is none.
        """
        self._work.require_batch()
        if self._work.repeated:
            return
        before = self._stored().get(entity)
        if before is None:
            raise UserError("record.unknown")
        edit = row_edit(self._mapping, values_of(self._mapping, before), None)
        self._work.write([edit] if edit is not None else [])

    def _stored(self) -> dict[UUID, Any]:
        columns = self._mapping.table.c
        statement = select(*self._mapping.columns).where(columns.deleted_in.is_(None))
        statement = statement.order_by(*(columns[name] for name in self._order), columns.id)
        rows = self._work.connection.execute(statement)
        return {each.id: each for each in map(self._mapping.value, rows)}
