"""Age lines for leading posts, and work after leaving the service (RET-8, RET-9)."""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate, add_months, months_between
from cadredesk.domain.rules.alert import Fact, Severity, Step, SubjectKind
from cadredesk.domain.rules.facts import (
    birth_fact,
    has_begun,
    is_leading,
    may_be_civil_servant,
    posts_held,
    was_serving,
)
from cadredesk.domain.rules.finding import Definition, Finding, Gap, Sum, dated, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.urgency import has_passed
from cadredesk.domain.rules.wording import years, years_and_months
from cadredesk.domain.words import CadreStatus, Tier

_LINES = {
    Tier.TOWNSHIP_CHIEF: "age_line_chief_months",
    Tier.TOWNSHIP_DEPUTY: "age_line_deputy_months",
}
_AT_YEAR_END = "age_line_at_year_end"
_OF_LEADERS, _OF_OTHERS = "work_after_leaving_months_of_leaders", "work_after_leaving_months"
_TOLD_FOR = "work_after_leaving_told_months"
_LEFT = frozenset({CadreStatus.RETIRED, CadreStatus.LEFT})
_DECEMBER = 12


def judge_age_line(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """RET-8: the month in which the age line for a leading post is reached."""
    born_on = file.cadre.born_on
    if born_on is None or not born_on.has_month or not was_serving(file.cadre, book.day):
        return
    held = {each.tier for each in posts_held(file, book.day) if is_leading(each)}
    tier = next((tier for tier in _LINES if tier in held), None)
    if tier is None:
        return
    line = book.number(_LINES[tier])
    reached = add_months(born_on, line)
    if book.number(_AT_YEAR_END):
        reached = PartialDate(reached.year, _DECEMBER)
    age = years_and_months(line)
    total = Sum(
        due_on=reached,
        counted_from=born_on,
        facts=(birth_fact(file.cadre), Fact("appointment.tier", "职务层次", "Level", tier.value)),
        arithmetic=(
            Step("出生年月", "Born", str(born_on)),
            Step("＋ 年龄界限", "+ age line", age.zh, age.en),
            Step("＝ 列入", "= listed in", str(reached)),
        ),
        words={"line": age},
    )
    finding = dated("RET-8", total, book)
    if finding is not None:
        yield finding


def judge_just_left(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """RET-9: until when work for those one dealt with is barred, told while somebody leaves."""
    for total, left_on in _barred(file, book):
        if months_between(left_on, book.today) <= book.number(_TOLD_FOR):
            yield _statement(total)


def state_barred_work(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """RET-9: the same later on, told when it is asked for."""
    for total, left_on in _barred(file, book):
        if months_between(left_on, book.today) > book.number(_TOLD_FOR):
            yield _statement(total)


def _barred(file: CadreFile, book: RulesOfDay) -> Iterator[tuple[Sum, PartialDate]]:
    cadre, left_on = file.cadre, file.cadre.status_since
    if cadre.status not in _LEFT or left_on is None or not left_on.has_month:
        return
    if not has_begun(left_on, book.day) or not may_be_civil_servant(cadre):
        return
    count = book.number(_OF_LEADERS if _led(file, left_on) else _OF_OTHERS)
    end = add_months(left_on, count)
    if has_passed(end, book.day):
        return
    length = years(count)
    yield (
        Sum(
            due_on=end,
            counted_from=left_on,
            facts=(Fact("cadre.status_since", f"{cadre.status}时间", "Left on", str(left_on)),),
            arithmetic=(
                Step("离开", "Left", str(left_on)),
                Step("＋ 期限", "+ length", length.zh, length.en),
                Step("＝ 至", "= until", str(end)),
            ),
            words={"years": length, "end": str(end)},
        ),
        left_on,
    )


def _led(file: CadreFile, left_on: PartialDate) -> bool:
    """Whether somebody held a leading post when leaving."""
    return any(
        is_leading(each)
        and not each.temporary
        and (each.removed_on is None or not each.removed_on.is_before(left_on))
        for each in file.appointments
    )


def _statement(total: Sum) -> Finding:
    return Finding(
        variant="statement",
        severity=Severity.UPCOMING,
        due_on=total.due_on,
        counted_from=total.counted_from,
        facts=total.facts,
        arithmetic=total.arithmetic,
        words=total.words,
    )


_WORK = (_OF_LEADERS, _OF_OTHERS, _TOLD_FOR)

RULES = (
    Definition(
        id="RET-8",
        subject=SubjectKind.CADRE,
        judge=judge_age_line,
        texts={"ahead": using("name", "due", "line"), "past": using("name", "due", "line")},
        parameters=(*_LINES.values(), _AT_YEAR_END),
    ),
    Definition(
        id="RET-9",
        subject=SubjectKind.CADRE,
        judge=judge_just_left,
        texts={"statement": using("name", "years", "end")},
        parameters=_WORK,
    ),
    Definition(
        id="RET-9",
        subject=SubjectKind.CADRE,
        judge=state_barred_work,
        texts={"statement": using("name", "years", "end")},
        parameters=_WORK,
        companion=True,
    ),
)
