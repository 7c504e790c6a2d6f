"""A frozen pack on its way out: written into a folder as it was frozen."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.domain.submission.model import PackFile, PaperKind, Submission, SubmissionPack
from cadredesk.services.attached_files import refuse_harmful, safe_name
from cadredesk.services.departures import Outgoing, departure_of
from cadredesk.services.exports import make_folder, write_new
from cadredesk.services.form_names import clean_file_name
from cadredesk.services.library_ports import Library
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.services.submissions.reading import copy_of
from cadredesk.services.work_ports import Batch

EXPORT, VIEW = "submission_export", "submission_view"
"""The actions that the register and the audit note."""

_NOT_CLEAN = "（体检未过）"


@dataclass(frozen=True, slots=True)
class HandedOut:
    """Where the files of a pack were put."""

    folder: Path
    paths: tuple[Path, ...]


def pack_folder(submission: Submission, pack: SubmissionPack) -> str:
    """Return what the folder of a pack is called; one that did not pass says so."""
    request = submission.request
    failed = _NOT_CLEAN if pack.blocks else ""
    name = " ".join(filter(None, (request.number, request.title, f"v{pack.version}")))
    return clean_file_name(name + failed)


def hand_out(
    library: Library,
    submission: Submission,
    version: int | None,
    folder: Path,
    progress: ReportProgress = no_progress,
) -> HandedOut:
    """Write the files of a pack into a folder of their own, byte for byte, all or none.

    The manifest stays in the library. Raises `UserError` (`submission.no_version`) and
    `PlatformError` (`export.*`, `attachment.damaged`).
    """
    pack = submission.version(version)
    if pack is None:
        title = submission.request.title
        raise UserError("submission.no_version", title=title, version=version or 1)
    files = [each for each in submission.files_of(pack) if each.kind is not PaperKind.MANIFEST]
    target = folder / pack_folder(submission, pack)
    make_folder(target)
    written: list[Path] = []
    with library.unit_of_work(Batch(BatchId(new_id()), EXPORT, target.name)) as work:
        try:
            for each in files:
                progress(len(written), len(files), each.name)
                content = work.contents.read(each.digest)
                written.append(write_new(target / safe_name(each.name), content))
            work.exports.add(departure_of(_going(submission, pack, target), written))
            work.commit()
        except BaseException:
            # Also where the clerk cancelled: nothing half-done is handed over.
            for path in written:
                path.unlink(missing_ok=True)
            raise
    progress(len(files), len(files), "")
    return HandedOut(target, tuple(written))


def _going(submission: Submission, pack: SubmissionPack, target: Path) -> Outgoing:
    """The pack as the register tells of it; its papers have numbers of their own."""
    return Outgoing(
        action=EXPORT,
        paper="报送包",
        target=target,
        people=pack.people,
        purpose=submission.request.title,
    )


def view_file(library: Library, file: PackFile) -> Path:
    """Return a read-only copy of one file for another program, gone at the next lock.

    Raises `UserError` (`attachment.program` …) for what is never opened, `PlatformError`.
    """
    with library.unit_of_work(Batch(BatchId(new_id()), VIEW, file.name)) as work:
        refuse_harmful(file.name, work.contents.read(file.digest))
        work.audit(VIEW, file.name)
        work.commit()
    copy = copy_of(library, file, library.private_folder / new_id().hex)
    copy.chmod(stat.S_IRUSR)
    return copy
