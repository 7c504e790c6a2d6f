"""A proposed step as far as it is known: what is special about it, its dates, its votes.

An appointment case will know all of it; until then a clerk types in what is known. What is
not known is not asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum

from cadredesk.domain.rules.wording import Wording
from cadredesk.domain.unit import Township


class MoveReason(StrEnum):
    """Why somebody is moved before the term is full (TERM-4)."""

    RETIREMENT = "退休"
    HEALTH = "健康"
    INCOMPETENT = "不称职"
    RESIGNATION = "辞职"
    SANCTION = "处分、罢免"
    SPECIAL_NEED = "工作特殊需要"


class MandatoryCheck(StrEnum):
    """What has to be there before a decision (凡提四必 and the two signatures, PROMO-16).

    The opinion of the united front department is asked of who is no Party member (PARTY-5).
    """

    ARCHIVE = "干部档案审核"
    REPORT = "个人有关事项报告核查"
    DISCIPLINE = "纪检监察机关意见"
    PETITIONS = "信访举报线索核查"
    SIGNATURES = "廉洁自律意见双签字"
    UNITED_FRONT = "统战部意见"


REASON_NAMES = {
    MoveReason.RETIREMENT: Wording(MoveReason.RETIREMENT, "retirement"),
    MoveReason.HEALTH: Wording(MoveReason.HEALTH, "health"),
    MoveReason.INCOMPETENT: Wording(MoveReason.INCOMPETENT, "not competent"),
    MoveReason.RESIGNATION: Wording(MoveReason.RESIGNATION, "resignation"),
    MoveReason.SANCTION: Wording(MoveReason.SANCTION, "sanction or recall"),
    MoveReason.SPECIAL_NEED: Wording(MoveReason.SPECIAL_NEED, "special need"),
}
"""The reasons in both languages."""

CHECK_NAMES = {
    MandatoryCheck.ARCHIVE: Wording(MandatoryCheck.ARCHIVE, "review of the archive"),
    MandatoryCheck.REPORT: Wording(MandatoryCheck.REPORT, "check of the personal report"),
    MandatoryCheck.DISCIPLINE: Wording(
        MandatoryCheck.DISCIPLINE, "opinion of the discipline organs"
    ),
    MandatoryCheck.PETITIONS: Wording(MandatoryCheck.PETITIONS, "check of petitions"),
    MandatoryCheck.SIGNATURES: Wording(
        MandatoryCheck.SIGNATURES, "opinion on integrity, both signatures"
    ),
    MandatoryCheck.UNITED_FRONT: Wording(
        MandatoryCheck.UNITED_FRONT, "opinion of the united front department"
    ),
}
"""The checks in both languages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepDates:
    """The days of the procedure, in its order (CASE-1); None is "not yet, or not known"."""

    initiated_on: date | None = None
    recommended_on: date | None = None
    listed_on: date | None = None
    appraised_on: date | None = None
    consulted_on: date | None = None
    decided_on: date | None = None
    posted_on: date | None = None
    document_on: date | None = None

    def known(self) -> Iterator[tuple[str, date]]:
        """Give the names and days that are known, in the order of the procedure."""
        for each in fields(self):
            day = getattr(self, each.name)
            if day is not None:
                yield each.name, day


DATE_NAMES = {
    "initiated_on": Wording("动议", "initiation"),
    "recommended_on": Wording("民主推荐", "democratic recommendation"),
    "listed_on": Wording("确定考察对象", "listing for appraisal"),
    "appraised_on": Wording("考察", "appraisal"),
    "consulted_on": Wording("征求意见", "consultation"),
    "decided_on": Wording("讨论决定", "decision"),
    "posted_on": Wording("任前公示", "public notice"),
    "document_on": Wording("任职发文", "document"),
}
"""What the steps of the procedure are called."""


@dataclass(frozen=True, slots=True)
class Vote:
    """A meeting that decides: how many are due, came, and were in favour (PROMO-14)."""

    due: int
    present: int
    in_favour: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedStep:
    """What is known of a proposed step beyond the person, the target and the day.

    `exceptional` marks 破格, `exceptional_before` that the last promotion was one by time in
    post. `special_moves` are the moves for special needs made in this term, `both_chiefs` that
    secretary and head of the place are moved at once, `vacated` how many leave the same post.
    `checked` is None where nobody has looked yet. `resigned_on` is the day on which the body
    that elected somebody accepted the resignation; `notified_on` and `reviewed_on` are the
    days on which a decision, and the result of its review, was told to the person.
    """

    exceptional: bool = False
    exceptional_before: bool = False
    reason: MoveReason | None = None
    special_moves: int = 0
    both_chiefs: bool = False
    vacated: int = 0
    dates: StepDates = StepDates()
    vote: Vote | None = None
    checked: frozenset[MandatoryCheck] | None = None
    resigned_on: date | None = None
    notified_on: date | None = None
    reviewed_on: date | None = None

    @property
    def counted_on(self) -> date | None:
        """The day to which ages and times are counted (DATE-7): that of the decision.

        None while it is not planned; a day that a notice gives comes before it.
        """
        return self.dates.decided_on


@dataclass(frozen=True, slots=True)
class Places:
    """The posts of a kind in a unit: how many are approved, and who holds one (PROMO-15)."""

    unit: str
    post: str
    approved: int
    holders: tuple[str, ...]


def _no_township() -> Township:
    return Township(name="")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a step is judged by besides the file: the township, and the places of the target."""

    township: Township = field(default_factory=_no_township)
    places: Places | None = None
