"""What together means, what is held already, and what holds for everybody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Certainty
from cadredesk.domain.rules.eligibility.judging import judge_target
from cadredesk.domain.rules.override import OverrideKind, with_overrides
from cadredesk.domain.rules.parameter import Citation
from cadredesk.domain.rules.proposals.step import ProposedStep, StepDates
from cadredesk.domain.rules.requirement import (
    ALWAYS,
    NEVER,
    Basis,
    Question,
    Requirement,
    Window,
    day_after,
    first_day,
    together_on,
)
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.rules.target import TARGETS, target_named
from cadredesk.domain.rules.wording import Wording
from cadredesk.domain.words import EvaluationResult, Selection, Tier
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook
from tests.builders import (
    a_cadre,
    a_date,
    a_file,
    a_grade_period,
    a_tier_period,
    an_appointment,
    an_education,
    an_evaluation,
    an_override,
)

DAY = date(2026, 11, 22)
_BOOK = load_rulebook(resources() / "rules")
BASIS = Basis("PROMO-4", Citation("规定", "第一条"), Certainty.VERIFIED)
SAID = Wording("满", "full")


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return _BOOK


def a_requirement(rulebook: Rulebook, *windows: Window) -> Requirement:
    return Question(BASIS, SAID).judged(rulebook.on(DAY), SAID, windows)


def a_window(first: str | None, last: str | None = None) -> Window:
    return Window(None if first is None else a_date(first), None if last is None else a_date(last))


def test_nothing_asked_is_open_at_once():
    assert together_on([], DAY) == PartialDate.of(DAY)


def test_together_is_the_first_day_that_lies_in_a_window_of_each(rulebook: Rulebook):
    twice = a_requirement(rulebook, a_window("2026.01", "2026.12"), a_window("2027.06"))
    later = a_requirement(rulebook, a_window("2027.02.03"))

    assert str(together_on([twice, later], DAY)) == "2027.06"


def test_what_is_lost_before_the_other_comes_never_holds_together(rulebook: Rulebook):
    young = a_requirement(rulebook, a_window(None, "2027.05"))
    later = a_requirement(rulebook, a_window("2027.06"))

    assert together_on([young, later], DAY) is None


def test_a_month_is_reached_with_its_first_day_and_over_after_its_last():
    month = a_window("2026.11", "2026.12")

    assert month.holds_on(date(2026, 11, 1))
    assert not month.holds_on(date(2026, 10, 31))
    assert month.holds_on(date(2026, 12, 31))
    assert not month.holds_on(date(2027, 1, 1))


@pytest.mark.parametrize(
    ("moment", "after"),
    [("2026.12.31", "2027.01.01"), ("2028.02.28", "2028.02.29"), ("2026.12", "2027.01")],
)
def test_after_a_day_comes_the_next_and_after_a_month_too(moment: str, after: str):
    assert str(day_after(a_date(moment))) == after


windows = st.builds(
    lambda first, length: Window(
        None if first is None else PartialDate.of(DAY + timedelta(first)),
        None if length is None else PartialDate.of(DAY + timedelta((first or 0) + length)),
    ),
    st.none() | st.integers(-900, 900),
    st.none() | st.integers(0, 500),
)


@given(st.lists(st.lists(windows, max_size=3), max_size=3), st.integers(0, 900))
def test_together_is_a_day_of_each_the_first_one_whatever_the_order(
    asked: list[list[Window]], before: int
):
    requirements = [a_requirement(_BOOK, *each) for each in asked]

    found = {together_on(order, DAY) for order in permutations(requirements)}

    (first,) = found
    earlier = DAY + timedelta(before)
    holds = all(any(each.holds_on(earlier) for each in one) for one in asked)
    if first is not None:
        assert first_day(first) >= DAY
        assert all(any(each.holds_on(first_day(first)) for each in one) for one in asked)
    assert not holds or (first is not None and first_day(first) <= earlier)


@given(
    st.integers(0, 70),
    st.integers(0, 70),
    st.lists(st.sampled_from(EvaluationResult), max_size=4),
)
def test_a_later_start_and_a_year_below_competent_never_make_anybody_eligible_earlier(
    held: int, longer: int, results: list[EvaluationResult]
):
    def earliest(months: int, said: Sequence[EvaluationResult]) -> date:
        start = PartialDate.from_month_index(PartialDate.of(DAY).month_index - months)
        file = a_file(
            grade_periods=(a_grade_period("四级主任科员", str(start)),),
            evaluations=tuple(an_evaluation(2025 - at, each) for at, each in enumerate(said)),
        )
        target = target_named("三级主任科员")
        assert target is not None
        found = judge_target(file, target, _BOOK.on(DAY))
        assert found is not None
        assert found.earliest_on is not None
        return first_day(found.earliest_on)

    worse = [
        EvaluationResult.BASICALLY_COMPETENT if each is EvaluationResult.EXCELLENT else each
        for each in results
    ]

    assert earliest(held + longer, []) <= earliest(held, [])
    assert earliest(held, results) <= earliest(held, worse)
    assert earliest(held, results) >= DAY


@pytest.mark.parametrize(
    ("target", "file"),
    [
        ("三级主任科员", a_file(grade_periods=(a_grade_period("二级主任科员", "2020.01"),))),
        ("三级主任科员", a_file(grade_periods=(a_grade_period("三级主任科员", "2020.01"),))),
        ("副镇长", a_file(appointments=(an_appointment(tier=Tier.TOWNSHIP_CHIEF, leading=True),))),
        ("五方面人员", a_file(appointments=(an_appointment(tier=Tier.TOWNSHIP_DEPUTY),))),
    ],
)
def test_what_somebody_holds_already_is_not_judged(
    rulebook: Rulebook, target: str, file: CadreFile
):
    wanted = target_named(target)
    assert wanted is not None

    found = judge_target(file, wanted, rulebook.on(DAY))

    assert found is not None
    assert found.has_it
    assert found.requirements == ()


def test_before_the_texts_were_in_force_nobody_is_judged(rulebook: Rulebook):
    assert judge_target(a_file(), TARGETS[0], rulebook.on(date(2010, 1, 1))) is None


@pytest.mark.parametrize("target", TARGETS, ids=lambda each: each.name)
def test_every_target_is_found_by_either_name_and_judged_of_an_empty_file(
    rulebook: Rulebook, target: object
):
    file = CadreFile(cadre=a_cadre(began_work_on=None))
    (wanted,) = [each for each in TARGETS if each is target]

    found = judge_target(file, wanted, rulebook.on(DAY))

    assert target_named(wanted.name) is target_named(wanted.name_en) is wanted
    assert found is not None
    assert found.earliest_on is None
    assert all(each.label.en and each.state.en for each in found.requirements)


@pytest.mark.parametrize(("said", "name"), [(" 镇长", "乡镇长"), ("副县级", "县处级副职")])
def test_a_target_is_found_by_what_people_call_it(said: str, name: str):
    found = target_named(said)

    assert found is not None
    assert found.name == name


def test_what_nobody_calls_a_target_is_none():
    assert target_named("总经理") is None


def test_a_chief_without_the_grade_below_comes_to_first_principal_by_the_post(rulebook: Rulebook):
    file = a_file(
        appointments=(an_appointment(tier=Tier.TOWNSHIP_CHIEF, leading=True),),
        tier_periods=(a_tier_period(Tier.TOWNSHIP_CHIEF, "2021.05"),),
        grade_periods=(a_grade_period("三级主任科员", "2019.06"),),
        educations=(an_education(),),
    )
    target = target_named("一级主任科员")
    assert target is not None

    found = judge_target(file, target, rulebook.on(DAY))

    assert found is not None
    assert found.earliest_on == PartialDate.of(DAY)


def test_never_and_always_are_what_they_say(rulebook: Rulebook):
    assert a_requirement(rulebook, *ALWAYS).earliest_on(DAY) == PartialDate.of(DAY)
    assert a_requirement(rulebook, *NEVER).earliest_on(DAY) is None


def test_before_hours_of_training_were_asked_they_are_no_requirement(rulebook: Rulebook):
    target = target_named("副镇长")
    assert target is not None

    found = judge_target(a_file(), target, rulebook.on(date(2020, 1, 1)))

    assert found is not None
    assert "PROMO-6" not in {each.basis.rule for each in found.requirements}


def rules_asked(file: CadreFile, name: str, book: Rulebook, step: ProposedStep) -> set[str]:
    target = target_named(name)
    assert target is not None
    found = judge_target(file, target, book.on(DAY), step=step)
    assert found is not None
    assert not found.has_it
    return {each.basis.rule for each in found.requirements}


def test_a_step_to_another_post_of_the_level_is_asked_only_what_concerns_the_step(
    rulebook: Rulebook,
):
    chief = an_appointment(
        "青山镇镇长", tier=Tier.TOWNSHIP_CHIEF, leading=True, selection=Selection.ELECTED
    )
    step = ProposedStep(dates=StepDates(posted_on=DAY))

    asked = rules_asked(a_file(appointments=(chief,)), "乡镇长", rulebook, step)

    assert asked == {"ROT-5", "CASE-2", "PROMO-13"}


def test_the_party_post_is_left_by_decision_alone(rulebook: Rulebook):
    member = an_appointment(
        "青山镇党委委员", tier=Tier.TOWNSHIP_DEPUTY, leading=True, selection=Selection.ELECTED
    )

    asked = rules_asked(a_file(appointments=(member,)), "乡镇长", rulebook, ProposedStep())

    assert "CASE-2" not in asked


def test_a_grade_moves_nobody(rulebook: Rulebook):
    grades = (a_grade_period("四级主任科员", "2024.12"),)

    asked = rules_asked(
        a_file(grade_periods=grades), "三级主任科员", rulebook, ProposedStep(checked=frozenset())
    )

    assert "PROMO-16" in asked
    assert not asked & {"ROT-5", "PROMO-15", "CASE-2"}


def test_a_requirement_whose_rule_is_switched_off_is_not_asked(rulebook: Rulebook):
    off = an_override("PROMO-5", "0", kind=OverrideKind.SWITCH)

    asked = rules_asked(a_file(), "副镇长", with_overrides(rulebook, [off]), ProposedStep())

    assert "PROMO-5" not in asked
    assert "PROMO-4" in asked
