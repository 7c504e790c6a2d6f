"""Checks of family members: filled in, of an age for what is said of them (CHK-22, CHK-23)."""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.family import OWN_CHILDREN, FamilyMember
from cadredesk.domain.partial_date import age
from cadredesk.domain.rules.alert import Fact, SubjectKind
from cadredesk.domain.rules.facts import basic_fact, row_fact, was_serving
from cadredesk.domain.rules.finding import OF_PEOPLE, Definition, Finding, Gap, to_check, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.words import PARTY_MEMBER, PROBATIONARY_MEMBER, Sex

_MEMBERS = frozenset((PARTY_MEMBER, PROBATIONARY_MEMBER))
_SPOUSES = {"丈夫": Sex.MALE, "妻子": Sex.FEMALE}
_PARENTS = frozenset(("父亲", "母亲"))


def judge_filled_in(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-22: each relative has name, relation and work, birth and politics as far as asked."""
    serves = was_serving(file.cadre, book.day)
    for each in file.family:
        for name, label_zh, label_en in _lacking(each, book) if serves else ():
            fact = row_fact(each, name, label_zh, label_en, "")
            yield Gap(variant=f"gap_{name}", facts=(fact,))
        years = _age(each, book)
        if years is None or years >= book.number("least_age_in_party"):
            continue
        if each.political_affiliation in _MEMBERS:
            fact = row_fact(
                each,
                "political_affiliation",
                "政治面貌",
                "Political affiliation",
                each.political_affiliation,
            )
            words = {"relative": _called(each), "age": str(years)}
            yield to_check("young_member", fact, _born(each), words=words)


def judge_plausible(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-23: parents and children are a generation apart, and there is one spouse.

    Children whom an earlier form names are looked for where such forms are read
    (`domain/interchange/children.py`).
    """
    low, high = book.number("least_years_to_parent"), book.number("most_years_to_parent")
    for each in file.family:
        years = _years_apart(file, each)
        if years is not None and not low <= years <= high:
            words = {"relative": _called(each), "years": str(years)}
            words |= {"low": str(low), "high": str(high)}
            born = basic_fact(file.cadre, "born_on", "出生年月", "Born")
            yield to_check("years_apart", _born(each), born, words=words)
        if file.cadre.sex is not None and _SPOUSES.get(each.relation) is file.cadre.sex:
            relation = row_fact(each, "relation", "称谓", "Relation", each.relation)
            sex = basic_fact(file.cadre, "sex", "性别", "Sex")
            words = {"relative": _called(each), "sex": file.cadre.sex}
            yield to_check("spouse_sex", relation, sex, words=words)
    spouses = [each for each in file.family if each.relation in _SPOUSES and not each.is_deceased]
    if len(spouses) > 1:
        facts = [row_fact(each, "relation", "称谓", "Relation", _called(each)) for each in spouses]
        yield to_check("two_spouses", *facts, words={"count": str(len(spouses))})


def _lacking(member: FamilyMember, book: RulesOfDay) -> Iterator[tuple[str, str, str]]:
    if not member.name:
        yield "name", "亲属姓名", "Name of a relative"
    if not member.relation:
        yield "relation", "称谓", "Relation"
    if not member.work:
        yield "work", "亲属工作单位及职务", "Work of a relative"
    if member.born_on is None and not member.is_deceased:
        yield "born_on", "亲属出生年月", "Birth of a relative"
    years = _age(member, book)
    grown_up = years is not None and years >= book.number("least_age_in_party")
    if not member.political_affiliation and grown_up:
        yield "political_affiliation", "亲属政治面貌", "Political affiliation of a relative"


def _age(member: FamilyMember, book: RulesOfDay) -> int | None:
    """The age on the day, None for who is not born then or of whom it is not known."""
    years = -1 if member.born_on is None else age(member.born_on, book.today)
    return years if years >= 0 else None


def _years_apart(file: CadreFile, member: FamilyMember) -> int | None:
    """Return the years from the parent's birth to the child's, None for other relatives."""
    own, other = file.cadre.born_on, member.born_on
    if own is None or other is None:
        return None
    if member.relation in _PARENTS:
        return age(other, own)
    return age(own, other) if member.relation in OWN_CHILDREN else None


def _called(member: FamilyMember) -> str:
    return f"{member.relation}{member.name}"


def _born(member: FamilyMember) -> Fact:
    return row_fact(member, "born_on", "亲属出生年月", "Relative born", member.born_on)


RULES = (
    Definition(
        id="CHK-22",
        subject=SubjectKind.CADRE,
        judge=judge_filled_in,
        texts={
            "gap_name": OF_PEOPLE,
            "gap_relation": OF_PEOPLE,
            "gap_work": OF_PEOPLE,
            "gap_born_on": OF_PEOPLE,
            "gap_political_affiliation": OF_PEOPLE,
            "young_member": using("name", "relative", "age"),
        },
        parameters=("least_age_in_party",),
    ),
    Definition(
        id="CHK-23",
        subject=SubjectKind.CADRE,
        judge=judge_plausible,
        texts={
            "years_apart": using("name", "relative", "years", "low", "high"),
            "spouse_sex": using("name", "relative", "sex"),
            "two_spouses": using("name", "count"),
        },
        parameters=("least_years_to_parent", "most_years_to_parent"),
    ),
)
