"""One submission: the request, the frozen packs, their files, and the points that came back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from cadredesk.domain.ids import CadreId, PackFileId, PackId, PointId, SubmissionId
from cadredesk.domain.partial_date import PartialDate


class SubmissionState(StrEnum):
    """Where a submission stands: 准备中, 已封包, 已报送, 已退回, 已更正, 已接收."""

    PREPARING = "preparing"
    FROZEN = "frozen"
    SENT = "sent"
    RETURNED = "returned"
    CORRECTED = "corrected"
    ACCEPTED = "accepted"


class PaperKind(StrEnum):
    """What a file is: what came with the request, what the program made, or one's own."""

    NOTICE = "notice"
    BLANK = "blank"
    ROSTER = "roster"
    FILLED = "filled"
    FORM = "form"
    OWN = "own"
    CORRECTIONS = "corrections"
    COVER = "cover"
    MANIFEST = "manifest"


REQUEST_PAPERS = (PaperKind.NOTICE, PaperKind.BLANK)
"""What comes with a request; everything else belongs to a pack."""


class PointHandling(StrEnum):
    """What became of a return point: 待更正, 已更正, 无需更正."""

    OPEN = "open"
    CORRECTED = "corrected"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionRequest:
    """What is asked for (来件): by whom, until when, by which paper.

    `number` counts within the year (`2026-07`) and is never given twice.
    """

    id: SubmissionId
    number: str
    title: str
    asked_by: str = ""
    document_no: str = ""
    asked_on: PartialDate | None = None
    due_on: PartialDate | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionPack:
    """One version of what is handed in (一包): frozen, then sent, then returned or accepted.

    `as_of` is the day that ages were counted to, `rules` the state of the rules that judged
    it, `people` how many are in it. `blocks` and `warnings` count what the preflight found.
    """

    id: PackId
    submission_id: SubmissionId
    version: int
    as_of: PartialDate
    frozen_on: PartialDate
    rules: str
    people: int = 0
    blocks: int = 0
    warnings: int = 0
    sent_on: PartialDate | None = None
    sent_how: str = ""
    sent_to: str = ""
    receipt: str = ""
    returned_on: PartialDate | None = None
    returned_by: str = ""
    returned_how: str = ""
    accepted_on: PartialDate | None = None
    accepted_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackFile:
    """One file; `digest` names its content, SHA-256 in hexadecimal, `size` is in bytes.

    `pack_id` is None for what came with the request. `place` is its order.
    """

    id: PackFileId
    submission_id: SubmissionId
    pack_id: PackId | None = None
    kind: PaperKind
    name: str
    size: int
    digest: str
    place: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnPoint:
    """One thing that was found wrong with a pack (退回意见), as the county put it.

    `cadre_id` and `fact` (`born_on`) say whom and which field it concerns, as far as that is
    known; a point about the whole table has neither. `reason` is why nothing is corrected.
    """

    id: PointId
    submission_id: SubmissionId
    pack_id: PackId
    place: int
    text: str
    cadre_id: CadreId | None = None
    fact: str = ""
    handling: PointHandling = PointHandling.OPEN
    reason: str = ""
    settled_on: PartialDate | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something about it."""
        return self.handling is PointHandling.OPEN


@dataclass(frozen=True, slots=True)
class Submission:
    """A request with everything that was done about it; packs by version, the last one last."""

    request: SubmissionRequest
    files: tuple[PackFile, ...] = ()
    packs: tuple[SubmissionPack, ...] = ()
    points: tuple[ReturnPoint, ...] = ()

    @property
    def id(self) -> SubmissionId:
        """The id of its request."""
        return self.request.id

    @property
    def pack(self) -> SubmissionPack | None:
        """The version that counts now, None before the first."""
        return self.packs[-1] if self.packs else None

    @property
    def state(self) -> SubmissionState:
        """Where it stands."""
        pack = self.pack
        if pack is None:
            return SubmissionState.PREPARING
        if pack.accepted_on is not None:
            return SubmissionState.ACCEPTED
        if pack.returned_on is not None:
            return SubmissionState.RETURNED if self.open_points else SubmissionState.CORRECTED
        return SubmissionState.FROZEN if pack.sent_on is None else SubmissionState.SENT

    @property
    def open_points(self) -> tuple[ReturnPoint, ...]:
        """What came back with the last version and is not settled."""
        return tuple(each for each in self.points_of(self.pack) if each.is_open)

    def points_of(self, pack: SubmissionPack | None) -> tuple[ReturnPoint, ...]:
        """Return what came back with one version."""
        return tuple(each for each in self.points if pack and each.pack_id == pack.id)

    def files_of(self, pack: SubmissionPack | None) -> tuple[PackFile, ...]:
        """Return the files of one version, or with None those that came with the request."""
        wanted = None if pack is None else pack.id
        return tuple(each for each in self.files if each.pack_id == wanted)

    def version(self, number: int | None = None) -> SubmissionPack | None:
        """Return one version, without a number the last one; None where there is none."""
        if number is None:
            return self.pack
        return next((each for each in self.packs if each.version == number), None)


def next_number(year: int, taken: Iterable[str]) -> str:
    """Return the next number of a year; one that was taken back is not given again by chance.

    >>> next_number(2026, ["2026-01", "2026-09", "2025-30", "组-7"])
    '2026-10'
    """
    serials = [each.removeprefix(f"{year}-") for each in taken if each.startswith(f"{year}-")]
    last = max((int(each) for each in serials if each.isdecimal()), default=0)
    return f"{year}-{last + 1:02d}"
