"""The establishment: the township itself, its units, posts, quotas, bodies and terms."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Integer, Table, Text

from cadredesk.domain.words import BodyKind, Selection, Tier
from cadredesk.storage.schema import PartialDateText, Word, entity_table, reference

township = entity_table(
    "township",
    Column("name", Text, nullable=False),
    Column("full_name", Text, nullable=False),
    Column("superior", Text, nullable=False),
    Column("reporting_unit", Text, nullable=False),
)
"""One row; its id is the library's."""


def _part(name: str, *columns: Column[object]) -> Table:
    return entity_table(name, Column("position", Integer, nullable=False), *columns)


unit = _part(
    "unit",
    Column("name", Text, nullable=False),
    Column("short_name", Text, nullable=False),
    Column("code", Text, nullable=False),
    reference("parent_id", "unit"),
    Column("kind", Text, nullable=False),
    Column("tier", Word(Tier)),
    Column("started_on", PartialDateText),
    Column("ended_on", PartialDateText),
    Column("order", Integer, nullable=False),
)

post = _part(
    "post",
    reference("unit_id", "unit", required=True),
    Column("title", Text, nullable=False),
    Column("tier", Word(Tier)),
    Column("leading", Boolean, nullable=False),
    Column("sensitive", Boolean, nullable=False),
    Column("selection", Word(Selection)),
    Column("function", Text, nullable=False),
    Column("order", Integer, nullable=False),
)

quota = _part(
    "quota",
    reference("unit_id", "unit", required=True),
    Column("tier", Word(Tier)),
    reference("post_id", "post"),
    Column("approved", Integer, nullable=False),
    Column("document_no", Text, nullable=False),
    Column("started_on", PartialDateText),
    Column("ended_on", PartialDateText),
)

body = _part(
    "body",
    Column("name", Text, nullable=False),
    Column("kind", Word(BodyKind), nullable=False),
    reference("unit_id", "unit"),
)

term = _part(
    "term",
    reference("body_id", "body", required=True),
    Column("elected_on", PartialDateText),
    Column("length_months", Integer, nullable=False),
    Column("extended_to", PartialDateText),
    Column("document_no", Text, nullable=False),
    Column("deputies_elected_on", PartialDateText),
)
