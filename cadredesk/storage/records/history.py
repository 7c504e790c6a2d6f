"""What was done, field by field, and the chain that shows when somebody touched it."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text, Uuid

from cadredesk.storage.schema import Instant, Number, metadata, only_grows

batch = Table(
    "batch",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("id", Uuid, nullable=False, unique=True),
    Column("action", String(40), nullable=False),
    Column("label", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("by", Text, nullable=False),
    Column("changes", Integer, nullable=False),
    Column("undoes", Number, ForeignKey("batch.number", deferrable=True, initially="DEFERRED")),
    Column("undone_in", Number, ForeignKey("batch.number", deferrable=True, initially="DEFERRED")),
)
"""One row for each thing done. `undone_in` is empty again after the undoing was undone."""

change = Table(
    "change",
    metadata,
    Column(
        "batch",
        Number,
        ForeignKey("batch.number", deferrable=True, initially="DEFERRED"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("line", Integer, primary_key=True, autoincrement=False),
    Column("entity", String(30), nullable=False),
    Column("entity_id", Uuid, nullable=False),
    Column("owner", Uuid, index=True),
    Column("kind", String(10), nullable=False),
    Column("field", String(40), nullable=False),
    Column("old", Text),
    Column("new", Text),
    sqlite_with_rowid=False,
)
"""One row for each changed field, values as the text of `codec`, in the order of writing.

A row that appears or goes is one change: `field` is empty and `new` or `old` holds all its
fields that are not at their default, as JSON.
"""

audit = Table(
    "audit",
    metadata,
    Column("seq", Number, primary_key=True, autoincrement=False),
    Column("at", String(32), nullable=False),
    Column("by", Text, nullable=False),
    Column("action", String(40), nullable=False),
    Column("label", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("batch", Number, ForeignKey("batch.number", deferrable=True, initially="DEFERRED")),
    Column("digest", String(64), nullable=False),
    Column("mac", String(64), nullable=False),
)
"""Every row vouches for the one before; `digest` vouches for the batch's changes."""

only_grows(audit, "the audit trail only grows")
