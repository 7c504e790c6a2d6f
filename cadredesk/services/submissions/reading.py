"""Submissions as they stand now: points that were put right, what a pack stated, its files.

A point is put right when the fact that it is about is not any more what the pack stated, so
nothing has to be ticked, and undoing the correction opens it again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import CadreId, SubmissionId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.submission.manifest import (
    FactDifference,
    Manifest,
    PackDifference,
    VersionChange,
    pack_difference,
    people_difference,
)
from cadredesk.domain.submission.model import (
    PackFile,
    PaperKind,
    PointHandling,
    ReturnPoint,
    Submission,
    SubmissionPack,
)
from cadredesk.services.attached_files import safe_name
from cadredesk.services.desk import Desk
from cadredesk.services.exports import make_folder, write_new
from cadredesk.services.library_ports import Library
from cadredesk.services.submissions.facts import field_of, is_put_right_in, stated_people
from cadredesk.services.submissions.manifest_text import read_manifest
from cadredesk.services.work_ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class SubmissionView:
    """A submission as its page shows it.

    `since` is what the files say otherwise now than the last pack states, `names` are the
    people whom points name.
    """

    submission: Submission
    since: tuple[FactDifference, ...] = ()
    names: Mapping[CadreId, str] = field(default_factory=dict)

    @property
    def unasked(self) -> tuple[FactDifference, ...]:
        """What changed since and nobody asked for: it may wait for the next time."""
        points = self.submission.points_of(self.submission.pack)
        return unasked(self.since, points)


def unasked(
    since: Sequence[FactDifference], points: Sequence[ReturnPoint]
) -> tuple[FactDifference, ...]:
    """Return the differences that are not what a point asked for."""
    return tuple(each for each in since if not any(_settles(point, each) for point in points))


def read_submissions(desk: Desk) -> tuple[Submission, ...]:
    """Return every submission as it stands now, by number."""
    rulebook, today = desk.rulebook(), PartialDate.of(desk.clock.today())
    with desk.library.unit_of_work() as work:
        return tuple(_standing(work, each, rulebook, today) for each in work.submissions.all())


def read_submission(desk: Desk, submission: SubmissionId) -> Submission:
    """Return one as it stands now; raises `UserError` (`submission.unknown`)."""
    return read_view(desk, submission).submission


def read_view(desk: Desk, submission: SubmissionId) -> SubmissionView:
    """Return one with what changed since; raises `UserError` (`submission.unknown`)."""
    rulebook, today = desk.rulebook(), PartialDate.of(desk.clock.today())
    with desk.library.unit_of_work() as work:
        known = _standing(work, work.submissions.get(submission), rulebook, today)
        pack = known.pack
        since: tuple[FactDifference, ...] = ()
        if pack is not None and pack.accepted_on is None:
            manifest = manifest_of(work, known, pack)
            since = _since(work, manifest, pack, rulebook, [each.cadre for each in manifest.people])
        people = {each.cadre_id for each in known.points if each.cadre_id is not None}
        names = {file.id: file.cadre.name for file in _on_file(work, people)}
    return SubmissionView(known, since, names)


def find_submission(desk: Desk, text: str) -> Submission:
    """Return the one that somebody means by its number, its title or the start of its id.

    Raises `UserError`: `submission.unknown`, `submission.ambiguous`.
    """
    wanted = text.strip()
    everything = read_submissions(desk)
    exact = [each for each in everything if wanted in (each.request.number, each.request.title)]
    found = exact or [each for each in everything if wanted and str(each.id).startswith(wanted)]
    if not found:
        raise UserError("submission.unknown", number=text)
    if len(found) > 1:
        numbers = "、".join(each.request.number for each in found)
        raise UserError("submission.ambiguous", number=text, numbers=numbers)
    return found[0]


def manifest_of(work: UnitOfWork, submission: Submission, pack: SubmissionPack) -> Manifest:
    """Return what a pack states; raises `PlatformError` (`submission.manifest`, …)."""
    listed = (each for each in submission.files_of(pack) if each.kind is PaperKind.MANIFEST)
    file = next(listed, None)
    content = b"" if file is None else b"".join(work.contents.read(file.digest))
    return read_manifest(content.decode("utf-8", "replace"))


def versions_difference(
    library: Library, submission: Submission, before: int, after: int
) -> PackDifference:
    """Return how one version differs from another; raises `UserError` (`submission.no_version`)."""
    with library.unit_of_work() as work:
        old, new = (_manifest_of_version(work, submission, each) for each in (before, after))
    return pack_difference(old, new)


def copy_of(library: Library, file: PackFile, folder: Path) -> Path:
    """Write one file as it was frozen into a folder, under a name that is free there.

    Raises `PlatformError` (`export.*`, `attachment.damaged`).
    """
    make_folder(folder)
    with library.unit_of_work() as work:
        return write_new(folder / safe_name(file.name), work.contents.read(file.digest))


def _manifest_of_version(work: UnitOfWork, submission: Submission, version: int) -> Manifest:
    pack = submission.version(version)
    if pack is None:
        title = submission.request.title
        raise UserError("submission.no_version", title=title, version=version)
    return manifest_of(work, submission, pack)


def _standing(
    work: UnitOfWork, known: Submission, rulebook: Rulebook, today: PartialDate
) -> Submission:
    """Return a submission with the points that were put right."""
    pack = known.pack
    people = {each.cadre_id for each in known.open_points if each.cadre_id is not None}
    if pack is None or not people:
        return known
    since = _since(work, manifest_of(work, known, pack), pack, rulebook, people)
    points = tuple(
        _corrected(each, since, today) if each.pack_id == pack.id and each.is_open else each
        for each in known.points
    )
    return replace(known, points=points)


def _corrected(
    point: ReturnPoint, since: Sequence[FactDifference], today: PartialDate
) -> ReturnPoint:
    found = next((each for each in since if _settles(point, each)), None)
    if found is None:
        return point
    told = f"{_short(found.before)} → {_short(found.after)}"
    return replace(point, handling=PointHandling.CORRECTED, reason=told, settled_on=today)


def _settles(point: ReturnPoint, found: FactDifference) -> bool:
    """Whether a correction is of the field that a point is about, or of the same row."""
    if found.kind is not VersionChange.CHANGED or found.cadre != point.cadre_id or not point.fact:
        return False
    return is_put_right_in(point.fact, field_of(found.fact))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return (line if len(line) <= _LONGEST_TOLD else f"{line[:_LONGEST_TOLD]}…") or "—"


_LONGEST_TOLD = 24


def _since(
    work: UnitOfWork,
    manifest: Manifest,
    pack: SubmissionPack,
    rulebook: Rulebook,
    people: Sequence[CadreId] | set[CadreId],
) -> tuple[FactDifference, ...]:
    """What the files of these people say otherwise now, judged for the pack's own day."""
    before = tuple(each for each in manifest.people if each.cadre in people)
    wanted = {each.cadre for each in before}
    now = stated_people(_on_file(work, wanted), rulebook.on(pack.as_of.as_day()))
    there = {each.cadre for each in now}
    order = {each.cadre: place for place, each in enumerate(before)}
    known = tuple(each for each in before if each.cadre in there)
    return people_difference(known, tuple(sorted(now, key=lambda each: order[each.cadre])))


def _on_file(work: UnitOfWork, people: Sequence[CadreId] | set[CadreId]) -> Iterator[CadreFile]:
    """The files of those who were not deleted meanwhile."""
    there = [each.id for each in work.lists.basics(tuple(people))]
    yield from work.cadres.many(there)
