"""A frozen pack on its way out: written into a folder as it was frozen."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.domain.submission.model import PackFile, PaperKind, Submission, SubmissionPack
from cadredesk.services.attached_files import refuse_harmful, safe_name
from cadredesk.services.departures import Outgoing, departure_of, note_departure
from cadredesk.services.exports import make_folder, write_new
from cadredesk.services.form_names import clean_file_name
from cadredesk.services.kept_files import pieces_of
from cadredesk.services.library_ports import Library
from cadredesk.services.output_ports import OfficialSheet
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.services.submissions.cover_sheet import COVER, Listed, Whose, cover_sheet
from cadredesk.services.submissions.reading import copy_of
from cadredesk.services.work_ports import Batch, UnitOfWork

EXPORT, VIEW, PRINT_COVER = "submission_export", "submission_view", "cover_print"
"""The actions that the register and the audit note."""

_NOT_CLEAN = "（体检未过）"


@dataclass(frozen=True, slots=True)
class HandedOut:
    """Where the files of a pack were put: one ZIP, or each of them in a folder of their own.

    `place` is the ZIP or that folder.
    """

    place: Path
    paths: tuple[Path, ...]

    @property
    def folder(self) -> Path:
        """The folder that they lie in."""
        return self.place if self.place.is_dir() else self.place.parent


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
    *,
    zipped: bool = False,
) -> HandedOut:
    """Write the files of a pack into a folder of their own, byte for byte, all or none.

    With `zipped` they lie in one ZIP, which has no password. The manifest stays in the library.
    Raises `UserError` (`submission.no_version`) and `PlatformError` (`export.*`,
    `attachment.damaged`).
    """
    pack = _version(submission, version)
    files = [each for each in submission.files_of(pack) if each.kind is not PaperKind.MANIFEST]
    name = pack_folder(submission, pack)
    target = folder / (f"{name}.zip" if zipped else name)
    make_folder(target.parent if zipped else target)
    written: list[Path] = []
    with library.unit_of_work(Batch(BatchId(new_id()), EXPORT, target.name)) as work:
        try:
            if zipped:
                written.append(_zip(library, work, files, target, progress))
            else:
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
    return HandedOut(written[0] if zipped else target, tuple(written))


def _version(submission: Submission, version: int | None) -> SubmissionPack:
    pack = submission.version(version)
    if pack is None:
        title = submission.request.title
        raise UserError("submission.no_version", title=title, version=version or 1)
    return pack


def _zip(
    library: Library,
    work: UnitOfWork,
    files: Sequence[PackFile],
    target: Path,
    progress: ReportProgress,
) -> Path:
    """Write the files into one ZIP under a folder of the pack's name."""
    draft = library.private_folder / f"{new_id().hex}.zip"
    try:
        with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as book:
            for done, each in enumerate(files):
                progress(done, len(files), each.name)
                entry = zipfile.ZipInfo(f"{target.stem}/{safe_name(each.name)}")
                entry.compress_type = zipfile.ZIP_DEFLATED
                with book.open(entry, "w") as stream:
                    for piece in work.contents.read(each.digest):
                        stream.write(piece)
        return write_new(target, pieces_of(draft))
    finally:
        draft.unlink(missing_ok=True)


def _going(submission: Submission, pack: SubmissionPack, target: Path) -> Outgoing:
    """The pack as the register tells of it; its papers have numbers of their own."""
    return Outgoing(
        action=EXPORT,
        paper="报送包",
        target=target,
        people=pack.people,
        purpose=submission.request.title,
    )


def cover_of(library: Library, submission: Submission) -> OfficialSheet:
    """Return the cover sheet of the last version as it is printed.

    Raises `UserError` (`submission.no_version`) before there is any.
    """
    pack = _version(submission, None)
    files = [
        Listed(each.kind, each.name, each.size, each.digest) for each in submission.files_of(pack)
    ]
    whose = Whose(library.unit_name, library.is_practice)
    return cover_sheet(submission.request, pack, files, whose)


def note_cover_printed(library: Library, target: Path, files: Sequence[Path]) -> None:
    """Note that the cover sheet was printed, or kept as a PDF; it tells of nobody."""
    going = Outgoing(action=PRINT_COVER, paper=COVER, target=target, people=0)
    note_departure(library, going, files)


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
