"""Family, awards, punishments, evaluations, and what archive reviews settled."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, Integer, Text

from cadredesk.domain.words import EvaluationResult, PunishmentSystem, RoutineResult
from cadredesk.storage.schema import PartialDateText, Word, info_set_table, later_text

family_member = info_set_table(
    "family_member",
    Column("relation", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("born_on", PartialDateText),
    Column("political_affiliation", Text, nullable=False),
    Column("work", Text, nullable=False),
    later_text("id_number"),
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

year_record = info_set_table(
    "year_record",
    Column("year", Integer, nullable=False),
    Column("first_quarter", Word(RoutineResult)),
    Column("second_quarter", Word(RoutineResult)),
    Column("third_quarter", Word(RoutineResult)),
    Column("fourth_quarter", Word(RoutineResult)),
    Column("leave_days", Float),
    Column("absent_days", Float),
    Column("absent_running_days", Float),
    Column("level_raised", Boolean, nullable=False),
    Column("step_raised", Boolean, nullable=False),
)

determination = info_set_table(
    "determination",
    Column("fact", Text, nullable=False),
    Column("stated", Text, nullable=False),
    Column("verified", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("determined_on", PartialDateText),
)
