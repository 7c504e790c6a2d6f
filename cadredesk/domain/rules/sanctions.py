"""Sanctions, measures and admonitions in effect: until when, and what they hold up (DISC-1 to 5).

They are told while they run, nearest end first, and stay silent from the day after: the
period ends by itself. What several make together is told once, by DISC-5.
"""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Severity, Step, SubjectKind
from cadredesk.domain.rules.effect_periods import (
    ADMINISTRATIVE_MONTHS,
    ADMONITION_MONTHS,
    LAST_DAY_BEFORE,
    MEASURE_MONTHS,
    PARTY_MONTHS,
    RULE_OF,
    SAME_KIND_CAP,
    Effect,
    effect_facts,
    effect_steps,
    in_force,
    later,
)
from cadredesk.domain.rules.facts import was_serving
from cadredesk.domain.rules.finding import Definition, Finding, Gap, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.urgency import is_near
from cadredesk.domain.rules.wording import Word, today_step

_LEADING_AGAIN = "measure_leading_post_months"
_REMOVALS = frozenset({"责令辞职", "免职"})


def judge_sanction(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """DISC-1: the sanction under the law that is in effect."""
    yield from _judge("DISC-1", file, book)


def judge_party_discipline(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """DISC-2: the party's sanction that is in effect."""
    yield from _judge("DISC-2", file, book)


def judge_measure(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """DISC-3: the organizational measure that is in effect."""
    yield from _judge("DISC-3", file, book)


def judge_admonition(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """DISC-4: the admonition that is in effect."""
    yield from _judge("DISC-4", file, book)


def judge_several(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """DISC-5: several in effect, and the day through which they block together."""
    running = in_force(file, book) if file.punishments else None
    if running is None or len(running.effects) == 1 or not was_serving(file.cadre, book.day):
        return
    steps = tuple(step for each in running.effects for step in effect_steps(each))
    kinds = "、".join(f"{each.punishment.system}{each.kind}" for each in running.effects)
    yield Finding(
        variant="running",
        severity=_severity(running.ends_on, book),
        due_on=running.ends_on,
        counted_from=running.effects[0].started_on,
        first_seen_on=running.effects[0].started_on,
        facts=effect_facts(running.effects),
        arithmetic=(
            *steps,
            Step("综合影响期至", "Together until", str(running.ends_on)),
            today_step(running.ends_on, book.day),
        ),
        words={"kinds": kinds, "end": str(running.ends_on)},
    )


def _judge(rule_id: str, file: CadreFile, book: RulesOfDay) -> Iterator[Finding]:
    """The only punishment in effect, where it is told by that rule."""
    running = in_force(file, book) if file.punishments else None
    if running is None or len(running.effects) > 1 or not was_serving(file.cadre, book.day):
        return
    (effect,) = running.effects
    if RULE_OF[effect.punishment.system] == rule_id:
        yield _single(effect, book)


def _single(effect: Effect, book: RulesOfDay) -> Finding:
    words: dict[str, Word] = {"kind": effect.kind, "end": str(effect.ends_on)}
    steps: tuple[Step, ...] = effect_steps(effect)
    if effect.kind in _REMOVALS:
        leading_on = later(effect.started_on, book.number(_LEADING_AGAIN))
        steps = (*steps, Step("可任领导职务", "Leading post again from", str(leading_on)))
    return Finding(
        variant="running",
        severity=_severity(effect.ends_on, book),
        due_on=effect.ends_on,
        counted_from=effect.started_on,
        first_seen_on=effect.started_on,
        facts=effect_facts((effect,)),
        arithmetic=(*steps, today_step(effect.ends_on, book.day)),
        words=words,
        citation=effect.citation,
    )


def _severity(ends_on: PartialDate, book: RulesOfDay) -> Severity:
    return Severity.DUE if is_near(ends_on, book.day) else Severity.UPCOMING


_TEXTS = {"running": using("name", "kind", "end")}
_MEASURES = tuple(dict.fromkeys(MEASURE_MONTHS.values()))

RULES = (
    Definition(
        id="DISC-1",
        subject=SubjectKind.CADRE,
        judge=judge_sanction,
        texts=_TEXTS,
        parameters=(SAME_KIND_CAP, LAST_DAY_BEFORE),
        where_in_force=tuple(ADMINISTRATIVE_MONTHS.values()),
        restricted=True,
    ),
    Definition(
        id="DISC-2",
        subject=SubjectKind.CADRE,
        judge=judge_party_discipline,
        texts=_TEXTS,
        where_in_force=tuple(dict.fromkeys(PARTY_MONTHS.values())),
        restricted=True,
    ),
    Definition(
        id="DISC-3",
        subject=SubjectKind.CADRE,
        judge=judge_measure,
        texts=_TEXTS,
        parameters=(_LEADING_AGAIN,),
        where_in_force=_MEASURES,
        restricted=True,
    ),
    Definition(
        id="DISC-4",
        subject=SubjectKind.CADRE,
        judge=judge_admonition,
        texts=_TEXTS,
        parameters=(ADMONITION_MONTHS,),
        restricted=True,
    ),
    Definition(
        id="DISC-5",
        subject=SubjectKind.CADRE,
        judge=judge_several,
        texts={"running": using("name", "kinds", "end")},
        parameters=(SAME_KIND_CAP, LAST_DAY_BEFORE),
        restricted=True,
    ),
)
