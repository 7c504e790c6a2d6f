"""Cadres, village cadres and photos."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    false,
)

from cadredesk.domain.words import CadreStatus, Category, Sex
from cadredesk.storage.schema import (
    Number,
    PartialDateText,
    Word,
    entity_table,
    later_text,
    metadata,
    reference,
)

photo = Table(
    "photo",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("content", LargeBinary, nullable=False),
)
"""Photos by the SHA-256 of their bytes: written once, kept for undo, read only on demand."""

cadre = entity_table(
    "cadre",
    Column("number", Number, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("sex", Word(Sex)),
    Column("born_on", PartialDateText),
    Column("ethnic_group", Text, nullable=False),
    Column("ancestral_home", Text, nullable=False),
    Column("birthplace", Text, nullable=False),
    Column("growth_place", Text, nullable=False),
    Column("id_number", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("political_affiliation", Text, nullable=False),
    Column("second_affiliation", Text, nullable=False),
    Column("joined_party_on", PartialDateText),
    Column("full_party_on", PartialDateText),
    Column("began_work_on", PartialDateText),
    Column("entered_civil_service_on", PartialDateText),
    Column("registered_on", PartialDateText),
    Column("category", Word(Category)),
    Column("staffing", Text, nullable=False),
    Column("managed_by", Text, nullable=False),
    Column("status", Word(CadreStatus), nullable=False),
    Column("status_since", PartialDateText),
    reference("unit_id", "unit"),
    Column("roster_group", Text, nullable=False),
    Column("current_posts", Text, nullable=False),
    Column("short_post", Text, nullable=False),
    Column("health", Text, nullable=False),
    Column("expertise", Text, nullable=False),
    Column("professional_title", Text, nullable=False),
    Column("came_to_township_on", PartialDateText),
    Column("retirement_category", Text, nullable=False),
    Column("photo", String(64), ForeignKey("photo.digest", deferrable=True, initially="DEFERRED")),
    Column("order", Integer, nullable=False),
    Column("note", Text, nullable=False),
    later_text("tags"),
    later_text("left_to"),
)
"""Cadres. `number` is a short key for the search tables, given once and never used again."""

for _name in ("unit_id", "expertise", "tags"):
    # With the number a condition is answered without the wide rows.
    Index(f"ix_cadre_{_name}", cadre.c[_name], cadre.c.number)

village_cadre = entity_table(
    "village_cadre",
    Column("name", Text, nullable=False),
    Column("village", Text, nullable=False),
    Column("post", Text, nullable=False),
    Column("sex", Word(Sex)),
    Column("born_on", PartialDateText),
    Column("political_affiliation", Text, nullable=False),
    Column("joined_party_on", PartialDateText),
    Column("qualification", Text, nullable=False),
    Column("appointed_on", PartialDateText),
    Column("id_number", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("order", Integer, nullable=False),
    Column("note", Text, nullable=False),
    Column("term_started_on", PartialDateText),
    Column("term_ends_on", PartialDateText),
    Column("heads_both", Boolean, nullable=False, server_default=false()),
    later_text("relatives"),
)
