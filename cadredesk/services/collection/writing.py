"""Write a 信息采集表 as it was looked at, and the photos beside it; both are noted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from cadredesk.domain.export_record import ExportRecord, IdsShown
from cadredesk.domain.ids import CadreId
from cadredesk.services.collection.gathering import CollectionPack
from cadredesk.services.collection.ports import CollectionWriter
from cadredesk.services.departures import Outgoing, Sending, let_list_out, let_out
from cadredesk.services.output_ports import ListHeading
from cadredesk.services.ports import Library, ReportProgress, no_progress

COLLECTION, PHOTOS = "collection", "collection_photos"
"""The actions of writing the workbook, and the photos."""

_READ_TOGETHER = 100


def write_collection(
    library: Library,
    writer: CollectionWriter,
    pack: CollectionPack,
    sending: Sending,
    progress: ReportProgress = no_progress,
) -> ExportRecord:
    """Write the workbook and note that it left, with whole identity numbers.

    Raises `UserError`/`PlatformError` (`export.*`); then nothing is written.
    """
    unit = library.unit_name
    heading = ListHeading(f"{unit}{pack.layout.name}", unit, sending.day, library.is_practice)
    going = _going(COLLECTION, pack.layout.name, pack, sending, IdsShown.WHOLE)

    def write(told: ListHeading) -> None:
        writer.write(sending.target, pack.layout, pack.sheets, told, progress)

    return let_list_out(library, going, heading, write)


def write_photos(
    library: Library, writer: CollectionWriter, pack: CollectionPack, sending: Sending
) -> ExportRecord:
    """Write the photos of the same people as a ZIP, each named by its person's key.

    Raises `UserError`/`PlatformError` (`export.*`); then nothing is written.
    """
    going = _going(PHOTOS, f"{pack.layout.name}照片", pack, sending, IdsShown.WHOLE)

    def write(_number: int) -> None:
        writer.write_photos(sending.target, _photos(library, pack.cadres))

    return let_out(library, going, write)


def photos_beside(workbook: Path) -> Path:
    """Return where the photos of a workbook are put."""
    return workbook.with_name(f"{workbook.stem}照片.zip")


def _going(
    action: str, paper: str, pack: CollectionPack, sending: Sending, ids: IdsShown
) -> Outgoing:
    return Outgoing(
        action=action,
        paper=paper,
        target=sending.target,
        people=len(pack.cadres),
        ids=ids,
        purpose=sending.purpose,
    )


def _photos(library: Library, cadres: Sequence[CadreId]) -> Iterator[tuple[str, bytes]]:
    """Yield each photo with its name, one that is there already numbered."""
    seen: dict[str, int] = {}
    for first in range(0, len(cadres), _READ_TOGETHER):
        with library.unit_of_work() as work:
            files = work.cadres.many(cadres[first : first + _READ_TOGETHER])
        for file in files:
            cadre = file.cadre
            if cadre.photo:
                key = f"{cadre.name}{cadre.id_number}"
                seen[key] = seen.get(key, 0) + 1
                again = f"（{seen[key]}）" if seen[key] > 1 else ""
                yield f"{key}{again}.jpg", cadre.photo
