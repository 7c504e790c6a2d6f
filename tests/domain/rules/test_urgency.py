"""A due date is upcoming, due, overdue; a month is not over before its last day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Severity
from cadredesk.domain.rules.rulebook import Lead, LeadUnit
from cadredesk.domain.rules.urgency import first_seen_on, severity_on

MONTHS = Lead(LeadUnit.MONTH, (12, 6, 3))
DAYS = Lead(LeadUnit.DAY, (60, 30, 7))


@pytest.mark.parametrize(
    ("day", "severity"),
    [
        (date(2025, 11, 30), None),
        (date(2025, 12, 1), Severity.UPCOMING),
        (date(2026, 10, 31), Severity.UPCOMING),
        (date(2026, 11, 1), Severity.DUE),
        (date(2026, 12, 31), Severity.DUE),
        (date(2027, 1, 1), Severity.OVERDUE),
    ],
)
def test_a_month_is_due_in_itself_and_the_month_before(day: date, severity: Severity | None):
    assert severity_on(PartialDate(2026, 12), MONTHS, day) is severity


@pytest.mark.parametrize(
    ("day", "severity"),
    [
        (date(2026, 10, 1), None),
        (date(2026, 10, 2), Severity.UPCOMING),
        (date(2026, 10, 31), Severity.UPCOMING),
        (date(2026, 11, 1), Severity.DUE),
        (date(2026, 12, 1), Severity.DUE),
        (date(2026, 12, 2), Severity.OVERDUE),
    ],
)
def test_a_day_is_due_in_its_last_thirty_days(day: date, severity: Severity | None):
    assert severity_on(PartialDate(2026, 12, 1), DAYS, day) is severity


@pytest.mark.parametrize(
    ("due_on", "lead", "first"),
    [
        ("2026.12", MONTHS, "2025.12"),
        ("2026.12", DAYS, "2026.10"),
        ("2026.12", Lead(), "2026.11"),
        ("2026.12.31", Lead(LeadUnit.MONTH, (10,)), "2026.02.28"),
        ("2026.12.31", DAYS, "2026.11.01"),
        ("2026.12.31", Lead(), "2026.12.01"),
    ],
)
def test_a_rule_speaks_from_its_longest_lead_time_on(due_on: str, lead: Lead, first: str):
    assert str(first_seen_on(PartialDate.parse(due_on), lead)) == first


@given(day=st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_urgency_only_grows_as_time_goes_by(day: date):
    due_on = PartialDate(2026, 12, 1)
    order = [None, Severity.UPCOMING, Severity.DUE, Severity.OVERDUE]

    today = severity_on(due_on, DAYS, day)
    tomorrow = severity_on(due_on, DAYS, date.fromordinal(day.toordinal() + 1))

    assert order.index(today) <= order.index(tomorrow)
