"""Who among colleagues may be kin: found by comparing families, decided by people (AVOID-8).

The program proposes; somebody who knows confirms a pair or says that they are not kin, and both
are remembered. From confirmed pairs kin are derived who stand two steps away.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from cadredesk.domain.ids import CadreId, ItemId
from cadredesk.domain.kin_link import KinLink, KinVerdict
from cadredesk.domain.kinship import (
    Confidence,
    KinClass,
    Tie,
    kin_class,
    shared_relation,
    tie_of,
    two_steps_away,
)
from cadredesk.domain.partial_date import PartialDate, months_between

_MOST_ALIKE = 6
"""A name and month of birth that more people share says nothing about kinship."""

_SURE = frozenset((Confidence.CONFIRMED, Confidence.CERTAIN))


class Relative(NamedTuple):
    """A row of a family table: what somebody is, and by what he or she is known again."""

    id: ItemId
    relation: str
    name: str
    born: str
    work: str
    number: str = ""


class Person(NamedTuple):
    """What is compared of somebody: `key` is the name for comparing, `born` the month.

    `number` is the identity number, which makes sure; empty where it is not on file.
    """

    id: CadreId
    name: str
    key: str
    born: str
    posts: tuple[str, ...]
    relatives: tuple[Relative, ...]
    links: tuple[KinLink, ...]
    number: str = ""


class Kin(NamedTuple):
    """Two people who may be kin: what `other` is to `one`, how sure, by which chain.

    `row` is the row of a family that speaks of it, None where it is derived. `basis` is the text
    of the facts that a decision remembers. `link` is the decision, None where there is none;
    of a pair that was dismissed it says so.
    """

    one: CadreId
    other: CadreId
    relation: str
    kind: KinClass
    confidence: Confidence
    chain: str
    row: ItemId | None
    basis: str
    link: KinLink | None = None

    @property
    def is_dismissed(self) -> bool:
        """Whether somebody said that they are not kin."""
        return self.link is not None and self.link.verdict is KinVerdict.DISMISSED


_Pair = frozenset[CadreId]


def kin_among(people: Sequence[Person]) -> tuple[Kin, ...]:
    """Return every pair that may be kin, each once; those that were dismissed say so.

    A pair that was dismissed on other facts than those of today is proposed again.
    """
    decided = _decisions(people)
    found: dict[_Pair, Kin] = {}
    for kin in (*_confirmed(people), *_named(people), *_sharing(people)):
        found.setdefault(_pair(kin), kin)
    for kin in _derived(found.values(), people):
        found.setdefault(_pair(kin), kin)
    return tuple(_as_decided(kin, decided.get(_pair(kin))) for kin in found.values())


def _pair(kin: Kin) -> _Pair:
    return frozenset((kin.one, kin.other))


def _decisions(people: Iterable[Person]) -> dict[_Pair, KinLink]:
    """The last decision about each pair."""
    return {frozenset((each.id, link.other_id)): link for each in people for link in each.links}


def _as_decided(kin: Kin, link: KinLink | None) -> Kin:
    if link is None or (link.verdict is KinVerdict.DISMISSED and link.basis != kin.basis):
        return kin
    return kin._replace(link=link)


def _confirmed(people: Sequence[Person]) -> Iterator[Kin]:
    """Pairs that somebody confirmed, as far as both are here."""
    known = {each.id: each for each in people}
    for one in people:
        for link in one.links:
            other, kind = known.get(link.other_id), kin_class(link.relation) or KinClass.IN_LAW
            if other is not None and link.verdict is KinVerdict.CONFIRMED:
                chain = _arrow(one.name, link.relation, other.name)
                sure = Confidence.CONFIRMED
                yield Kin(one.id, other.id, link.relation, kind, sure, chain, None, link.basis)


def _named(people: Sequence[Person]) -> Iterator[Kin]:
    """Pairs of whom one stands in the other's family table."""
    by_name: defaultdict[str, list[Person]] = defaultdict(list)
    by_number: defaultdict[str, list[Person]] = defaultdict(list)
    for each in people:
        by_name[each.key].append(each)
        by_number[each.number].append(each)
    for one in people:
        for row in one.relatives:
            numbered = by_number[row.number] if row.number else []
            alike = numbered or by_name.get(row.name, [])
            kind = kin_class(row.relation) if 0 < len(alike) <= _MOST_ALIKE else None
            for other in alike if kind is not None else ():
                sure = _confidence(row, other)
                if other is not one and sure is not None and kind is not None:
                    chain = _arrow(one.name, row.relation, other.name)
                    basis = f"{chain} {row.born or row.work}/{other.born}"
                    yield Kin(one.id, other.id, row.relation, kind, sure, chain, row.id, basis)


def _sharing(people: Sequence[Person]) -> Iterator[Kin]:
    """Pairs who name the same third person."""
    named: defaultdict[tuple[str, str], list[tuple[Person, Relative]]] = defaultdict(list)
    for each in people:
        for row in each.relatives:
            if row.number:
                named["", row.number].append((each, row))
            if row.born:
                named[row.name, row.born].append((each, row))
    for both in (each for each in named.values() if 1 < len(each) <= _MOST_ALIKE):
        for (one, row), (other, seen) in combinations(both, 2):
            shared = shared_relation(row.relation, seen.relation)
            if one is not other and shared is not None and not _differ(row.number, seen.number):
                relation, kind = shared
                third = f"—{row.relation}→ {row.name} ←{seen.relation}—"
                chain = f"{one.name} {third} {other.name}"
                sure = Confidence.CERTAIN if row.number and seen.number else Confidence.PROBABLE
                basis = f"{chain} {row.born}"
                yield Kin(one.id, other.id, relation, kind, sure, chain, row.id, basis)


def _derived(found: Iterable[Kin], people: Sequence[Person]) -> Iterator[Kin]:
    """Pairs two sure steps apart: A's spouse's sibling (AVOID-8, step 2)."""
    names = {each.id: each.name for each in people}
    around: defaultdict[CadreId, list[tuple[CadreId, Tie, str]]] = defaultdict(list)
    for kin in found:
        tie = tie_of(kin.relation)
        if kin.confidence in _SURE and tie is not None:
            around[kin.one].append((kin.other, tie, kin.relation))
            around[kin.other].append((kin.one, tie.inverse, tie.inverse.value))
    for middle, ends in around.items():
        for (one, to_one, _word), (other, to_other, word) in combinations(ends, 2):
            step = two_steps_away(to_one.inverse, to_other)
            if step is not None:
                first = _arrow(names[one], to_one.inverse.value, names[middle])
                chain = f"{first} —{word}→ {names[other]}"
                yield Kin(one, other, *step, Confidence.PROBABLE, chain, None, chain)


def _arrow(one: str, relation: str, other: str) -> str:
    return f"{one} —{relation}→ {other}"


def _confidence(row: Relative, person: Person) -> Confidence | None:
    """How sure it is that a row of a family table is a colleague of the same name or number."""
    if row.number and person.number:
        return Confidence.CERTAIN if row.number == person.number else None
    if row.born and row.born == person.born:
        return Confidence.PROBABLE
    if row.born and person.born:
        return Confidence.POSSIBLE if _a_month_apart(row.born, person.born) else None
    named = any(post and post in row.work for post in person.posts)
    return Confidence.POSSIBLE if named else None


def _differ(one: str, other: str) -> bool:
    """Whether both numbers are known, and they are two people's."""
    return bool(one and other) and one != other


def _a_month_apart(one: str, other: str) -> bool:
    return abs(months_between(PartialDate.parse(one), PartialDate.parse(other))) == 1
