"""Every requirement of a proposed step, as far as its rules are in force and switched on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.rules.finding import SilentRule
from cadredesk.domain.rules.proposals import (
    exceptional,
    leaving_post,
    outside_party,
    places,
    procedure,
)
from cadredesk.domain.rules.proposals.step import ProposedStep, Surroundings
from cadredesk.domain.rules.requirement import Requirement
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.target import Target

_Asking = tuple[SilentRule, Callable[[RulesOfDay], Iterator[Requirement]]]
"""A rule, and what gives its requirements."""


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
    asking: list[_Asking] = []
    if not target.is_grade:
        asking += _moving(file, step, around)
    if step is not None:
        asking += _procedure(file, target, step)
    for rule, requirements in asking:
        if _is_asked(rule, book):
            yield from requirements(book)


def _moving(file: CadreFile, step: ProposedStep | None, around: Surroundings) -> Iterator[_Asking]:
    yield places.PLACES, partial(places.enough_places, file, around.places, step)
    yield leaving_post.NO_MOVE_NOW, partial(leaving_post.nothing_against_a_move, file, step)
    yield leaving_post.STABILITY, partial(leaving_post.stability, file, step, around)
    yield leaving_post.CHIEF_STAYS, partial(leaving_post.chief_stays, file)
    if step is not None:
        yield leaving_post.RESIGNS, partial(leaving_post.resignations, file, step)
        yield outside_party.OPINION, partial(outside_party.united_front_opinion, file, step)


def _procedure(file: CadreFile, target: Target, step: ProposedStep) -> Iterator[_Asking]:
    yield exceptional.EXCEPTION, partial(exceptional.exceptional_limits, file, target, step)
    yield procedure.ORDER, partial(procedure.order_of_steps, step.dates)
    yield procedure.RECOMMENDATION, partial(procedure.recommendation, step.dates)
    yield procedure.CHECKS, partial(procedure.mandatory_checks, target, step)
    yield procedure.MEETING, partial(procedure.meeting, step.vote)
    yield procedure.NOTICE, partial(procedure.public_notice, step.dates)
    yield procedure.APPEALS, partial(procedure.appeals, step)


def _is_asked(rule: SilentRule, book: RulesOfDay) -> bool:
    in_force = all(name in book.provisions for name in rule.parameters)
    return in_force and book.rule(rule.id).switched_on
