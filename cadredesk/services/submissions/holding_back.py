"""Files as a pack stated them: what of them changed since may wait for the next time.

Whatever makes papers reads files through the library; this one gives the files of these people
with those changes taken off, and is the library itself in everything else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from types import TracebackType
from typing import Any, Self, cast

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.ids import CadreId
from cadredesk.domain.submission.manifest import FactKey
from cadredesk.domain.submission.model import Submission
from cadredesk.services.cadre_ports import CadreRepository
from cadredesk.services.desk import Desk
from cadredesk.services.earlier import file_without, later_changes
from cadredesk.services.library_ports import Library
from cadredesk.services.submissions.facts import is_put_right_in
from cadredesk.services.submissions.reading import manifest_of, read_view
from cadredesk.services.work_ports import Batch, UnitOfWork


def held_back(desk: Desk, known: Submission, wanted: Collection[FactKey]) -> Library:
    """Return the library with these facts as the last version stated them.

    What a point asked for is never held back. Raises `UserError` and `PlatformError` as
    `read_view` does.
    """
    facts: defaultdict[CadreId, set[str]] = defaultdict(set)
    for each in read_view(desk, known.id).unasked:
        if each.key in wanted:
            facts[each.cadre].add(each.fact)
    with desk.library.unit_of_work() as work:
        frozen_at = datetime.fromisoformat(manifest_of(work, known, known.packs[-1]).frozen_at)
        files = {
            file.id: _without(work, file, facts[file.id], frozen_at)
            for file in work.cadres.many(tuple(facts))
        }
    return cast("Library", _LibraryHeldBack(desk.library, files))


def _without(work: UnitOfWork, file: CadreFile, facts: set[str], frozen_at: datetime) -> CadreFile:
    """Return a file without the later changes of these facts."""
    later = later_changes(work.history, file.id, lambda at: at > frozen_at)
    taken_off = [
        each
        for each in later
        if any(is_put_right_in(fact, f"{each.entity}.{each.field}") for fact in facts)
    ]
    return file_without(file, taken_off) or file


class _Delegate:
    """Is another object in everything that it does not say itself."""

    def __init__(self, other: object) -> None:
        self._other = other

    def __getattr__(self, name: str) -> Any:
        return getattr(self._other, name)


class _LibraryHeldBack(_Delegate):
    def __init__(self, library: Library, files: Mapping[CadreId, CadreFile]) -> None:
        super().__init__(library)
        self._library, self._files = library, files

    def unit_of_work(self, batch: Batch | None = None) -> _WorkHeldBack:
        return _WorkHeldBack(self._library.unit_of_work(batch), self._files)


class _WorkHeldBack(_Delegate):
    def __init__(self, work: UnitOfWork, files: Mapping[CadreId, CadreFile]) -> None:
        super().__init__(work)
        self._work, self._files = work, files

    def __enter__(self) -> Self:
        self._work.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._work.__exit__(kind, error, trace)

    @property
    def cadres(self) -> _CadresHeldBack:
        return _CadresHeldBack(self._work.cadres, self._files)


class _CadresHeldBack(_Delegate):
    def __init__(self, cadres: CadreRepository, files: Mapping[CadreId, CadreFile]) -> None:
        super().__init__(cadres)
        self._cadres, self._files = cadres, files

    def many(self, cadres: Sequence[CadreId]) -> tuple[CadreFile, ...]:
        return tuple(self._files.get(each.id, each) for each in self._cadres.many(cadres))
