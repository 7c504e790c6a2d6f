"""A parameter answers with the provision in force on the day it is asked about."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.errors import RuleDataError
from cadredesk.domain.rules.parameter import Amendment, Citation, Parameter, Provision

SOURCE = Citation("党政领导干部职务任期暂行规定", "第三条")


def a_parameter(values: dict[date, int | None]) -> Parameter:
    return Parameter(
        "term.years",
        [
            Amendment(start, None if value is None else Provision(value, SOURCE))
            for start, value in values.items()
        ],
    )


def test_nothing_is_in_force_before_the_first_amendment():
    parameter = a_parameter({date(2006, 8, 6): 5})

    assert parameter.on(date(2006, 8, 5)) is None
    assert parameter.amendment_on(date(2006, 8, 5)) is None


def test_nothing_is_in_force_after_repeal_and_the_repeal_has_its_day():
    repealed = a_parameter({date(2006, 8, 6): 5, date(2020, 1, 1): None})

    assert repealed.on(date(2020, 1, 1)) is None
    assert repealed.amendment_on(date(2026, 1, 1)) == Amendment(date(2020, 1, 1), None)


@pytest.mark.parametrize(
    ("day", "years"),
    [
        pytest.param(date(2006, 8, 6), 5, id="first-day-of-the-first-text"),
        pytest.param(date(2018, 12, 31), 5, id="last-day-of-the-first-text"),
        pytest.param(date(2019, 1, 1), 4, id="first-day-of-the-second-text"),
    ],
)
def test_a_day_is_judged_by_the_text_in_force_on_it(day: date, years: int):
    term = a_parameter({date(2019, 1, 1): 4, date(2006, 8, 6): 5})

    assert term.on(day) == Provision(years, SOURCE)


def test_two_values_on_one_day_are_refused_and_the_parameter_is_named():
    twice = [Amendment(date(2019, 1, 1), Provision(years, SOURCE)) for years in (4, 5)]

    with pytest.raises(RuleDataError, match=r"term\.years .* same day"):
        Parameter("term.years", twice)


def test_a_parameter_without_a_value_is_refused():
    with pytest.raises(RuleDataError, match=r"term\.years has no value"):
        Parameter("term.years", [])


@given(starts=st.sets(st.dates(), min_size=1), day=st.dates())
def test_the_amendment_in_force_is_the_latest_that_has_begun(starts: set[date], day: date):
    in_force = a_parameter({start: start.toordinal() for start in starts}).on(day)

    latest = max((start for start in starts if start <= day), default=None)
    assert in_force == (latest and Provision(latest.toordinal(), SOURCE))


def test_a_citation_is_printed_as_documents_do():
    assert str(SOURCE) == "《党政领导干部职务任期暂行规定》第三条"
    assert repr(a_parameter({date(2019, 1, 1): 4})) == "Parameter('term.years', 1 amendments)"
