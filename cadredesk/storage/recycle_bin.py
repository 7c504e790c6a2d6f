"""Who is in the recycle bin: cadres with their files, and village cadres."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, func, literal, select

from cadredesk.domain.ids import BatchId, PersonId
from cadredesk.services.read_models import DeletedPerson
from cadredesk.storage.mapping import CADRE, VILLAGE_CADRE
from cadredesk.storage.records.history import batch, change


def deleted_people(connection: Connection) -> tuple[DeletedPerson, ...]:
    """Return who is in the bin, the last one first."""
    found = [*_cadres(connection), *_villagers(connection)]
    found.sort(key=_batch_number, reverse=True)
    return tuple(DeletedPerson(*row[1:]) for row in found)


def deleting_batch(connection: Connection, person: PersonId) -> BatchId | None:
    """Return the batch that put somebody into the bin, None for one who is not in it."""
    for table in (CADRE.table, VILLAGE_CADRE.table):
        statement = select(batch.c.id).join(table, batch.c.number == table.c.deleted_in)
        found = connection.scalar(statement.where(table.c.id == person))
        if found is not None:
            return BatchId(found)
    return None


def _cadres(connection: Connection) -> Iterator[Any]:
    """Every deleted cadre, with how many rows of the file went in the same batch."""
    columns = CADRE.table.c
    rows = (
        select(func.count() - 1)
        .select_from(change)
        .where(change.c.batch == columns.deleted_in, change.c.owner == columns.id)
        .scalar_subquery()
    )
    return _of(connection, CADRE.table.c, columns.current_posts, rows, columns.number)


def _villagers(connection: Connection) -> Iterator[Any]:
    columns = VILLAGE_CADRE.table.c
    return _of(connection, columns, columns.village + columns.post, literal(0), columns.order)


def _of(connection: Connection, columns: Any, posts: Any, rows: Any, order: Any) -> Iterator[Any]:
    statement: Select[Any] = (
        select(columns.deleted_in, columns.id, columns.name, posts, batch.c.at, batch.c.by, rows)
        .join(batch, batch.c.number == columns.deleted_in)
        .order_by(order)
    )
    return iter(connection.execute(statement))


def _batch_number(row: Any) -> int:
    number: int = row[0]
    return number
