"""Whom each file is about, and what it states otherwise than the cadre file.

Nobody is guessed: a file that can mean two people is told and left alone until the clerk says
whom it means.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import BatchId, CadreId, new_id
from cadredesk.domain.interchange.comparing import compare_form
from cadredesk.domain.interchange.difference import Difference
from cadredesk.domain.interchange.form import F, InterchangeForm
from cadredesk.domain.interchange.values import read_date
from cadredesk.domain.person_name import match_key
from cadredesk.services.cadre_views import everybody
from cadredesk.services.form_basis import FormDay, FormOffice, form_office
from cadredesk.services.imports.matching import Identity, People
from cadredesk.services.interchange.files import ReadFile
from cadredesk.services.interchange.remembering import refused_before
from cadredesk.services.library_ports import Library
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.services.work_ports import UnitOfWork

_READ_TOGETHER = 500


class FileState(StrEnum):
    """What became of a file, and what taking it over would do."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    AMBIGUOUS = "ambiguous"
    TWICE = "twice"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileComparison:
    """One file that came in, beside the cadre file of whom it is about.

    `name` is the file's, `form` what it says (with its notes), None for a broken one, whose
    `error` tells why. `before` is the cadre file as it is, an empty one for somebody new, None
    where nobody is known (`BROKEN`, `AMBIGUOUS`, `TWICE`). `people` are all it can mean where
    that is not one. `refused` are the keys of differences that were left as they are before.
    """

    name: str
    state: FileState
    form: InterchangeForm | None = None
    error: CadreDeskError | None = None
    before: CadreFile | None = None
    differences: tuple[Difference, ...] = ()
    people: tuple[Cadre, ...] = field(default=(), repr=False)
    refused: frozenset[str] = frozenset()

    @property
    def person(self) -> str:
        """The name of whom it is about, as on file or else as the file has it."""
        if self.before is not None:
            return self.before.cadre.name
        return "" if self.form is None else self.form.text(F.NAME)

    @property
    def proposed(self) -> frozenset[str]:
        """The keys of differences that are taken unless the clerk says otherwise.

        All but rows that would go, and what was left as it is before.
        """
        taken = {each.key for each in self.differences if not each.takes_away}
        return frozenset(taken - self.refused)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Files that came in together, compared; `batch` is made once, so that saving saves once."""

    files: tuple[FileComparison, ...]
    office: FormOffice = field(repr=False)
    batch: BatchId

    def count(self, state: FileState) -> int:
        """Return how many files are in a state."""
        return sum(each.state is state for each in self.files)


def compare_files(
    library: Library,
    files: Sequence[ReadFile],
    as_of: FormDay,
    progress: ReportProgress = no_progress,
) -> Comparison:
    """Compare files with the cadre files they belong to, in the order of the files."""
    office = form_office(library, as_of)
    matches = _Matches(_people(library))
    found = [matches.match(each) for each in files]
    on_file = [each.before.id for each in found if each.before and each.state is not FileState.NEW]
    known = _read_files(library, on_file, progress)
    compared = [_with_differences(each, known, office) for each in found]
    with library.unit_of_work() as work:
        told = tuple(_with_refused(work, each) for each in compared)
    return Comparison(told, office, BatchId(new_id()))


def compare_with(
    library: Library, comparison: Comparison, place: int, cadre: CadreId | None
) -> Comparison:
    """Return a comparison in which the file at a place is about this person, None for a new one.

    Raises `UserError` (`cadre.unknown`).
    """
    chosen = comparison.files[place]
    if chosen.form is None:
        return comparison
    state = FileState.NEW if cadre is None else FileState.UNCHANGED
    order = max((each.order for each in _people(library)), default=0) + 1 + place
    with library.unit_of_work() as work:
        before = _new_file(chosen.form, order) if cadre is None else work.cadres.get(cadre)
        named = replace(chosen, state=state, before=before)
        told = _with_refused(work, _with_differences(named, {before.id: before}, comparison.office))
    files = (*comparison.files[:place], told, *comparison.files[place + 1 :])
    return replace(comparison, files=files)


def _people(library: Library) -> tuple[Cadre, ...]:
    ids = everybody(library)
    with library.unit_of_work() as work:
        return work.lists.basics(ids)


def _read_files(
    library: Library, ids: Sequence[CadreId], progress: ReportProgress
) -> Mapping[CadreId, CadreFile]:
    """Return the whole files of these people, read some at a time."""
    known: dict[CadreId, CadreFile] = {}
    for first in range(0, len(ids), _READ_TOGETHER):
        progress(first, len(ids), "")
        with library.unit_of_work() as work:
            some = work.cadres.many(ids[first : first + _READ_TOGETHER])
        known |= {each.id: each for each in some}
    return known


def _with_differences(
    compared: FileComparison, known: Mapping[CadreId, CadreFile], office: FormOffice
) -> FileComparison:
    if compared.before is None or compared.form is None:
        return compared
    before = known.get(compared.before.id, compared.before)
    differences = compare_form(before, compared.form, office.basis(before))
    state = compared.state
    if state is not FileState.NEW and differences:
        state = FileState.CHANGED
    return replace(compared, before=before, differences=differences, state=state)


def _with_refused(work: UnitOfWork, compared: FileComparison) -> FileComparison:
    if compared.before is None or compared.state is not FileState.CHANGED:
        return compared
    refused = refused_before(work, compared.before.id, compared.differences)
    return replace(compared, refused=refused)


def _new_file(form: InterchangeForm, order: int) -> CadreFile:
    return CadreFile(cadre=Cadre(id=CadreId(new_id()), name=form.text(F.NAME), order=order))


class _Matches:
    """Finds whom each file is about; nobody is found by two files."""

    def __init__(self, people: Sequence[Cadre]) -> None:
        self._people = People(people)
        self._seen: set[CadreId] = set()
        self._new: People[Cadre] = People(())
        self._order = max((each.order for each in people), default=0)

    def match(self, read: ReadFile) -> FileComparison:
        """Return a file with whom it is about, not compared yet."""
        form = read.form
        if form is None:
            return FileComparison(name=read.name, state=FileState.BROKEN, error=read.error)
        identity = Identity(
            form.text(F.NAME), form.text(F.ID_NUMBER), read_date(form.text(F.BORN_ON))
        )
        found = self._people.find(identity)
        told = FileComparison(name=read.name, state=FileState.UNCHANGED, form=form)
        if len(found) > 1 or (found and not _is_believable(found[0], identity)):
            named = self._people.find(replace(identity, id_number=""))
            people = tuple({each.id: each for each in (*found, *named)}.values())
            return replace(told, state=FileState.AMBIGUOUS, people=people)
        twice = found[0].id in self._seen if found else bool(self._new.find(identity))
        if twice:
            return replace(told, state=FileState.TWICE, people=found)
        if found:
            self._seen.add(found[0].id)
            return replace(told, before=CadreFile(cadre=found[0]))
        self._order += 1
        made = _new_file(form, self._order)
        self._new.add(replace(made.cadre, id_number=identity.id_number, born_on=identity.born_on))
        return replace(told, state=FileState.NEW, before=made)


def _is_believable(cadre: Cadre, identity: Identity) -> bool:
    """Whether a number that agrees is not alone: name or birth agree with it."""
    births = (cadre.born_on, identity.born_on)
    same_birth = births[0] is None or births[1] is None or births[0].agrees_with(births[1])
    return same_birth or match_key(cadre.name) == match_key(identity.name)
