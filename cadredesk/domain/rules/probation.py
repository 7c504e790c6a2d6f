"""Probation: in a leading post (PROMO-11), of a recruit (PROB-1), in the party (PARTY-1).

A probation ends on the corresponding day a year later; where the day of the start is not
known, in the month.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from cadredesk.domain.appointment import Appointment
from cadredesk.domain.cadre import Cadre, CadreFile, VillageCadre
from cadredesk.domain.calendar_days import add_months_to_day
from cadredesk.domain.partial_date import PartialDate, add_months, months_between
from cadredesk.domain.rules.alert import Fact, Step, SubjectKind
from cadredesk.domain.rules.effect_periods import later
from cadredesk.domain.rules.facts import (
    day_fact,
    has_begun,
    is_leading,
    may_be_civil_servant,
    posts_held,
    was_serving,
)
from cadredesk.domain.rules.finding import OF_PEOPLE, Definition, Finding, Gap, Sum, dated, using
from cadredesk.domain.rules.membership import EXTENSION_PARAMETERS, extension_months
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.urgency import has_passed
from cadredesk.domain.rules.wording import days, months
from cadredesk.domain.training import ServicePeriod
from cadredesk.domain.words import PROBATIONARY_MEMBER, Selection, ServiceKind

_DAYS_OF_A_MONTH = 30
"""A limit in days is rounded up to months of this length after an end without a day."""


def judge_leading_post(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """PROMO-11: the year of probation in a leading post that is not filled by election.

    Passed long ago without a note of it, the note is what is missing, not the assessment.
    """
    if not was_serving(file.cadre, book.day):
        return
    for post in posts_held(file, book.day):
        if not is_on_probation(post) or post.appointed_on is None:
            continue
        fact = _appointed_fact(post, post.appointed_on)
        total = _year(post.appointed_on, "leadership_probation_months", fact, book)
        if _is_long_over(total.due_on, book):
            yield Gap(variant="gap_record", facts=total.facts)
            continue
        finding = dated("PROMO-11", _with_post(total, post), book)
        if finding is not None:
            yield finding


def judge_recruit(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """PROB-1: the year of probation of a new civil servant, and the assessment after it."""
    total = recruit_probation(file, book)
    if total is None:
        return
    if _is_long_over(total.due_on, book):
        yield Gap(variant="gap_record", facts=total.facts)
        return
    finding = dated("PROB-1", _with_assessment(total, book), book)
    if finding is not None:
        yield finding


def recruit_probation(file: CadreFile, book: RulesOfDay) -> Sum | None:
    """Return a recruit's year of probation while nothing on file says that it was passed."""
    cadre = file.cadre
    if not was_serving(cadre, book.day) or not may_be_civil_servant(cadre):
        return None
    period = _recruit_period(file)
    start = cadre.entered_civil_service_on if period is None else period.started_on
    if start is None or not start.has_month or not has_begun(start, book.day):
        return None
    total = _year(start, "recruit_probation_months", _entry_fact(period, start), book)
    return None if _is_concluded(file, period, total.due_on) else total


def is_on_probation(post: Appointment) -> bool:
    """Whether a leading post is one with a year of probation that nothing says was passed."""
    return (
        is_leading(post)
        and post.selection is Selection.APPOINTED
        and post.probation_passed_on is None
        and post.appointed_on is not None
        and post.appointed_on.has_month
    )


def judge_party_member(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """PARTY-1: the year of a probationary party member among the cadres."""
    cadre = file.cadre
    if was_serving(cadre, book.day) and cadre.full_party_on is None:
        yield from _judge_membership(cadre, book, extension_months(file, book))


def judge_village_party_member(villager: VillageCadre, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """PARTY-1: the year of a probationary party member among the village cadres."""
    yield from _judge_membership(villager, book)


def _judge_membership(
    member: Cadre | VillageCadre, book: RulesOfDay, extension: int = 0
) -> Iterator[Finding | Gap]:
    if member.political_affiliation != PROBATIONARY_MEMBER:
        return
    joined_on = member.joined_party_on
    entity = "cadre" if isinstance(member, Cadre) else "village_cadre"
    field = f"{entity}.joined_party_on"
    if joined_on is None or not joined_on.has_month:
        value = "" if joined_on is None else str(joined_on)
        yield Gap(variant="gap", facts=(Fact(field, "入党时间", "Joined the party", value),))
        return
    if not has_begun(joined_on, book.day):
        return
    fact = day_fact(field, "入党时间", "Joined the party", joined_on)
    total = _extended(_year(joined_on, "party_probation_months", fact, book), extension)
    finding = dated("PARTY-1", total, book)
    if finding is not None:
        yield finding


def _recruit_period(file: CadreFile) -> ServicePeriod | None:
    periods = (each for each in file.service_periods if each.started_on is not None)
    return next((each for each in periods if each.kind is ServiceKind.RECRUIT_PROBATION), None)


def _is_concluded(file: CadreFile, period: ServicePeriod | None, end: PartialDate) -> bool:
    """Whether the assessment, the registration or a grade says that it was passed."""
    if file.cadre.registered_on is not None:
        return True
    if period is not None and period.completed_on is not None:
        return True
    graded = (each.started_on for each in file.grade_periods if each.started_on is not None)
    return any(start.has_month and months_between(end, start) >= 0 for start in graded)


def _is_long_over(end: PartialDate, book: RulesOfDay) -> bool:
    return months_between(end, book.today) > book.number("record_missing_after_months")


def _appointed_fact(post: Appointment, start: PartialDate) -> Fact:
    return day_fact(
        "appointment.appointed_on",
        "任职时间",
        "Appointed",
        start,
        documented=post.documented,
    )


def _entry_fact(period: ServicePeriod | None, start: PartialDate) -> Fact:
    if period is not None:
        return day_fact("service_period.started_on", "试用期开始", "Probation began", start)
    field = "cadre.entered_civil_service_on"
    return day_fact(field, "进入公务员队伍", "Entered the civil service", start)


def _year(start: PartialDate, parameter: str, fact: Fact, book: RulesOfDay) -> Sum:
    count = book.number(parameter)
    end = add_months(start, count)
    if start.has_day:
        end = PartialDate.of(add_months_to_day(start.as_day(), count))
    length = months(count)
    return Sum(
        due_on=end,
        counted_from=start,
        facts=(fact,),
        arithmetic=(
            Step(fact.label_zh, fact.label_en, str(start)),
            Step("＋ 期限", "+ length", length.zh, length.en),
            Step("＝ 届满", "= ends", str(end)),
        ),
        words={"end": str(end)},
        citation=book.citation(parameter),
    )


def _extended(total: Sum, count: int) -> Sum:
    """Add the extension of a party probation (PARTY-2)."""
    if not count:
        return total
    end, length = later(total.due_on, count), months(count)
    return replace(
        total,
        due_on=end,
        arithmetic=(
            *total.arithmetic,
            Step("＋ 延长", "+ extension", length.zh, length.en),
            Step("＝ 延长至", "= extended until", str(end)),
        ),
        words={**total.words, "end": str(end)},
    )


def _with_post(total: Sum, post: Appointment) -> Sum:
    fact = Fact("appointment.title", "职务", "Post", post.title)
    selection = Fact("appointment.selection", "任用方式", "Selection", post.selection or "")
    return Sum(
        due_on=total.due_on,
        counted_from=total.counted_from,
        facts=(fact, selection, *total.facts),
        arithmetic=total.arithmetic,
        words={**total.words, "post": post.title},
        citation=total.citation,
    )


def _with_assessment(total: Sum, book: RulesOfDay) -> Sum:
    """Add the time for the assessment: once the probation is over, that is what is due."""
    limit = book.number("recruit_assessment_days")
    end = total.due_on
    until = add_months(end, -(-limit // _DAYS_OF_A_MONTH))
    if end.has_day:
        until = PartialDate.of(end.as_day() + timedelta(days=limit))
    length = days(limit)
    return Sum(
        due_on=until if has_passed(end, book.day) else end,
        counted_from=total.counted_from,
        facts=total.facts,
        arithmetic=(
            *total.arithmetic,
            Step(
                f"＋ 任职考核 {length.zh}内",
                f"+ assessment within {length.en}",
                str(until),
            ),
        ),
        words={**total.words, "limit": length, "until": str(until)},
        citation=total.citation,
    )


_PARTY_TEXTS = {
    "ahead": using("name", "end"),
    "past": using("name", "end", "distance"),
    "gap": OF_PEOPLE,
}

RULES = (
    Definition(
        id="PROMO-11",
        subject=SubjectKind.CADRE,
        judge=judge_leading_post,
        texts={
            "ahead": using("name", "post", "end"),
            "past": using("name", "post", "end", "distance"),
            "gap_record": OF_PEOPLE,
        },
        parameters=("leadership_probation_months", "record_missing_after_months"),
    ),
    Definition(
        id="PROB-1",
        subject=SubjectKind.CADRE,
        judge=judge_recruit,
        texts={
            "ahead": using("name", "end", "limit"),
            "past": using("name", "end", "until", "distance"),
            "gap_record": OF_PEOPLE,
        },
        parameters=(
            "recruit_probation_months",
            "recruit_assessment_days",
            "record_missing_after_months",
        ),
    ),
    Definition(
        id="PARTY-1",
        subject=SubjectKind.CADRE,
        judge=judge_party_member,
        texts=_PARTY_TEXTS,
        parameters=("party_probation_months", *EXTENSION_PARAMETERS),
    ),
    Definition(
        id="PARTY-1",
        subject=SubjectKind.VILLAGE_CADRE,
        judge=judge_village_party_member,
        texts=_PARTY_TEXTS,
        parameters=("party_probation_months",),
    ),
)
