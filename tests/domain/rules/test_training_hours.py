"""Training counts in the year, or in 60 months for higher posts, by hours, by days, or both."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.rules.training_hours import (
    TrainingState,
    is_planned,
    last_full_time,
    training_need,
    training_state,
)
from cadredesk.domain.training import Training
from cadredesk.domain.words import Tier
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook
from tests.builders import a_date, a_file, a_grade_period, a_tier_period, an_item

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load_rulebook(resources() / "rules")


def a_course(on: str | None = "2026.05", **fields: Any) -> Training:
    started = None if on is None else a_date(on)
    return Training(id=an_item(), title="培训班", started_on=started, **fields)


def a_deputy(**sets: Any) -> CadreFile:
    return a_file(tier_periods=(a_tier_period(Tier.TOWNSHIP_DEPUTY, "2021.05"),), **sets)


def reached(book: Rulebook, *courses: Training, file: CadreFile | None = None) -> TrainingState:
    need = training_need(file or a_deputy(), book.on(DAY))
    assert need is not None
    return training_state(courses, need, DAY)


def test_eight_days_and_forty_hours_are_enough_where_they_add_up(rulebook: Rulebook):
    state = reached(rulebook, a_course(days=8.0), a_course(hours=40.0))

    assert state.counted == 100
    assert state.is_met


@pytest.mark.parametrize(
    ("days", "hours", "met"),
    [
        (None, 90.0, True),
        (None, 89.5, False),
        (12.0, None, True),
        (11.5, None, False),
        (6.0, 45.0, True),
        (6.0, 44.0, False),
    ],
)
def test_the_year_is_reached_at_its_boundary(
    rulebook: Rulebook, days: float | None, hours: float | None, *, met: bool
):
    assert reached(rulebook, a_course(days=days, hours=hours)).is_met is met


def test_what_is_missing_is_said_in_hours(rulebook: Rulebook):
    assert reached(rulebook, a_course(hours=24.0)).missing == 66


@pytest.mark.parametrize(
    ("on", "counts"),
    [
        ("2025.12.31", False),
        ("2026.01.01", True),
        ("2026", True),
        ("2026.11.22", True),
        ("2026.11.23", False),
        ("2026.12", False),
        (None, False),
    ],
)
def test_only_what_was_attended_in_the_year_counts(
    rulebook: Rulebook, on: str | None, *, counts: bool
):
    assert reached(rulebook, a_course(on, hours=90.0)).is_met is counts


@pytest.mark.parametrize(
    ("hours", "met"), [(549.0, False), (550.0, True)], ids=["one-short", "reached"]
)
def test_a_consultant_needs_550_hours_in_five_years(rulebook: Rulebook, hours: float, *, met: bool):
    file = a_deputy(grade_periods=(a_grade_period("四级调研员", "2022.06"),))

    state = reached(rulebook, a_course("2023.03", hours=hours), file=file)

    assert state.need.five_years
    assert state.is_met is met


@pytest.mark.parametrize(("on", "counts"), [("2021.11", False), ("2021.12", True)])
def test_five_years_are_sixty_months(rulebook: Rulebook, on: str, *, counts: bool):
    file = a_file(tier_periods=(a_tier_period(Tier.COUNTY_DEPUTY, "2020.05"),))

    assert bool(reached(rulebook, a_course(on, hours=1.0), file=file).hours) is counts


def test_the_article_is_named(rulebook: Rulebook):
    assert str(reached(rulebook).need.citation) == "《干部教育培训工作条例》第十四条"


def test_before_the_regulation_nothing_is_asked(rulebook: Rulebook):
    assert training_need(a_deputy(), rulebook.on(date(2023, 9, 30))) is None
    assert training_need(a_deputy(), rulebook.on(date(2023, 10, 1))) is not None


@pytest.mark.parametrize(
    ("on", "planned"),
    [("2026.11.22", False), ("2026.11.23", True), ("2026.12", True), ("2026", False), (None, True)],
)
def test_a_course_is_planned_until_it_begins(on: str | None, *, planned: bool):
    assert is_planned(a_course(on), DAY) is planned


def test_the_last_time_away_is_the_latest_full_time_course_that_was_attended():
    courses = (
        a_course("2021.10", full_time=True),
        a_course("2024.05", full_time=True, ended_on=a_date("2024.07")),
        a_course("2026.03"),
        a_course("2026.12", full_time=True),
    )

    assert last_full_time(courses, DAY) == a_date("2024.07")
    assert last_full_time((), DAY) is None


def test_a_course_without_a_date_counts_nowhere(rulebook: Rulebook):
    state = reached(rulebook, a_course(on=None, hours=90.0))

    assert not state.hours


def test_in_five_years_a_course_known_to_the_year_counts_by_years(rulebook: Rulebook):
    chief = a_file(tier_periods=(a_tier_period(Tier.COUNTY_DEPUTY, "2021.05"),))

    state = reached(rulebook, a_course("2022", hours=40.0), a_course("2021", hours=8.0), file=chief)

    assert state.hours == 40.0
