"""Lists that somebody keeps under a name."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Text

from cadredesk.storage.schema import entity_table

saved_view = entity_table(
    "saved_view",
    Column("name", Text, nullable=False),
    Column("asked", Text, nullable=False),
    Column("columns", Text, nullable=False),
    Column("order", Integer, nullable=False),
)
"""Names are unique among those not deleted; the service sees to it, for undo may bring one back."""
