"""What leads to the pages of submissions."""

from __future__ import annotations

from dataclasses import dataclass

LEDGER_PAGE, SUBMISSION_PAGE = "submissions", "submission"


@dataclass(frozen=True, slots=True)
class NewSubmission:
    """A request is to be entered at once."""
