"""What lists and search keep about a cadre, worked out from the file and kept beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Update, bindparam, func, select

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.education import Education
from cadredesk.domain.form_needs import has_all_needed
from cadredesk.domain.id_number import clean_id_text
from cadredesk.domain.stroke_order import StrokeOrder
from cadredesk.domain.words import CadreStatus
from cadredesk.storage.bulk import delete_keys, insert_keys, insert_rows
from cadredesk.storage.name_keys import grams, search_text, sort_key
from cadredesk.storage.records.search import name_gram, roster_row
from cadredesk.storage.stored_files import StoredFile, chunks
from cadredesk.storage.stroke_keys import read_order

Row = Mapping[str, Any]
Gram = tuple[str, int, int]
"""A gram, its shelf and a cadre's number: a row of the gram table."""

IN_SERVICE, GONE = 0, 1
"""The two shelves of the gram table."""

_RANKS = (
    ("博士", 70),
    ("硕士", 60),
    ("研究生", 60),
    ("大学专科", 40),
    ("大专", 40),
    ("专科", 40),
    ("大学", 50),
    ("本科", 50),
    ("学士", 50),
    ("中专", 30),
    ("中技", 30),
    ("技校", 30),
    ("高中", 30),
    ("职高", 30),
    ("初中", 20),
    ("小学", 10),
)
_UNRANKED = 5


def roster_values(file: CadreFile, number: int, order: StrokeOrder) -> Row:
    """Return the roster row of a file; unknown things are empty or None."""
    cadre = file.cadre
    main, tier, grade = file.main_appointment, file.current_tier, file.current_grade
    known_tier = (tier and tier.tier) or (main and main.tier)
    highest = max(file.educations, key=qualification_rank, default=None)
    id_number = clean_id_text(cadre.id_number)
    return {
        "number": number,
        "id": cadre.id,
        "order": cadre.order,
        "name": cadre.name,
        "name_key": sort_key(cadre.name),
        "search_text": search_text(cadre.name, cadre.current_posts),
        "sex": cadre.sex,
        "born_on": cadre.born_on,
        "ethnic_group": cadre.ethnic_group,
        "ancestral_home": cadre.ancestral_home,
        "current_posts": cadre.current_posts or None,
        "in_post_since": main and main.appointed_on,
        "tier": known_tier.value if known_tier else "",
        "tier_since": tier and tier.started_on,
        "grade": grade.grade if grade else "",
        "grade_since": grade and grade.started_on,
        "qualification": "" if highest is None else qualification_text(highest),
        "qualification_rank": None if highest is None else qualification_rank(highest),
        "political_affiliation": cadre.political_affiliation,
        "joined_party_on": cadre.joined_party_on,
        "began_work_on": cadre.began_work_on,
        "category": cadre.category.value if cadre.category else "",
        "status": cadre.status,
        "id_number": id_number,
        "id_number_backwards": id_number[::-1],
        "phone": cadre.phone,
        "phone_backwards": cadre.phone[::-1],
        "roster_group": cadre.roster_group,
        "note": cadre.note,
        "stroke_key": order.key(cadre.id, cadre.name),
        "complete": has_all_needed(file),
    }


def qualification_text(education: Education) -> str:
    """Return a course as lists show it: qualification and degree."""
    return " ".join(part for part in (education.qualification, education.degree) if part)


def qualification_rank(education: Education) -> int:
    """Return a number that is greater for a higher qualification; 0 when nothing is known."""
    return max(word_rank(education.qualification), word_rank(education.degree))


def word_rank(text: str) -> int:
    """Return a number that is greater for a word of a higher qualification."""
    if not text:
        return 0
    return next((rank for word, rank in _RANKS if word in text), _UNRANKED)


_COUNT_ROWS = select(func.count()).select_from(roster_row)
_FORGET_STRANGERS = name_gram.delete().where(name_gram.c.number.not_in(select(roster_row.c.number)))


class Shelves:
    """Brings the tables behind lists and search from the old state of rows to the new one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def replace(self, pairs: Iterable[tuple[Row | None, Row | None]]) -> None:
        """Write what differs between old and new rows; None is a row that is not there."""
        changed = [(before, after) for before, after in pairs if before != after]
        if not changed:
            return
        self._write_rows(changed)
        if self._take_away(changed):
            return
        gone: set[Gram] = set()
        fresh: set[Gram] = set()
        for before, after in changed:
            if not _found_alike(before, after):
                old, new = _grams(before), _grams(after)
                gone |= old - new
                fresh |= new - old
        # In the order of the table, which is then gone through from front to back.
        delete_keys(self._connection, name_gram, _in_order(gone))
        insert_keys(self._connection, name_gram, _in_order(fresh))

    def _take_away(self, changed: Sequence[tuple[Row | None, Row | None]]) -> bool:
        """Delete the grams of many cadres at once, where all of them go and few stay.

        Going through the whole table once is quicker then than working every gram out again.
        """
        if any(after for _before, after in changed):
            return False
        if len(changed) <= self._connection.execute(_COUNT_ROWS).scalar_one():
            return False
        self._connection.execute(_FORGET_STRANGERS)
        return True

    def _write_rows(self, pairs: Sequence[tuple[Row | None, Row | None]]) -> None:
        gone = [(old["number"],) for old, new in pairs if old and not new]
        added = [new for old, new in pairs if new and not old]
        delete_keys(self._connection, roster_row, gone)
        insert_rows(self._connection, roster_row, added)
        self._change_rows([(old, new) for old, new in pairs if old and new])

    def _change_rows(self, pairs: Sequence[tuple[Row, Row]]) -> None:
        """Write only what differs: every column named has its index written again."""
        alike: dict[tuple[str, ...], list[Row]] = defaultdict(list)
        for old, new in pairs:
            names = tuple(name for name in new if new[name] != old[name])
            values = {name: new[name] for name in names}
            alike[names].append({"at_number": old["number"], **values})
        for names, rows in alike.items():
            self._connection.execute(_update_statement(names), rows)


@lru_cache(maxsize=64)
def _update_statement(names: tuple[str, ...]) -> Update:
    here = roster_row.c.number == bindparam("at_number")
    return roster_row.update().where(here).values({name: bindparam(name) for name in names})


def _found_alike(before: Row | None, after: Row | None) -> bool:
    """Whether the same queries find a row before and after."""
    if before is None or after is None:
        return False
    return all(before[name] == after[name] for name in ("name", "current_posts", "status"))


def _grams(row: Row | None) -> frozenset[Gram]:
    if row is None:
        return frozenset()
    shelf = IN_SERVICE if row["status"] is CadreStatus.SERVING else GONE
    number = row["number"]
    return frozenset(
        (gram, shelf, number) for gram in grams(row["name"], row["current_posts"] or "")
    )


def stored_rows(connection: Connection, ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Return the roster rows of these cadres, by id; those without one are left out."""
    found: dict[UUID, Row] = {}
    for piece in chunks(ids):
        statement = select(roster_row).where(roster_row.c.id.in_(piece))
        for row in connection.execute(statement).mappings():
            found[row["id"]] = dict(row)
    return found


def gaps(connection: Connection, files: Iterable[StoredFile]) -> int:
    """Return how many cadres are not in the list and search tables as their files say."""
    rows = {row["id"]: dict(row) for row in connection.execute(select(roster_row)).mappings()}
    shelved = {tuple(row) for row in connection.execute(select(name_gram))}
    order = read_order(connection)
    wrong: set[UUID] = set()
    for stored in files:
        expected = roster_values(stored.file, stored.number, order)
        found = rows.pop(stored.file.id, None)
        wanted = _grams(expected)
        if found != expected or not wanted <= shelved:
            wrong.add(stored.file.id)
        shelved -= wanted
    strangers = {number for _gram, _shelf, number in shelved}
    return len(wrong) + len(rows) + len(strangers)


def _in_order(grams: set[Gram]) -> list[Gram]:
    """Sort letter by letter: one sort of all would hold the window for as long as it lasts."""
    by_letter: defaultdict[str, list[Gram]] = defaultdict(list)
    for gram in grams:
        by_letter[gram[0][:1]].append(gram)
    return [gram for letter in sorted(by_letter) for gram in sorted(by_letter[letter])]
