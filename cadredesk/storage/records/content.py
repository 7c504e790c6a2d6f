"""The contents of files that belong to the archive, by the SHA-256 of their bytes."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, String, Table

from cadredesk.storage.schema import Number, metadata

content = Table(
    "content",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("size", Number, nullable=False),
)
"""One row for each content, however many materials have it; written once, never changed."""

content_piece = Table(
    "content_piece",
    metadata,
    Column(
        "digest",
        String(64),
        ForeignKey("content.digest", deferrable=True, initially="DEFERRED"),
        primary_key=True,
    ),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("bytes", LargeBinary, nullable=False),
)
"""A content in pieces, so that one of many megabytes is never in memory as a whole."""
