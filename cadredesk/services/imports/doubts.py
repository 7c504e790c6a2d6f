"""Two people or one: rows of which only the clerk knows whom they mean, and what speaks for either.

A row whose person is plain makes no doubt. The others are left out, or taken for somebody new,
until the clerk says otherwise; what was said is remembered and proposed the next time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.person_name import match_key
from cadredesk.services.giving_way import giving_way
from cadredesk.services.imports.matching import Identity, Known, People
from cadredesk.services.imports.reading import RosterField, RosterReading, RosterRow, Value

ANOTHER, LEFT_OUT = "new", "-"
"""Choices beside "1", "2" …, which mean the first, the second … of those whom it may be."""

_TELLING = (
    RosterField.BORN_ON,
    RosterField.ID_NUMBER,
    RosterField.SEX,
    RosterField.VILLAGE,
    RosterField.CURRENT_POSTS,
    RosterField.BEGAN_WORK_ON,
    RosterField.ANCESTRAL_HOME,
    RosterField.PHONE,
)
_SAME_HABITS = (RosterField.CURRENT_POSTS, RosterField.PHONE)
_STEADY = (RosterField.SEX, RosterField.BEGAN_WORK_ON)
"""What does not change in a life: where it differs, one of two is wrong, or they are two."""


class DoubtKind(StrEnum):
    """Why it is not plain whom a row means."""

    TWICE = "twice"
    SEVERAL = "several"
    NAMESAKE = "namesake"
    NAME_ALONE = "name_alone"


_USUAL = {
    DoubtKind.TWICE: LEFT_OUT,
    DoubtKind.SEVERAL: LEFT_OUT,
    DoubtKind.NAMESAKE: ANOTHER,
    DoubtKind.NAME_ALONE: "1",
}
"""What is done while nobody says otherwise: where only the name is known, it decides."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the row and somebody's file, or an earlier row, say of a person."""

    field: RosterField
    stated: Value | None
    known: Value | None

    @property
    def agrees(self) -> bool | None:
        """Whether both say the same; None where one of them says nothing."""
        if self.stated is None or self.known is None:
            return None
        if isinstance(self.stated, PartialDate) and isinstance(self.known, PartialDate):
            return self.stated.agrees_with(self.known)
        return str(self.stated) == str(self.known)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody whom a row may mean; `row` is an earlier row of the table, 0 for a file."""

    person: UUID
    row: int
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A row, whom it may mean, and what is chosen; `person` is who is meant by that, if anybody.

    `key` is what a choice is given under: the row's number, after its sheet where several
    tables are read together.
    """

    key: str
    sheet: str
    row: int
    name: str
    kind: DoubtKind
    candidates: tuple[Candidate, ...]
    choice: str
    identity: str = ""
    person: UUID | None = None

    @property
    def choices(self) -> tuple[str, ...]:
        """What can be chosen."""
        numbers = (str(number) for number in range(1, len(self.candidates) + 1))
        return (*numbers, ANOTHER, LEFT_OUT)


@dataclass(frozen=True, slots=True)
class Said:
    """What was chosen for rows by their keys, and for whom people were taken in earlier imports."""

    choices: Mapping[str, str] = field(default_factory=dict)
    remembered: Mapping[str, str] = field(default_factory=dict)


class Person(Known, Protocol):
    """Somebody on file, with an id."""

    @property
    def id(self) -> UUID:
        """The id of the file."""
        ...


P = TypeVar("P", bound=Person)


@dataclass(frozen=True, slots=True)
class Meant(Generic[P]):
    """A row, joined with later ones of the same person, and who that is."""

    row: RosterRow
    person: P
    is_new: bool


@dataclass(frozen=True, slots=True)
class Side(Generic[P]):
    """How one kind of people is looked up, made, and asked for what is on file."""

    on_file: Sequence[P]
    narrow: Callable[[Sequence[P], RosterRow], Sequence[P]]
    make: Callable[[RosterRow, int], P]
    as_stated: Callable[[P, RosterRow], P]
    known: Callable[[P, RosterField], Value | None]


class Reckoning(Generic[P]):
    """Goes through the rows of a table, and says whom they mean and where that is in doubt."""

    def __init__(self, reading: RosterReading, side: Side[P], said: Said) -> None:
        self._reading, self._side, self._said = reading, side, said
        self._on_file = People(side.on_file)
        self._seen: People[P] = People(())
        self._meant: dict[UUID, Meant[P]] = {}
        plain = (self._find(self._on_file, row) for row in reading.rows)
        self._claimed = {found[0].id for found in plain if len(found) == 1}
        self.doubts: list[Doubt] = []

    def run(self) -> tuple[Meant[P], ...]:
        """Return whom the rows mean; a row that is left out stands among the doubts alone."""
        for row in giving_way(self._reading.rows):
            kind, candidates = self._candidates(row)
            if kind is None:
                self._take(row, next(iter(candidates), None))
                continue
            doubt = self._doubt(row, kind, candidates)
            if doubt.choice != LEFT_OUT:
                chosen = None if doubt.choice == ANOTHER else candidates[int(doubt.choice) - 1]
                doubt = replace(doubt, person=self._take(row, chosen))
            self.doubts.append(doubt)
        return tuple(self._meant.values())

    def _candidates(self, row: RosterRow) -> tuple[DoubtKind | None, Sequence[P]]:
        """Whom a row may mean, and why that is in doubt, if it is."""
        twice = self._find(self._seen, row)
        found = twice or self._find(self._on_file, row)
        if len(found) > 1:
            return DoubtKind.SEVERAL, found
        if twice:
            return DoubtKind.TWICE, twice
        if found:
            return (DoubtKind.NAME_ALONE if self._is_doubtful(row, found[0]) else None), found
        alike = tuple(self._namesakes(row))
        return (DoubtKind.NAMESAKE, alike) if alike else (None, ())

    def _find(self, people: People[P], row: RosterRow) -> Sequence[P]:
        return self._side.narrow(people.find(Identity.of(row)), row)

    def _namesakes(self, row: RosterRow) -> Iterator[P]:
        """Those on file of the same name of whom something else speaks for the same person."""
        identity = Identity.of(row)
        for person in self._on_file.named(identity.name):
            habits = (self._fact(person, row, field).agrees for field in _SAME_HABITS)
            if (
                person.id not in self._claimed
                and person.id not in self._meant
                and not identity.is_surely_not(person)
                and (identity.is_born_about(person) or any(habits))
            ):
                yield person

    def _is_doubtful(self, row: RosterRow, person: P) -> bool:
        """Whether only the name joins a row with somebody, and something parts them.

        That is a steady fact that differs; or the row tells a birth or an ID number that the
        file does not have, and other posts.
        """
        identity = Identity.of(row)
        if identity.is_surely(person):
            return False
        if any(self._fact(person, row, field).agrees for field in _SAME_HABITS):
            return False
        if any(self._fact(person, row, field).agrees is False for field in _STEADY):
            return True
        adds_id = bool(identity.id_number) and not person.id_number
        adds_birth = identity.born_on is not None and person.born_on is None
        posts = self._fact(person, row, RosterField.CURRENT_POSTS)
        return (adds_id or adds_birth) and posts.agrees is False

    def _doubt(self, row: RosterRow, kind: DoubtKind, candidates: Sequence[P]) -> Doubt:
        identity = identity_of(row)
        usual = _USUAL[kind]
        if kind is not DoubtKind.TWICE and identity in self._said.remembered:
            ids = [str(each.id) for each in candidates]
            before = self._said.remembered[identity]
            usual = str(ids.index(before) + 1) if before in ids else ANOTHER
        doubt = Doubt(
            key=row_key(self._reading, row),
            sheet=row.sheet or self._reading.sheet,
            row=row.number,
            name=str(row.values[RosterField.NAME]),
            kind=kind,
            candidates=tuple(self._candidate(each, row) for each in candidates),
            choice=usual,
            identity=identity,
        )
        chosen = self._said.choices.get(doubt.key)
        return replace(doubt, choice=chosen) if chosen in doubt.choices else doubt

    def _candidate(self, person: P, row: RosterRow) -> Candidate:
        before = self._meant.get(person.id)
        facts = (self._fact(person, row, field) for field in _TELLING)
        told = tuple(each for each in facts if (each.stated, each.known) != (None, None))
        return Candidate(person.id, 0 if before is None else before.row.number, told)

    def _fact(self, person: P, row: RosterRow, field: RosterField) -> Fact:
        before = self._meant.get(person.id)
        known = None if before is None else before.row.values.get(field)
        return Fact(field, row.values.get(field), known or self._side.known(person, field))

    def _take(self, row: RosterRow, person: P | None) -> UUID:
        """Note whom a row means; a later row completes what an earlier one says."""
        before = None if person is None else self._meant.get(person.id)
        if before is not None:
            whole = replace(before.row, values={**row.values, **before.row.values})
            self._meant[before.person.id] = replace(before, row=whole)
            return before.person.id
        meant = person or self._side.make(row, len(self._meant) + 1)
        self._meant[meant.id] = Meant(row, meant, is_new=person is None)
        self._seen.add(self._side.as_stated(meant, row))
        return meant.id


def row_key(reading: RosterReading, row: RosterRow) -> str:
    """Return what a row is called in a choice."""
    return f"{row.sheet}!{row.number}" if reading.parts else str(row.number)


def identity_of(row: RosterRow) -> str:
    """Return what the same row is known by in a later import."""
    identity = Identity.of(row)
    return "|".join((match_key(identity.name), str(identity.born_on or ""), identity.id_number))
