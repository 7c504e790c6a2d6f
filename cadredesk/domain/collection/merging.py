"""Rows of a 信息采集表 beside a cadre file: what they state otherwise, and the file with it taken.

Blank never erases: an empty cell is no difference, and a row that only the library has stays.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cadredesk.domain.appointment import GradePeriod, TierPeriod
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.collection.facts import (
    Offices,
    day_of,
    item_cells,
    items_of,
    reason_in,
    rows_of,
)
from cadredesk.domain.collection.layout import FACTS, YES, Cells, Habit, SheetRows
from cadredesk.domain.collection.making import INFO_SET, attribute, made, typed
from cadredesk.domain.collection.stating import Stated, StatedRow
from cadredesk.domain.collection.supplement import known_supplement, stated_anew, with_supplement
from cadredesk.domain.ids import ItemId, new_id
from cadredesk.domain.info_set import InfoItem
from cadredesk.domain.interchange.aligning import align_resumes
from cadredesk.domain.interchange.values import is_told, more_exact
from cadredesk.domain.resume_text import parse_resume

_TIME = {"tier": "tier_since", "grade": "grade_since"}
_KEYS: Mapping[SheetRows, tuple[tuple[str, ...], ...]] = {
    SheetRows.APPOINTMENTS: (
        ("title", "appointed_on"), ("title", "removed_on"), ("title", "is_current"),
    ),
    SheetRows.PERIODS: (("kind", "word", "started_on"), ("kind", "word")),
    SheetRows.TITLES: (("title",),),
    SheetRows.EDUCATIONS: (
        ("mode", "qualification", "school"), ("mode", "qualification"), ("mode", "school"),
    ),
    SheetRows.CONDUCT: (("title", "decided_on"),),
    SheetRows.EVALUATIONS: (("year",),),
    SheetRows.FAMILY: (("relation", "name"), ("name",)),
}  # fmt: skip
"""By which facts a row is found again in the cadre file, the surest first."""

_PEOPLE_KEYS = frozenset(("person", "person_id"))


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionDifference:
    """One thing that the workbook states otherwise, or a row that the library does not have.

    `number` is the row in the sheet, `heading` that of the column, empty for a whole row;
    `known` and `stated` are texts as the workbook has them.
    """

    sheet: str
    number: int
    heading: str
    known: str
    stated: str

    @property
    def key(self) -> str:
        """What names it among the differences of one person."""
        return f"{self.sheet}:{self.number}:{self.heading}"


@dataclass(frozen=True, slots=True)
class Merged:
    """A cadre file with what was chosen of the rows, and everything in which they differ."""

    file: CadreFile
    differences: tuple[CollectionDifference, ...]


class _Everything:
    """Stands for every difference there is."""

    def __contains__(self, _key: object) -> bool:
        return True


EVERYTHING: Container[str] = _Everything()


def merge(
    file: CadreFile,
    rows: Sequence[StatedRow],
    offices: Offices,
    chosen: Container[str] = EVERYTHING,
) -> Merged:
    """Return a cadre file with these rows taken, as far as their differences are chosen."""
    found: list[CollectionDifference] = []
    merged = file
    for kind in SheetRows:
        of_kind = [each for each in rows if each.sheet.rows is kind]
        if kind is SheetRows.PERSON:
            for row in of_kind:
                differences = _of_person(file, row, rows, offices)
                found += differences
                merged = _with_basics(merged, row, [e for e in differences if e.key in chosen])
        elif kind is SheetRows.SUPPLEMENT:
            for row in of_kind:
                merged = _with_supplement(file, merged, row, (found, chosen))
        elif of_kind and kind in _KEYS:
            merged = _with_items(_Info(kind, file, offices), merged, of_kind, (found, chosen))
    return Merged(merged, tuple(found))


def _of_person(
    file: CadreFile, row: StatedRow, rows: Sequence[StatedRow], offices: Offices
) -> list[CollectionDifference]:
    known = next(rows_of(SheetRows.PERSON, file, offices)).cells
    told = {
        (each.text("word"), each.text("started_on"))
        for each in rows
        if each.sheet.rows is SheetRows.PERIODS and each.text("is_current") == YES
    }
    words = {word for word, _since in told}
    return [
        difference(row, stated, known.get(fact, ""))
        for fact, stated in row.facts.items()
        if not _is_same(row, stated, known.get(fact, ""))
        and not (fact in _TIME and stated.text in words)
        and not (fact in _TIME.values() and _is_told_below(row, fact, stated, told))
        and not (fact == "resume" and _says_nothing_new(file, stated.text))
    ]


def _is_told_below(
    row: StatedRow, fact: str, stated: Stated, told: Container[tuple[str, str]]
) -> bool:
    """Whether the sheet of 职务职级 says the same of the current one."""
    word = next(each for each, since in _TIME.items() if since == fact)
    return (row.text(word), stated.text) in told


def _says_nothing_new(file: CadreFile, stated: str) -> bool:
    return all(not line.stated or line.is_same for line in align_resumes(file.resume, stated))


def difference(row: StatedRow, stated: Stated, known: str) -> CollectionDifference:
    """Return what a cell states otherwise than is known, both as the workbook has it."""
    return CollectionDifference(
        sheet=row.sheet.key,
        number=row.number,
        heading=stated.column.heading,
        known=stated.column.written(known),
        stated=stated.written,
    )


def _is_same(row: StatedRow, stated: Stated, known: str) -> bool:
    """Whether a cell says nothing that is not known: also one that we would write so."""
    column = stated.column
    if FACTS[row.sheet.rows][column.field] is Habit.DATE:
        return is_told(day_of(known), day_of(stated.text))
    if _plain(stated.written) == _plain(column.written(known)):
        return True
    if column.field == "result" and reason_in(stated.written):
        return False
    meant = known if column.words is None else column.words.meaning(known)
    return _plain(stated.text) in (_plain(known), _plain(meant))


def _plain(text: str) -> str:
    return "".join(text.split())


def _with_basics(
    file: CadreFile, row: StatedRow, taken: Iterable[CollectionDifference]
) -> CadreFile:
    headings = {each.heading for each in taken}
    facts = {fact: each.text for fact, each in row.facts.items() if each.column.heading in headings}
    if "resume" in facts:
        lines = align_resumes(file.resume, facts.pop("resume"))
        text = "\n".join(line.stated or line.known for line in lines)
        file = replace(file, resume=parse_resume(text, file.resume).entries)
    file = _with_tier(file, facts)
    file = _with_grade(file, facts)
    values: dict[str, Any] = {
        fact: typed(SheetRows.PERSON, fact, text)
        for fact, text in facts.items()
        if fact not in _TIME and fact not in _TIME.values()
    }
    return replace(file, cadre=replace(file.cadre, **values)) if values else file


def _with_supplement(
    file: CadreFile,
    merged: CadreFile,
    row: StatedRow,
    choice: tuple[list[CollectionDifference], Container[str]],
) -> CadreFile:
    found, chosen = choice
    known = known_supplement(file)
    taken: dict[str, Stated] = {}
    for stated in stated_anew(row, known):
        fact = stated.column.field
        told = difference(row, stated, known[fact])
        found.append(told)
        if told.key in chosen:
            taken[fact] = stated
    return with_supplement(merged, taken)


def _with_tier(file: CadreFile, facts: Mapping[str, str]) -> CadreFile:
    if "tier" not in facts and "tier_since" not in facts:
        return file
    known = file.current_tier or TierPeriod(id=ItemId(new_id()))
    changed = replace(
        known,
        tier=typed(SheetRows.PERSON, "tier", facts["tier"]) if "tier" in facts else known.tier,
        started_on=day_of(facts.get("tier_since", "")) or known.started_on,
    )
    others = tuple(each for each in file.tier_periods if each.id != known.id)
    return replace(file, tier_periods=(*others, changed))


def _with_grade(file: CadreFile, facts: Mapping[str, str]) -> CadreFile:
    if "grade" not in facts and "grade_since" not in facts:
        return file
    known = file.current_grade or GradePeriod(id=ItemId(new_id()))
    changed = replace(
        known,
        grade=facts.get("grade", known.grade),
        started_on=day_of(facts.get("grade_since", "")) or known.started_on,
    )
    others = tuple(each for each in file.grade_periods if each.id != known.id)
    return replace(file, grade_periods=(*others, changed))


class _Info:
    """The rows of a cadre file that one sheet is about, with their facts."""

    def __init__(self, kind: SheetRows, file: CadreFile, offices: Offices) -> None:
        self.kind, self.offices = kind, offices
        self._left = [
            (each, item_cells(kind, each, file, offices)) for each in items_of(kind, file)
        ]

    def pairs(
        self, rows: Sequence[StatedRow]
    ) -> list[tuple[StatedRow, tuple[InfoItem, Cells] | None]]:
        """Return each row with the one that it means; nothing is meant twice."""
        found: dict[int, tuple[InfoItem, Cells]] = {}
        for keys in (None, *_KEYS[self.kind]):
            for row in rows:
                if row.number not in found:
                    known = self._find(row, keys)
                    if known is not None:
                        found[row.number] = known
                        self._left.remove(known)
        return [(row, found.get(row.number)) for row in rows]

    def _find(self, row: StatedRow, keys: tuple[str, ...] | None) -> tuple[InfoItem, Cells] | None:
        for known in self._left:
            if keys is None:
                is_it = not differing(row, known[1])
            else:
                is_it = all(_agrees(row, fact, known[1]) for fact in keys)
            if is_it:
                return known
        return None


def differing(row: StatedRow, known: Cells) -> list[Stated]:
    """Return the cells of a row that state something else than is known."""
    return [
        stated
        for fact, stated in row.facts.items()
        if fact not in _PEOPLE_KEYS and not _is_same(row, stated, known.get(fact, ""))
    ]


def _agrees(row: StatedRow, fact: str, known: Cells) -> bool:
    stated, here = row.facts.get(fact), known.get(fact, "")
    if stated is None or not here:
        return False
    if FACTS[row.sheet.rows][fact] is Habit.DATE:
        there, known_on = day_of(stated.text), day_of(here)
        return there is not None and known_on is not None and there.agrees_with(known_on)
    if fact == "is_current":
        return stated.text == here == YES
    return _is_same(row, stated, here)


def _with_items(
    info: _Info,
    merged: CadreFile,
    rows: Sequence[StatedRow],
    choice: tuple[list[CollectionDifference], Container[str]],
) -> CadreFile:
    """Return the file with the rows of one sheet; what differs is put into the choice's list."""
    found, chosen = choice
    for row, known in info.pairs(rows):
        if known is None:
            whole = _new_row(row)
            found.append(whole)
            if whole.key in chosen:
                merged = _with(merged, made(row, info.offices))
            continue
        item, cells = known
        told = [difference(row, each, cells.get(each.column.field, ""))
                for each in differing(row, cells)]  # fmt: skip
        found += told
        taken = {each.heading for each in told if each.key in chosen}
        if taken:
            merged = _with(merged, _changed(item, row, taken, info.offices))
    return merged


def _new_row(row: StatedRow) -> CollectionDifference:
    texts = [each.written for fact, each in row.facts.items() if fact not in _PEOPLE_KEYS]
    return CollectionDifference(
        sheet=row.sheet.key, number=row.number, heading="", known="", stated="  ".join(texts)
    )


def _changed(
    item: InfoItem, row: StatedRow, headings: Container[str], offices: Offices
) -> InfoItem:
    values: dict[str, Any] = {}
    for fact, stated in row.facts.items():
        if stated.column.heading not in headings:
            continue
        name = attribute(item, fact)
        value = _value(row, fact, offices)
        if name is None or value is None:
            continue
        if row.sheet.habit(stated.column) is Habit.DATE:
            value = more_exact(value, getattr(item, name))
        values[name] = value
        if fact == "result" and reason_in(stated.written):
            values["reason"] = reason_in(stated.written)
    return replace(item, **values)


def _value(row: StatedRow, fact: str, offices: Offices) -> Any:
    """The value that a row states of a fact, None for a unit that is not taken."""
    text = row.text(fact)
    return offices.find(text) if fact == "unit" else typed(row.sheet.rows, fact, text)


def _with(file: CadreFile, item: InfoItem) -> CadreFile:
    name = INFO_SET[type(item)]
    known = getattr(file, name)
    if any(each.id == item.id for each in known):
        rows = tuple(item if each.id == item.id else each for each in known)
    else:
        rows = (*known, item)
    changed: dict[str, Any] = {name: rows}
    return replace(file, **changed)
