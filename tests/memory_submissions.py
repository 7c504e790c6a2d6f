"""Submissions that are gone with the test."""

from __future__ import annotations

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import SubmissionId
from cadredesk.domain.submission.model import Submission


class MemorySubmissions:
    def __init__(self, kept: dict[SubmissionId, Submission]) -> None:
        self._kept = kept

    def all(self) -> tuple[Submission, ...]:
        return tuple(sorted(self._kept.values(), key=lambda each: each.request.number))

    def get(self, submission: SubmissionId) -> Submission:
        if submission not in self._kept:
            raise UserError("submission.unknown", number=str(submission))
        return self._kept[submission]

    def save(self, submission: Submission) -> None:
        self._kept[submission.id] = submission

    def delete(self, submission: SubmissionId) -> None:
        self.get(submission)
        del self._kept[submission]
