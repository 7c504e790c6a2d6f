"""Working days with holidays and the weekends worked for them (DATE-8)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.working_days import AdjustedYear, WorkingCalendar, WorkingDay
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook

NONE_KNOWN = WorkingCalendar()
SHIPPED = load_rulebook(resources() / "rules").calendar
DAYS = st.dates(date(2023, 6, 1), date(2028, 6, 30))


def an_october() -> WorkingCalendar:
    """The calendar that the handbook makes up for DATE-8."""
    off = frozenset(date(2026, 10, day) for day in range(1, 8))
    year = AdjustedYear(2026, "通知", off, frozenset({date(2026, 10, 10)}))
    return WorkingCalendar({2026: year})


def test_five_working_days_after_a_monday_skip_the_weekend():
    assert SHIPPED.after(date(2026, 11, 16), 5) == WorkingDay(date(2026, 11, 23))


@pytest.mark.parametrize("calendar", [an_october(), SHIPPED], ids=["made-up", "as-ordered"])
def test_a_holiday_is_skipped_and_a_working_saturday_counts(calendar: WorkingCalendar):
    assert calendar.after(date(2026, 9, 29), 5) == WorkingDay(date(2026, 10, 12))


def test_no_working_days_end_where_they_begin():
    assert SHIPPED.after(date(2026, 11, 21), 0) == WorkingDay(date(2026, 11, 21))


def test_a_year_without_its_notice_is_named_and_counted_by_weekends():
    assert SHIPPED.after(date(2026, 12, 30), 3) == WorkingDay(date(2027, 1, 4), (2027,))


def test_an_act_due_on_a_holiday_may_be_done_on_the_next_working_day():
    assert SHIPPED.first_from(date(2026, 10, 3)) == WorkingDay(date(2026, 10, 8))
    assert SHIPPED.first_from(date(2026, 10, 10)) == WorkingDay(date(2026, 10, 10))
    assert SHIPPED.first_from(date(2027, 1, 2)) == WorkingDay(date(2027, 1, 4), (2027,))


@pytest.mark.parametrize(
    ("year", "worked"), [(2024, 251), (2025, 248), (2026, 248)], ids=["2024", "2025", "2026"]
)
def test_the_years_that_are_shipped_have_as_many_working_days_as_their_notice_leaves(
    year: int, worked: int
):
    days = (date(year, 1, 1) + timedelta(days=each) for each in range(366))

    assert sum(SHIPPED.is_worked(day) for day in days if day.year == year) == worked


@given(start=DAYS, count=st.integers(1, 40))
def test_the_last_day_is_worked_and_exactly_so_many_lie_behind_it(start: date, count: int):
    end = SHIPPED.after(start, count).day

    passed = [start + timedelta(days=each) for each in range(1, (end - start).days + 1)]
    assert SHIPPED.is_worked(end)
    assert sum(map(SHIPPED.is_worked, passed)) == count


@given(start=DAYS, count=st.integers(1, 40))
def test_counted_back_so_many_working_days_lie_between(start: date, count: int):
    first = SHIPPED.before(start, count).day

    passed = [first + timedelta(days=each) for each in range((start - first).days)]
    assert SHIPPED.is_worked(first)
    assert sum(map(SHIPPED.is_worked, passed)) == count


@given(start=DAYS, later=st.integers(0, 60), count=st.integers(0, 15))
def test_what_begins_later_never_ends_earlier(start: date, later: int, count: int):
    first, second = SHIPPED.after(start, count), SHIPPED.after(start + timedelta(later), count)

    assert first.day <= second.day
    assert NONE_KNOWN.after(start, count).unknown_years == tuple(
        sorted({(start + timedelta(1)).year, NONE_KNOWN.after(start, count).day.year})
        if count
        else ()
    )
