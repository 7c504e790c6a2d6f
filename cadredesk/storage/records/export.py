"""What left the library."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text

from cadredesk.domain.export_record import IdsShown
from cadredesk.storage.schema import Number, Word, metadata, only_grows

export_record = Table(
    "export_record",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column(
        "batch",
        Number,
        ForeignKey("batch.number", deferrable=True, initially="DEFERRED"),
        nullable=False,
    ),
    Column("action", String(40), nullable=False),
    Column("paper", Text, nullable=False),
    Column("file", Text, nullable=False),
    Column("people", Integer, nullable=False),
    Column("files", Integer, nullable=False),
    Column("checksum", String(64), nullable=False),
    Column("ids", Word(IdsShown), nullable=False),
    Column("purpose", Text, nullable=False),
)
"""One row for each departure; its batch says when it was and by whom. Rows are never changed."""

only_grows(export_record, "the register of exports only grows")
