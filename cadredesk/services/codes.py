"""Other spellings of words that were learned at this office, and the tables that know them."""

from __future__ import annotations

import json

from cadredesk.domain.code_table import CodeTables
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.services.ports import Batch, Library

LEARN = "learn_word"
"""The action of such a batch."""

_PREFIX = "alias/"


def learn_alias(library: Library, table: str, text: str, word: str) -> None:
    """Remember that a text means a word of a code table from now on."""
    with library.unit_of_work(Batch(BatchId(new_id()), LEARN, text)) as work:
        known = json.loads(work.settings.get(_PREFIX + table, "{}"))
        work.settings.set(_PREFIX + table, json.dumps({**known, text: word}, ensure_ascii=False))
        work.commit()


def with_learned(library: Library, tables: CodeTables) -> CodeTables:
    """Return code tables with what was learned in a library."""
    with library.unit_of_work() as work:
        kept = work.settings.all(_PREFIX)
    learned = {key.removeprefix(_PREFIX): json.loads(text) for key, text in kept.items()}
    return {name: table.with_aliases(learned.get(name, {})) for name, table in tables.items()}
