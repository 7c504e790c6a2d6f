"""The least time in a grade, shortened by excellent years, without those that do not count."""

from __future__ import annotations

import pytest

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.grade_time import ExcellentYear, GradeTime
from cadredesk.domain.words import EvaluationResult

TWO_YEARS, HALF_A_YEAR = 24, 6


def time_in_grade(
    since: str, results: dict[int, str], excellent: ExcellentYear = ExcellentYear.ANY_OVERLAP
) -> GradeTime:
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
        (ExcellentYear.ANY_OVERLAP, "2026.06"),
        (ExcellentYear.HALF, "2026.12"),
        (ExcellentYear.FULL, "2026.12"),
    ],
)
def test_a_province_decides_how_much_of_an_excellent_year_it_takes(
    excellent: ExcellentYear, full_on: str
):
    time = time_in_grade("2024.12", {2024: "优秀"}, excellent)

    assert str(time.full_on(PartialDate(2024, 12))) == full_on


def test_the_month_before_is_not_enough():
    time = time_in_grade("2023.05", {})

    assert not time.is_full(PartialDate(2025, 4))
    assert time.is_full(PartialDate(2025, 5))
