"""Résumé, education, training, what people are good at, and periods they have to serve."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, Integer, Text

from cadredesk.domain.words import ServiceKind, StudyMode, Tier
from cadredesk.storage.schema import (
    PartialDateText,
    Word,
    info_set_table,
    later_text,
    reference,
)

resume_entry = info_set_table(
    "resume_entry",
    Column("started_on", PartialDateText),
    Column("ended_on", PartialDateText),
    Column("text", Text, nullable=False),
    reference("parent_id", "resume_entry"),
    later_text("unit"),
    later_text("post"),
    Column("tier", Word(Tier)),
)

education = info_set_table(
    "education",
    Column("mode", Word(StudyMode), nullable=False),
    Column("qualification", Text, nullable=False),
    Column("degree", Text, nullable=False),
    Column("school", Text, nullable=False),
    Column("major", Text, nullable=False),
    Column("started_on", PartialDateText),
    Column("ended_on", PartialDateText),
    Column("degree_on", PartialDateText),
    Column("on_form", Boolean, nullable=False),
)

training = info_set_table(
    "training",
    Column("title", Text, nullable=False),
    Column("organizer", Text, nullable=False),
    Column("started_on", PartialDateText),
    Column("ended_on", PartialDateText),
    Column("days", Float),
    Column("hours", Float),
    Column("full_time", Boolean, nullable=False),
)

speciality = info_set_table(
    "speciality",
    Column("field", Text, nullable=False),
    Column("evidence", Text, nullable=False),
    Column("shown_on", PartialDateText),
    Column("wished_use", Text, nullable=False),
    Column("in_use", Text, nullable=False),
)

professional_title = info_set_table(
    "professional_title",
    Column("title", Text, nullable=False),
    Column("obtained_on", PartialDateText),
)

service_period = info_set_table(
    "service_period",
    Column("kind", Word(ServiceKind), nullable=False),
    Column("started_on", PartialDateText),
    Column("minimum_months", Integer),
    Column("planned_end_on", PartialDateText),
    Column("completed_on", PartialDateText),
    Column("place", Text, nullable=False),
    Column("document_no", Text, nullable=False),
)
