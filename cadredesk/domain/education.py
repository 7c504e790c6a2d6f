"""Qualifications and degrees, full-time and in-service (学历学位)."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.info_set import InfoItem
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import StudyMode


@dataclass(frozen=True, slots=True, kw_only=True)
class Education(InfoItem):
    """One course of study; `on_form` chooses the one that the approval form prints.

    `school` is the line as the form prints it, 院校系及专业 in one text, where the source
    gave it so; `major` only where it was given apart.
    """

    mode: StudyMode
    qualification: str = ""
    degree: str = ""
    school: str = ""
    major: str = ""
    started_on: PartialDate | None = None
    ended_on: PartialDate | None = None
    degree_on: PartialDate | None = None
    on_form: bool = True

    @property
    def school_line(self) -> str:
        """School and major as one text."""
        return self.school + self.major
