"""Every requirement of a proposed step, as far as its rules are in force and switched on."""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.rules.finding import SilentRule
from cadredesk.domain.rules.proposals import exceptional, leaving_post, places, procedure
from cadredesk.domain.rules.proposals.step import ProposedStep, Surroundings
from cadredesk.domain.rules.requirement import Requirement
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.target import Target


def step_requirements(
    file: CadreFile,
    target: Target,
    step: ProposedStep | None,
    around: Surroundings,
    book: RulesOfDay,
) -> Iterator[Requirement]:
    """Give what a step is asked besides what its target asks of the person.

    Without a step (somebody only looks what is still needed) it is what speaks for or against
    moving the person; a grade moves nobody.
    """
    if not target.is_grade:
        yield from _moving(file, step, around, book)
    if step is None:
        return
    if step.exceptional and _asks(exceptional.RULES[0], book):
        yield from exceptional.exceptional_limits(file, target, step, book)
    yield from _procedure(target, step, book)
    if _asks(procedure.APPEALS, book):
        yield from procedure.appeals(step, book)


def _moving(
    file: CadreFile, step: ProposedStep | None, around: Surroundings, book: RulesOfDay
) -> Iterator[Requirement]:
    if around.places is not None and _asks(places.PLACES, book):
        yield from places.enough_places(file, around.places, step, book)
    if _asks(leaving_post.NO_MOVE_NOW, book):
        yield from leaving_post.nothing_against_a_move(file, step, book)
    if _asks(leaving_post.STABILITY, book):
        yield from leaving_post.stability(file, step, around, book)
    if _asks(leaving_post.CHIEF_STAYS, book):
        yield from leaving_post.chief_stays(file, book)
    if step is not None and _asks(leaving_post.RESIGNS, book):
        yield from leaving_post.resignations(file, step, book)


def _procedure(target: Target, step: ProposedStep, book: RulesOfDay) -> Iterator[Requirement]:
    if _asks(procedure.ORDER, book):
        yield from procedure.order_of_steps(step.dates, book)
    if _asks(procedure.RECOMMENDATION, book):
        yield from procedure.recommendation(step.dates, book)
    if _asks(procedure.CHECKS, book):
        yield from procedure.mandatory_checks(target, step.checked, book)
    if _asks(procedure.MEETING, book):
        yield from procedure.meeting(step.vote, book)
    if _asks(procedure.NOTICE, book):
        yield from procedure.public_notice(step.dates, book)


def _asks(rule: SilentRule, book: RulesOfDay) -> bool:
    in_force = all(name in book.provisions for name in rule.parameters)
    return in_force and book.rule(rule.id).switched_on
