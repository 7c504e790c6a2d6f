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
from cadredesk.domain.rules.finding import SilentRule, using
from cadredesk.domain.rules.requirement import (
    ALWAYS,
    NEVER,
    Question,
    Requirement,
    asked_by,
)
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.tenure import Period
from cadredesk.domain.rules.wording import months
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
    count = book.number(DEPUTY_MONTHS)
    asked = asked_by("PROMO-4", "deputy", book, DEPUTY_MONTHS, length=months(count))
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
        state = asked.say("five_kinds", book, category=category)
        yield asked.judged(book, state, NEVER, (fact,))
    elif file.grade_periods:
        fact = Fact("grade_period.grade", "职级", "Grade", file.grade_periods[-1].grade)
        if fact.value:
            state = asked.say("held", book, grade=fact.value)
            yield asked.judged(book, state, NEVER, (fact,))
        else:
            yield asked.lacking(fact)
    else:
        yield asked.lacking(Fact("grade_period.grade", "职级", "Grade", ""))


def before_chief(file: CadreFile, book: RulesOfDay) -> Iterator[Requirement]:
    """PROMO-4: so long a deputy of township level before a chief's post."""
    count = book.number(CHIEF_MONTHS)
    asked = asked_by("PROMO-4", "chief", book, CHIEF_MONTHS, length=months(count))
    yield _in_tiers(asked, count, file, _DEPUTY_UP, book)


def before_county_deputy(file: CadreFile, book: RulesOfDay) -> Iterator[Requirement]:
    """PROMO-1 to PROMO-3: years of work, at the grass roots, in two posts, as a chief."""
    yield _years_of_work(file, book)
    yield _at_the_grassroots(file, book)
    yield _lower_posts(file, book)
    count = book.number(COUNTY_DEPUTY_MONTHS)
    asked = asked_by("PROMO-3", "chief", book, COUNTY_DEPUTY_MONTHS, length=months(count))
    yield _in_tiers(asked, count, file, _CHIEF_UP, book)


def _in_tiers(
    asked: Question, count: int, file: CadreFile, tiers: tuple[Tier, ...], book: RulesOfDay
) -> Requirement:
    facts, periods = _tier_facts(file, tiers), _tier_periods(file, tiers)
    if facts and not periods:
        return asked.lacking(_unstarted(facts))
    if not facts and not file.appointments and not file.tier_periods:
        return asked.lacking(Fact("appointment.tier", "任职记录", "Posts held", ""))
    return asked.months_served(book, periods, count, facts)


def _years_of_work(file: CadreFile, book: RulesOfDay) -> Requirement:
    """PROMO-1, counted by full years (DATE-6)."""
    count = book.number(COUNTY_WORK_MONTHS)
    asked = asked_by("PROMO-1", "work", book, COUNTY_WORK_MONTHS, length=months(count))
    began_on = file.cadre.began_work_on
    value = "" if began_on is None else str(began_on)
    fact = Fact("cadre.began_work_on", "参加工作时间", "Began work", value)
    if began_on is None or not began_on.has_month:
        return asked.lacking(fact)
    return asked.months_served(book, (Period.between(began_on, None),), count, (fact,))


def _at_the_grassroots(file: CadreFile, book: RulesOfDay) -> Requirement:
    """PROMO-1: months at county level and below, as the words of the résumé say."""
    count = book.number(COUNTY_GRASSROOTS_MONTHS)
    asked = asked_by("PROMO-1", "grassroots", book, COUNTY_GRASSROOTS_MONTHS, length=months(count))
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
    count = book.number(COUNTY_LOWER_POSTS)
    asked = asked_by("PROMO-2", "posts", book, COUNTY_LOWER_POSTS, count=str(count)).to_check
    if not file.appointments:
        fact = Fact("appointment.title", "任职记录", "Posts held", "")
        return asked.lacking(fact)
    titles = dict.fromkeys(
        each.title for each in file.appointments if each.tier in _LOWER and not each.temporary
    )
    state = asked.say("had", book, count=str(len(titles)))
    facts = tuple(Fact("appointment.title", "职务", "Post", title) for title in titles)
    windows = ALWAYS if len(titles) >= count else NEVER
    return asked.judged(book, state, windows, facts)


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


RULES = (
    SilentRule(
        id="PROMO-1",
        texts={"work": using("length"), "grassroots": using("length")},
        parameters=(COUNTY_WORK_MONTHS, COUNTY_GRASSROOTS_MONTHS),
    ),
    SilentRule(
        id="PROMO-2",
        texts={"posts": using("count"), "had": using("count")},
        parameters=(COUNTY_LOWER_POSTS,),
    ),
    SilentRule(id="PROMO-3", texts={"chief": using("length")}, parameters=(COUNTY_DEPUTY_MONTHS,)),
    SilentRule(
        id="PROMO-4",
        texts={
            "deputy": using("length"),
            "chief": using("length"),
            "five_kinds": using("category"),
            "held": using("grade"),
        },
        parameters=(DEPUTY_MONTHS, CHIEF_MONTHS),
    ),
)
