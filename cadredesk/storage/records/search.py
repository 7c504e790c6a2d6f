"""The tables behind lists and search; both can be made again from the files at any time."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, String, Table, Text, Uuid, false

from cadredesk.domain.words import CadreStatus, Sex
from cadredesk.storage.schema import Number, PartialDateText, Word, later_text, metadata

roster_row = Table(
    "roster_row",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("id", Uuid, nullable=False, unique=True),
    Column("order", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False),
    Column("search_text", Text, nullable=False),
    Column("sex", Word(Sex)),
    Column("born_on", PartialDateText),
    Column("ethnic_group", Text, nullable=False),
    Column("ancestral_home", Text, nullable=False),
    Column("current_posts", Text),
    Column("in_post_since", PartialDateText),
    Column("tier", Text, nullable=False),
    Column("tier_since", PartialDateText),
    Column("grade", Text, nullable=False),
    Column("grade_since", PartialDateText),
    Column("qualification", Text, nullable=False),
    Column("qualification_rank", Integer),
    Column("political_affiliation", Text, nullable=False),
    Column("joined_party_on", PartialDateText),
    Column("began_work_on", PartialDateText),
    Column("category", Text, nullable=False),
    Column("status", Word(CadreStatus), nullable=False),
    Column("id_number", Text, nullable=False),
    Column("id_number_backwards", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("phone_backwards", Text, nullable=False),
    Column("roster_group", Text, nullable=False),
    Column("note", Text, nullable=False),
    later_text("stroke_key"),
    Column("complete", Boolean, nullable=False, server_default=false()),
)
"""A cadre who is not deleted, as lists show him or her, with what lists sort and search by.

What is unknown is NULL where lists sort by it, so that it can stand last. `complete` says that
the file has all that an approval form needs.
"""

SORT_COLUMNS = (
    "order",
    "name_key",
    "born_on",
    "current_posts",
    "in_post_since",
    "qualification_rank",
    "began_work_on",
    "joined_party_on",
    "sex",
    "grade_since",
    "stroke_key",
)

for _name in SORT_COLUMNS:
    _column = roster_row.c[_name]
    _rest = [] if _name == "order" else [roster_row.c.order]
    Index(f"ix_roster_row_by_{_name}", _column, *_rest, roster_row.c.number, roster_row.c.status)
Index(
    "ix_roster_row_by_complete",
    roster_row.c.complete,
    roster_row.c.order,
    roster_row.c.number,
    roster_row.c.status,
)
for _name in ("id_number", "id_number_backwards", "phone", "phone_backwards"):
    Index(f"ix_roster_row_{_name}", roster_row.c[_name], roster_row.c.status)

name_gram = Table(
    "name_gram",
    metadata,
    Column("gram", String(12), primary_key=True),
    Column("shelf", Integer, primary_key=True),
    Column("number", Number, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
"""Runs of a few characters (see `name_keys`), and the cadres in whose name or posts they occur.

`shelf` keeps those in service (0) apart from those who left (1), so that the usual search
neither reads nor counts the others.
"""
