"""What the archives of all who serve lack, person by person."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.archive_catalogue import ArchiveCatalogue, MissingMaterial
from cadredesk.domain.ids import CadreId
from cadredesk.domain.words import CadreStatus
from cadredesk.services.library_ports import Library
from cadredesk.services.progress import ReportProgress, no_progress


@dataclass(frozen=True, slots=True)
class ArchiveGap:
    """One person whose archive lacks something."""

    cadre: CadreId
    name: str
    missing: tuple[MissingMaterial, ...]

    @property
    def count(self) -> int:
        """How many materials are missing in all."""
        return sum(each.count for each in self.missing)


def archive_gaps(
    library: Library, catalogue: ArchiveCatalogue, progress: ReportProgress = no_progress
) -> tuple[ArchiveGap, ...]:
    """Return who of those in service lacks what, in the unit's order."""
    with library.unit_of_work() as work:
        files = [file for file in work.cadres.all() if file.cadre.status is CadreStatus.SERVING]
    gaps = []
    for done, file in enumerate(files):
        progress(done, len(files), file.cadre.name)
        missing = catalogue.missing(file)
        if missing:
            gaps.append(ArchiveGap(file.id, file.cadre.name, missing))
    return tuple(gaps)
