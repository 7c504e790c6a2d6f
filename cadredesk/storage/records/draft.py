"""What somebody was typing when the program last heard of it."""

from __future__ import annotations

from sqlalchemy import Column, String, Table, Text, Uuid

from cadredesk.storage.schema import Instant, metadata

draft = Table(
    "draft",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("owner", Uuid, index=True),
    Column("key", String(200), nullable=False, unique=True),
    Column("text", Text, nullable=False),
    Column("at", Instant, nullable=False),
)
"""Unfinished texts by place; no record and no history, gone once they are saved or discarded."""
