"""What an office put elsewhere in the order of names by strokes."""

from __future__ import annotations

from sqlalchemy import Column, Text

from cadredesk.domain.stroke_order import Side
from cadredesk.storage.schema import Word, entity_table, reference

stroke_placement = entity_table(
    "stroke_placement",
    Column("surname", Text, nullable=False),
    reference("cadre_id", "cadre"),
    Column("side", Word(Side), nullable=False),
    Column("by_surname", Text, nullable=False),
    reference("by_cadre_id", "cadre"),
)
