"""What a library file says about itself, and whether this program may open it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    inspect,
    select,
    text,
    update,
)

import cadredesk
from cadredesk.domain.errors import PlatformError
from cadredesk.storage.audit import FIRST_LINK, AuditChain, AuditEntry
from cadredesk.storage.engine import READS, mark_as_ours
from cadredesk.storage.failures import platform_problem
from cadredesk.storage.records import metadata
from cadredesk.storage.records.library import library
from cadredesk.storage.records.township import township
from cadredesk.storage.schema import COMPATIBILITY, REVISION

FILE_KIND = "cadredesk library"

_stamp = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""As the migrations write it."""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What the library row says when a file is opened."""

    id: UUID
    practice: bool
    generation: int
    session_open: bool
    saves: int
    backed_up_saves: int
    audit_rows: int
    audit_head: str


def create_schema(connection: Connection) -> None:
    """Make every table at once, as the newest migration would leave them."""
    mark_as_ours(connection)
    metadata.create_all(connection)
    _stamp.metadata.create_all(connection)
    connection.execute(_stamp.insert(), {"version_num": REVISION})


def found_library(
    connection: Connection, library_id: UUID, made_at: datetime, *, practice: bool
) -> None:
    """Write the library row of a new file."""
    row = {
        "id": library_id,
        "kind": FILE_KIND,
        "compatibility": COMPATIBILITY,
        "program": cadredesk.__version__,
        "practice": practice,
        "made_at": made_at,
        "generation": 1,
        "parent_generation": 0,
        "session_open": False,
        "saves": 0,
        "backed_up_saves": 0,
        "batches": 0,
        "cadre_numbers": 0,
        "audit_rows": 0,
        "audit_head": FIRST_LINK,
    }
    connection.execute(library.insert(), row)


def revision_of_tables(engine: Engine) -> str:
    """Return the revision that a file's tables have, whatever they are."""
    with engine.connect().execution_options(**READS) as connection:
        return str(connection.scalar(text("SELECT version_num FROM alembic_version")))


def revision_of(engine: Engine, folder: Path) -> str:
    """Return the schema revision of a file, read without alembic.

    Raises `PlatformError`: `library.foreign` when it is a database of something else,
    `library.newer` when it needs a newer program.
    """
    with engine.connect().execution_options(**READS) as connection:
        tables = set(inspect(connection).get_table_names())
        if not {"alembic_version", "library"} <= tables:
            raise platform_problem("library.foreign", folder)
        needed = text("SELECT kind, compatibility, program FROM library")
        kind, compatibility, program = connection.execute(needed).one()
        if kind != FILE_KIND:
            raise platform_problem("library.foreign", folder)
        if compatibility > COMPATIBILITY:
            raise PlatformError("library.newer", folder=str(folder), program=program)
    return revision_of_tables(engine)


def read_facts(connection: Connection) -> FileFacts:
    """Read the library row of a file of our revision."""
    columns = library.c
    row = connection.execute(
        select(
            columns.id,
            columns.practice,
            columns.generation,
            columns.session_open,
            columns.saves,
            columns.backed_up_saves,
            columns.audit_rows,
            columns.audit_head,
        )
    ).one()
    return FileFacts(*row)


def read_unit_name(connection: Connection) -> str:
    """Return the short name of the unit whose files these are."""
    return str(connection.scalar(select(township.c.name)) or "")


def begin_session(
    connection: Connection, key: bytes, facts: FileFacts, entries: list[AuditEntry]
) -> None:
    """Count a new generation, note that a session is open, and write why into the trail."""
    chain = AuditChain(key, facts.audit_rows, facts.audit_head)
    chain.append(connection, entries)
    connection.execute(
        update(library).values(
            generation=facts.generation + 1,
            parent_generation=facts.generation,
            session_open=True,
            program=cadredesk.__version__,
            audit_rows=chain.rows,
            audit_head=chain.head,
        )
    )


def end_session(connection: Connection) -> None:
    """Note that the session was closed in order."""
    connection.execute(update(library).values(session_open=False))
