"""Write a 信息采集表 as it was looked at, and the photos beside it; both are noted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from cadredesk.domain.export_record import ExportRecord, IdsShown
from cadredesk.domain.ids import CadreId
from cadredesk.services.collection.gathering import CollectionPack
from cadredesk.services.collection.ports import CollectionFiles
from cadredesk.services.departures import Outgoing, Sending, let_list_out, let_out
from cadredesk.services.library_ports import Library
from cadredesk.services.output_ports import ListHeading
from cadredesk.services.progress import ReportProgress, no_progress

COLLECTION, PHOTOS = "collection", "collection_photos"
"""The actions of writing the workbook, and the photos."""

_READ_TOGETHER = 100


def write_collection(
    library: Library,
    files: CollectionFiles,
    pack: CollectionPack,
    sending: Sending,
    progress: ReportProgress = no_progress,
) -> ExportRecord:
    """Write the workbook and note that it left, with whole identity numbers.

    Raises `UserError`/`PlatformError` (`export.*`); then nothing is written.
    """
    unit = library.unit_name
    heading = ListHeading(f"{unit}{pack.layout.name}", unit, sending.day, library.is_practice)
    going = _going(COLLECTION, pack.layout.name, pack, sending)

    def write(told: ListHeading) -> None:
        files.write(sending.target, pack.sheets, told, progress)

    return let_list_out(library, going, heading, write)


def write_photos(
    library: Library, files: CollectionFiles, pack: CollectionPack, sending: Sending
) -> ExportRecord | None:
    """Write the photos of the same people as a ZIP, each named by its person's key.

    Where nobody has one nothing is written, nor when it raises `UserError`/`PlatformError`
    (`export.*`).
    """
    going = _going(PHOTOS, f"{pack.layout.name}照片", pack, sending)
    photos = _photos(library, pack.cadres)
    first = next(photos, None)
    if first is None:
        return None

    def write(_number: int) -> None:
        files.write_photos(sending.target, chain((first,), photos))

    return let_out(library, going, write)


def photos_beside(workbook: Path) -> Path:
    """Return where the photos of a workbook are put."""
    return workbook.with_name(f"{workbook.stem}照片.zip")


def _going(action: str, paper: str, pack: CollectionPack, sending: Sending) -> Outgoing:
    return Outgoing(
        action=action,
        paper=paper,
        target=sending.target,
        people=len(pack.cadres),
        ids=IdsShown.WHOLE,
        purpose=sending.purpose,
    )


def _photos(library: Library, cadres: Sequence[CadreId]) -> Iterator[tuple[str, bytes]]:
    """Yield each photo with its name, one that is there already numbered."""
    seen: dict[str, int] = {}
    for first in range(0, len(cadres), _READ_TOGETHER):
        with library.unit_of_work() as work:
            people = work.cadres.many(cadres[first : first + _READ_TOGETHER])
        for each in people:
            cadre = each.cadre
            if cadre.photo:
                key = f"{cadre.name}{cadre.id_number}"
                seen[key] = seen.get(key, 0) + 1
                again = f"（{seen[key]}）" if seen[key] > 1 else ""
                yield f"{key}{again}.jpg", cadre.photo
