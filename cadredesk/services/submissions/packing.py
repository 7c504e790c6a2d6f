"""A pack made of what was asked for: looked at, written, and frozen in one step.

The files are made in the library's private folder, which is emptied, and kept inside the
library: what was sent can be seen again byte for byte, whatever the files say later.
"""

from __future__ import annotations

import shutil
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError, UserError
from cadredesk.domain.ids import BatchId, PackId, SubmissionId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.submission import steps
from cadredesk.domain.submission.manifest import (
    Manifest,
    StatedFile,
    StatedFinding,
    StatedPerson,
)
from cadredesk.domain.submission.model import PaperKind, Submission, SubmissionPack
from cadredesk.services.blanks.inspecting import inspect_blank
from cadredesk.services.desk import Desk
from cadredesk.services.form_basis import FormDay
from cadredesk.services.form_format import FormFormat
from cadredesk.services.imports.reading import ReadOptions, RosterKind, RosterReading
from cadredesk.services.interchange.files import ReadFile
from cadredesk.services.kept_files import look_at
from cadredesk.services.library_ports import Library
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.services.read_models import RosterQuery
from cadredesk.services.rosters import find_layout
from cadredesk.services.submissions.correction_note import Corrected, correction_note
from cadredesk.services.submissions.cover_sheet import Listed, Whose, cover_sheet
from cadredesk.services.submissions.facts import field_of, stated_people
from cadredesk.services.submissions.holding_back import held_back
from cadredesk.services.submissions.manifest_text import manifest_text
from cadredesk.services.submissions.order import PackOrder, Wanted
from cadredesk.services.submissions.papers import Paper, PaperWriter, blank_of
from cadredesk.services.submissions.preflight import ID_NUMBER, Papers, Preflight, preflight
from cadredesk.services.submissions.reading import manifest_of, read_submission
from cadredesk.services.submissions.recording import kept_file
from cadredesk.services.work_ports import Batch

FREEZE = "submission_freeze"
"""The action of freezing a pack."""

MANIFEST_NAME = "清单.json"
_ROSTERS = frozenset((".xlsx", ".xls", ".et"))
_FORMS = frozenset((".lrmx", ".lrm", ".zip"))
_EXCHANGED = frozenset((FormFormat.LRMX, FormFormat.LRMX_V4))


@dataclass(frozen=True, slots=True)
class Frozen:
    """What came of freezing: what the preflight found, and what was saved, if anything."""

    found: Preflight
    changes: ChangeSet


@dataclass(frozen=True, slots=True)
class _Contents:
    """Everybody in a pack, and what it states of each."""

    files: tuple[CadreFile, ...]
    stated: tuple[StatedPerson, ...]
    found: Preflight


def check_pack(desk: Desk, order: PackOrder, progress: ReportProgress = no_progress) -> Preflight:
    """Return what the preflight finds in a pack, before anything is written.

    Raises `UserError`: `submission.nothing_chosen`, `submission.nobody`, `attachment.*`.
    """
    return _contents(desk, order, progress).found


def freeze_pack(
    desk: Desk,
    order: PackOrder,
    progress: ReportProgress = no_progress,
    *,
    anyway: bool = False,
) -> Frozen:
    """Write the files of a pack, and keep them with their manifest as the next version.

    With findings that block nothing is frozen unless it is wanted `anyway`; then the change
    set is empty. Raises `UserError` (`submission.*`, `blank.*`, `attachment.*`) and
    `PlatformError` (`export.*`, `library.*`); then nothing is frozen.
    """
    known = read_submission(desk, order.submission)
    steps.require_ready(known)
    order = replace(order, purpose=order.purpose or known.request.title)
    if order.hold_back and known.packs:
        desk = replace(desk, library=held_back(desk, known, order.hold_back))
    contents = _contents(desk, order, progress)
    if contents.found.blocks and not anyway:
        return Frozen(contents.found, ChangeSet())
    people = [each.id for each in contents.files]
    with _workshop(desk.library) as folder:
        writer = PaperWriter(desk, order, folder, people)
        papers = list(writer.papers(progress))
        pack = _pack_of(desk, known, order, contents.found)
        papers += _added(desk, (known, pack), order, contents.stated, (writer, papers))
        manifest = _manifest(desk, known, order, contents, papers)
        listed = folder / MANIFEST_NAME
        listed.write_text(manifest_text(manifest), encoding="utf-8")
        papers.append(Paper(PaperKind.MANIFEST, MANIFEST_NAME, look_at(listed)))
        return Frozen(contents.found, _keep(desk, pack, papers))


def same_again(desk: Desk, submission: SubmissionId, day: date) -> PackOrder:
    """Return the order that makes the next version as the last one was made.

    Whoever is not on file any more is left out, and so are files of one's own: what was wrong
    in them has to be put right elsewhere. Raises `UserError` (`submission.unknown`).
    """
    with desk.library.unit_of_work() as work:
        known = work.submissions.get(submission)
        if known.pack is None:
            return PackOrder(submission, Wanted(), day)
        last = manifest_of(work, known, known.pack)
        people = work.lists.basics([each.cadre for each in last.people])
    forms = tuple(FormFormat(each) for each in last.forms)
    wanted = Wanted(last.layouts, forms, last.blank, cover=last.cover)
    return PackOrder(submission, wanted, day, tuple(each.id for each in people))


def _contents(desk: Desk, order: PackOrder, progress: ReportProgress) -> _Contents:
    if order.wanted.is_empty:
        raise UserError("submission.nothing_chosen")
    rules = desk.rulebook().on(order.day)
    with desk.library.unit_of_work() as work:
        chosen = work.lists.ids(RosterQuery()) if order.people is None else order.people
        if not chosen:
            raise UserError("submission.nobody")
        files = work.cadres.many(tuple(chosen))
    stated = stated_people(files, rules)
    day = FormDay(order.day, desk.rulebook)
    found = preflight(desk.library, (files, stated), _papers_read(desk, order), day, progress)
    return _Contents(files, stated, found)


def _papers_read(desk: Desk, order: PackOrder) -> Papers:
    """Which fields the papers tell, and what can be read of files that were made elsewhere."""
    wanted, layouts = order.wanted, desk.roster_layouts()
    columns = (each for key in wanted.layouts for each in find_layout(layouts, key).columns)
    told = {field_of(column.text) for column in columns} | _told_by_blank(desk, order)
    if _EXCHANGED.intersection(wanted.forms):
        told.add(ID_NUMBER)
    for path in wanted.own:
        look_at(path)
    forms = [each for each in wanted.own if each.suffix.lower() in _FORMS]
    read: tuple[ReadFile, ...] = ()
    if forms:
        with suppress(CadreDeskError):  # a ZIP without any form goes along unread
            read = desk.interchange_reader.read(forms)
    books = (each for each in wanted.own if each.suffix.lower() in _ROSTERS)
    rosters = tuple(each for path in books for each in _rosters_in(desk, path))
    return Papers(frozenset(told), bool(wanted.forms), read, rosters)


def _told_by_blank(desk: Desk, order: PackOrder) -> set[str]:
    """The fields that the columns of the request's blank are filled with."""
    if not order.wanted.blank:
        return set()
    with _workshop(desk.library) as folder:
        found = inspect_blank(desk.library, desk.blank_files, blank_of(desk, order, folder))
    return {field_of(fact) for recipe in found.recipes.values() for fact in recipe.facts}


def _rosters_in(desk: Desk, path: Path) -> Iterator[RosterReading]:
    """A workbook read as a roster of cadres; one that is none goes along unread."""
    with suppress(CadreDeskError):
        reading = desk.roster_reader.read(path, ReadOptions())
        if reading.kind is RosterKind.CADRE:
            yield reading


@contextmanager
def _workshop(library: Library) -> Iterator[Path]:
    """A folder for files under way that is gone afterwards, whatever happens."""
    folder = library.private_folder / new_id().hex
    folder.mkdir(mode=stat.S_IRWXU)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _manifest(
    desk: Desk, known: Submission, order: PackOrder, contents: _Contents, papers: Sequence[Paper]
) -> Manifest:
    request = known.request
    return Manifest(
        number=request.number,
        title=request.title,
        version=len(known.packs) + 1,
        unit=desk.library.unit_name,
        as_of=str(PartialDate.of(order.day)),
        frozen_at=desk.clock.now().isoformat(timespec="seconds"),
        rules=desk.rulebook().version,
        layouts=order.wanted.layouts,
        forms=tuple(each.value for each in order.wanted.forms),
        blank=order.wanted.blank,
        cover=order.wanted.cover,
        files=tuple(
            StatedFile(each.name, each.content.size, each.content.digest) for each in papers
        ),
        people=contents.stated,
        findings=tuple(
            StatedFinding(weight=each.weight.value, person=each.person, text=each.zh)
            for each in contents.found.findings
        ),
    )


def _added(
    desk: Desk,
    version: tuple[Submission, SubmissionPack],
    order: PackOrder,
    stated: tuple[StatedPerson, ...],
    written: tuple[PaperWriter, Sequence[Paper]],
) -> list[Paper]:
    """Write what a pack gets by itself: what was corrected since, and the cover sheet."""
    known, pack = version
    writer, papers = written
    whose = Whose(desk.library.unit_name, desk.library.is_practice)
    added: list[Paper] = []
    if known.packs:
        words = desk.blank_files.vocabulary
        with desk.library.unit_of_work() as work:
            before = manifest_of(work, known, known.packs[-1])
            corrected = Corrected(known, before, stated)
            note = correction_note(work, corrected, words, whose)
        added.append(writer.sheet(PaperKind.CORRECTIONS, note))
    if order.wanted.cover:
        listed = [
            Listed(each.kind, each.name, each.content.size, each.content.digest)
            for each in (*papers, *added)
        ]
        added.append(writer.sheet(PaperKind.COVER, cover_sheet(known.request, pack, listed, whose)))
    return added


def _pack_of(desk: Desk, known: Submission, order: PackOrder, found: Preflight) -> SubmissionPack:
    return SubmissionPack(
        id=PackId(new_id()),
        submission_id=known.id,
        version=len(known.packs) + 1,
        as_of=PartialDate.of(order.day),
        frozen_on=PartialDate.of(desk.clock.today()),
        rules=desk.rulebook().version,
        people=found.people,
        blocks=found.blocks,
        warnings=found.warnings,
    )


def _keep(desk: Desk, pack: SubmissionPack, papers: Sequence[Paper]) -> ChangeSet:
    known = read_submission(desk, pack.submission_id)
    title = known.request.title
    with desk.library.unit_of_work(Batch(BatchId(new_id()), FREEZE, title)) as work:
        files = tuple(
            kept_file(work, each.content, each.kind, (known.id, pack.id), place, name=each.name)
            for place, each in enumerate(papers)
        )
        work.submissions.save(steps.freeze(known, pack, files))
        return work.commit()
