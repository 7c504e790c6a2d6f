"""The order of names by strokes, and the keys that keep it.

Each row of the list has its key, worked out when the person is saved. The keys of everybody
are looked through again when the data are other ones, and when somebody was put elsewhere.
"""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select

from cadredesk.domain.ids import CadreId
from cadredesk.domain.stroke_order import StrokeOrder
from cadredesk.storage.mapping import CADRE, STROKE_PLACEMENT
from cadredesk.storage.records.library import library
from cadredesk.storage.records.search import roster_row
from cadredesk.storage.stored_files import chunks
from cadredesk.storage.stroke_data import stroke_data, stroke_table

_PLACEMENTS = (
    select(*STROKE_PLACEMENT.columns)
    .where(STROKE_PLACEMENT.table.c.deleted_in.is_(None))
    .order_by(STROKE_PLACEMENT.table.c.id)
)
_SET_KEY = (
    roster_row.update()
    .where(roster_row.c.number == bindparam("at_number"))
    .values(stroke_key=bindparam("key"))
)


def read_order(connection: Connection) -> StrokeOrder:
    """Return the order of a library, with what was put elsewhere in it."""
    placements = [STROKE_PLACEMENT.value(row) for row in connection.execute(_PLACEMENTS)]
    beside = [each.by_cadre_id for each in placements if each.by_cadre_id is not None]
    names: dict[CadreId, str] = {}
    for piece in chunks(beside):
        cadre = CADRE.table.c
        found = connection.execute(select(cadre.id, cadre.name).where(cadre.id.in_(piece)))
        names.update((row.id, row.name) for row in found)
    return StrokeOrder(stroke_table(), placements, names)


def refresh_keys(connection: Connection) -> None:
    """Work out everybody's key again and write those that differ."""
    order = read_order(connection)
    columns = roster_row.c
    rows = connection.execute(select(columns.number, columns.id, columns.name, columns.stroke_key))
    changed = [
        {"at_number": row.number, "key": key}
        for row in rows
        if (key := order.key(row.id, row.name)) != row.stroke_key
    ]
    if changed:
        connection.execute(_SET_KEY, changed)


def refresh_for_data(connection: Connection) -> None:
    """Work out everybody's key with the data of this program, and note which they are."""
    refresh_keys(connection)
    connection.execute(library.update().values(stroke_data=stroke_data()))
