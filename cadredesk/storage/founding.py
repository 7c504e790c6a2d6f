"""The first state of a library file: its tables, and the row that says what it is."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Column, Connection, MetaData, PrimaryKeyConstraint, String, Table

import cadredesk
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.domain.unit import Township
from cadredesk.services.work_ports import Batch
from cadredesk.storage.audit import FIRST_LINK
from cadredesk.storage.desk import Desk
from cadredesk.storage.engine import mark_as_ours
from cadredesk.storage.meta import COMPATIBILITY, FILE_KIND, REVISION
from cadredesk.storage.records import metadata
from cadredesk.storage.records.library import library
from cadredesk.storage.stroke_data import stroke_data
from cadredesk.storage.unit_of_work import SqlUnitOfWork

_stamp = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""As the migrations write it."""


def found(desk: Desk, township: Township, *, practice: bool) -> None:
    """Write the first state of a library: its tables, its row, its township."""
    with desk.engine.begin() as connection:
        create_schema(connection)
        found_library(connection, desk.library_id, desk.now(), practice=practice)
    with SqlUnitOfWork(desk, Batch(BatchId(new_id()), "new")) as work:
        work.township.save(township)
        work.commit()


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
        "stroke_data": stroke_data(),
    }
    connection.execute(library.insert(), row)
