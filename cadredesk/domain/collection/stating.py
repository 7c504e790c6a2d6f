"""What the cells of a 信息采集表 state, as facts; what cannot be one is told, never guessed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from cadredesk.domain.collection.facts import TIER, is_ended_without_date
from cadredesk.domain.collection.layout import (
    NO,
    YES,
    CollectionColumn,
    CollectionSheet,
    Habit,
    SheetRows,
)
from cadredesk.domain.id_number import clean_id_text
from cadredesk.domain.interchange.values import read_date
from cadredesk.domain.person_name import clean_name
from cadredesk.domain.words import (
    CadreStatus,
    Category,
    EvaluationResult,
    Selection,
    Sex,
    StudyMode,
    Tier,
)

CLOSED: Mapping[str, type[StrEnum]] = {
    "sex": Sex,
    "category": Category,
    "status": CadreStatus,
    "tier": Tier,
    "selection": Selection,
    "mode": StudyMode,
    "result": EvaluationResult,
}
"""The facts that take only words of a closed list."""

_NEEDED: Mapping[SheetRows, tuple[str, ...]] = {
    SheetRows.UNITS: ("name",),
    SheetRows.PERSON: ("name",),
    SheetRows.APPOINTMENTS: ("title",),
    SheetRows.PERIODS: ("kind", "word"),
    SheetRows.TITLES: ("title",),
    SheetRows.EDUCATIONS: ("mode",),
    SheetRows.CONDUCT: ("title",),
    SheetRows.EVALUATIONS: ("year", "result"),
    SheetRows.FAMILY: ("relation", "name"),
}
"""The facts without which a row says nothing that could be kept."""

_YEAR_LENGTH = 4

WARNING = "警告"
"""The one punishment whose word does not tell by which rules it was given."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact as a cell states it: its column, its text as written, and what that means."""

    column: CollectionColumn
    written: str
    text: str


@dataclass(frozen=True, slots=True)
class CellDoubt:
    """A cell that was not taken, or was and should be looked at: a code and what fills it."""

    column: CollectionColumn
    code: str
    fields: Mapping[str, object]
    is_kept: bool = False


@dataclass(frozen=True, slots=True)
class StatedRow:
    """A row of a sheet: its number there, whose it is, the facts that it states."""

    sheet: CollectionSheet
    number: int
    name: str
    id_number: str
    facts: Mapping[str, Stated]

    def text(self, fact: str) -> str:
        """Return what is stated of a fact, empty where nothing is."""
        found = self.facts.get(fact)
        return "" if found is None else found.text


def state_row(
    sheet: CollectionSheet, number: int, cells: Mapping[str, str]
) -> tuple[StatedRow, tuple[CellDoubt, ...]]:
    """Return what a row states, by the headings of its cells, and what is doubtful in it."""
    facts: dict[str, Stated] = {}
    doubts: list[CellDoubt] = []
    for column in sheet.columns:
        written = cells.get(column.heading, "")
        if not written or not column.field or not column.read or column.field in facts:
            continue
        text, code = _meaning(sheet, column, written)
        if code:
            doubts.append(CellDoubt(column, code, _told(column, written), bool(text)))
        if text:
            facts[column.field] = Stated(column, written, text)
    name, id_number = (facts[each].text if each in facts else "" for each in sheet.who)
    return StatedRow(sheet, number, name, id_number, facts), tuple(doubts)


def missing_in(row: StatedRow) -> str:
    """Return the heading without which a row cannot be kept, empty where nothing is missing."""
    for fact in _NEEDED.get(row.sheet.rows, ()):
        if not row.text(fact):
            column = row.sheet.column_of(fact)
            return "" if column is None else column.heading
    cells = {fact: each.text for fact, each in row.facts.items()}
    if is_ended_without_date(row.sheet.rows, cells):
        over = row.sheet.column_of("removed_on") or row.sheet.column_of("ended_on")
        return "" if over is None else over.heading
    return ""


def unclear_in(row: StatedRow) -> CellDoubt | None:
    """Return why a row cannot be kept although nothing is missing, None for one that can."""
    if row.sheet.rows is SheetRows.PERIODS and row.text("kind") == TIER:
        word = row.facts["word"]
        if word.text not in tuple(Tier):
            return CellDoubt(word.column, "collection.word", _told(word.column, word.written))
    if row.sheet.rows is SheetRows.CONDUCT and row.text("title") == WARNING:
        column = row.facts["title"].column
        return CellDoubt(column, "collection.which_rules", _told(column, WARNING))
    return None


def _told(column: CollectionColumn, written: str) -> dict[str, object]:
    return {"heading": column.heading, "text": written, "limit": column.length}


def _meaning(sheet: CollectionSheet, column: CollectionColumn, written: str) -> tuple[str, str]:
    """What a cell means, empty where it is not understood, and the code of a doubt."""
    match sheet.habit(column):
        case Habit.DATE:
            date = read_date(written)
            return ("", "collection.date") if date is None else (str(date).replace(".", ""), "")
        case Habit.YEAR:
            year = written.removesuffix("年")
            is_year = len(year) == _YEAR_LENGTH and year.isdecimal()
            return (year, "") if is_year else ("", "collection.year")
        case Habit.YES_NO:
            meant = written if column.words is None else column.words.meaning(written)
            return (meant, "") if meant in (YES, NO) else ("", "collection.word")
        case Habit.WORD:
            return _closed(column, written)
    return _open(column, written)


def _closed(column: CollectionColumn, written: str) -> tuple[str, str]:
    meant = written if column.words is None else column.words.meaning(written)
    known = meant in tuple(CLOSED[column.field])
    return (meant, "") if known else ("", "collection.word")


def _open(column: CollectionColumn, written: str) -> tuple[str, str]:
    """A text: one outside the list, or a longer one than the system holds, is kept and told."""
    if column.field in ("name", "person"):
        return clean_name(written), ""
    if column.field in ("id_number", "person_id"):
        return clean_id_text(written), ""
    if column.length and len(written) > column.length:
        return written, "collection.long"
    words = column.words
    if words is None:
        return written, ""
    meant = words.meaning(written)
    is_known = words.is_open or words.is_known(written) or words.written(meant) in words.listed
    return meant, "" if is_known else "collection.outside"
