"""What a library says about itself, and the settings that belong to it."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, Integer, String, Table, Text, Uuid

from cadredesk.storage.schema import Instant, Number, entity_table, later_text, metadata

library = Table(
    "library",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("kind", String(40), nullable=False),
    Column("compatibility", Integer, nullable=False),
    Column("program", String(40), nullable=False),
    Column("practice", Boolean, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("generation", Number, nullable=False),
    Column("parent_generation", Number, nullable=False),
    Column("session_open", Boolean, nullable=False),
    Column("saves", Number, nullable=False),
    Column("backed_up_saves", Number, nullable=False),
    Column("batches", Number, nullable=False),
    Column("cadre_numbers", Number, nullable=False),
    Column("audit_rows", Number, nullable=False),
    Column("audit_head", String(64), nullable=False),
    later_text("stroke_data"),
    CheckConstraint("generation > parent_generation", name="generation"),
)
"""One row.

`generation` grows with each session, `saves` with each commit. `program` wrote the file last;
`compatibility` is the lowest number a program must have to open it. `batches`, `cadre_numbers`
and `audit_rows` are the last numbers given out; `audit_head` is the chain's last link.
`stroke_data` is the version of the stroke table that the list's order was worked out with.
"""

setting = entity_table(
    "setting",
    Column("key", String(200), nullable=False, unique=True),
    Column("value", Text, nullable=False),
)
