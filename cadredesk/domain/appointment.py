"""Posts held from one day to another, tiers reached, and on what authority."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.ids import PostId, UnitId
from cadredesk.domain.info_set import InfoItem
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import Selection, Tier


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment(InfoItem):
    """A post held by one cadre (任职).

    `appointed_on` is the day of the decision or election, not of the document (DATE-4);
    It and `document_no` speak of the first appointment to the post; `term_started_on` and
    `term_document_no` of the present term. `documented` marks a start known only from the
    document's date. `leading` is None when nothing says whether the post is a leading one.
    `temporary` marks 挂职 and 借调.
    """

    title: str
    unit_id: UnitId | None = None
    post_id: PostId | None = None
    tier: Tier | None = None
    selection: Selection | None = None
    leading: bool | None = None
    main: bool = False
    temporary: bool = False
    appointed_on: PartialDate | None = None
    documented: bool = False
    document_no: str = ""
    removed_on: PartialDate | None = None
    removal_document_no: str = ""
    probation_passed_on: PartialDate | None = None
    note: str = ""
    term_started_on: PartialDate | None = None
    term_document_no: str = ""

    @property
    def is_current(self) -> bool:
        """Whether no removal is recorded."""
        return self.removed_on is None


@dataclass(frozen=True, slots=True, kw_only=True)
class TierPeriod(InfoItem):
    """A stretch of time at one tier (职务层次); `started_on` is 任现职务层次时间."""

    tier: Tier | None = None
    started_on: PartialDate | None = None
    ended_on: PartialDate | None = None
    document_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GradePeriod(InfoItem):
    """A stretch of time in one grade (职级); `grade` is empty where only the time is known."""

    grade: str = ""
    started_on: PartialDate | None = None
    ended_on: PartialDate | None = None
    document_no: str = ""
