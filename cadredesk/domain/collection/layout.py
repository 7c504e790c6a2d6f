"""What the 信息采集表 looks like: its sheets, columns and word lists (form handbook, D.5 and E)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from cadredesk.domain.partial_date import PartialDate

YES, NO = "是", "否"


class SheetRows(StrEnum):
    """What a row of a sheet is about."""

    UNITS = "units"
    PERSON = "person"
    APPOINTMENTS = "appointments"
    PERIODS = "periods"
    TITLES = "titles"
    EDUCATIONS = "educations"
    CONDUCT = "conduct"
    EVALUATIONS = "evaluations"
    FAMILY = "family"
    SUPPLEMENT = "supplement"


class Habit(StrEnum):
    """How the texts of a fact are read: anything, a date, a closed word, 是 or 否, a year."""

    TEXT = "text"
    DATE = "date"
    WORD = "word"
    YES_NO = "yes_no"
    YEAR = "year"


_TEXT, _DATE, _WORD, _YES_NO = Habit.TEXT, Habit.DATE, Habit.WORD, Habit.YES_NO
_WHOSE = {"person": _TEXT, "person_id": _TEXT}
WHO = {SheetRows.PERSON: ("name", "id_number")}
"""The facts that tell whose row it is; on every other sheet of people `person`, `person_id`."""

FACTS: Mapping[SheetRows, Mapping[str, Habit]] = {
    SheetRows.UNITS: {
        **dict.fromkeys(("name", "short_name", "code", "order"), _TEXT),
        "tier": _WORD,
    },
    SheetRows.PERSON: {
        **dict.fromkeys(
            ("name", "id_number", "ancestral_home", "birthplace", "growth_place", "ethnic_group",
             "health", "party_text", "political_affiliation", "second_affiliation", "managed_by",
             "expertise", "current_posts", "short_post", "grade", "professional_title", "resume",
             "conduct", "evaluations", "staffing", "note"), _TEXT
        ),
        **dict.fromkeys(
            ("born_on", "began_work_on", "joined_party_on", "tier_since", "grade_since",
             "registered_on"), _DATE
        ),
        **dict.fromkeys(("sex", "category", "status", "tier"), _WORD),
    },
    SheetRows.APPOINTMENTS: {
        **_WHOSE,
        **dict.fromkeys(("unit", "title", "document_no", "removal_document_no"), _TEXT),
        **dict.fromkeys(("appointed_on", "removed_on"), _DATE),
        **dict.fromkeys(("leading", "main", "is_current"), _YES_NO),
        "selection": _WORD,
    },
    SheetRows.PERIODS: {
        **_WHOSE,
        **dict.fromkeys(("kind", "word", "document_no"), _TEXT),
        **dict.fromkeys(("started_on", "ended_on"), _DATE),
        "is_current": _YES_NO,
    },
    SheetRows.TITLES: {**_WHOSE, "title": _TEXT, "obtained_on": _DATE, "on_form": _YES_NO},
    SheetRows.EDUCATIONS: {
        **_WHOSE,
        **dict.fromkeys(("qualification", "degree", "school", "major"), _TEXT),
        **dict.fromkeys(("started_on", "ended_on", "degree_on"), _DATE),
        "mode": _WORD,
        "on_form": _YES_NO,
    },
    SheetRows.CONDUCT: {
        **_WHOSE,
        **dict.fromkeys(("title", "code", "authority"), _TEXT),
        "decided_on": _DATE,
    },
    SheetRows.EVALUATIONS: {**_WHOSE, "result": _WORD, "year": Habit.YEAR},
    SheetRows.FAMILY: {
        **_WHOSE,
        **dict.fromkeys(("name", "relation", "political_affiliation", "work", "place"), _TEXT),
        "born_on": _DATE,
    },
    SheetRows.SUPPLEMENT: {
        **_WHOSE,
        **dict.fromkeys(("recruited", "selected_graduate"), _YES_NO),
        **dict.fromkeys(("recruited_on", "selected_on"), _DATE),
    },
}  # fmt: skip
"""The facts that a column can hold, by what the rows of its sheet are about."""


@dataclass(frozen=True)
class CollectionWords:
    """A list of words that a column admits.

    `ours` maps a word of cadre files to its name in the list, `accepted` other names to words of
    cadre files. An `is_open` list does not have every word, so that others are no mistake.
    """

    name: str
    source: str
    listed: tuple[str, ...]
    ours: Mapping[str, str] = field(default_factory=dict)
    accepted: Mapping[str, str] = field(default_factory=dict)
    is_open: bool = False

    def written(self, word: str) -> str:
        """Return how the workbook calls a word of a cadre file; one it lacks stays as it is."""
        if word in self.listed:
            return word
        plain = self.accepted.get(word, word)
        theirs = self.ours.get(plain, plain)
        return theirs if theirs in self.listed else word

    def meaning(self, text: str) -> str:
        """Return the word of a cadre file that a text of the workbook means, or the text."""
        return self._meanings.get(text, text)

    def is_known(self, text: str) -> bool:
        """Whether a text of the workbook is in the list, or another name of something in it."""
        return text in self.listed or text in self._meanings

    @cached_property
    def _meanings(self) -> Mapping[str, str]:
        return {**{theirs: word for word, theirs in self.ours.items()}, **self.accepted}


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionColumn:
    """A column: its heading, the fact in it, and what the receiving system asks of it.

    Without a `field` the fact is nowhere in a cadre file. `code` is the column of the receiving
    system, `length` the characters it holds (0: not known). A required column is red; `needed`
    names the column, and perhaps its texts, with which alone it has to be filled. One that is not
    `read` is worked out of other facts. `only_listed` leaves out what the list does not have;
    `unsure` was inferred.
    """

    heading: str
    code: str = ""
    field: str = ""
    words: CollectionWords | None = None
    required: bool = False
    needed: tuple[str, ...] = ()
    length: int = 0
    read: bool = True
    only_listed: bool = False
    unsure: bool = False
    width: int = 12

    def written(self, text: str) -> str:
        """Return what the column says where a cadre file says this, dates in their digits."""
        if self.words is None:
            return text
        theirs = self.words.written(text)
        return "" if self.only_listed and theirs not in self.words.listed else theirs


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionSheet:
    """A sheet: `key` is what the receiving system calls it, `rows` what a row is about."""

    key: str
    name: str
    title: str
    rows: SheetRows
    columns: tuple[CollectionColumn, ...]

    @property
    def who(self) -> tuple[str, str]:
        """The facts that tell whose row it is."""
        return WHO.get(self.rows, ("person", "person_id"))

    def habit(self, column: CollectionColumn) -> Habit:
        """Return how the texts of a column are read."""
        return FACTS[self.rows].get(column.field, Habit.TEXT)

    def column_of(self, fact: str) -> CollectionColumn | None:
        """Return the first column that holds a fact."""
        return next((each for each in self.columns if each.field == fact), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionLayout:
    """The whole workbook: its name, the notes of its first sheet, its sheets, its word lists."""

    name: str
    english: str
    version: str
    instructions: str
    notes: tuple[str, ...]
    sheets: tuple[CollectionSheet, ...]
    words: tuple[CollectionWords, ...]

    def sheet(self, key: str) -> CollectionSheet:
        """Return the sheet with a key; raises `KeyError`."""
        return {each.key: each for each in self.sheets}[key]


Cells = Mapping[str, str]
"""The facts of a row as texts, by their names: words of cadre files, dates in digits, 是 or 否."""


def cell_text(value: Any) -> str:
    """Return a value of a cadre file as a text of `Cells`."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return YES if value else NO
    return str(value).replace(".", "") if isinstance(value, PartialDate) else str(value)
