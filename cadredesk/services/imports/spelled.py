"""Schools and posts that a table writes otherwise than the files: asked about each time.

Only what is surely one thing is asked about: signs, brackets, spaces and width that differ, or
the usual short form of a school (甲农大 of 甲省农业大学).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.spelling import school_in, spellings
from cadredesk.services.codes import aliases_of, remember_alias
from cadredesk.services.imports.reading import RosterField, RosterReading, RosterRow, Value
from cadredesk.services.spelling import POST, Spelled, remember_apart, told_apart
from cadredesk.services.work_ports import UnitOfWork

UNIFY, KEEP = "unify", "keep"
_PLACES = {
    RosterField.FULL_TIME_SCHOOL: Spelled.SCHOOL.value,
    RosterField.IN_SERVICE_SCHOOL: Spelled.SCHOOL.value,
    RosterField.CURRENT_POSTS: POST,
}


@dataclass(frozen=True, slots=True)
class OtherSpelling:
    """A name as the table writes it, and as it is known; `rows` are those that write it so.

    `choice` is `UNIFY` or `KEEP`; `is_said` tells that somebody chose it now.
    """

    place: str
    stated: str
    known: str
    rows: tuple[int, ...]
    choice: str = KEEP
    is_said: bool = False

    @property
    def key(self) -> str:
        """What a choice is given under."""
        return f"{self.place}:{self.stated}"


def other_spellings(
    work: UnitOfWork,
    reading: RosterReading,
    files: Iterable[CadreFile],
    said: Mapping[str, str],
) -> tuple[OtherSpelling, ...]:
    """Return what to ask about, with what is said now, or else was said before."""
    stated = _stated(reading)
    if not stated:
        return ()
    known = _known(files)
    return tuple(
        _with_choice(each, aliases_of(work, place), said)
        for place, rows in stated.items()
        for each in _differing(place, rows, known[place], told_apart(work, place))
    )


def unified(reading: RosterReading, found: Sequence[OtherSpelling]) -> RosterReading:
    """Return the reading with the names written as they are known, where that was chosen."""
    chosen = {(each.place, each.stated): each.known for each in found if each.choice == UNIFY}
    if not chosen:
        return reading
    return replace(reading, rows=tuple(_unified(row, chosen) for row in reading.rows))


def remember_spellings(work: UnitOfWork, found: Iterable[OtherSpelling]) -> None:
    """Keep what was chosen, as part of the import: one name, or two that are told apart."""
    for each in found:
        if each.choice == UNIFY:
            remember_alias(work, each.place, each.stated, each.known)
        elif each.is_said:
            remember_apart(work, each.place, (each.stated, each.known))


def _stated(reading: RosterReading) -> Mapping[str, Mapping[str, list[int]]]:
    found: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for row in reading.rows:
        for field, place in _PLACES.items():
            name = _name(place, row.values.get(field))
            if name:
                found[place][name].append(row.number)
    return found


def _known(files: Iterable[CadreFile]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {place: set() for place in _PLACES.values()}
    for file in files:
        found[Spelled.SCHOOL].update(school_in(each.school_line) for each in file.educations)
        found[POST].add(file.cadre.current_posts)
    return {place: names - {""} for place, names in found.items()}


def _differing(
    place: str,
    rows: Mapping[str, list[int]],
    known: set[str],
    apart: set[tuple[str, ...]],
) -> Iterator[OtherSpelling]:
    for group in spellings({*rows, *known}):
        right = max([name for name in group if name in known] or group, key=len)
        for name in group:
            pair = (min(name, right), max(name, right))
            if name in rows and name not in known and name != right and pair not in apart:
                yield OtherSpelling(place, name, right, tuple(rows[name]))


def _with_choice(
    found: OtherSpelling, aliases: Mapping[str, str], said: Mapping[str, str]
) -> OtherSpelling:
    choice = said.get(found.key)
    if choice is not None:
        return replace(found, choice=choice, is_said=True)
    return replace(found, choice=UNIFY) if aliases.get(found.stated) == found.known else found


def _unified(row: RosterRow, chosen: Mapping[tuple[str, str], str]) -> RosterRow:
    values = dict(row.values)
    for field, place in _PLACES.items():
        value = values.get(field)
        name = _name(place, value)
        right = chosen.get((place, name))
        if right is not None:
            values[field] = str(value).replace(name, right, 1)
    return replace(row, values=values)


def _name(place: str, value: Value | None) -> str:
    text = str(value or "").strip()
    return school_in(text) if place == Spelled.SCHOOL else text
