"""Periods that people serve or are lent out for: which run on a day, and when they end.

A period runs until its row says when it was concluded. That none is on file is no lack: most
people have none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate, add_months
from cadredesk.domain.rules.alert import Fact, Step
from cadredesk.domain.rules.effect_periods import later
from cadredesk.domain.rules.facts import has_begun, was_serving
from cadredesk.domain.rules.finding import Sum
from cadredesk.domain.rules.remote_township import number_here
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.urgency import has_passed
from cadredesk.domain.rules.wording import months
from cadredesk.domain.training import ServicePeriod
from cadredesk.domain.words import ServiceKind


def begun_periods(
    file: CadreFile, kinds: Collection[ServiceKind], day: date
) -> Iterator[tuple[ServicePeriod, PartialDate]]:
    """Give the periods of some kinds that have begun, with their start, while somebody serves."""
    if not file.service_periods or not was_serving(file.cadre, day):
        return
    for each in file.service_periods:
        start = each.started_on
        if each.kind in kinds and start is not None and start.has_month and has_begun(start, day):
            yield each, start


def running_periods(
    file: CadreFile, kind: ServiceKind, day: date
) -> Iterator[tuple[ServicePeriod, PartialDate]]:
    """Give the periods of a kind that are not concluded on a day, with their start."""
    for each, start in begun_periods(file, (kind,), day):
        if not is_concluded(each, day):
            yield each, start


def is_concluded(period: ServicePeriod, day: date) -> bool:
    """Whether a period was concluded by a day."""
    return period.completed_on is not None and has_begun(period.completed_on, day)


def at_least(period: ServicePeriod, start: PartialDate, count: int) -> Sum:
    """Return until when so many months are served."""
    return _sum(period, start, add_months(start, count), count)


def until_agreed(period: ServicePeriod, start: PartialDate, usual: int) -> Sum:
    """Return until when somebody is lent out: as agreed, else so many months."""
    agreed = period.planned_end_on
    if agreed is not None and agreed.has_month:
        return _sum(period, start, agreed, None)
    count = period.minimum_months or usual
    return _sum(period, start, add_months(start, count), count)


def least_service(period: ServicePeriod, start: PartialDate, book: RulesOfDay) -> Sum:
    """Return until when a recruit has to serve at least: by the notice of the batch, or usually."""
    count = period.minimum_months or number_here("min_service_months", book)
    return at_least(period, start, count)


def is_bound(file: CadreFile, book: RulesOfDay) -> bool:
    """Whether somebody is on probation as a recruit, or the least service is not over."""
    if any(running_periods(file, ServiceKind.RECRUIT_PROBATION, book.day)):
        return True
    for each, start in running_periods(file, ServiceKind.MINIMUM_SERVICE, book.day):
        if not has_passed(least_service(each, start, book).due_on, book.day):
            return True
    entered_on = file.cadre.entered_civil_service_on
    if entered_on is None or not entered_on.has_month or file.cadre.registered_on is not None:
        return False
    end = later(entered_on, book.number("recruit_probation_months"))
    return has_begun(entered_on, book.day) and not has_passed(end, book.day)


def _sum(period: ServicePeriod, start: PartialDate, end: PartialDate, count: int | None) -> Sum:
    fact = start_fact(period, start)
    steps = [Step(fact.label_zh, fact.label_en, str(start))]
    if count is None:
        steps.append(Step("约定至", "Agreed until", str(end)))
    else:
        length = months(count)
        steps.append(Step("＋ 期限", "+ length", length.zh, length.en))
        steps.append(Step("＝ 届满", "= ends", str(end)))
    return Sum(
        due_on=end,
        counted_from=start,
        facts=(fact,),
        arithmetic=tuple(steps),
        words={"end": str(end), "place": period.place},
    )


def start_fact(period: ServicePeriod, start: PartialDate) -> Fact:
    """Return when a period began; it is counted in months."""
    label = f"{period.kind}开始"
    return Fact("service_period.started_on", label, "Began", str(start))
