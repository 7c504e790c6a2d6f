"""The time in lower posts that a leading post takes (PROMO-1 to PROMO-4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Fact
from cadredesk.domain.rules.eligibility.parameters import (
    CHIEF_MONTHS,
    COUNTY_DEPUTY_MONTHS,
    COUNTY_GRASSROOTS_MONTHS,
    COUNTY_LOWER_POSTS,
    COUNTY_WORK_MONTHS,
    DEPUTY_MONTHS,
)
from cadredesk.domain.rules.eligibility.requirement import (
    ALWAYS,
    NEVER,
    Question,
    Requirement,
    basis_of,
)
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.tenure import Period
from cadredesk.domain.rules.wording import Wording, months
from cadredesk.domain.words import GRADES, Category, Tier

_MEMBER_GRADES = frozenset(GRADES[: GRADES.index("一级科员") + 1])
_DEPUTY_UP = (Tier.COUNTY_CHIEF, Tier.COUNTY_DEPUTY, Tier.TOWNSHIP_CHIEF, Tier.TOWNSHIP_DEPUTY)
_CHIEF_UP = _DEPUTY_UP[:3]
_MEMBER_UP = (*_DEPUTY_UP, Tier.SECTION_MEMBER)
_LOWER = frozenset({Tier.TOWNSHIP_CHIEF, Tier.TOWNSHIP_DEPUTY})

_GRASSROOTS = re.compile(r"[镇乡村县]|街道|社区|企业|公司|[厂矿]")
_NOT_AT_WORK = re.compile(r"学习|学生|就读|攻读|待业|无业")


def before_deputy(file: CadreFile, book: RulesOfDay) -> Iterator[Requirement]:
    """PROMO-4: so long a section member (一级科员 and above) before a deputy's post."""
    basis, count = basis_of("PROMO-4", DEPUTY_MONTHS, book), book.number(DEPUTY_MONTHS)
    length = months(count)
    label = Wording(f"任科员级以上满 {length.zh}", f"Section member for {length.en}")
    asked = Question(basis, label)
    facts = _tier_facts(file, _MEMBER_UP) + _grade_facts(file)
    if facts:
        periods = (*_tier_periods(file, _MEMBER_UP), *_member_grades(file))
        yield (
            asked.months_served(book, periods, count, facts)
            if periods
            else asked.lacking(_unstarted(facts))
        )
        return
    category = file.cadre.category
    if category in {Category.INSTITUTION, Category.WORKER}:
        fact = Fact("cadre.category", "人员类别", "Category", category)
        state = Wording(f"{category}，见“五方面人员”", f"{category}: see the five kinds")
        yield asked.judged(book, state, NEVER, (fact,))
    elif file.grade_periods:
        fact = Fact("grade_period.grade", "职级", "Grade", file.grade_periods[-1].grade)
        if fact.value:
            state = Wording(f"现任{fact.value}", f"{fact.value} now")
            yield asked.judged(book, state, NEVER, (fact,))
        else:
            yield asked.lacking(fact)
    else:
        yield asked.lacking(Fact("grade_period.grade", "职级", "Grade", ""))


def before_chief(file: CadreFile, book: RulesOfDay) -> Iterator[Requirement]:
    """PROMO-4: so long a deputy of township level before a chief's post."""
    length = months(book.number(CHIEF_MONTHS))
    label = Wording(f"任乡科级副职满 {length.zh}", f"Township deputy for {length.en}")
    yield _in_tiers("PROMO-4", CHIEF_MONTHS, label, file, _DEPUTY_UP, book)


def before_county_deputy(file: CadreFile, book: RulesOfDay) -> Iterator[Requirement]:
    """PROMO-1 to PROMO-3: years of work, at the grass roots, in two posts, as a chief."""
    yield _years_of_work(file, book)
    yield _at_the_grassroots(file, book)
    yield _lower_posts(file, book)
    length = months(book.number(COUNTY_DEPUTY_MONTHS))
    label = Wording(f"任乡科级正职满 {length.zh}", f"Township chief for {length.en}")
    yield _in_tiers("PROMO-3", COUNTY_DEPUTY_MONTHS, label, file, _CHIEF_UP, book)


def _in_tiers(
    rule: str,
    parameter: str,
    label: Wording,
    file: CadreFile,
    tiers: tuple[Tier, ...],
    book: RulesOfDay,
) -> Requirement:
    basis, facts = basis_of(rule, parameter, book), _tier_facts(file, tiers)
    asked = Question(basis, label)
    periods = _tier_periods(file, tiers)
    if facts and not periods:
        return asked.lacking(_unstarted(facts))
    if not facts and not file.appointments and not file.tier_periods:
        return asked.lacking(Fact("appointment.tier", "任职记录", "Posts held", ""))
    return asked.months_served(book, periods, book.number(parameter), facts)


def _years_of_work(file: CadreFile, book: RulesOfDay) -> Requirement:
    """PROMO-1, counted by full years (DATE-6)."""
    basis, count = basis_of("PROMO-1", COUNTY_WORK_MONTHS, book), book.number(COUNTY_WORK_MONTHS)
    length = months(count)
    label = Wording(f"参加工作满 {length.zh}", f"At work for {length.en}")
    asked = Question(basis, label)
    began_on = file.cadre.began_work_on
    value = "" if began_on is None else str(began_on)
    fact = Fact("cadre.began_work_on", "参加工作时间", "Began work", value)
    if began_on is None or not began_on.has_month:
        return asked.lacking(fact)
    return asked.months_served(book, (Period.between(began_on, None),), count, (fact,))


def _at_the_grassroots(file: CadreFile, book: RulesOfDay) -> Requirement:
    """PROMO-1: months at county level and below, as the words of the résumé say."""
    basis = basis_of("PROMO-1", COUNTY_GRASSROOTS_MONTHS, book)
    count = book.number(COUNTY_GRASSROOTS_MONTHS)
    length = months(count)
    label = Wording(f"基层工作满 {length.zh}", f"At the grass roots for {length.en}")
    asked = Question(basis, label)
    came_on = file.cadre.came_to_township_on
    told = [
        each
        for each in file.resume
        if each.parent_id is None
        and _GRASSROOTS.search(each.text)
        and not _NOT_AT_WORK.search(each.text)
    ]
    periods = [_period(each.started_on, each.ended_on) for each in told]
    periods.append(_period(came_on, None))
    known = tuple(each for each in periods if each is not None)
    weak = ("按简历文字判断", "by the words of the résumé")
    if not known and not file.resume:
        return asked.lacking(Fact("resume.text", "简历", "Résumé", ""))
    facts = tuple(
        Fact("resume.text", each.span.strip(), each.span.strip(), each.text, *weak) for each in told
    )
    return asked.months_served(book, known, count, facts)


def _lower_posts(file: CadreFile, book: RulesOfDay) -> Requirement:
    """PROMO-2: as a rule two posts at the level below; to be looked at, no bar."""
    basis, count = basis_of("PROMO-2", COUNTY_LOWER_POSTS, book), book.number(COUNTY_LOWER_POSTS)
    label = Wording(f"一般在乡科级 {count} 个以上职位任过职", f"{count} posts at township level")
    if not file.appointments:
        fact = Fact("appointment.title", "任职记录", "Posts held", "")
        return Question(basis, label, advisory=True).lacking(fact)
    titles = dict.fromkeys(
        each.title for each in file.appointments if each.tier in _LOWER and not each.temporary
    )
    state = Wording(f"{len(titles)} 个", f"{len(titles)}")
    facts = tuple(Fact("appointment.title", "职务", "Post", title) for title in titles)
    windows = ALWAYS if len(titles) >= count else NEVER
    return Question(basis, label, advisory=True).judged(book, state, windows, facts)


def _tier_facts(file: CadreFile, tiers: tuple[Tier, ...]) -> tuple[Fact, ...]:
    periods = [(each.tier, each.started_on) for each in file.tier_periods]
    posts = [(each.tier, each.appointed_on) for each in file.appointments if not each.temporary]
    found = [
        Fact("tier_period.started_on", f"任{tier}", f"{tier} since", _text(start))
        for tier, start in (*periods, *posts)
        if tier is not None and tier in tiers
    ]
    return tuple(dict.fromkeys(found))


def _tier_periods(file: CadreFile, tiers: tuple[Tier, ...]) -> tuple[Period, ...]:
    """The time at these tiers: by 职务层次 and by the posts of that tier, counted once."""
    stretches = [
        (each.started_on, each.ended_on) for each in file.tier_periods if each.tier in tiers
    ]
    stretches += [
        (each.appointed_on, each.removed_on)
        for each in file.appointments
        if each.tier in tiers and not each.temporary
    ]
    found = (_period(start, end) for start, end in stretches)
    return tuple(each for each in found if each is not None)


def _grade_facts(file: CadreFile) -> tuple[Fact, ...]:
    return tuple(
        Fact(
            "grade_period.started_on",
            f"任{each.grade}",
            f"{each.grade} since",
            _text(each.started_on),
        )
        for each in file.grade_periods
        if each.grade in _MEMBER_GRADES
    )


def _member_grades(file: CadreFile) -> tuple[Period, ...]:
    found = (
        _period(each.started_on, each.ended_on)
        for each in file.grade_periods
        if each.grade in _MEMBER_GRADES
    )
    return tuple(each for each in found if each is not None)


def _period(start: PartialDate | None, end: PartialDate | None) -> Period | None:
    if start is None or not start.has_month or (end is not None and not end.has_month):
        return None
    return Period.between(start, end)


def _unstarted(facts: tuple[Fact, ...]) -> Fact:
    first = facts[0]
    return Fact(first.field, f"{first.label_zh}的起止时间", f"dates: {first.label_en}", first.value)


def _text(moment: PartialDate | None) -> str:
    return "" if moment is None else str(moment)
