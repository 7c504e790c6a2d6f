"""Dates known in part, and the counting of months (DATE-1, DATE-2, DATE-3, DATE-6)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.partial_date import (
    PartialDate,
    add_months,
    age,
    full_years,
    months_between,
    work_half_years_1955,
    work_years_nominal,
)

MONTHS = st.builds(PartialDate, st.integers(1850, 2199), st.integers(1, 12))
DAYS = st.dates(date(1850, 1, 1), date(2199, 12, 31)).map(PartialDate.of)
YEARS = st.integers(1850, 2199).map(PartialDate)
ANY_DATE = st.one_of(YEARS, MONTHS, DAYS)


def at(text: str) -> PartialDate:
    return PartialDate.parse(text)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("1985", "1985"),
        ("1985.06", "1985.06"),
        ("1985-06", "1985.06"),
        ("198506", "1985.06"),
        ("1985.06.12", "1985.06.12"),
        ("19850612", "1985.06.12"),
        ("1985-06-12", "1985.06.12"),
    ],
)
def test_the_stored_form_is_read_with_points_dashes_or_nothing(text: str, stored: str):
    assert str(at(text)) == stored


@pytest.mark.parametrize("text", ["", "85.06", "1985.6", "1985年6月", "1985.06.", "1985/06"])
def test_what_is_not_the_stored_form_is_refused(text: str):
    with pytest.raises(ValueError, match="not a date like"):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    ("parts", "problem"),
    [
        ((1849,), "outside"),
        ((2200,), "outside"),
        ((1985, 0), "month 0"),
        ((1985, 13), "month 13"),
        ((1985, None, 3), "without its month"),
        ((1985, 2, 29), "day"),
        ((1985, 6, 0), "day"),
    ],
)
def test_a_date_that_does_not_exist_is_not_made(
    parts: tuple[int, int | None, int | None], problem: str
):
    with pytest.raises(ValueError, match=problem):
        PartialDate(*parts)


@given(moment=ANY_DATE)
def test_the_stored_form_reads_back(moment: PartialDate):
    assert PartialDate.parse(str(moment)) == moment


@given(one=ANY_DATE, other=ANY_DATE)
def test_dates_are_ordered_as_their_stored_texts_are(one: PartialDate, other: PartialDate):
    assert (one < other) == (str(one) < str(other))
    assert (one >= other) == (str(one) >= str(other))


def test_the_vaguer_of_two_dates_stands_first():
    assert sorted([at("1985.06.12"), at("1985.06"), at("1985")]) == [
        at("1985"),
        at("1985.06"),
        at("1985.06.12"),
    ]


def test_a_date_is_not_compared_with_something_else():
    with pytest.raises(TypeError):
        _ = at("1985.06") < "1985.07"


def test_a_date_knows_how_much_of_it_is_known():
    year, month, day = at("1985"), at("1985.06"), at("1985.06.12")

    assert (year.has_month, month.has_month, month.has_day, day.has_day) == (
        False,
        True,
        False,
        True,
    )
    assert day.to_month() == month
    assert year.to_month() == year


def test_a_day_is_a_calendar_day_and_a_month_is_not():
    assert at("1985.06.12").as_day() == date(1985, 6, 12)
    for vague in ("1985.06", "1985"):
        with pytest.raises(ValueError, match="unknown"):
            at(vague).as_day()


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("1985", date(1985, 12, 31)),
        ("1984.02", date(1984, 2, 29)),
        ("1985.02", date(1985, 2, 28)),
        ("1985.06.12", date(1985, 6, 12)),
    ],
)
def test_the_last_day_a_date_can_mean(text: str, last: date):
    assert at(text).last_day() == last


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        pytest.param("1985.06", "1985.06.15", True, id="date-1-example-a"),
        pytest.param("1985", "1985.06.15", True, id="year-and-day"),
        pytest.param("1985.06.15", "1985.06.15", True, id="same-day"),
        pytest.param("1985.06.14", "1985.06.15", False, id="other-day"),
        pytest.param("1985.05", "1985.06.15", False, id="other-month"),
        pytest.param("1984", "1985.06.15", False, id="other-year"),
    ],
)
def test_two_dates_agree_when_they_can_mean_the_same_day(one: str, other: str, agree: bool):
    assert at(one).agrees_with(at(other)) is agree
    assert at(other).agrees_with(at(one)) is agree


@given(moment=MONTHS)
def test_a_month_index_names_its_month(moment: PartialDate):
    assert PartialDate.from_month_index(moment.month_index) == moment


def test_months_cannot_be_counted_from_a_year():
    with pytest.raises(ValueError, match="month of 1985 is unknown"):
        _ = at("1985").month_index


def test_months_are_counted_and_not_subtracted_as_numbers():
    assert months_between(at("2025.12"), at("2026.01")) == 1


@pytest.mark.parametrize(
    ("start", "months", "due"),
    [
        ("2021.09", 60, "2026.09"),
        ("2016.11", 120, "2026.11"),
        ("2024.12", 24, "2026.12"),
        ("2026.01.31", 1, "2026.02"),
    ],
)
def test_a_length_is_full_in_the_first_month_that_completes_it(start: str, months: int, due: str):
    assert str(add_months(at(start), months)) == due


@pytest.mark.parametrize(
    ("born", "on", "years"),
    [
        pytest.param("1985.06", "2026.05", 40, id="month-before-the-birthday"),
        pytest.param("1985.06", "2026.06", 41, id="birth-month"),
        pytest.param("1986.11", "2026.11", 40, id="forty-and-under"),
        pytest.param("1985.12", "2026.11", 40, id="forty-still"),
        pytest.param("1985.11", "2026.11", 41, id="forty-one"),
        pytest.param("1985.06.30", "2026.06.01", 41, id="days-do-not-count"),
        pytest.param("1985", "2026.01", 41, id="birth-known-to-the-year"),
        pytest.param("1985.06", "2026", 41, id="asked-for-a-year"),
    ],
)
def test_an_age_is_full_in_the_birth_month(born: str, on: str, years: int):
    assert age(at(born), at(on)) == years


@pytest.mark.parametrize(
    ("start", "on", "months", "years"),
    [
        pytest.param("2021.09", "2026.08", 59, 4, id="date-3-example-a"),
        pytest.param("2021.09", "2026.09", 60, 5, id="anniversary-month"),
        pytest.param("2024.12", "2026.11", 23, 1, id="date-3-example-b"),
        pytest.param("2024.12", "2026.12", 24, 2, id="two-years"),
    ],
)
def test_time_in_post_is_counted_in_full_years(start: str, on: str, months: int, years: int):
    assert months_between(at(start), at(on)) == months
    assert full_years(at(start), at(on)) == years


@pytest.mark.parametrize(
    ("start", "anniversaries", "nominal", "by_1955"),
    [
        ("2021.11", 5, 6, 5.0),
        ("2021.12", 4, 6, 5.0),
        ("2003.07", 23, 24, 23.5),
        ("1990.05", 36, 37, 36.5),
        ("1990.04", 36, 37, 37.0),
    ],
)
def test_years_of_work_have_three_counts(
    start: str, anniversaries: int, nominal: int, by_1955: float
):
    today = at("2026.11")

    assert full_years(at(start), today) == anniversaries
    assert work_years_nominal(at(start), today) == nominal
    assert work_half_years_1955(at(start), today) == by_1955
