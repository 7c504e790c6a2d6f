"""What leads to the pages of submissions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cadredesk.domain.ids import SubmissionId
    from cadredesk.ui.blank_visit import BlankVisit

LEDGER_PAGE, SUBMISSION_PAGE = "submissions", "submission"


@dataclass(frozen=True, slots=True)
class NewSubmission:
    """A request is to be entered at once, perhaps about people who are chosen already."""

    people: BlankVisit | None = None


@dataclass(frozen=True, slots=True)
class PackVisit:
    """A submission that these people go into."""

    submission: SubmissionId
    people: BlankVisit
