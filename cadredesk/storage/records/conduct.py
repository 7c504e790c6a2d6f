"""Family, awards, punishments, evaluations, and what archive reviews settled."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Text

from cadredesk.domain.words import EvaluationResult, PunishmentSystem
from cadredesk.storage.schema import PartialDateText, Word, info_set_table

family_member = info_set_table(
    "family_member",
    Column("relation", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("born_on", PartialDateText),
    Column("political_affiliation", Text, nullable=False),
    Column("work", Text, nullable=False),
)

award = info_set_table(
    "award",
    Column("title", Text, nullable=False),
    Column("authority", Text, nullable=False),
    Column("awarded_on", PartialDateText),
)

punishment = info_set_table(
    "punishment",
    Column("system", Word(PunishmentSystem), nullable=False),
    Column("kind", Text, nullable=False),
    Column("effective_on", PartialDateText),
    Column("ends_on", PartialDateText),
    Column("authority", Text, nullable=False),
    Column("document_no", Text, nullable=False),
)

evaluation = info_set_table(
    "evaluation",
    Column("year", Integer, nullable=False),
    Column("result", Word(EvaluationResult), nullable=False),
    Column("reason", Text, nullable=False),
)

determination = info_set_table(
    "determination",
    Column("fact", Text, nullable=False),
    Column("stated", Text, nullable=False),
    Column("verified", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("determined_on", PartialDateText),
)
