"""The five kinds of people for the township's leading group (GRASS-2), by the county's numbers.

Nothing is set nationally: until the county has set a number nobody can be judged. Village
secretaries are no cadre files and are not judged here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.rules.alert import Fact
from cadredesk.domain.rules.eligibility.conduct import conduct_requirements
from cadredesk.domain.rules.eligibility.parameters import (
    FIVE_AGE,
    FIVE_EDUCATION,
    FIVE_HEAD_MONTHS,
    FIVE_SERVICE_MONTHS,
    FIVE_TOWNSHIP_MONTHS,
)
from cadredesk.domain.rules.eligibility.person import at_least, not_older_than
from cadredesk.domain.rules.facts import birth_fact
from cadredesk.domain.rules.finding import SilentRule, using
from cadredesk.domain.rules.requirement import (
    ALWAYS,
    NEVER,
    Requirement,
    asked_by,
)
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.tenure import Period
from cadredesk.domain.rules.wording import Wording, months
from cadredesk.domain.words import Category, ServiceKind

_SET = (FIVE_TOWNSHIP_MONTHS, FIVE_HEAD_MONTHS, FIVE_SERVICE_MONTHS, FIVE_AGE, FIVE_EDUCATION)
_VILLAGE_SERVICE = frozenset(
    {ServiceKind.SELECTED_GRADUATE, ServiceKind.FIRST_SECRETARY, ServiceKind.VILLAGE_TEAM}
)
_HEAD = re.compile(r"(?<!副)(?:站长|所长|主任|队长|负责人)$")


def five_kinds_requirements(file: CadreFile, book: RulesOfDay) -> Iterator[Requirement]:
    """Give each requirement of the kind somebody belongs to; the kind itself comes first."""
    kind = _kind(file, book)
    yield kind
    if not any(book.number(name) for name in _SET):
        fact = Fact("", "县里口径", "Numbers of the county", "")
        yield asked_by("GRASS-2", "county", book, FIVE_AGE).lacking(fact)
        return
    if kind.windows:
        if _service(file):
            yield from _village_service(file, book)
        else:
            yield from _institution(file, book)
    yield from _person(file, book)
    yield from conduct_requirements(file, book)


def _kind(file: CadreFile, book: RulesOfDay) -> Requirement:
    asked = asked_by("GRASS-2", "kind", book, FIVE_AGE)
    category = file.cadre.category
    for kind in _service(file):
        fact = Fact("service_period.kind", "服务经历", "Service", kind)
        return asked.judged(book, Wording(kind, kind), ALWAYS, (fact,))
    fact = Fact("cadre.category", "人员类别", "Category", category or "")
    if category is None:
        return asked.lacking(fact)
    windows = ALWAYS if category is Category.INSTITUTION else NEVER
    return asked.judged(book, Wording(category, category), windows, (fact,))


def _institution(file: CadreFile, book: RulesOfDay) -> Iterator[Requirement]:
    count = book.number(FIVE_TOWNSHIP_MONTHS)
    if count:
        length = months(count)
        asked = asked_by("GRASS-2", "township", book, FIVE_TOWNSHIP_MONTHS, length=length)
        came_on = file.cadre.came_to_township_on
        value = "" if came_on is None else str(came_on)
        fact = Fact("cadre.came_to_township_on", "到本镇时间", "Came to the township", value)
        if came_on is None or not came_on.has_month:
            yield asked.lacking(fact)
        else:
            period = Period.between(came_on, None)
            yield asked.months_served(book, (period,), count, (fact,))
    yield from _head_of_unit(file, book)


def _head_of_unit(file: CadreFile, book: RulesOfDay) -> Iterator[Requirement]:
    count = book.number(FIVE_HEAD_MONTHS)
    if not count:
        return
    asked = asked_by("GRASS-2", "head", book, FIVE_HEAD_MONTHS, length=months(count))
    if not file.appointments:
        yield asked.lacking(Fact("appointment.title", "任职记录", "Posts held", ""))
        return
    held = [
        (each.title, each.appointed_on, each.removed_on)
        for each in file.appointments
        if _HEAD.search(each.title) and not each.temporary
    ]
    facts = tuple(
        Fact("appointment.appointed_on", title, title, "" if start is None else str(start))
        for title, start, _end in held
    )
    periods = tuple(
        Period.between(start, end)
        for _title, start, end in held
        if start is not None and start.has_month and (end is None or end.has_month)
    )
    if facts and not periods:
        fact = Fact("appointment.appointed_on", "任职时间", "Appointed", "")
        yield asked.lacking(fact)
    else:
        yield asked.months_served(book, periods, count, facts)


def _village_service(file: CadreFile, book: RulesOfDay) -> Iterator[Requirement]:
    count = book.number(FIVE_SERVICE_MONTHS)
    if not count:
        return
    asked = asked_by("GRASS-2", "service", book, FIVE_SERVICE_MONTHS, length=months(count))
    served = [each for each in file.service_periods if each.kind in _VILLAGE_SERVICE]
    facts = tuple(
        Fact(
            "service_period.started_on",
            each.kind,
            each.kind,
            "" if each.started_on is None else str(each.started_on),
        )
        for each in served
    )
    periods = tuple(
        Period.between(each.started_on, each.completed_on)
        for each in served
        if each.started_on is not None
        and each.started_on.has_month
        and (each.completed_on is None or each.completed_on.has_month)
    )
    if periods:
        yield asked.months_served(book, periods, count, facts)
    else:
        fact = Fact("service_period.started_on", "服务起止时间", "Dates of service", "")
        yield asked.lacking(fact)


def _person(file: CadreFile, book: RulesOfDay) -> Iterator[Requirement]:
    schooling, limit = book.number(FIVE_EDUCATION), book.number(FIVE_AGE)
    if schooling:
        yield at_least(file, "GRASS-2", FIVE_EDUCATION, book)
    if limit:
        born = birth_fact(file.cadre)
        asked = asked_by("GRASS-2", "age", book, FIVE_AGE, limit=str(limit))
        yield not_older_than(born, file.cadre.born_on, asked, limit, book)


def _service(file: CadreFile) -> tuple[ServiceKind, ...]:
    return tuple(each.kind for each in file.service_periods if each.kind in _VILLAGE_SERVICE)


RULES = (
    SilentRule(
        id="GRASS-2",
        texts={
            "kind": using(),
            "county": using(),
            "township": using("length"),
            "head": using("length"),
            "service": using("length"),
            "schooling": using("level"),
            "age": using("limit"),
            "aged": using("age"),
            "too_old": using("age", "over"),
        },
        parameters=_SET,
    ),
)
