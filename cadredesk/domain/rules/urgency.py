"""How urgent a due date is on a day (▲ overdue, ◆ due, ● upcoming).

A date known to the day is counted in days, one known to the month in months; the month
in which something falls due is itself not overdue (TERM-1, example b).
"""

from __future__ import annotations

from datetime import date, timedelta

from cadredesk.domain.calendar_days import add_months_to_day
from cadredesk.domain.partial_date import PartialDate, add_months, months_between
from cadredesk.domain.rules.alert import Severity
from cadredesk.domain.rules.rulebook import Lead, LeadUnit

DUE_DAYS = 30
"""A day is "due" from so many days before it."""

DUE_MONTHS = 1
"""A month is "due" from so many months before it."""

_DAYS_OF_A_MONTH = 30
"""Lead times in days are rounded up to months of this length for a date without a day."""


def severity_on(due_on: PartialDate, lead: Lead, day: date) -> Severity | None:
    """Return how urgent a due day or month is, None before the first lead time."""
    if has_passed(due_on, day):
        return Severity.OVERDUE
    if is_near(due_on, day):
        return Severity.DUE
    return Severity.UPCOMING if not _is_before(day, first_seen_on(due_on, lead)) else None


def has_passed(due_on: PartialDate, day: date) -> bool:
    """Whether the due day, or the whole due month, lies behind."""
    return due_on.last_day() < day


def is_near(due_on: PartialDate, day: date) -> bool:
    """Whether a due date is so near that it is "due" and no longer "upcoming"."""
    if due_on.has_day:
        return (due_on.as_day() - day).days <= DUE_DAYS
    return months_between(PartialDate.of(day), due_on) <= DUE_MONTHS


def first_seen_on(due_on: PartialDate, lead: Lead) -> PartialDate:
    """Return the day or month from which a rule speaks: the due date less the first lead.

    Without a lead time it is when the date becomes "due".
    """
    if not due_on.has_day:
        return add_months(due_on, -max(_lead_months(lead), DUE_MONTHS))
    near = due_on.as_day() - timedelta(days=DUE_DAYS)
    return PartialDate.of(min(near, _lead_day(due_on.as_day(), lead)))


def _lead_months(lead: Lead) -> int:
    longest = max(lead.values, default=0)
    return longest if lead.unit is LeadUnit.MONTH else -(-longest // _DAYS_OF_A_MONTH)


def _lead_day(due_on: date, lead: Lead) -> date:
    longest = max(lead.values, default=0)
    if lead.unit is LeadUnit.MONTH:
        return add_months_to_day(due_on, -longest)
    return due_on - timedelta(days=longest)


def _is_before(day: date, moment: PartialDate) -> bool:
    return PartialDate.of(day) < moment
