"""What was shown last, so that the next start can show it at once."""

from __future__ import annotations

from sqlalchemy import Column, String, Table, Text, Uuid

from cadredesk.storage.schema import Number, metadata

kept_today = Table(
    "kept_today",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("saves", Number, nullable=False),
    Column("rules", String(64), nullable=False),
    Column("content", Text, nullable=False),
)
"""At most one row: the last 今日, the save and the rules that it was judged by."""
