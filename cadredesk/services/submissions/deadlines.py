"""Which submissions need somebody, and how urgently, on one day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cadredesk.domain.rules.alert import Severity
from cadredesk.domain.submission.model import Submission, SubmissionState
from cadredesk.services.desk import Desk
from cadredesk.services.submissions.reading import read_submissions

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


def read_deadlines(desk: Desk) -> tuple[Deadline, ...]:
    """Return what the office has to go on with today, the most urgent first."""
    return deadlines(read_submissions(desk), desk.clock.today())


def deadlines(submissions: Iterable[Submission], today: date) -> tuple[Deadline, ...]:
    """Return those that the office has to go on with, the most urgent first."""
    found = (deadline_of(each, today) for each in submissions)
    return tuple(sorted((each for each in found if each is not None), key=_place))


def deadline_of(submission: Submission, today: date) -> Deadline | None:
    """Return what is left of the time of one, None where the office has nothing to do."""
    if submission.state in _WAITING:
        return None
    return Deadline(submission, _days_left(submission, today))


def _days_left(submission: Submission, today: date) -> int | None:
    due_on = submission.request.due_on
    return None if due_on is None else (due_on.last_day() - today).days


def _place(deadline: Deadline) -> tuple[int, int, str]:
    never = 1_000_000
    days = never if deadline.days is None else deadline.days
    return deadline.severity.urgency, days, deadline.submission.request.number
