"""The steps that a submission takes, each a pure function; what is out of turn is refused.

准备中 → 已封包 → 已报送 → 已接收
↓ ↑
已退回 → 已更正 → 已封包 (the next version)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import CadreId, PointId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.submission.model import (
    PackFile,
    PointHandling,
    ReturnPoint,
    Submission,
    SubmissionPack,
    SubmissionState,
)

READY_TO_FREEZE = (SubmissionState.PREPARING, SubmissionState.CORRECTED)
"""States in which the next version can be made."""


@dataclass(frozen=True, slots=True)
class Handing:
    """How a pack was handed over: the day, the way (U 盘, 纸质 …), to whom, and the receipt."""

    on: PartialDate
    how: str = ""
    to: str = ""
    receipt: str = ""


@dataclass(frozen=True, slots=True)
class Returning:
    """How a pack came back: the day, by whom, and the way (电话, 批注 …)."""

    on: PartialDate
    by: str = ""
    how: str = ""


@dataclass(frozen=True, slots=True)
class Settling:
    """What became of a point: nothing is left without a `reason`."""

    handling: PointHandling
    on: PartialDate | None = None
    reason: str = ""


def freeze(submission: Submission, pack: SubmissionPack, files: Sequence[PackFile]) -> Submission:
    """Add the next version with its files.

    Raises `UserError` as `require_ready` does, and `submission.empty_pack` without files.
    """
    require_ready(submission)
    if not files:
        raise UserError("submission.empty_pack")
    return replace(
        submission,
        packs=(*submission.packs, replace(pack, version=len(submission.packs) + 1)),
        files=(*submission.files, *files),
    )


def require_ready(submission: Submission) -> None:
    """Refuse to begin the next version where it cannot be made.

    Raises `UserError`: `submission.open_points` while something returned is not settled,
    `submission.not_now` where a version is under way or everything is accepted.
    """
    if submission.state is SubmissionState.RETURNED:
        count = len(submission.open_points)
        raise UserError("submission.open_points", title=submission.request.title, count=count)
    _require(submission, *READY_TO_FREEZE)


def discard(submission: Submission) -> Submission:
    """Take the last version away, which was not sent yet; raises `UserError`."""
    _require(submission, SubmissionState.FROZEN)
    gone = submission.packs[-1].id
    kept = tuple(each for each in submission.files if each.pack_id != gone)
    return replace(submission, packs=submission.packs[:-1], files=kept)


def send(submission: Submission, handing: Handing) -> Submission:
    """Note that the frozen version was handed over.

    Raises `UserError`: `submission.not_now`, and `submission.too_early` for a day before it
    was frozen.
    """
    pack = _last(submission, SubmissionState.FROZEN)
    _require_later(handing.on, pack.frozen_on)
    return _with_pack(
        submission,
        replace(
            pack,
            sent_on=handing.on,
            sent_how=handing.how,
            sent_to=handing.to,
            receipt=handing.receipt,
        ),
    )


def return_pack(
    submission: Submission, returning: Returning, points: Sequence[ReturnPoint]
) -> Submission:
    """Note that what was sent came back, with what was found.

    What came back already takes further points. Raises `UserError`: `submission.not_now`,
    `submission.too_early`, `submission.no_points`.
    """
    pack = _last(
        submission, SubmissionState.SENT, SubmissionState.RETURNED, SubmissionState.CORRECTED
    )
    if not points:
        raise UserError("submission.no_points")
    if pack.returned_on is None:
        _require_later(returning.on, pack.sent_on)
        pack = replace(
            pack,
            returned_on=returning.on,
            returned_by=returning.by,
            returned_how=returning.how,
        )
    first = len(submission.points_of(pack)) + 1
    added = tuple(
        replace(each, pack_id=pack.id, submission_id=submission.id, place=place)
        for place, each in enumerate(points, first)
    )
    return _with_pack(replace(submission, points=(*submission.points, *added)), pack)


def settle(submission: Submission, point: PointId, settling: Settling) -> Submission:
    """Say what became of a point, or open it again.

    Raises `UserError`: `submission.not_now` once the next version is made, `record.unknown`,
    and `submission.no_reason` where a point is left without one.
    """
    if settling.handling is PointHandling.LEFT and not settling.reason.strip():
        raise UserError("submission.no_reason")
    opened = settling.handling is PointHandling.OPEN

    def settled(each: ReturnPoint) -> ReturnPoint:
        return replace(
            each,
            handling=settling.handling,
            reason="" if opened else settling.reason.strip(),
            settled_on=None if opened else settling.on,
        )

    return _change_point(submission, point, settled)


def tie(submission: Submission, point: PointId, cadre: CadreId | None, fact: str) -> Submission:
    """Say whom and which field a point concerns; raises as `settle` does."""
    return _change_point(submission, point, lambda each: replace(each, cadre_id=cadre, fact=fact))


def _change_point(
    submission: Submission, point: PointId, change: Callable[[ReturnPoint], ReturnPoint]
) -> Submission:
    pack = _last(submission, SubmissionState.RETURNED, SubmissionState.CORRECTED)
    if all(each.id != point for each in submission.points_of(pack)):
        raise UserError("record.unknown")
    changed = tuple(change(each) if each.id == point else each for each in submission.points)
    return replace(submission, points=changed)


def accept(submission: Submission, on: PartialDate, note: str = "") -> Submission:
    """Note that what was sent was accepted; raises `UserError` as `send` does."""
    pack = _last(submission, SubmissionState.SENT)
    _require_later(on, pack.sent_on)
    return _with_pack(submission, replace(pack, accepted_on=on, accepted_note=note))


def _require(submission: Submission, *states: SubmissionState) -> None:
    """Refuse what is not done in this state."""
    if submission.state not in states:
        raise UserError(
            "submission.not_now", title=submission.request.title, state=submission.state.value
        )


def _last(submission: Submission, *states: SubmissionState) -> SubmissionPack:
    """Return the version that counts now; refuse what is not done in this state."""
    _require(submission, *states)
    return submission.packs[-1]


def _require_later(day: PartialDate, than: PartialDate | None) -> None:
    if than is not None and day.is_before(than):
        raise UserError("submission.too_early", day=str(day), earliest=str(than))


def _with_pack(submission: Submission, pack: SubmissionPack) -> Submission:
    return replace(submission, packs=(*submission.packs[:-1], pack))
