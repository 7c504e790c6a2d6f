"""A due day is told in days when it is near, a due month always in months."""

from __future__ import annotations

from datetime import date

import pytest

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.time_left import TimeLeft, time_left

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("due_on", "left"),
    [
        pytest.param("2026.11", TimeLeft(months=0), id="due-month-itself"),
        pytest.param("2026.12", TimeLeft(months=1), id="next-month"),
        pytest.param("2026.09", TimeLeft(months=-2), id="two-months-over"),
        pytest.param("2026.11.22", TimeLeft(days=0), id="due-day-itself"),
        pytest.param("2026.12.04", TimeLeft(days=12), id="days-ahead"),
        pytest.param("2026.11.20", TimeLeft(days=-2), id="days-over"),
        pytest.param("2027.01.20", TimeLeft(days=59), id="last-day-told-in-days"),
        pytest.param("2027.01.21", TimeLeft(months=2), id="first-day-told-in-months"),
    ],
)
def test_the_time_left_is_counted_in_what_is_known(due_on: str, left: TimeLeft):
    assert time_left(PartialDate.parse(due_on), DAY) == left


@pytest.mark.parametrize(
    ("left", "past"),
    [
        (TimeLeft(days=-1), True),
        (TimeLeft(days=0), False),
        (TimeLeft(months=-1), True),
        (TimeLeft(months=0), False),
    ],
)
def test_only_a_negative_length_is_past(left: TimeLeft, past: bool):
    assert left.is_past is past


def test_a_due_year_without_its_month_has_no_time_left():
    with pytest.raises(ValueError, match="month"):
        time_left(PartialDate(2027), DAY)
