"""Open lists of words (民族, 学历, 职级 …): found by code, pinyin, initials or characters.

Names are stored and codes looked up, for two generations of code tables exist (form handbook,
part E). A word of the former generation is kept and marked, never offered before the present ones.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from functools import cached_property


@dataclass(frozen=True, slots=True)
class CodeEntry:
    """One word of a list; `label` says what it means where the word itself is only a mark."""

    code: str
    name: str
    pinyin: str = ""
    initials: str = ""
    label: str = ""
    former: bool = False


@dataclass(frozen=True)
class CodeTable:
    """A list with its source; `aliases` are other spellings and the word that each means."""

    name: str
    source: str
    entries: tuple[CodeEntry, ...]
    aliases: Mapping[str, str] = field(default_factory=dict)

    def entry(self, name: str) -> CodeEntry | None:
        """Return the entry of a word, the present generation first."""
        return next((each for each in self._ordered if each.name == name), None)

    def meaning(self, text: str) -> str | None:
        """Return the word that a text means: itself, or what it is an alias of; None if unknown."""
        compact = _compact(text)
        if self.entry(compact) is not None:
            return compact
        return self.aliases.get(compact)

    def is_former(self, name: str) -> bool:
        """Whether a word belongs only to an older generation of the table."""
        return name in self.former_words

    @cached_property
    def former_words(self) -> frozenset[str]:
        """The words that belong only to an older generation of the table."""
        present = {each.name for each in self.entries if not each.former}
        return frozenset(each.name for each in self.entries if each.former) - present

    def is_unknown(self, name: str) -> bool:
        """Whether a word is in no generation of the table, and no other spelling of one.

        A table that has 其他 does not claim to name everything: nothing is unknown to it.
        """
        return bool(name) and self._names_everything and name not in self._known

    def matches(self, text: str) -> tuple[CodeEntry, ...]:
        """Return what a text may mean, the closest first; everything for an empty text.

        A code counts from its beginning, pinyin and initials too, characters anywhere.
        """
        wanted = _compact(text).lower()
        if not wanted:
            return self._ordered
        known_as = {word for alias, word in self.aliases.items() if wanted in alias.lower()}
        ranked = [(_closeness(each, wanted, known_as), at) for at, each in enumerate(self._ordered)]
        hits = sorted(hit for hit in ranked if hit[0] < _MISS)
        return tuple(self._ordered[at] for _closeness_, at in hits)

    def nearest(self, text: str) -> CodeEntry | None:
        """Return the word that an unknown text most likely means, None where several may be.

        What contains it comes first, then the one word that is clearly most alike, then what
        begins alike.
        """
        hits = self.matches(text)
        if hits:
            return hits[0]
        alike = sorted(self._ordered, key=lambda each: _likeness(each.name, text), reverse=True)
        best = [_likeness(each.name, text) for each in alike[:2]]
        if best and best[0] >= _ALIKE and best[1:] != best[:1]:
            return alike[0]
        heads = (self.matches(text[:length]) for length in range(len(text) - 1, 0, -1))
        return next((found[0] for found in heads if found), None)

    def with_aliases(self, learned: Mapping[str, str]) -> CodeTable:
        """Return the table with spellings that were learned at this office."""
        return replace(self, aliases={**self.aliases, **learned})

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset((*(each.name for each in self.entries), *self.aliases))

    @cached_property
    def _names_everything(self) -> bool:
        return all(each.name != _OTHER for each in self.entries)

    @property
    def _ordered(self) -> tuple[CodeEntry, ...]:
        return tuple(sorted(self.entries, key=lambda each: each.former))


CodeTables = Mapping[str, CodeTable]
"""Every table by the name that a field's `code_list` gives."""

_MISS = 9
_ALIKE = 0.6
_OTHER = "其他"


def table_of(tables: Iterable[CodeTable]) -> CodeTables:
    """Return tables by their names."""
    return {each.name: each for each in tables}


def _likeness(word: str, text: str) -> float:
    return SequenceMatcher(None, word, text, autojunk=False).ratio()


def _closeness(entry: CodeEntry, wanted: str, known_as: set[str]) -> int:
    """A number that is smaller for a closer hit, `_MISS` for none."""
    name = entry.name.lower()
    if wanted in (name, entry.code.lower(), entry.label):
        return 0
    ways = (
        name.startswith(wanted) or entry.label.startswith(wanted),
        entry.initials.startswith(wanted),
        entry.code.lower().startswith(wanted),
        entry.name in known_as,
        entry.pinyin.startswith(wanted),
        wanted in name or wanted in entry.label,
    )
    return next((at for at, hit in enumerate(ways, start=1) if hit), _MISS)


def _compact(text: str) -> str:
    """A text without spaces, digits and letters of the half width."""
    narrow = {ord(char): unicodedata.normalize("NFKC", char) for char in text if char.isalnum()}
    return "".join(text.translate(narrow).split())
