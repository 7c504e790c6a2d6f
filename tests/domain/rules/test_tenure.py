"""Time in posts is added up over breaks, or counted while it was not broken (DATE-5)."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.tenure import (
    Period,
    continuous_start,
    cumulated_months,
    month_reached,
)

TODAY = PartialDate(2026, 11)
PERIODS = st.lists(
    st.builds(
        lambda start, length: Period(start, None if length is None else start + length),
        st.integers(2000 * 12, 2026 * 12),
        st.one_of(st.none(), st.integers(0, 200)),
    ),
    max_size=6,
)


def served(*spans: str) -> list[Period]:
    """Return periods from texts like `2009.03–2014.05`, an open one without its end."""
    periods = []
    for span in spans:
        start, _, end = span.partition("–")
        periods.append(
            Period.between(PartialDate.parse(start), PartialDate.parse(end) if end else None)
        )
    return periods


def test_broken_service_at_one_tier_is_added_up():
    periods = served("2009.03–2014.05", "2016.02–")

    assert cumulated_months(periods, TODAY) == 62 + 129
    assert str(month_reached(periods, 180)) == "2025.12"


def test_concurrent_posts_count_once():
    periods = served("2021.09–", "2021.10–")

    assert cumulated_months(periods, TODAY) == 62


def test_a_stay_elsewhere_is_left_out_of_the_sum():
    periods = served("2016.06–2021.09", "2021.09–")
    away = served("2018.01–2020.01")

    assert cumulated_months(periods, TODAY) == 125
    assert cumulated_months(periods, TODAY, excluded=away) == 101


@pytest.mark.parametrize(
    ("span", "reached"),
    [
        pytest.param("2011.11–", "2026.11", id="full-this-month"),
        pytest.param("2011.12–", "2026.12", id="full-next-month"),
        pytest.param("2017.01–", "2032.01", id="years-ahead"),
    ],
)
def test_the_month_that_fills_fifteen_years(span: str, reached: str):
    assert str(month_reached(served(span), 180)) == reached


def test_what_has_ended_never_fills_more():
    assert month_reached(served("2016.06–2021.09"), 180) is None


def test_time_left_out_ahead_moves_the_month():
    lent_out = served("2026.12–2027.06")

    assert str(month_reached(served("2017.01–"), 120, excluded=lent_out)) == "2027.07"


def test_what_is_left_out_without_an_end_is_never_made_up():
    assert month_reached(served("2017.01–"), 120, excluded=served("2026.12–")) is None


@pytest.mark.parametrize(
    ("spans", "since"),
    [
        pytest.param(("2016.11–2021.09", "2021.09–"), "2016.11", id="same-month"),
        pytest.param(("2016.11–2021.08", "2021.09–"), "2016.11", id="next-month"),
        pytest.param(("2016.11–2021.07", "2021.09–"), "2021.09", id="a-month-between"),
        pytest.param(("2016.11–2021.09", "2018.01–2019.01", "2021.09–"), "2016.11", id="inside"),
        pytest.param(("2016.11–", "2018.01–2019.01"), "2016.11", id="open-with-one-inside"),
        pytest.param(("2016.11–2019.01", "2018.01–"), "2016.11", id="overlapping"),
        pytest.param(("2016.11–2026.11",), "2016.11", id="ends-this-month"),
    ],
)
def test_a_break_of_a_whole_month_starts_the_count_again(spans: tuple[str, ...], since: str):
    assert str(continuous_start(served(*spans), TODAY, tolerance=1)) == since


@pytest.mark.parametrize("spans", [(), ("2016.11–2026.10",), ("2027.01–",)])
def test_somebody_not_in_post_has_no_start(spans: tuple[str, ...]):
    assert continuous_start(served(*spans), TODAY, tolerance=1) is None


@given(periods=PERIODS)
def test_the_sum_is_the_number_of_months_in_which_any_post_was_held(periods: list[Period]):
    held = {
        month
        for month in range(2000 * 12, TODAY.month_index)
        if any(
            each.started <= month and (each.ended is None or month < each.ended) for each in periods
        )
    }

    assert cumulated_months(periods, TODAY) == len(held)


@given(periods=PERIODS, count=st.integers(1, 400))
def test_in_the_month_reached_exactly_so_many_months_are_full(periods: list[Period], count: int):
    reached = month_reached(periods, count)

    if reached is not None:
        assert cumulated_months(periods, reached) == count


@given(periods=PERIODS, excluded=PERIODS, at=st.integers(1990 * 12, 2040 * 12))
def test_months_are_never_negative_nor_more_than_have_passed(
    periods: list[Period], excluded: list[Period], at: int
):
    counted = cumulated_months(periods, PartialDate.from_month_index(at), excluded=excluded)

    assert 0 <= counted <= max(0, at - 2000 * 12)


@given(
    periods=PERIODS,
    excluded=PERIODS,
    at=st.integers(1990 * 12, 2040 * 12),
    later=st.integers(0, 600),
)
def test_a_later_day_never_takes_back_what_was_served(
    periods: list[Period], excluded: list[Period], at: int, later: int
):
    then, afterwards = (PartialDate.from_month_index(each) for each in (at, at + later))

    assert cumulated_months(periods, then, excluded=excluded) <= cumulated_months(
        periods, afterwards, excluded=excluded
    )


@given(periods=PERIODS, excluded=PERIODS, more=PERIODS, count=st.integers(1, 400))
def test_leaving_more_out_never_makes_anybody_due_earlier(
    periods: list[Period], excluded: list[Period], more: list[Period], count: int
):
    before = month_reached(periods, count, excluded=excluded)
    after = month_reached(periods, count, excluded=[*excluded, *more])

    assert after is None or (before is not None and before <= after)


@given(
    periods=PERIODS,
    excluded=PERIODS,
    count=st.integers(1, 400),
    random=st.randoms(use_true_random=False),
)
def test_the_order_of_the_periods_does_not_matter(
    periods: list[Period], excluded: list[Period], count: int, random: Random
):
    one, other = list(periods), list(excluded)
    random.shuffle(one)
    random.shuffle(other)

    assert month_reached(one, count, excluded=other) == month_reached(
        periods, count, excluded=excluded
    )
    assert cumulated_months(one, TODAY, excluded=other) == cumulated_months(
        periods, TODAY, excluded=excluded
    )
    assert continuous_start(one, TODAY, tolerance=1) == continuous_start(
        periods, TODAY, tolerance=1
    )
