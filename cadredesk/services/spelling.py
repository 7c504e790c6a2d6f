"""Spellings of schools and units put into one, as a step that can be undone, and remembered."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.ids import BatchId, CadreId, new_id
from cadredesk.domain.info_set import InfoItem
from cadredesk.domain.spelling import school_in, spellings
from cadredesk.services.codes import aliases_of, forget_alias, remember_alias
from cadredesk.services.library_ports import Library
from cadredesk.services.work_ports import Batch, UnitOfWork

UNIFY = "unify_spelling"
"""The action of such a batch."""

KEEP_APART = "keep_apart"
"""The action of noting that spellings mean different names."""

FORGET = "forget_spelling"
"""The action of forgetting what was said about spellings."""

POST = "post"
"""Where a post stands that an import asked about; the health check asks about no posts."""

_APART = "apart/"


class Spelled(StrEnum):
    """Where a name stands: which info set, and which text of its rows."""

    SCHOOL = "school"
    ORGANIZER = "organizer"
    AUTHORITY = "authority"


_PLACES = {
    Spelled.SCHOOL: ("educations", "school"),
    Spelled.ORGANIZER: ("trainings", "organizer"),
    Spelled.AUTHORITY: ("awards", "authority"),
}


@dataclass(frozen=True, slots=True)
class Variants:
    """One name in several spellings, each with the people in whose files it stands.

    `proposed` is the spelling that was chosen before, or else the fullest one.
    """

    place: Spelled
    people: Mapping[str, tuple[CadreId, ...]]
    proposed: str

    @property
    def everybody(self) -> tuple[CadreId, ...]:
        """Everybody in whose file one of them stands, each once."""
        return tuple(dict.fromkeys(each for found in self.people.values() for each in found))


@dataclass(frozen=True, slots=True)
class LearnedSpelling:
    """What somebody said: that a spelling means another one, or that several are apart."""

    place: str
    names: tuple[str, ...]
    means: str = ""


class SpellingCensus:
    """The names in the files that stream by, each with its people."""

    def __init__(self) -> None:
        self._people: dict[Spelled, defaultdict[str, list[CadreId]]] = {
            place: defaultdict(list) for place in Spelled
        }

    def add(self, file: CadreFile) -> None:
        """Take note of the names in one file."""
        for place, (info_set, field) in _PLACES.items():
            names = {_name_in(place, getattr(row, field)) for row in getattr(file, info_set)}
            for name in names - {""}:
                self._people[place][name].append(file.id)

    def variants(self, work: UnitOfWork) -> tuple[Variants, ...]:
        """Return the names in several spellings, without those that were told apart."""
        found = []
        for place, people in self._people.items():
            apart = told_apart(work, place)
            chosen = aliases_of(work, place)
            for group in spellings(people):
                if group not in apart:
                    held = {name: tuple(people[name]) for name in group}
                    found.append(Variants(place, held, _proposed(group, chosen)))
        return tuple(found)


def unify_spelling(library: Library, place: Spelled, wrong: Sequence[str], right: str) -> ChangeSet:
    """Write a name in one way in every file, and remember what the others mean."""
    info_set, field = _PLACES[place]
    with library.unit_of_work(Batch(BatchId(new_id()), UNIFY, right)) as work:
        changed = []
        for file in work.cadres.all():
            rows = getattr(file, info_set)
            unified = tuple(_unified(row, field, place, wrong, right) for row in rows)
            if unified != rows:
                changed.append(replace(file, **{info_set: unified}))  # type: ignore[arg-type]
        work.cadres.save_many(changed)
        for text in wrong:
            remember_alias(work, place, text, right)
        return work.commit()


def keep_apart(library: Library, variants: Variants) -> ChangeSet:
    """Remember that these spellings mean different names."""
    group = sorted(variants.people)
    with library.unit_of_work(Batch(BatchId(new_id()), KEEP_APART, "、".join(group))) as work:
        remember_apart(work, variants.place, group)
        return work.commit()


def remember_apart(work: UnitOfWork, place: str, names: Sequence[str]) -> None:
    """Note the same as part of something that is done."""
    known = sorted({*told_apart(work, place), tuple(sorted(names))})
    work.settings.set(_APART + place, json.dumps(known, ensure_ascii=False))


def told_apart(work: UnitOfWork, place: str) -> set[tuple[str, ...]]:
    """Return the names that somebody said are different ones, each group in order."""
    return {tuple(group) for group in json.loads(work.settings.get(_APART + place, "[]"))}


def learned_spellings(library: Library) -> tuple[LearnedSpelling, ...]:
    """Return everything that was said about spellings of names."""
    places = (*(each.value for each in Spelled), POST)
    with library.unit_of_work() as work:
        one = [
            LearnedSpelling(place, (text,), word)
            for place in places
            for text, word in aliases_of(work, place).items()
        ]
        apart = [
            LearnedSpelling(place, group)
            for place in places
            for group in sorted(told_apart(work, place))
        ]
    return (*one, *apart)


def forget_spelling(library: Library, learned: LearnedSpelling) -> ChangeSet:
    """Forget it; the next time it is asked about as if nothing had been said."""
    label = "、".join(learned.names)
    with library.unit_of_work(Batch(BatchId(new_id()), FORGET, label)) as work:
        if learned.means:
            forget_alias(work, learned.place, learned.names[0])
        else:
            left = sorted(told_apart(work, learned.place) - {learned.names})
            work.settings.set(_APART + learned.place, json.dumps(left, ensure_ascii=False))
        return work.commit()


def _unified(
    row: InfoItem, field: str, place: Spelled, wrong: Sequence[str], right: str
) -> InfoItem:
    text: str = getattr(row, field)
    name = _name_in(place, text)
    if name not in wrong:
        return row
    changes: dict[str, str] = {field: text.strip().replace(name, right, 1)}
    return replace(row, **changes)  # type: ignore[arg-type]


def _name_in(place: Spelled, text: str) -> str:
    return school_in(text) if place is Spelled.SCHOOL else text.strip()


def _proposed(group: Sequence[str], chosen: Mapping[str, str]) -> str:
    remembered = [chosen[name] for name in group if chosen.get(name) in group]
    return remembered[0] if remembered else max(group, key=len)
