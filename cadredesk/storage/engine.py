"""SQLAlchemy over a library's one connection, and what is particular to SQLite beside it."""

from __future__ import annotations

from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher  # type: ignore[import-untyped]
from sqlalchemy import Connection, Engine, create_engine, event, inspect
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import StaticPool

from cadredesk.storage.driver import Driver, connect
from cadredesk.storage.failures import platform_error

APPLICATION_ID = 0x43444B31
"""Marks the file as a library of ours ("CDK1") inside its encrypted header."""

READS = {"reads_only": True}
"""Execution option of a transaction that takes no write lock."""


def open_engine(file: Path, key: bytes) -> Engine:
    """Return an engine over one encrypted file, its connection opened and held.

    Raises as `driver.connect` does.
    """
    return engine_over(connect(file, key), file.parent)


def engine_over(opened: Driver, folder: Path) -> Engine:
    """Return an engine over a connection that is open already; disposing of it closes that."""
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: opened,
        poolclass=StaticPool,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        reads = connection.get_execution_options().get("reads_only", False)
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    @event.listens_for(engine, "handle_error")
    def explain(context: ExceptionContext) -> None:
        problem = platform_error(context.original_exception, folder)
        if problem is not None:
            raise problem from context.original_exception

    return engine


def driver_connection(connection: Connection) -> Driver:
    """Return the driver's own connection, for what SQLAlchemy has no word for."""
    return connection.connection.driver_connection


def copy_pages(source: Engine, target: Engine) -> None:
    """Copy the whole of an open database into another one, opened with the same key."""
    with source.connect() as reading, target.connect() as writing:
        driver_connection(reading).backup(driver_connection(writing))


def mark_as_ours(connection: Connection) -> None:
    """Write the mark by which a file is known as a library."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def page_faults(connection: Connection) -> list[str]:
    """Return what is wrong with the pages, their seals and the keys between tables.

    When a seal is broken nothing else is looked at: such a page cannot be read.
    """
    broken = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA cipher_integrity_check")]
    if broken:
        return broken
    checked = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    faults = [line for line in checked if line != "ok"]
    stray = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return faults + [f"{row[0]} row {row[1]} points at a missing {row[2]}" for row in stray]


def row_counts(connection: Connection) -> dict[str, int]:
    """Return how many rows each table has, whatever the schema."""
    quote = connection.dialect.identifier_preparer.quote
    return {
        name: connection.exec_driver_sql(f"SELECT count(*) FROM {quote(name)}").scalar_one()  # noqa: S608 - a name that the database itself told
        for name in inspect(connection).get_table_names()
    }


def set_foreign_keys(engine: Engine, *, on: bool) -> None:
    """Switch the checking of keys between tables; has no effect inside a transaction."""
    with engine.connect() as connection:
        driver_connection(connection).execute(f"PRAGMA foreign_keys = {'ON' if on else 'OFF'}")
