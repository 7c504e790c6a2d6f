"""The 信息采集表, its layout and what reads and writes it loaded when first used."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cadredesk import paths
from cadredesk.services.progress import ReportProgress, no_progress

if TYPE_CHECKING:
    from cadredesk.domain.collection.layout import CollectionLayout
    from cadredesk.services.collection.ports import CollectionReading, SheetTexts
    from cadredesk.services.output_ports import ListHeading


class LateCollection:
    """Reads and writes collection workbooks."""

    @cached_property
    def layout(self) -> CollectionLayout:
        """Its sheets, columns and word lists, read from their file once."""
        from cadredesk.rulefiles.collection_layout import read_collection_layout

        return read_collection_layout(paths.resources() / "collection")

    def is_one(self, path: Path) -> bool:
        """Whether a file is such a workbook."""
        from cadredesk.spreadsheets.collection.reader import CollectionWorkbookReader

        return CollectionWorkbookReader(self.layout).is_one(path)

    def read(self, path: Path, progress: ReportProgress = no_progress) -> CollectionReading:
        """Read one."""
        from cadredesk.spreadsheets.collection.reader import CollectionWorkbookReader

        return CollectionWorkbookReader(self.layout).read(path, progress)

    def write(
        self,
        target: Path,
        sheets: tuple[SheetTexts, ...],
        heading: ListHeading,
        progress: ReportProgress = no_progress,
    ) -> None:
        """Write one."""
        from cadredesk.spreadsheets.collection.writer import CollectionWorkbook

        CollectionWorkbook(self.layout).write(target, sheets, heading, progress)

    def write_photos(self, target: Path, photos: Iterable[tuple[str, bytes]]) -> None:
        """Write photos beside one."""
        from cadredesk.spreadsheets.collection.writer import CollectionWorkbook

        CollectionWorkbook(self.layout).write_photos(target, photos)
