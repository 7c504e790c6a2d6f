"""What a frozen pack holds, word for word, and how one version differs from another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from cadredesk.domain.ids import CadreId

_SAME_COURSE = {
    "qualification": ("full_time_education", "in_service_education"),
    "degree": ("full_time_degree", "in_service_degree"),
    "school": ("full_time_school", "in_service_school"),
    "joined_party_on": ("joined_party",),
    "post_title": ("current_posts",),
}
"""Facts that repeat another one: told only where the other one did not change."""


@dataclass(frozen=True, slots=True)
class StatedPerson:
    """One person as a pack states him or her: each fact (`born_on`) as its text."""

    cadre: CadreId
    name: str
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class StatedFile:
    """One file of a pack; `digest` is SHA-256 in hexadecimal, `size` is in bytes."""

    name: str
    size: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedFinding:
    """What the preflight had found when the pack was frozen; `weight` is block or warn."""

    weight: str
    person: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Everything that a pack holds, as it was frozen: files, people, rules, findings.

    `layouts`, `forms`, `blank` and `cover` say what the program made, so that the next version
    can be made the same way.
    """

    number: str
    title: str
    version: int
    unit: str
    as_of: str
    frozen_at: str
    rules: str
    layouts: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    blank: bool = False
    cover: bool = False
    files: tuple[StatedFile, ...] = ()
    people: tuple[StatedPerson, ...] = ()
    findings: tuple[StatedFinding, ...] = ()


class VersionChange(StrEnum):
    """What happened to a person or a file between two versions."""

    ADDED = "added"
    GONE = "gone"
    CHANGED = "changed"


FactKey = tuple[CadreId, str]
"""A fact of a person, by its name in blanks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactDifference:
    """One line of a difference list.

    For somebody who is new or gone `fact` is empty, and so are both texts.
    """

    kind: VersionChange
    cadre: CadreId
    person: str
    fact: str = ""
    before: str = ""
    after: str = ""

    @property
    def key(self) -> FactKey:
        """Whose fact it is about, and which."""
        return self.cadre, self.fact


@dataclass(frozen=True, slots=True)
class PackDifference:
    """How two versions differ: people with their facts, and files by their contents."""

    facts: tuple[FactDifference, ...] = ()
    files: tuple[tuple[VersionChange, str], ...] = ()

    @property
    def people(self) -> int:
        """How many people are concerned."""
        return len({each.cadre for each in self.facts})


def pack_difference(before: Manifest, after: Manifest) -> PackDifference:
    """Return how a version differs from an earlier one, people in the order of the later."""
    facts = people_difference(before.people, after.people)
    return PackDifference(facts, tuple(_files(before.files, after.files)))


def people_difference(
    before: tuple[StatedPerson, ...], after: tuple[StatedPerson, ...]
) -> tuple[FactDifference, ...]:
    """Return who came, who went, and which facts are stated otherwise."""
    return tuple(_people(before, after))


def _people(
    before: tuple[StatedPerson, ...], after: tuple[StatedPerson, ...]
) -> Iterator[FactDifference]:
    old = {each.cadre: each for each in before}
    new = {each.cadre for each in after}
    for person in after:
        was = old.get(person.cadre)
        if was is None:
            yield FactDifference(kind=VersionChange.ADDED, cadre=person.cadre, person=person.name)
        else:
            yield from _facts(was, person)
    for person in before:
        if person.cadre not in new:
            yield FactDifference(kind=VersionChange.GONE, cadre=person.cadre, person=person.name)


def _facts(before: StatedPerson, after: StatedPerson) -> Iterator[FactDifference]:
    names = dict.fromkeys((*before.facts, *after.facts))
    changed = {
        name: (before.facts.get(name, ""), after.facts.get(name, ""))
        for name in names
        if before.facts.get(name, "") != after.facts.get(name, "")
    }
    for name, (old, new) in changed.items():
        if not any(other in changed for other in _SAME_COURSE.get(name, ())):
            yield FactDifference(
                kind=VersionChange.CHANGED,
                cadre=after.cadre,
                person=after.name,
                fact=name,
                before=old,
                after=new,
            )


def _files(
    before: tuple[StatedFile, ...], after: tuple[StatedFile, ...]
) -> Iterator[tuple[VersionChange, str]]:
    old = {each.name: each.digest for each in before}
    new = {each.name for each in after}
    for file in after:
        if file.name not in old:
            yield VersionChange.ADDED, file.name
        elif old[file.name] != file.digest:
            yield VersionChange.CHANGED, file.name
    for file in before:
        if file.name not in new:
            yield VersionChange.GONE, file.name
