"""What is noted of a submission: asked for, sent, returned, settled, accepted; each one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, CadreId, PackFileId, PackId, PointId, SubmissionId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.submission import steps
from cadredesk.domain.submission.model import (
    PackFile,
    PaperKind,
    ReturnPoint,
    Submission,
    SubmissionRequest,
    next_number,
)
from cadredesk.domain.submission.reading_points import ReadPoint
from cadredesk.domain.submission.steps import Handing, Returning, Settling
from cadredesk.services.kept_files import FileContent, look_at, pieces_of
from cadredesk.services.library_ports import Library
from cadredesk.services.work_ports import Batch, UnitOfWork

NEW, CHANGE, DELETE = "submission_new", "submission_change", "submission_delete"
SEND, RETURN, SETTLE, ACCEPT, DISCARD = (
    "submission_send",
    "submission_return",
    "submission_settle",
    "submission_accept",
    "submission_discard",
)
"""The actions of the batches, one for each step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRequest:
    """What is known of a request when it comes in; `papers` are its notice and its blank."""

    title: str
    asked_by: str = ""
    document_no: str = ""
    asked_on: PartialDate | None = None
    due_on: PartialDate | None = None
    note: str = ""
    papers: tuple[tuple[PaperKind, Path], ...] = ()


def as_wanted(request: SubmissionRequest) -> NewRequest:
    """Return a request as it was entered, to be put right."""
    return NewRequest(
        title=request.title,
        asked_by=request.asked_by,
        document_no=request.document_no,
        asked_on=request.asked_on,
        due_on=request.due_on,
        note=request.note,
    )


def add_request(
    library: Library, wanted: NewRequest, year: int, batch: BatchId | None = None
) -> tuple[SubmissionId, ChangeSet]:
    """Enter a request into the ledger under the next number of the year.

    Raises `UserError`: `submission.no_title`, `submission.due_before_asked`, `attachment.*`
    for a paper that cannot be taken; then nothing is entered.
    """
    _require_sense(wanted)
    papers = [(kind, look_at(path)) for kind, path in wanted.papers]
    made = SubmissionId(new_id() if batch is None else batch)
    with library.unit_of_work(_batch(NEW, wanted.title, batch)) as work:
        number = next_number(year, (each.request.number for each in work.submissions.all()))
        request = SubmissionRequest(
            id=made,
            number=number,
            title=wanted.title.strip(),
            asked_by=wanted.asked_by.strip(),
            document_no=wanted.document_no.strip(),
            asked_on=wanted.asked_on,
            due_on=wanted.due_on,
            note=wanted.note.strip(),
        )
        files = tuple(
            kept_file(work, paper, kind, (made, None), place)
            for place, (kind, paper) in enumerate(papers)
        )
        work.submissions.save(Submission(request, files))
        return made, work.commit()


def change_request(library: Library, submission: SubmissionId, wanted: NewRequest) -> ChangeSet:
    """Put right what was entered of a request; papers given are added to those it has.

    Raises `UserError` as `add_request` does, and `submission.unknown`.
    """
    _require_sense(wanted)
    papers = [(kind, look_at(path)) for kind, path in wanted.papers]
    with library.unit_of_work(_batch(CHANGE, wanted.title)) as work:
        known = work.submissions.get(submission)
        request = replace(
            known.request,
            title=wanted.title.strip(),
            asked_by=wanted.asked_by.strip(),
            document_no=wanted.document_no.strip(),
            asked_on=wanted.asked_on,
            due_on=wanted.due_on,
            note=wanted.note.strip(),
        )
        first = len(known.files_of(None))
        files = tuple(
            kept_file(work, paper, kind, (submission, None), place)
            for place, (kind, paper) in enumerate(papers, first)
        )
        work.submissions.save(replace(known, request=request, files=(*known.files, *files)))
        return work.commit()


def delete_request(library: Library, submission: SubmissionId) -> ChangeSet:
    """Take a request out of the ledger that nothing was sent for.

    Raises `UserError`: `submission.unknown`, and `submission.was_sent`: what left the office
    stays in the ledger.
    """
    with library.unit_of_work(_batch(DELETE, _title(library, submission))) as work:
        known = work.submissions.get(submission)
        if any(each.sent_on is not None for each in known.packs):
            raise UserError("submission.was_sent", title=known.request.title)
        work.submissions.delete(submission)
        return work.commit()


def send(library: Library, submission: SubmissionId, handing: Handing) -> ChangeSet:
    """Note that the frozen pack was handed over; raises as `steps.send` does."""
    return _step(library, submission, SEND, lambda known: steps.send(known, handing))


def discard_pack(library: Library, submission: SubmissionId) -> ChangeSet:
    """Take the frozen pack back before it is sent; raises as `steps.discard` does."""
    return _step(library, submission, DISCARD, steps.discard)


def return_pack(
    library: Library,
    submission: SubmissionId,
    returning: Returning,
    points: Sequence[ReadPoint],
) -> ChangeSet:
    """Note that it came back with these points; raises as `steps.return_pack` does."""
    noted = tuple(
        ReturnPoint(
            id=PointId(new_id()),
            submission_id=submission,
            pack_id=PackId(submission),
            place=0,
            text=each.text,
            cadre_id=each.cadre,
            fact=each.fact,
        )
        for each in points
    )
    return _step(
        library, submission, RETURN, lambda known: steps.return_pack(known, returning, noted)
    )


def settle_point(
    library: Library, submission: SubmissionId, point: PointId, settling: Settling
) -> ChangeSet:
    """Say what became of a point; raises as `steps.settle` does."""
    return _step(library, submission, SETTLE, lambda known: steps.settle(known, point, settling))


def tie_point(
    library: Library, submission: SubmissionId, point: PointId, cadre: CadreId | None, fact: str
) -> ChangeSet:
    """Say whom and which field a point concerns; raises as `steps.tie` does."""
    return _step(library, submission, SETTLE, lambda known: steps.tie(known, point, cadre, fact))


def accept(
    library: Library, submission: SubmissionId, on: PartialDate, note: str = ""
) -> ChangeSet:
    """Note that it was accepted; raises as `steps.accept` does."""
    return _step(library, submission, ACCEPT, lambda known: steps.accept(known, on, note))


def kept_file(
    work: UnitOfWork,
    content: FileContent,
    kind: PaperKind,
    owner: tuple[SubmissionId, PackId | None],
    place: int,
    *,
    name: str = "",
) -> PackFile:
    """Keep a file's content and return the row that names it, which is not saved yet."""
    work.contents.keep(content.digest, content.size, pieces_of(content.path))
    submission, pack = owner
    return PackFile(
        id=PackFileId(new_id()),
        submission_id=submission,
        pack_id=pack,
        kind=kind,
        name=name or content.path.name,
        size=content.size,
        digest=content.digest,
        place=place,
    )


def _step(
    library: Library,
    submission: SubmissionId,
    action: str,
    step: Callable[[Submission], Submission],
) -> ChangeSet:
    with library.unit_of_work(_batch(action, _title(library, submission))) as work:
        work.submissions.save(step(work.submissions.get(submission)))
        return work.commit()


def _title(library: Library, submission: SubmissionId) -> str:
    with library.unit_of_work() as work:
        return work.submissions.get(submission).request.title


def _batch(action: str, label: str, batch: BatchId | None = None) -> Batch:
    return Batch(BatchId(new_id()) if batch is None else batch, action, label.strip())


def _require_sense(wanted: NewRequest) -> None:
    if not wanted.title.strip():
        raise UserError("submission.no_title")
    asked, due = wanted.asked_on, wanted.due_on
    if asked is not None and due is not None and due.is_before(asked):
        raise UserError("submission.due_before_asked", asked=str(asked), due=str(due))
