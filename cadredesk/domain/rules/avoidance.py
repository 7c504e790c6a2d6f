"""回避: kin in one office (AVOID-1 to AVOID-3), and a chief where he or she grew up (AVOID-5).

Kin are found by comparing the families on file (AVOID-8). The program proposes: somebody
who knows says that they are not kin, and it is remembered until the facts change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from cadredesk.domain.appointment import Appointment
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.ids import UnitId
from cadredesk.domain.kinship import Confidence, KinClass, kin_class, shared_relation
from cadredesk.domain.partial_date import PartialDate, months_between
from cadredesk.domain.person_name import match_key
from cadredesk.domain.rules.alert import Fact, Severity, Subject, SubjectKind
from cadredesk.domain.rules.census import Answer, Survey
from cadredesk.domain.rules.facts import InTownship, is_leading, posts_held, was_serving
from cadredesk.domain.rules.finding import Definition, Finding, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.words import Tier

_CONTROL = ("组织", "人事", "纪检", "纪委", "监察", "审计", "财务", "财政", "会计", "出纳")
_HEADS = ("主任", "所长", "站长", "队长", "院长", "负责人")
_CHIEFS = ("党委书记", "镇长", "乡长")
_NOT_CHIEF = ("副", "原")
_MOST_ALIKE = 6
"""A name and month of birth that more people share says nothing about kinship."""


class Relative(NamedTuple):
    """A row of a family table: what somebody is, and by what he or she is known again."""

    relation: str
    name: str
    born: str
    work: str


class Colleague(NamedTuple):
    """What is kept of a person for comparing families: name, birth, posts, relatives."""

    name: str
    born: str
    posts: tuple[str, ...]
    units: frozenset[UnitId]
    leading: tuple[str, ...]
    heads: frozenset[UnitId]
    relatives: tuple[Relative, ...]


class Kin(NamedTuple):
    """Two people who may be kin: what the other is to the one, how sure, by which chain."""

    one: Answer
    other: Answer
    relation: str
    kind: KinClass
    confidence: Confidence
    chain: str


def colleague_of(file: CadreFile, book: RulesOfDay) -> Colleague | None:
    """Return what is kept of a file; None for who does not serve."""
    if not was_serving(file.cadre, book.day):
        return None
    held = posts_held(file, book.day)
    return Colleague(
        name=match_key(file.cadre.name),
        born=_month(file.cadre.born_on),
        posts=tuple(each.title for each in held) or (file.cadre.current_posts,),
        units=frozenset(each.unit_id for each in held if each.unit_id is not None),
        leading=tuple(each.title for each in held if _is_leading(each)),
        heads=frozenset(
            each.unit_id for each in held if each.unit_id is not None and _is_head(each)
        ),
        relatives=tuple(
            Relative(each.relation, match_key(each.name), _month(each.born_on), each.work)
            for each in file.family
            if each.name and not each.is_deceased
        ),
    )


def judge_kin(answers: Sequence[Answer], _book: RulesOfDay) -> Iterator[tuple[Subject, Finding]]:
    """AVOID-1: people who serve here and may be kin by what their families say."""
    for kin in kin_among(answers):
        yield kin.one.subject, _finding("kin", kin)


def judge_superiors(
    answers: Sequence[Answer], _book: RulesOfDay
) -> Iterator[tuple[Subject, Finding]]:
    """AVOID-2: kin of whom one leads the other, or who belong to one leading body."""
    for kin in kin_among(answers):
        one, other = kin.one.value, kin.other.value
        if one.leading and other.leading:
            yield kin.one.subject, _finding("same_body", kin)
        elif one.heads & other.units or other.heads & one.units:
            yield kin.one.subject, _finding("superior", kin)


def judge_control_posts(
    answers: Sequence[Answer], _book: RulesOfDay
) -> Iterator[tuple[Subject, Finding]]:
    """AVOID-3: kin of a leader in posts of personnel, discipline, audit or finance."""
    for kin in kin_among(answers):
        for leader, colleague in ((kin.one, kin.other), (kin.other, kin.one)):
            work = _control_post(colleague.value)
            if leader.value.leading and work and not colleague.value.leading:
                yield leader.subject, _finding("control", kin, colleague, work=work)


def judge_home(subject: InTownship, book: RulesOfDay) -> Iterator[Finding]:
    """AVOID-5: a chief of the township who grew up in it."""
    file, town = subject.file, subject.township.name
    cadre = file.cadre
    if not town or not was_serving(cadre, book.day) or town not in cadre.growth_place:
        return
    chief = next((each for each in posts_held(file, book.day) if _is_chief(each)), None)
    if chief is None:
        return
    yield Finding(
        variant="hit",
        severity=Severity.CHECK,
        facts=(
            Fact("appointment.title", "职务", "Post", chief.title),
            Fact("cadre.growth_place", "成长地", "Grew up in", cadre.growth_place),
        ),
        words={"post": chief.title, "place": cadre.growth_place},
    )


def kin_among(answers: Sequence[Answer]) -> list[Kin]:
    """Return every pair that may be kin, each once, by one relative or by one they share."""
    found: dict[tuple[str, str], Kin] = {}
    for kin in (*_named(answers), *_sharing(answers)):
        pair = (str(kin.one.subject.id), str(kin.other.subject.id))
        if pair not in found and pair[::-1] not in found:
            found[pair] = kin
    return list(found.values())


def _named(answers: Sequence[Answer]) -> Iterator[Kin]:
    """Pairs of whom one stands in the other's family table."""
    by_name: defaultdict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        by_name[answer.value.name].append(answer)
    for one in answers:
        for row in one.value.relatives:
            kind = kin_class(row.relation)
            alike = by_name.get(row.name, ()) if kind is not None else ()
            for other in alike if len(alike) <= _MOST_ALIKE else ():
                confidence = _confidence(row, other.value)
                if other is not one and confidence is not None and kind is not None:
                    chain = f"{one.subject.name} —{row.relation}→ {other.subject.name}"
                    yield Kin(one, other, row.relation, kind, confidence, chain)


def _sharing(answers: Sequence[Answer]) -> Iterator[Kin]:
    """Pairs who name the same third person."""
    named: defaultdict[tuple[str, str], list[tuple[Answer, Relative]]] = defaultdict(list)
    for answer in answers:
        for row in answer.value.relatives:
            if row.born:
                named[row.name, row.born].append((answer, row))
    for both in (each for each in named.values() if len(each) <= _MOST_ALIKE):
        for (one, row), (other, seen) in combinations(both, 2):
            shared = shared_relation(row.relation, seen.relation)
            if one is not other and shared is not None:
                relation, kind = shared
                third = f"—{row.relation}→ {row.name} ←{seen.relation}—"
                chain = f"{one.subject.name} {third} {other.subject.name}"
                yield Kin(one, other, relation, kind, Confidence.PROBABLE, chain)


def _confidence(row: Relative, person: Colleague) -> Confidence | None:
    """How sure it is that a row of a family table is a colleague of the same name."""
    if row.born and row.born == person.born:
        return Confidence.PROBABLE
    if row.born and person.born:
        return Confidence.POSSIBLE if _a_month_apart(row.born, person.born) else None
    named = any(post and post in row.work for post in person.posts)
    return Confidence.POSSIBLE if named else None


def _a_month_apart(one: str, other: str) -> bool:
    first, second = PartialDate.parse(one), PartialDate.parse(other)
    return abs(months_between(first, second)) == 1


def _month(born_on: PartialDate | None) -> str:
    return str(born_on.to_month()) if born_on is not None and born_on.has_month else ""


def _is_leading(post: Appointment) -> bool:
    return is_leading(post) and post.tier in {Tier.TOWNSHIP_CHIEF, Tier.TOWNSHIP_DEPUTY}


def _is_head(post: Appointment) -> bool:
    return any(word in post.title for word in _HEADS)


def _is_chief(post: Appointment) -> bool:
    return any(
        post.title.endswith(word) or f"{word}、" in post.title
        for word in _CHIEFS
        if not any(f"{before}{word}" in post.title for before in _NOT_CHIEF)
    )


def _control_post(person: Colleague) -> str:
    return next((post for post in person.posts if any(word in post for word in _CONTROL)), "")


def _finding(variant: str, kin: Kin, other: Answer | None = None, **words: str) -> Finding:
    """What is told of a pair; `other` is the one named beside whom it is told of."""
    named = kin.other if other is None else other
    return Finding(
        variant=variant,
        severity=Severity.CHECK,
        facts=(
            Fact("family_member.name", "关系", "Relation", kin.chain),
            Fact("family_member.relation", "类别", "Class", kin.kind),
            Fact("family_member.born_on", "把握", "How sure", kin.confidence),
        ),
        words={
            "other": named.subject.name,
            "relation": kin.relation,
            "kind": kin.kind,
            "sure": kin.confidence,
            **words,
        },
    )


_PAIR = using("name", "other", "relation", "kind", "sure")

SURVEYS = (
    Survey(id="AVOID-1", gather=colleague_of, judge=judge_kin, texts={"kin": _PAIR}),
    Survey(
        id="AVOID-2",
        gather=colleague_of,
        judge=judge_superiors,
        texts={"same_body": _PAIR, "superior": _PAIR},
    ),
    Survey(
        id="AVOID-3",
        gather=colleague_of,
        judge=judge_control_posts,
        texts={"control": using("name", "other", "relation", "work", "sure")},
    ),
)

RULES = (
    Definition(
        id="AVOID-5",
        subject=SubjectKind.CADRE,
        judge=judge_home,
        texts={"hit": using("name", "post", "place")},
        in_township=True,
    ),
)
