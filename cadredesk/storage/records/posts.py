"""Appointments, and the tiers and grades they led through."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Text

from cadredesk.domain.words import Selection, Tier
from cadredesk.storage.schema import (
    PartialDateText,
    Word,
    info_set_table,
    later_text,
    reference,
)

appointment = info_set_table(
    "appointment",
    Column("title", Text, nullable=False),
    reference("unit_id", "unit"),
    reference("post_id", "post"),
    Column("tier", Word(Tier)),
    Column("selection", Word(Selection)),
    Column("leading", Boolean),
    Column("main", Boolean, nullable=False),
    Column("temporary", Boolean, nullable=False),
    Column("appointed_on", PartialDateText),
    Column("documented", Boolean, nullable=False),
    Column("document_no", Text, nullable=False),
    Column("removed_on", PartialDateText),
    Column("removal_document_no", Text, nullable=False),
    Column("probation_passed_on", PartialDateText),
    Column("note", Text, nullable=False),
    Column("term_started_on", PartialDateText),
    later_text("term_document_no"),
)

Index(
    "ix_appointment_unit_id",
    appointment.c.unit_id,
    appointment.c.removed_on,
    appointment.c.deleted_in,
    appointment.c.cadre_id,
)

tier_period = info_set_table(
    "tier_period",
    Column("tier", Word(Tier)),
    Column("started_on", PartialDateText),
    Column("ended_on", PartialDateText),
    Column("document_no", Text, nullable=False),
)

grade_period = info_set_table(
    "grade_period",
    Column("grade", Text, nullable=False),
    Column("started_on", PartialDateText),
    Column("ended_on", PartialDateText),
    Column("document_no", Text, nullable=False),
)
