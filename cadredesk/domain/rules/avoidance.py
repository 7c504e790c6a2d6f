"""回避: kin in one office (AVOID-1 to 3), their business (4), a chief at home (5), recusal (6).

Kin are found by comparing the families on file, and remembered as somebody who knows decided
(`domain.kin`, AVOID-8).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cadredesk.domain.appointment import Appointment
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.family import FamilyMember
from cadredesk.domain.id_number import clean_id_text
from cadredesk.domain.ids import CadreId, UnitId
from cadredesk.domain.kin import Kin, Person, Relative, kin_among
from cadredesk.domain.kinship import Confidence
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.person_name import match_key
from cadredesk.domain.rules.alert import Fact, Severity, Subject, SubjectKind
from cadredesk.domain.rules.census import Answer, Survey
from cadredesk.domain.rules.facts import InTownship, is_leading, posts_held, row_fact, was_serving
from cadredesk.domain.rules.finding import Definition, Finding, to_check, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.words import Tier

_CONTROL = ("组织", "人事", "纪检", "纪委", "监察", "审计", "财务", "财政", "会计", "出纳")
_APPOINTING = ("组织", "人事", "纪检", "纪委")
_HEADS = ("主任", "所长", "站长", "队长", "院长", "负责人")
_CHIEFS = ("党委书记", "镇长", "乡长")
_NOT_CHIEF = ("副", "原")
_NEXT_OF_KIN = frozenset(
    "丈夫 妻子 配偶 爱人 儿子 女儿 长子 次子 三子 长女 次女 三女 养子 养女 继子 继女 独生子 独生女 "
    "儿媳 儿媳妇 女婿".split()
)
"""Spouse, children and their spouses, whose business counts (公务员法 Art. 74)."""
_BUSINESS = ("公司", "企业", "个体", "经营", "承包", "厂", "店", "合作社", "商行", "超市", "养殖场")
_OWNER = (
    "经理", "法人", "法定代表人", "董事", "股东", "老板", "负责人", "个体", "业主", "经营", "承包",
    "创办", "合伙", "厂长", "店主", "理事长",
)  # fmt: skip


class Colleague(NamedTuple):
    """What is kept of a person: what makes kin known, and what posts mean for recusal."""

    person: Person
    units: frozenset[UnitId]
    leading: tuple[str, ...]
    heads: frozenset[UnitId]


class Kinfolk(NamedTuple):
    """Two colleagues who may be kin; nobody said that they are not."""

    one: Answer
    other: Answer
    kin: Kin


def person_of(file: CadreFile, posts: Sequence[Appointment]) -> Person:
    """Return what is compared of a file, with the posts held."""
    cadre = file.cadre
    return Person(
        id=cadre.id,
        name=cadre.name,
        key=match_key(cadre.name),
        born=_month(cadre.born_on),
        posts=tuple(each.title for each in posts) or (cadre.current_posts,),
        relatives=tuple(
            Relative(
                id=each.id,
                relation=each.relation,
                name=match_key(each.name),
                born=_month(each.born_on),
                work=each.work,
                number=clean_id_text(each.id_number),
            )
            for each in file.family
            if each.name and not each.is_deceased
        ),
        links=file.kin_links,
        number=clean_id_text(cadre.id_number),
    )


def colleague_of(file: CadreFile, book: RulesOfDay) -> Colleague | None:
    """Return what is kept of a file; None for who does not serve."""
    if not was_serving(file.cadre, book.day):
        return None
    held = posts_held(file, book.day)
    return Colleague(
        person=person_of(file, held),
        units=frozenset(each.unit_id for each in held if each.unit_id is not None),
        leading=tuple(each.title for each in held if _is_leading(each)),
        heads=frozenset(
            each.unit_id for each in held if each.unit_id is not None and _is_head(each)
        ),
    )


def kinfolk(answers: Sequence[Answer]) -> tuple[Kinfolk, ...]:
    """Return the pairs that may be kin, without those who are not, as somebody said."""
    by_id: dict[CadreId, Answer] = {each.value.person.id: each for each in answers}
    found = kin_among([each.value.person for each in answers])
    return tuple(
        Kinfolk(by_id[each.one], by_id[each.other], each) for each in found if not each.is_dismissed
    )


def judge_kin(pairs: Sequence[Kinfolk], _book: RulesOfDay) -> Iterator[tuple[Subject, Finding]]:
    """AVOID-1: people who serve here and may be kin by what their families say.

    Once it is confirmed there is nothing to look into; the other rules go on telling it.
    """
    for pair in pairs:
        if pair.kin.confidence is not Confidence.CONFIRMED:
            yield pair.one.subject, _finding("kin", pair)


def judge_superiors(
    pairs: Sequence[Kinfolk], _book: RulesOfDay
) -> Iterator[tuple[Subject, Finding]]:
    """AVOID-2: kin of whom one leads the other, or who belong to one leading body."""
    for pair in pairs:
        one, other = pair.one.value, pair.other.value
        if one.leading and other.leading:
            yield pair.one.subject, _finding("same_body", pair)
        elif one.heads & other.units or other.heads & one.units:
            yield pair.one.subject, _finding("superior", pair)


def judge_control_posts(
    pairs: Sequence[Kinfolk], _book: RulesOfDay
) -> Iterator[tuple[Subject, Finding]]:
    """AVOID-3: kin of a leader in posts of personnel, discipline, audit or finance."""
    for pair in pairs:
        for leader, colleague in ((pair.one, pair.other), (pair.other, pair.one)):
            work = _post_of(colleague.value, _CONTROL)
            if leader.value.leading and work and not colleague.value.leading:
                yield leader.subject, _finding("control", pair, colleague, work=work)


def judge_recusal(pairs: Sequence[Kinfolk], _book: RulesOfDay) -> Iterator[tuple[Subject, Finding]]:
    """AVOID-6: whoever has a say in appointments takes no part in those of kin."""
    for pair in pairs:
        for handler, candidate in ((pair.one, pair.other), (pair.other, pair.one)):
            if handler.value.leading or _post_of(handler.value, _APPOINTING):
                yield handler.subject, _finding("recusal", pair, candidate)


def judge_business(file: CadreFile, book: RulesOfDay) -> Iterator[Finding]:
    """AVOID-4: a leader's spouse, children or their spouses in business."""
    held = [each for each in posts_held(file, book.day) if _is_leading(each)]
    if not held or not was_serving(file.cadre, book.day):
        return
    for each in file.family:
        if each.relation in _NEXT_OF_KIN and not each.is_deceased and _any_in(_BUSINESS, each.work):
            yield _business(each, held[0])


def _business(member: FamilyMember, post: Appointment) -> Finding:
    return to_check(
        "owner" if _any_in(_OWNER, member.work) else "employed",
        row_fact(member, "work", "工作单位及职务", "Work", member.work),
        Fact("appointment.title", "职务", "Post", post.title),
        words={
            "relation": member.relation,
            "relative": member.name,
            "work": member.work,
            "post": post.title,
        },
    )


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


def _post_of(colleague: Colleague, words: Sequence[str]) -> str:
    return next((post for post in colleague.person.posts if _any_in(words, post)), "")


def _any_in(words: Sequence[str], text: str) -> bool:
    return any(word in text for word in words)


def _finding(variant: str, pair: Kinfolk, other: Answer | None = None, **words: str) -> Finding:
    """What is told of a pair; `other` is the one named beside whom it is told of."""
    named, kin = pair.other if other is None else other, pair.kin
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
_RECUSAL = using("name", "other", "relation", "sure")

SURVEYS = (
    Survey(
        id="AVOID-1",
        gather=colleague_of,
        compare=kinfolk,
        judge=judge_kin,
        texts={"kin": _PAIR},
    ),
    Survey(
        id="AVOID-2",
        gather=colleague_of,
        compare=kinfolk,
        judge=judge_superiors,
        texts={"same_body": _PAIR, "superior": _PAIR},
    ),
    Survey(
        id="AVOID-3",
        gather=colleague_of,
        compare=kinfolk,
        judge=judge_control_posts,
        texts={"control": using("name", "other", "relation", "work", "sure")},
    ),
    Survey(
        id="AVOID-6",
        gather=colleague_of,
        compare=kinfolk,
        judge=judge_recusal,
        texts={"recusal": _RECUSAL},
    ),
)

_WORK = using("name", "relation", "relative", "work")

RULES = (
    Definition(
        id="AVOID-4",
        subject=SubjectKind.CADRE,
        judge=judge_business,
        texts={"owner": _WORK | using("post"), "employed": _WORK},
    ),
    Definition(
        id="AVOID-5",
        subject=SubjectKind.CADRE,
        judge=judge_home,
        texts={"hit": using("name", "post", "place")},
        in_township=True,
    ),
)
