"""Checks that nothing on file lies in the future, and that the form's dates have a month (CHK-26).

Dates are kept in one form (`PartialDate`), so that only what they say can be wrong. The dates
of posts belong to CHK-16.
"""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Fact, SubjectKind
from cadredesk.domain.rules.facts import basic_fact, has_begun, row_fact
from cadredesk.domain.rules.finding import Definition, Finding, Gap, to_check, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.wording import Word, Wording

_BASICS = (
    ("born_on", "出生年月", "Born"),
    ("began_work_on", "参加工作时间", "Began work"),
    ("joined_party_on", "入党时间", "Joined the party"),
    ("full_party_on", "转正时间", "Full party member"),
    ("entered_civil_service_on", "进入公务员队伍时间", "Entered the civil service"),
    ("registered_on", "公务员登记时间", "Registered"),
    ("came_to_township_on", "到本镇时间", "Came to the township"),
)
_TO_THE_MONTH = frozenset(("born_on", "began_work_on", "joined_party_on"))
"""What the approval form prints with its month."""

_ROWS = (
    ("resume", "started_on", "简历起始", "Résumé line"),
    ("educations", "started_on", "入学时间", "Study began"),
    ("family", "born_on", "亲属出生年月", "Relative born"),
    ("awards", "awarded_on", "奖励时间", "Awarded"),
    ("punishments", "effective_on", "处分生效时间", "Sanction in effect from"),
    ("tier_periods", "started_on", "任现职务层次时间", "Level since"),
    ("grade_periods", "started_on", "职级起算时间", "Grade since"),
)


def judge_dates(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-26: nothing has happened after the day, and what a form prints has its month."""
    cadre = file.cadre
    for name, zh, en in _BASICS:
        date = getattr(cadre, name)
        if date is None:
            continue
        if not has_begun(date, book.day):
            yield _future(basic_fact(cadre, name, zh, en), date)
        elif not date.has_month and name in _TO_THE_MONTH:
            yield _without_month(cadre, name, zh, en)
    for info_set, name, zh, en in _ROWS:
        for row in getattr(file, info_set):
            date = getattr(row, name)
            if date is not None and not has_begun(date, book.day):
                yield _future(row_fact(row, name, zh, en, date), date)


def _future(fact: Fact, date: PartialDate) -> Finding:
    return to_check("future", fact, words=_words(fact, date))


def _without_month(cadre: Cadre, name: str, zh: str, en: str) -> Finding:
    fact = basic_fact(cadre, name, zh, en)
    return to_check("year_only", fact, words=_words(fact, getattr(cadre, name)))


def _words(fact: Fact, date: PartialDate) -> dict[str, Word]:
    return {"what": Wording(fact.label_zh, fact.label_en), "on": str(date)}


RULES = (
    Definition(
        id="CHK-26",
        subject=SubjectKind.CADRE,
        judge=judge_dates,
        texts={
            "future": using("name", "what", "on"),
            "year_only": using("name", "what", "on"),
        },
    ),
)
