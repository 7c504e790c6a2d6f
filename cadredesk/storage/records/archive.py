"""The archive catalogue, who has material out, findings left alone, and who is kin."""

from __future__ import annotations

from sqlalchemy import Column, Integer, String, Text, Uuid

from cadredesk.domain.kin_link import KinVerdict
from cadredesk.storage.schema import Number, PartialDateText, Word, info_set_table, reference

attachment = info_set_table(
    "attachment",
    Column("title", Text, nullable=False),
    Column("catalogue_class", String(10), nullable=False),
    Column("formed_on", PartialDateText),
    Column("received_on", PartialDateText),
    Column("filed_on", PartialDateText),
    Column("pages", Integer),
    Column("file_name", Text, nullable=False),
    Column("size", Number, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("about_id", Uuid),
    Column("note", Text, nullable=False),
    Column("stated_born_on", PartialDateText),
    Column("stated_began_work_on", PartialDateText),
    Column("stated_joined_party_on", PartialDateText),
)
"""`about_id` may name a row of any info set, so it is no key."""

archive_loan = info_set_table(
    "archive_loan",
    Column("borrower", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("lent_on", PartialDateText),
    Column("due_on", PartialDateText),
    Column("returned_on", PartialDateText),
    Column("approved_by", Text, nullable=False),
)

accepted_check = info_set_table(
    "accepted_check",
    Column("rule", String(20), nullable=False),
    Column("finding", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("decided_on", PartialDateText),
)

kin_link = info_set_table(
    "kin_link",
    reference("other_id", "cadre", required=True),
    Column("relation", Text, nullable=False),
    Column("verdict", Word(KinVerdict), nullable=False),
    Column("basis", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("decided_on", PartialDateText),
)
