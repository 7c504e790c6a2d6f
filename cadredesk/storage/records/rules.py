"""What the office sets for itself in rules."""

from __future__ import annotations

from sqlalchemy import Column, String, Text

from cadredesk.domain.rules.override import OverrideKind
from cadredesk.storage.schema import PartialDateText, Word, entity_table

rule_override = entity_table(
    "rule_override",
    Column("kind", Word(OverrideKind), nullable=False),
    Column("target", String(80), nullable=False),
    Column("value", Text, nullable=False),
    Column("effective_from", PartialDateText, nullable=False),
    Column("authority", Text, nullable=False),
    Column("document_no", Text, nullable=False),
    Column("note", Text, nullable=False),
)
