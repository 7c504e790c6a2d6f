"""What keeps the submissions of a library, as a Protocol; storage fills it."""

from __future__ import annotations

from typing import Protocol

from cadredesk.domain.ids import SubmissionId
from cadredesk.domain.submission.model import Submission


class SubmissionRepository(Protocol):
    """The submissions of a library, each one whole."""

    def all(self) -> tuple[Submission, ...]:
        """Return every submission, by number."""
        ...

    def get(self, submission: SubmissionId) -> Submission:
        """Return one; raises `UserError` (`submission.unknown`)."""
        ...

    def save(self, submission: Submission) -> None:
        """Write a new one, or what differs from the stored one, parts that went included.

        Raises `UserError` (`attachment.freed`) where a file names a content that is not kept.
        """
        ...

    def delete(self, submission: SubmissionId) -> None:
        """Take one away with its parts; undoing the batch brings it back. Raises as `get`."""
        ...
