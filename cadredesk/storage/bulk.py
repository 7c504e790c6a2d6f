"""Many rows at once, past the parameter handling that takes half the time of an import."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import ClauseElement, Column, Connection, Dialect, Table, bindparam

from cadredesk.services.giving_way import giving_way

Row = Mapping[str, Any]

_FEW = 20
"""Below this preparing costs more than it gains."""

_ROWS_AT_ONCE = 500


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows, all of which name the same columns."""
    if len(rows) < _FEW or not connection.dialect.positional:
        if rows:
            connection.execute(table.insert(), rows)
        return
    names = list(rows[0])
    insert = table.insert().values({name: bindparam(name) for name in names})
    order, statement = _positional(connection, insert)
    fields = [(name, _processor(table.c[name], connection.dialect)) for name in order]
    plain = [tuple([process(row[name]) for name, process in fields]) for row in giving_way(rows)]
    _in_pieces(connection, statement, plain)


def insert_keys(connection: Connection, table: Table, keys: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows that are nothing but their primary key, whose parts need no conversion."""
    if not keys:
        return
    names = [column.name for column in table.primary_key]
    insert = table.insert().values({name: bindparam(name) for name in names})
    _run(connection, insert, names, keys)


def delete_keys(connection: Connection, table: Table, keys: Sequence[tuple[Any, ...]]) -> None:
    """Delete rows by their primary keys, whose parts need no conversion."""
    if not keys:
        return
    names = [column.name for column in table.primary_key]
    here = [column == bindparam(column.name) for column in table.primary_key]
    _run(connection, table.delete().where(*here), names, keys)


def _run(
    connection: Connection, statement: Any, names: list[str], keys: Sequence[tuple[Any, ...]]
) -> None:
    if not connection.dialect.positional:
        connection.execute(statement, [dict(zip(names, key, strict=True)) for key in keys])
        return
    order, plain = _positional(connection, statement)
    if order != names:
        raise RuntimeError(f"{statement} does not take {names} in their order")
    _in_pieces(connection, plain, keys)


def _in_pieces(connection: Connection, statement: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """Run a statement for many rows; between pieces the window has its turn.

    The driver keeps the interpreter to itself for as long as one call lasts.
    """
    for at in giving_way(range(0, len(rows), _ROWS_AT_ONCE)):
        connection.exec_driver_sql(statement, list(rows[at : at + _ROWS_AT_ONCE]))


def _positional(connection: Connection, statement: ClauseElement) -> tuple[list[str], str]:
    """The statement as the driver takes it, and the order of its parameters."""
    compiled: Any = statement.compile(dialect=connection.dialect)
    return list(compiled.positiontup), str(compiled)


def _processor(column: Column[Any], dialect: Dialect) -> Callable[[Any], Any]:
    process = column.type.dialect_impl(dialect).bind_processor(dialect)
    return _as_it_is if process is None else process


def _as_it_is(value: Any) -> Any:
    return value
