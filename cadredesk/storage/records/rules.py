"""What the office sets for itself in rules, and decides about their alerts."""

from __future__ import annotations

from sqlalchemy import Column, String, Text, Uuid

from cadredesk.domain.alert_decision import Handling
from cadredesk.domain.rules.alert import SubjectKind
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

alert_decision = entity_table(
    "alert_decision",
    Column("subject_kind", Word(SubjectKind), nullable=False),
    Column("subject_id", Uuid, nullable=False, index=True),
    Column("rule", String(20), nullable=False),
    Column("matter", Text, nullable=False),
    Column("handling", Word(Handling), nullable=False),
    Column("reason", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("until", PartialDateText),
    Column("document_no", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("decided_on", PartialDateText),
)
"""`subject_id` may name a cadre, a village cadre or a body, so it is no key."""
