"""Archive material with its files: looked at first, then kept in one step or not at all."""

from __future__ import annotations

import mmap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cadredesk.domain.archive_catalogue import ArchiveCatalogue, RequiredMaterial
from cadredesk.domain.attachment import Attachment
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.domain.file_kind import ending_of
from cadredesk.domain.ids import BatchId, CadreId, ItemId, new_id
from cadredesk.domain.pdf_pages import count_pdf_pages
from cadredesk.services.kept_files import look_at, pieces_of
from cadredesk.services.library_ports import Library
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.services.work_ports import Batch, UnitOfWork

ATTACH = "attach"
"""The action of such a batch."""

LARGE = 20_000_000
"""Bytes from which a file is kept with a warning: every backup grows by as much."""

_MEGABYTE = 1_000_000
_ONE_PAGE = frozenset(("jpg", "jpeg", "png", "bmp"))


@dataclass(frozen=True, slots=True)
class PreparedFile:
    """A file that was looked at: what names its content, and what its name lets one propose."""

    path: Path
    size: int
    digest: str
    pages: int | None
    catalogue_class: str
    about_id: ItemId | None = None

    @property
    def is_large(self) -> bool:
        """Whether the clerk should know how large it is."""
        return self.size >= LARGE

    @property
    def megabytes(self) -> int:
        """The size as people say it."""
        return megabytes(self.size)


@dataclass(frozen=True, slots=True)
class Proven:
    """A row of the file that new files prove, and the class that such files have, if any."""

    item: ItemId
    catalogue_class: str = ""

    def proofs(self, files: Iterable[PreparedFile]) -> tuple[PreparedFile, ...]:
        """Return the files as proofs of the row."""
        return tuple(
            replace(
                each,
                about_id=self.item,
                catalogue_class=self.catalogue_class or each.catalogue_class,
            )
            for each in files
        )


@dataclass(frozen=True, slots=True)
class AddedFiles:
    """What became of files: those that were kept, and those that the archive had already.

    One that it had, and that proved nothing yet, proves the row from now on that it was given for.
    """

    changes: ChangeSet
    added: tuple[PreparedFile, ...]
    known: tuple[PreparedFile, ...] = ()


def prepare_files(
    paths: Sequence[Path], catalogue: ArchiveCatalogue, progress: ReportProgress = no_progress
) -> tuple[PreparedFile, ...]:
    """Look at files: how large they are, what they are named by, how many pages they have.

    Raises `UserError` naming the first one that cannot be taken: `attachment.folder`,
    `attachment.empty`, `attachment.too_large`, `attachment.unreadable`.
    """
    prepared = []
    for done, path in enumerate(paths):
        progress(done, len(paths), path.name)
        prepared.append(_prepared(path, catalogue))
    progress(len(paths), len(paths), "")
    return tuple(prepared)


def add_files(
    library: Library,
    cadre: CadreId,
    files: Sequence[PreparedFile],
    progress: ReportProgress = no_progress,
    *,
    needed: RequiredMaterial | None = None,
    batch: BatchId | None = None,
) -> AddedFiles:
    """Add files to somebody's archive as one step; a file that it has already is left out.

    Class and title are proposals from the file's name; where the files are given for a
    material that is missing (`needed`), that material says them. Raises `UserError`
    (`cadre.unknown`, `attachment.changed`, `attachment.unreadable`); then nothing was added.
    """
    with library.unit_of_work(_batch(library, cadre, batch)) as work:
        file = work.cadres.get(cadre)
        had = {each.digest for each in file.attachments}
        fresh = tuple({each.digest: each for each in files if each.digest not in had}.values())
        _keep(work, fresh, progress)
        rows = tuple(_material(each, needed) for each in fresh)
        work.cadres.save(replace(file, attachments=(*_proving(file, files), *rows)))
        known = tuple(each for each in files if each not in fresh)
        return AddedFiles(work.commit(), fresh, known)


def replace_file(
    library: Library,
    cadre: CadreId,
    item: ItemId,
    new: PreparedFile,
    progress: ReportProgress = no_progress,
) -> ChangeSet:
    """Give a material another file, or its first one; title and class stay as they are.

    Raises `UserError` (`cadre.unknown`, `item.unknown`, `attachment.changed` …).
    """
    with library.unit_of_work(_batch(library, cadre)) as work:
        file = work.cadres.get(cadre)
        material = material_of(file, item)
        _keep(work, (new,), progress)
        after = replace(
            material,
            file_name=new.path.name,
            size=new.size,
            digest=new.digest,
            pages=material.pages if new.pages is None else new.pages,
        )
        rows = tuple(after if each.id == item else each for each in file.attachments)
        work.cadres.save(replace(file, attachments=rows))
        return work.commit()


def megabytes(size: int) -> int:
    """Return a size in bytes as people say it."""
    return max(1, round(size / _MEGABYTE))


def material_of(file: CadreFile, item: ItemId) -> Attachment:
    """Return a material of an archive; raises `UserError` (`item.unknown`)."""
    found = next((each for each in file.attachments if each.id == item), None)
    if found is None:
        raise UserError("item.unknown")
    return found


def _batch(library: Library, cadre: CadreId, batch: BatchId | None = None) -> Batch:
    with library.unit_of_work() as work:
        name = work.cadres.get(cadre).cadre.name
    return Batch(BatchId(new_id()) if batch is None else batch, ATTACH, name)


def _proving(file: CadreFile, files: Sequence[PreparedFile]) -> Iterator[Attachment]:
    """Give what the archive has, proving what its files were given for, if they prove nothing."""
    given = {each.digest: each.about_id for each in files}
    for each in file.attachments:
        about = each.about_id or given.get(each.digest)
        yield each if about == each.about_id else replace(each, about_id=about)


def _keep(work: UnitOfWork, files: Sequence[PreparedFile], progress: ReportProgress) -> None:
    total, done = sum(each.size for each in files), 0
    for each in files:
        told = _Told(each, done, total, progress)
        work.contents.keep(each.digest, each.size, told)
        done += each.size
    progress(total // _MEGABYTE, total // _MEGABYTE, "")


class _Told:
    """The pieces of a file, with a word about how far they are before each."""

    def __init__(self, file: PreparedFile, done: int, total: int, progress: ReportProgress) -> None:
        self._file, self._done, self._total, self._progress = file, done, total, progress

    def __iter__(self) -> Iterator[bytes]:
        done, name = self._done, self._file.path.name
        for piece in pieces_of(self._file.path):
            self._progress(done // _MEGABYTE, self._total // _MEGABYTE, name)
            yield piece
            done += len(piece)


def _material(file: PreparedFile, needed: RequiredMaterial | None) -> Attachment:
    stem = file.path.stem.strip() or file.path.name
    return Attachment(
        id=ItemId(new_id()),
        title=stem if needed is None else needed.title,
        catalogue_class=file.catalogue_class if needed is None else needed.catalogue_class,
        pages=file.pages,
        file_name=file.path.name,
        size=file.size,
        digest=file.digest,
        about_id=file.about_id,
    )


def _prepared(path: Path, catalogue: ArchiveCatalogue) -> PreparedFile:
    found = look_at(path)
    proposed = catalogue.propose_class(path.stem)
    return PreparedFile(path, found.size, found.digest, _pages(path), proposed)


def _pages(path: Path) -> int | None:
    """What can be told of the pages without doubt; else the clerk types them."""
    ending = ending_of(path.name)
    if ending in _ONE_PAGE:
        return 1
    if ending != "pdf":
        return None
    try:
        with (
            path.open("rb") as stream,
            mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content,
        ):
            return count_pdf_pages(content)
    except (OSError, ValueError) as error:
        raise UserError("attachment.unreadable", file=path.name) from error
