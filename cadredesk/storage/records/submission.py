"""What was asked for, what was handed in, and what came back."""

from __future__ import annotations

from sqlalchemy import Column, Integer, String, Text

from cadredesk.domain.submission.model import PaperKind, PointHandling
from cadredesk.storage.schema import Number, PartialDateText, Word, entity_table, reference

submission_request = entity_table(
    "submission_request",
    Column("number", String(20), nullable=False),
    Column("title", Text, nullable=False),
    Column("asked_by", Text, nullable=False),
    Column("document_no", Text, nullable=False),
    Column("asked_on", PartialDateText),
    Column("due_on", PartialDateText),
    Column("note", Text, nullable=False),
)

submission_pack = entity_table(
    "submission_pack",
    reference("submission_id", "submission_request", required=True),
    Column("version", Integer, nullable=False),
    Column("as_of", PartialDateText, nullable=False),
    Column("frozen_on", PartialDateText, nullable=False),
    Column("rules", Text, nullable=False),
    Column("people", Integer, nullable=False),
    Column("blocks", Integer, nullable=False),
    Column("warnings", Integer, nullable=False),
    Column("sent_on", PartialDateText),
    Column("sent_how", Text, nullable=False),
    Column("sent_to", Text, nullable=False),
    Column("receipt", Text, nullable=False),
    Column("returned_on", PartialDateText),
    Column("returned_by", Text, nullable=False),
    Column("returned_how", Text, nullable=False),
    Column("accepted_on", PartialDateText),
    Column("accepted_note", Text, nullable=False),
)

pack_file = entity_table(
    "pack_file",
    reference("submission_id", "submission_request", required=True),
    reference("pack_id", "submission_pack"),
    Column("kind", Word(PaperKind), nullable=False),
    Column("name", Text, nullable=False),
    Column("size", Number, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("place", Integer, nullable=False),
)
"""`pack_id` is empty for what came with the request; the content is kept by its digest."""

return_point = entity_table(
    "return_point",
    reference("submission_id", "submission_request", required=True),
    reference("pack_id", "submission_pack", required=True),
    Column("place", Integer, nullable=False),
    Column("text", Text, nullable=False),
    reference("cadre_id", "cadre"),
    Column("fact", String(40), nullable=False),
    Column("handling", Word(PointHandling), nullable=False),
    Column("reason", Text, nullable=False),
    Column("settled_on", PartialDateText),
)
