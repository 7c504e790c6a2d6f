"""Checks of sanctions: after the first job, and ending when their period ends (CHK-30)."""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.conduct import Punishment
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Fact, SubjectKind
from cadredesk.domain.rules.effect_periods import (
    ADMINISTRATIVE_MONTHS,
    ADMONITION_MONTHS,
    LAST_DAY_BEFORE,
    PARTY_MONTHS,
    effect_of,
    effect_steps,
)
from cadredesk.domain.rules.facts import basic_fact, row_fact
from cadredesk.domain.rules.finding import Definition, Finding, Gap, to_check, using
from cadredesk.domain.rules.rulebook import RulesOfDay

_TOLERANCE = "sanction_end_tolerance_days"


def judge_dates(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-30: a sanction took effect after the first job, and ends as its kind says."""
    began_on = file.cadre.began_work_on
    for each in file.punishments:
        if each.effective_on is None:
            continue
        if began_on is not None and each.effective_on.is_before(began_on):
            began = basic_fact(file.cadre, "began_work_on", "参加工作时间", "Began work")
            words = {"kind": each.kind, "on": str(each.effective_on), "began": str(began_on)}
            yield to_check("before_work", _effective(each), began, words=words)
        else:
            yield from _ending(each, book)


def _ending(punishment: Punishment, book: RulesOfDay) -> Iterator[Finding]:
    effect, stated = effect_of(punishment, book), punishment.ends_on
    if effect is None or stated is None or not stated.has_month:
        return
    if _agree(stated, effect.ends_on, book.number(_TOLERANCE)):
        return
    fact = row_fact(punishment, "ends_on", "期满时间", "In effect until", stated)
    words = {"kind": punishment.kind, "stated": str(stated), "end": str(effect.ends_on)}
    steps = effect_steps(effect)
    yield to_check("other_end", fact, _effective(punishment), words=words, steps=steps)


def _agree(stated: PartialDate, end: PartialDate, tolerance: int) -> bool:
    """Whether both mean the same end: to the day, the last day counted or not, or the month."""
    if stated.has_day and end.has_day:
        return 0 <= (end.as_day() - stated.as_day()).days <= tolerance
    return stated.agrees_with(end)


def _effective(punishment: Punishment) -> Fact:
    return row_fact(
        punishment, "effective_on", "生效时间", "In effect from", punishment.effective_on
    )


RULES = (
    Definition(
        id="CHK-30",
        subject=SubjectKind.CADRE,
        judge=judge_dates,
        texts={
            "before_work": using("name", "kind", "on", "began"),
            "other_end": using("name", "kind", "stated", "end"),
        },
        parameters=(_TOLERANCE, LAST_DAY_BEFORE, ADMONITION_MONTHS),
        where_in_force=(*ADMINISTRATIVE_MONTHS.values(), *PARTY_MONTHS.values()),
        restricted=True,
    ),
)
