"""The least time in a grade, shortened by excellent years, without those that do not count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.grade_time import GradeTime
from cadredesk.domain.words import EvaluationResult

TWO_YEARS, HALF_A_YEAR = 24, 6


def time_in_grade(since: str, results: dict[int, str], excellent: int = 1) -> GradeTime:
    known = {year: EvaluationResult(result) for year, result in results.items()}
    return GradeTime(PartialDate.parse(since), TWO_YEARS, HALF_A_YEAR, known, excellent)


@pytest.mark.parametrize(
    ("since", "results", "as_of", "full_on"),
    [
        pytest.param("2023.05", {}, "2023.05", "2025.05", id="two-years"),
        pytest.param("2023.05", {2023: "称职"}, "2023.05", "2025.05", id="competent"),
        pytest.param(
            "2023.05", {2023: "优秀", 2024: "优秀"}, "2023.05", "2024.11", id="known-too-late"
        ),
        pytest.param("2024.12", {2024: "优秀"}, "2024.12", "2026.06", id="a-month-of-the-year"),
        pytest.param("2025.03", {2025: "优秀"}, "2025.03", "2026.09", id="ten-months-of-it"),
        pytest.param("2023.05", {2024: "基本称职"}, "2023.05", "2026.05", id="a-year-left-out"),
        pytest.param(
            "2022.06", {2022: "称职", 2023: "不定等次"}, "2022.06", "2025.06", id="not-graded"
        ),
        pytest.param(
            "2024.01", {2024: "优秀", 2025: "基本称职"}, "2024.01", "2025.07", id="seen-from-2024"
        ),
        pytest.param(
            "2024.01", {2024: "优秀", 2025: "基本称职"}, "2026.01", "2026.07", id="lost-again"
        ),
        pytest.param("2023.05", {2021: "优秀"}, "2023.05", "2025.05", id="before-the-grade"),
        pytest.param("2026.05", {}, "2023.05", "2028.05", id="asked-before-it-began"),
    ],
)
def test_the_vectors_of_the_handbook_hold(
    since: str, results: dict[int, str], as_of: str, full_on: str
):
    assert str(time_in_grade(since, results).full_on(PartialDate.parse(as_of))) == full_on


@pytest.mark.parametrize(
    ("excellent", "full_on"),
    [
        (1, "2026.06"),
        (6, "2026.12"),
        (12, "2026.12"),
    ],
)
def test_a_province_decides_how_much_of_an_excellent_year_it_takes(excellent: int, full_on: str):
    time = time_in_grade("2024.12", {2024: "优秀"}, excellent)

    assert str(time.full_on(PartialDate(2024, 12))) == full_on


def test_the_month_before_is_not_enough():
    time = time_in_grade("2023.05", {})

    assert not time.is_full(PartialDate(2025, 4))
    assert time.is_full(PartialDate(2025, 5))


RESULTS = st.dictionaries(st.integers(2018, 2027), st.sampled_from(EvaluationResult))
MONTHS = st.integers(2018 * 12, 2027 * 12).map(PartialDate.from_month_index)


def a_time(start: PartialDate, results: dict[int, EvaluationResult], months: int = 24) -> GradeTime:
    return GradeTime(start, months, HALF_A_YEAR, results)


@given(MONTHS, MONTHS, RESULTS)
def test_the_month_it_is_full_in_is_full_and_not_before_the_day(
    start: PartialDate, day: PartialDate, results: dict[int, EvaluationResult]
):
    time = a_time(start, results)

    full_on = time.full_on(day)

    assert full_on >= day
    assert time.is_full(full_on)
    assert time.reached(day.year) >= start.month_index


@given(MONTHS, MONTHS, RESULTS)
def test_since_then_it_has_been_full_in_every_month(
    start: PartialDate, day: PartialDate, results: dict[int, EvaluationResult]
):
    time = a_time(start, results)
    since = time.full_since(day)

    if since is None:
        assert not time.is_full(day)
        return
    months = range(since.month_index, day.month_index + 1)
    assert all(time.is_full(PartialDate.from_month_index(month)) for month in months)
    before = PartialDate.from_month_index(since.month_index - 1)
    assert since == start or not time.is_full(before)


@given(MONTHS, MONTHS, RESULTS, st.integers(2018, 2027))
def test_a_year_left_out_never_makes_it_earlier(
    start: PartialDate, day: PartialDate, results: dict[int, EvaluationResult], year: int
):
    worse = results | {year: EvaluationResult.BASICALLY_COMPETENT}

    assert a_time(start, worse).full_on(day) >= a_time(start, results).full_on(day)


@given(MONTHS, st.lists(MONTHS, min_size=2, max_size=2), RESULTS)
def test_a_later_day_never_gives_an_earlier_month(
    start: PartialDate, days: list[PartialDate], results: dict[int, EvaluationResult]
):
    earlier, later = sorted(days)
    time = a_time(start, results)

    assert time.full_on(later) >= time.full_on(earlier)


@given(MONTHS, MONTHS, RESULTS)
def test_the_order_of_the_evaluations_does_not_matter(
    start: PartialDate, day: PartialDate, results: dict[int, EvaluationResult]
):
    mixed = dict(reversed(results.items()))

    assert a_time(start, mixed).full_on(day) == a_time(start, results).full_on(day)


@pytest.mark.parametrize("start", ["2024.01", "2024.06"])
def test_without_a_least_time_it_is_full_from_the_start(start: str):
    time = a_time(PartialDate.parse(start), {}, months=0)

    assert str(time.full_since(PartialDate(2026, 5))) == start
