"""What approval forms say beyond the files."""

from __future__ import annotations

from sqlalchemy import Column, String, Text

from cadredesk.storage.schema import PartialDateText, info_set_table

form_draft = info_set_table(
    "form_draft",
    Column("proposed_post", Text, nullable=False),
    Column("post_to_vacate", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("reporting_unit", Text, nullable=False),
    Column("ages_as_of", PartialDateText),
    Column("filled_on", PartialDateText),
    Column("preparer", Text, nullable=False),
)

form_text = info_set_table(
    "form_text",
    Column("box", String(40), nullable=False),
    Column("text", Text, nullable=False),
)
