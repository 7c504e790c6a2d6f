"""Kin in a village's committees: supervisors (AVOID-7), and who keeps the books beside a head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cadredesk.domain.cadre import VillageCadre
from cadredesk.domain.kinship import is_near_kin, kin_class, kin_words
from cadredesk.domain.person_name import match_key
from cadredesk.domain.rules.alert import Fact, Subject, SubjectKind
from cadredesk.domain.rules.census import Answer, Survey
from cadredesk.domain.rules.finding import Finding, to_check, using
from cadredesk.domain.rules.rulebook import RulesOfDay

_SUPERVISORS = ("监委", "监督")
_COMMITTEE = ("村委", "村民委员会", "村主任", "居委", "书记、主任", "书记兼主任")
_PLAIN = frozenset(("主任", "副主任"))
"""A post of the committee itself, as a village writes it."""
_HEADS = ("书记", "主任")
_BOOKS = ("会计", "出纳", "报账员")
_NOT_HEAD = ("副",)
_BETWEEN = re.compile(r"[、，,；;]")
_NAME_FIRST = re.compile(r"(?P<name>[^（(]+)[（(](?P<relation>[^）)]+)[）)]")


class VillageKin(NamedTuple):
    """Somebody whom a village cadre calls kin."""

    relation: str
    name: str


class Villager(NamedTuple):
    """What is kept of a village cadre: where, in which post, kin of whom, what cannot be read."""

    village: str
    post: str
    kin: tuple[VillageKin, ...]
    unread: tuple[str, ...]


def villager_of(villager: VillageCadre, _book: RulesOfDay) -> Villager:
    """Return what is compared of a village cadre."""
    texts = [each.strip() for each in _BETWEEN.split(villager.relatives) if each.strip()]
    read = {text: kin_in(text) for text in texts}
    return Villager(
        village=villager.village,
        post=villager.post,
        kin=tuple(kin for kin in read.values() if kin is not None),
        unread=tuple(text for text, kin in read.items() if kin is None),
    )


def kin_in(text: str) -> VillageKin | None:
    """Return whom a text names as kin, None where it names nobody or no relation of the law.

    >>> kin_in("王大山（父亲）"), kin_in("弟弟王小山"), kin_in("王小山")
    (VillageKin(relation='父亲', name='王大山'), VillageKin(relation='弟弟', name='王小山'), None)
    """
    named = _NAME_FIRST.fullmatch(text)
    if named is not None:
        relation = named["relation"].strip()
        return None if kin_class(relation) is None else VillageKin(relation, named["name"].strip())
    word = next((each for each in kin_words() if text.startswith(each)), "")
    name = text[len(word) :].strip()
    return VillageKin(word, name) if word and name and not name.startswith("的") else None


def judge_village_kin(
    answers: Sequence[Answer], _book: RulesOfDay
) -> Iterator[tuple[Subject, Finding]]:
    """AVOID-7: no member of the village committee has kin among those who supervise it."""
    by_name = {(each.value.village, match_key(each.subject.name)): each for each in answers}
    for answer in answers:
        for text in answer.value.unread:
            fact = Fact("village_cadre.relatives", "两委中的亲属", "Kin in the committees", text)
            yield answer.subject, to_check("unread", fact, words={"text": text})
        for kin in answer.value.kin:
            other = by_name.get((answer.value.village, match_key(kin.name)))
            if other is not None and other is not answer:
                yield from _pair(answer, other, kin)


def _pair(one: Answer, other: Answer, kin: VillageKin) -> Iterator[tuple[Subject, Finding]]:
    for first, second in ((one, other), (other, one)):
        if _supervises(first) and _is_of_committee(second):
            near = is_near_kin(kin.relation)
            yield first.subject, _told("near" if near else "wider", first, second, kin)
        elif _has(first, _BOOKS) and _is_head(second):
            yield first.subject, _told("books", first, second, kin)


def _told(variant: str, one: Answer, other: Answer, kin: VillageKin) -> Finding:
    return to_check(
        variant,
        Fact("village_cadre.relatives", "关系", "Relation", kin.relation),
        Fact("village_cadre.post", "职务", "Post", one.value.post),
        Fact("village_cadre.post", "对方职务", "Post of the other", other.value.post),
        words={
            "other": other.subject.name,
            "relation": kin.relation,
            "post": one.value.post,
            "held": other.value.post,
        },
    )


def _has(answer: Answer, words: Sequence[str]) -> bool:
    return any(word in answer.value.post for word in words)


def _supervises(answer: Answer) -> bool:
    return _has(answer, _SUPERVISORS)


def _is_of_committee(answer: Answer) -> bool:
    is_of_it = _has(answer, _COMMITTEE) or answer.value.post in _PLAIN
    return is_of_it and not _supervises(answer)


def _is_head(answer: Answer) -> bool:
    return _has(answer, _HEADS) and not _has(answer, _NOT_HEAD) and not _supervises(answer)


_PAIR = using("name", "other", "relation", "post", "held")

SURVEYS = (
    Survey(
        id="AVOID-7",
        of=SubjectKind.VILLAGE_CADRE,
        gather=villager_of,
        judge=judge_village_kin,
        texts={
            "near": _PAIR,
            "wider": _PAIR,
            "books": _PAIR,
            "unread": using("name", "text"),
        },
    ),
)
