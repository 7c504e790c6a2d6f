"""Other spellings of words that were learned at this office, and the tables that know them."""

from __future__ import annotations

import json
from dataclasses import dataclass

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.code_table import CodeTables
from cadredesk.domain.ids import BatchId, KeptWordId, new_id
from cadredesk.domain.kept_word import KeptWord
from cadredesk.services.library_ports import Library
from cadredesk.services.work_ports import Batch, UnitOfWork

LEARN = "learn_word"
"""The action of such a batch."""

KEEP = "keep_word"
"""The action of keeping a word that no table has."""

FORGET = "forget_word"
"""The action of forgetting what was said of a word."""

KEPT_WORD = "kept_word"
"""The entity of such words, for who wants to know that there are others."""

_PREFIX = "alias/"


@dataclass(frozen=True, slots=True)
class LearnedWord:
    """What somebody said of a word: that it means another one, or (`kept`) that it stays."""

    code_list: str
    text: str
    word: str
    kept: KeptWordId | None = None


def learn_alias(library: Library, table: str, text: str, word: str) -> None:
    """Remember that a text means a word of a code table from now on."""
    with library.unit_of_work(Batch(BatchId(new_id()), LEARN, text)) as work:
        remember_alias(work, table, text, word)
        work.commit()


def keep_word(library: Library, table: str, word: str) -> ChangeSet:
    """Have a word count as known to a table that does not have it; one step to undo."""
    with library.unit_of_work(Batch(BatchId(new_id()), KEEP, word)) as work:
        kept = KeptWord(id=KeptWordId(new_id()), code_list=table, word=word)
        work.kept_words.save_many([kept])
        return work.commit()


def learned_words(library: Library, tables: CodeTables) -> tuple[LearnedWord, ...]:
    """Return everything that was said of words of these tables."""
    with library.unit_of_work() as work:
        kept = work.kept_words.all()
        means = [
            LearnedWord(table, text, word)
            for table in tables
            for text, word in aliases_of(work, table).items()
        ]
    return (*(LearnedWord(each.code_list, each.word, each.word, each.id) for each in kept), *means)


def forget_word(library: Library, learned: LearnedWord) -> ChangeSet:
    """Forget it; the word is marked, or asked about, again."""
    with library.unit_of_work(Batch(BatchId(new_id()), FORGET, learned.text)) as work:
        if learned.kept is None:
            forget_alias(work, learned.code_list, learned.text)
        else:
            work.kept_words.delete(learned.kept)
        return work.commit()


def remember_alias(work: UnitOfWork, table: str, text: str, word: str) -> None:
    """Do the same as part of something that is done."""
    known = {**aliases_of(work, table), text: word}
    work.settings.set(_PREFIX + table, json.dumps(known, ensure_ascii=False))


def forget_alias(work: UnitOfWork, table: str, text: str) -> None:
    """Forget what a text means, as part of something that is done."""
    left = {alias: word for alias, word in aliases_of(work, table).items() if alias != text}
    work.settings.set(_PREFIX + table, json.dumps(left, ensure_ascii=False))


def aliases_of(work: UnitOfWork, table: str) -> dict[str, str]:
    """Return what was learned for one table: other spellings, and what each means."""
    learned: dict[str, str] = json.loads(work.settings.get(_PREFIX + table, "{}"))
    return learned


def with_learned(library: Library, tables: CodeTables) -> CodeTables:
    """Return code tables with what was learned and kept in a library."""
    with library.unit_of_work() as work:
        remembered = work.settings.all(_PREFIX)
        kept = work.kept_words.all()
    learned = {key.removeprefix(_PREFIX): json.loads(text) for key, text in remembered.items()}
    for each in kept:
        learned.setdefault(each.code_list, {}).setdefault(each.word, each.word)
    return {name: table.with_aliases(learned.get(name, {})) for name, table in tables.items()}
