"""A word that an office keeps as it is although no code table has it."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.ids import KeptWordId


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWord:
    """Such a word; `code_list` names the table that should have it."""

    id: KeptWordId
    code_list: str = ""
    word: str = ""
