"""Periods counted to the day (DATE-8)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.calendar_days import add_months_to_day


@pytest.mark.parametrize(
    ("day", "months", "end"),
    [
        pytest.param(date(2025, 8, 31), 6, date(2026, 2, 28), id="no-31st-of-february"),
        pytest.param(date(2025, 5, 20), 18, date(2026, 11, 20), id="记大过"),
        pytest.param(date(2025, 6, 10), 18, date(2026, 12, 10), id="严重警告"),
        pytest.param(date(2024, 2, 29), 12, date(2025, 2, 28), id="leap-day"),
        pytest.param(date(2026, 12, 31), 2, date(2027, 2, 28), id="over-the-year"),
        pytest.param(date(2026, 3, 31), -1, date(2026, 2, 28), id="backwards"),
    ],
)
def test_a_period_of_months_ends_on_the_corresponding_day(day: date, months: int, end: date):
    assert add_months_to_day(day, months) == end


@given(day=st.dates(date(1950, 1, 1), date(2090, 1, 1)), months=st.integers(0, 600))
def test_the_month_is_the_right_one_and_the_day_never_later(day: date, months: int):
    end = add_months_to_day(day, months)

    assert (end.year * 12 + end.month) - (day.year * 12 + day.month) == months
    assert end.day <= day.day
