"""Retirement besides the legal month: later, at two ages, early by service (RET-5 to RET-7).

Each needs a decision of the managing department, and is switched on by it.
"""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.partial_date import PartialDate, add_months
from cadredesk.domain.rules.alert import Fact, Severity, Step, SubjectKind
from cadredesk.domain.rules.facts import birth_fact, is_leading, posts_held, was_serving
from cadredesk.domain.rules.finding import Definition, Finding, Gap, Sum, dated, using
from cadredesk.domain.rules.retirement import AGE_PARAMETERS, Retirement, retirement_of
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.urgency import first_seen_on, has_passed
from cadredesk.domain.rules.wording import months, years
from cadredesk.domain.words import Category

_AGREED_BEFORE = "late_agreement_months"
_FOR_CADRES = "late_retirement_for_cadres"
_FORMER_AGE = "retirement_age_f55"
_LONG, _SHORT, _NEAR = (
    "early_service_months",
    "early_service_near_age_months",
    "early_service_near_months",
)
_SERVANTS = frozenset({Category.CIVIL_SERVANT, Category.REFERENCED})


def judge_later_choice(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """RET-5: by agreement somebody may stay on; for cadres only if the department allows it."""
    found = _serving_until(file, book)
    if found is None or has_passed(found.legal, book.day):
        return
    opens_on = first_seen_on(found.legal, book.rule("RET-5").lead)
    if book.today.to_month() < opens_on:
        return
    open_to_all = bool(book.number(_FOR_CADRES)) or not _is_cadre(file, book)
    agreed_by = add_months(found.legal, -book.number(_AGREED_BEFORE))
    yield Finding(
        variant="offer" if open_to_all else "cadre",
        severity=Severity.UPCOMING if open_to_all else Severity.CHECK,
        due_on=agreed_by if open_to_all else None,
        counted_from=found.born_on,
        first_seen_on=opens_on,
        facts=(birth_fact(file.cadre), _category(file.cadre)),
        arithmetic=(
            Step("法定退休", "Legal retirement", str(found.legal)),
            Step("最迟可延至", "At the latest", str(found.latest)),
        ),
        words={
            "legal": str(found.legal),
            "latest": str(found.latest),
            "notice": months(book.number(_AGREED_BEFORE)),
        },
    )


def judge_two_ages(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """RET-6: a woman at county level may ask to go at the former age, else at the later one."""
    found = _serving_until(file, book)
    if found is None or found.group != "F60":
        return
    voluntary = add_months(found.born_on, book.number(_FORMER_AGE))
    to_come = not has_passed(voluntary, book.day)
    finding = dated("RET-6", _two_ages(file, found, voluntary, to_come=to_come), book)
    if finding is not None:
        yield finding


def judge_by_service(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """RET-7: by years of service a civil servant may ask to retire early, from the month on."""
    found, began_on = _serving_until(file, book), file.cadre.began_work_on
    if found is None or began_on is None or not began_on.has_month:
        return
    if file.cadre.category not in _SERVANTS or has_passed(found.legal, book.day):
        return
    long, short = book.number(_LONG), book.number(_SHORT)
    near_from = add_months(found.legal, 1 - book.number(_NEAR))
    by_long, by_short = add_months(began_on, long), max(add_months(began_on, short), near_from)
    variant, first = ("long", by_long) if by_long <= by_short else ("near", by_short)
    if book.today.to_month() < first or first >= found.legal:
        return
    yield Finding(
        variant=variant,
        severity=Severity.UPCOMING,
        counted_from=began_on,
        first_seen_on=first,
        facts=(
            Fact("cadre.began_work_on", "参加工作时间", "Began work", str(began_on)),
            birth_fact(file.cadre),
        ),
        arithmetic=(
            Step(f"工作满 {years(long).zh}", f"{years(long).en} of work", str(by_long)),
            Step("距法定退休不足五年且工作满二十年", "Near the legal month", str(by_short)),
            Step("法定退休", "Legal retirement", str(found.legal)),
        ),
        words={"since": str(first), "years": years(long if variant == "long" else short)},
    )


def _two_ages(file: CadreFile, found: Retirement, voluntary: PartialDate, *, to_come: bool) -> Sum:
    return Sum(
        due_on=voluntary if to_come else found.legal,
        counted_from=found.born_on,
        facts=(birth_fact(file.cadre), _category(file.cadre)),
        arithmetic=(
            Step("出生年月", "Born", str(found.born_on)),
            Step("满 55 周岁，可申请", "55, may ask", str(voluntary)),
            Step("按 60 周岁基准", "From the base of 60", f"{found.legal}（{found.age.zh}）"),
        ),
        words={"voluntary": str(voluntary), "legal": str(found.legal)},
    )


def _serving_until(file: CadreFile, book: RulesOfDay) -> Retirement | None:
    return retirement_of(file, book) if was_serving(file.cadre, book.day) else None


def _is_cadre(file: CadreFile, book: RulesOfDay) -> bool:
    if file.cadre.category in _SERVANTS:
        return True
    return any(is_leading(each) for each in posts_held(file, book.day))


def _category(cadre: Cadre) -> Fact:
    return Fact("cadre.category", "人员类别", "Category", cadre.category or "")


RULES = (
    Definition(
        id="RET-5",
        subject=SubjectKind.CADRE,
        judge=judge_later_choice,
        texts={
            "offer": using("name", "legal", "latest", "notice"),
            "cadre": using("name", "legal"),
        },
        parameters=(*AGE_PARAMETERS, _AGREED_BEFORE, _FOR_CADRES),
    ),
    Definition(
        id="RET-6",
        subject=SubjectKind.CADRE,
        judge=judge_two_ages,
        texts={
            "ahead": using("name", "voluntary", "legal"),
            "past": using("name", "legal", "distance"),
        },
        parameters=AGE_PARAMETERS,
    ),
    Definition(
        id="RET-7",
        subject=SubjectKind.CADRE,
        judge=judge_by_service,
        texts={"long": using("name", "since", "years"), "near": using("name", "since", "years")},
        parameters=(*AGE_PARAMETERS, _LONG, _SHORT, _NEAR),
    ),
)
