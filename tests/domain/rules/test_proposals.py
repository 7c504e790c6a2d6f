"""Whom a rule about a proposed move does not concern."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from cadredesk.domain.appointment import Appointment
from cadredesk.domain.ids import BodyId, TermId, UnitId
from cadredesk.domain.rules.eligibility.judging import judge_target
from cadredesk.domain.rules.override import OverrideKind, with_overrides
from cadredesk.domain.rules.proposals.step import ProposedStep, StepDates, Surroundings
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.rules.target import target_named
from cadredesk.domain.unit import Body, Term, Township
from cadredesk.domain.words import BodyKind, Selection, Tier
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook
from tests.builders import a_date, a_file, a_township, an_appointment, an_id, an_override

DAY = date(2026, 6, 15)
UNIT, OTHER = UnitId(an_id("镇政府")), UnitId(an_id("党委"))
BODY = Body(id=BodyId(an_id("政府")), name="青山镇人民政府", kind=BodyKind.GOVERNMENT, unit_id=UNIT)
TERM = Term(id=TermId(an_id("届")), body_id=BODY.id, elected_on=a_date("2021.09"), length_months=60)
DEPUTY = an_appointment(
    "青山镇副镇长",
    tier=Tier.TOWNSHIP_DEPUTY,
    leading=True,
    selection=Selection.ELECTED,
    appointed_on=a_date("2024.09"),
)


@cache
def the_book() -> Rulebook:
    book = load_rulebook(resources() / "rules")
    wanted = ("TERM-4", "TERM-6")
    switches = [an_override(rule, "1", "2020.01.01", kind=OverrideKind.SWITCH) for rule in wanted]
    return with_overrides(book, switches)


def asked(post: Appointment, township: Township) -> set[str]:
    target = target_named("乡镇长")
    assert target is not None
    file = a_file(appointments=(post,))
    found = judge_target(file, target, the_book().on(DAY), Surroundings(township))
    assert found is not None
    return {each.basis.rule for each in found.requirements}


@pytest.mark.parametrize(
    ("unit", "terms", "is_asked"),
    [
        (None, (TERM,), True),
        (UNIT, (TERM,), True),
        (OTHER, (TERM,), False),
        (UNIT, (), False),
        (UNIT, (replace(TERM, elected_on=a_date("2021.03")),), False),
    ],
    ids=["by the title", "by the unit", "another unit", "no term on file", "the term is over"],
)
def test_the_term_of_the_body_that_elected_somebody_is_looked_at(
    unit: UnitId | None, terms: tuple[Term, ...], is_asked: bool
):
    post = replace(DEPUTY, unit_id=unit)

    found = asked(post, a_township(bodies=(BODY,), terms=terms))

    assert ("TERM-4" in found) is is_asked


def test_only_a_chief_has_a_least_stay():
    chief = replace(DEPUTY, title="青山镇党委书记", tier=Tier.TOWNSHIP_CHIEF)

    assert "TERM-6" not in asked(DEPUTY, a_township())
    assert "TERM-6" not in asked(replace(chief, title="青山镇党委副书记"), a_township())
    assert asked(chief, a_township()) == set()


def test_a_step_is_counted_to_the_day_of_the_decision():
    recommended, decided = date(2026, 9, 10), date(2026, 12, 15)

    planned = ProposedStep(dates=StepDates(recommended_on=recommended, decided_on=decided))

    assert planned.counted_on == decided
    assert ProposedStep(dates=StepDates(recommended_on=recommended)).counted_on is None
