"""Checks of entry into the civil service and of the registration (CHK-18, CHK-19)."""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate, months_between
from cadredesk.domain.rules.alert import Fact, SubjectKind
from cadredesk.domain.rules.facts import basic_fact, was_serving
from cadredesk.domain.rules.finding import OF_PEOPLE, Definition, Finding, Gap, to_check, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.words import Category, ServiceKind

_REGISTRATION = "civil_servant_registration"
_SERVICEMEN = ("军转", "转业")


def judge_dates(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-18: entry follows the first job, registration the entry and the law that began it."""
    cadre = file.cadre
    began_on, entered_on = cadre.began_work_on, cadre.entered_civil_service_on
    registered_on = cadre.registered_on
    words = {"began": str(began_on), "entered": str(entered_on), "registered": str(registered_on)}
    began = basic_fact(cadre, "began_work_on", "参加工作时间", "Began work")
    entered = basic_fact(
        cadre, "entered_civil_service_on", "进入公务员队伍时间", "Entered the civil service"
    )
    registered = _registered(file)
    if entered_on is not None and began_on is not None and entered_on.is_before(began_on):
        yield to_check("entered_early", entered, began, words=words)
    if registered_on is None:
        return
    if entered_on is not None and registered_on.is_before(entered_on):
        yield to_check("registered_early", registered, entered, words=words)
    elif not _could_register(registered_on, book):
        yield to_check("before_law", registered, words=words)


def judge_registration(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-19: a civil servant past the probation is registered; one from the army may not be."""
    cadre = file.cadre
    if cadre.category is not Category.CIVIL_SERVANT or not was_serving(cadre, book.day):
        return
    if cadre.registered_on is None and not _is_excused(file, book):
        yield Gap(variant="gap", facts=(_registered(file),), only_if_started="registered_on")


def on_probation(file: CadreFile, book: RulesOfDay) -> bool:
    """Whether somebody is a recruit in the year of probation on the day."""
    entered_on = file.cadre.entered_civil_service_on
    if entered_on is not None and entered_on.has_month:
        served = months_between(entered_on, book.today)
        if served <= book.number("recruit_probation_months"):
            return True
    return any(
        each.kind is ServiceKind.RECRUIT_PROBATION and each.completed_on is None
        for each in file.service_periods
    )


def _is_excused(file: CadreFile, book: RulesOfDay) -> bool:
    words = file.cadre.note + "".join(each.text for each in file.resume)
    return on_probation(file, book) or any(word in words for word in _SERVICEMEN)


def _could_register(day: PartialDate, book: RulesOfDay) -> bool:
    return book.book.parameters[_REGISTRATION].on(day.last_day()) is not None


def _registered(file: CadreFile) -> Fact:
    return basic_fact(file.cadre, "registered_on", "公务员登记时间", "Registered")


RULES = (
    Definition(
        id="CHK-18",
        subject=SubjectKind.CADRE,
        judge=judge_dates,
        texts={
            "entered_early": using("name", "entered", "began"),
            "registered_early": using("name", "registered", "entered"),
            "before_law": using("name", "registered"),
        },
        parameters=(_REGISTRATION,),
    ),
    Definition(
        id="CHK-19",
        subject=SubjectKind.CADRE,
        judge=judge_registration,
        texts={"gap": OF_PEOPLE},
        parameters=("recruit_probation_months",),
    ),
)
