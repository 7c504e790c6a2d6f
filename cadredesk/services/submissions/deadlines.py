"""Which submissions need somebody, and how urgently, on one day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cadredesk.domain.rules.alert import Severity
from cadredesk.domain.submission.model import Submission, SubmissionState

DUE_WITHIN_DAYS = 7
"""From so many days before its day a submission is due, not only coming."""

_WAITING = frozenset((SubmissionState.SENT, SubmissionState.ACCEPTED))


@dataclass(frozen=True, slots=True)
class Deadline:
    """A submission that somebody has to go on with; `days` are left, negative when overdue.

    `days` is None where no day is known.
    """

    submission: Submission
    days: int | None

    @property
    def severity(self) -> Severity:
        """How urgent it is; what came back is always due."""
        if self.days is not None and self.days < 0:
            return Severity.OVERDUE
        returned = self.submission.state in (SubmissionState.RETURNED, SubmissionState.CORRECTED)
        near = self.days is not None and self.days <= DUE_WITHIN_DAYS
        return Severity.DUE if returned or near else Severity.UPCOMING


def deadlines(submissions: Iterable[Submission], today: date) -> tuple[Deadline, ...]:
    """Return those that the office has to go on with, the most urgent first."""
    found = [
        Deadline(each, _days_left(each, today))
        for each in submissions
        if each.state not in _WAITING
    ]
    return tuple(sorted(found, key=_place))


def _days_left(submission: Submission, today: date) -> int | None:
    due_on = submission.request.due_on
    return None if due_on is None else (due_on.last_day() - today).days


def _place(deadline: Deadline) -> tuple[int, int, str]:
    never = 1_000_000
    days = never if deadline.days is None else deadline.days
    return deadline.severity.urgency, days, deadline.submission.request.number
