"""Words that an office keeps although its code tables do not have them."""

from __future__ import annotations

from sqlalchemy import Column, String, Text

from cadredesk.storage.schema import entity_table

kept_word = entity_table(
    "kept_word",
    Column("code_list", String(40), nullable=False),
    Column("word", Text, nullable=False),
)
