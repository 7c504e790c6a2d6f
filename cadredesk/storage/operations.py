"""What was done to a library, a page at a time, by text, kind and period."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, or_, select

from cadredesk.domain.ids import BatchId
from cadredesk.services.read_models import BatchSummary, OperationKind, OperationQuery
from cadredesk.services.undo import REDO, UNDO
from cadredesk.storage.mapping import CADRE, VILLAGE_CADRE
from cadredesk.storage.records.history import batch, change

_IMPORT = "import"
_AT_ONCE = 500
"""Names asked for in one statement."""


def summaries(
    connection: Connection, here: Iterable[ColumnElement[bool]], limit: int
) -> tuple[BatchSummary, ...]:
    """Return the batches that all of this is true of, the newest first."""
    target = batch.alias()
    statement = (
        select(batch, target.c.id.label("undoes_id"))
        .join(target, target.c.number == batch.c.undoes, isouter=True)
        .where(*here)
        .order_by(batch.c.number.desc())
        .limit(limit)
    )
    return tuple(
        BatchSummary(
            id=BatchId(row.id),
            action=row.action,
            label=row.label,
            at=row.at,
            by=row.by,
            changes=row.changes,
            undone=row.undone_in is not None,
            undoes=None if row.undoes_id is None else BatchId(row.undoes_id),
        )
        for row in connection.execute(statement)
    )


def wanted(query: OperationQuery) -> tuple[ColumnElement[bool], ...]:
    """Return what has to be true of a batch that is asked for."""
    asked: list[ColumnElement[bool]] = []
    if query.text:
        asked.append(_tells(query))
    if query.kind is not None:
        asked.append(_is_of(query.kind))
    if query.since is not None:
        asked.append(batch.c.at >= query.since)
    if query.before is not None:
        last = batch.alias()
        number = select(last.c.number).where(last.c.id == query.before).scalar_subquery()
        asked.append(batch.c.number < number)
    return tuple(asked)


def told_names(connection: Connection, people: Collection[UUID]) -> Mapping[UUID, str]:
    """Return the names of cadres and village cadres, those in the recycle bin among them."""
    ids, names = list(people), {}
    for start in range(0, len(ids), _AT_ONCE):
        few = ids[start : start + _AT_ONCE]
        for table in (CADRE.table, VILLAGE_CADRE.table):
            found = select(table.c.id, table.c.name).where(table.c.id.in_(few))
            names.update({row.id: row.name for row in connection.execute(found)})
    return names


def _tells(query: OperationQuery) -> ColumnElement[bool]:
    people, text = CADRE.table, query.text
    named = select(people.c.id).where(people.c.name.contains(text, autoescape=True))
    of_them = select(change.c.batch).where(change.c.owner.in_(named))
    return or_(
        batch.c.label.contains(text, autoescape=True),
        batch.c.by.contains(text, autoescape=True),
        batch.c.action.in_(query.actions),
        batch.c.number.in_(of_them),
    )


def _is_of(kind: OperationKind) -> ColumnElement[bool]:
    reverses = batch.c.action.in_((UNDO, REDO))
    imports = batch.c.action == _IMPORT
    if kind is OperationKind.IMPORT:
        return imports
    if kind is OperationKind.UNDOING:
        return reverses
    if kind is OperationKind.USE:
        return (batch.c.changes == 0) & ~reverses & ~imports
    return (batch.c.changes > 0) & ~reverses & ~imports
