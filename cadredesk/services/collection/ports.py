"""What reads and writes the 信息采集表, and what goes between."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from cadredesk.domain.collection.layout import CollectionLayout, CollectionSheet
from cadredesk.domain.collection.stating import StatedRow
from cadredesk.services.imports.reading import CellProblem
from cadredesk.services.progress import ReportProgress, no_progress

if TYPE_CHECKING:
    from cadredesk.services.output_ports import ListHeading


@dataclass(frozen=True, slots=True)
class SheetTexts:
    """A sheet with the texts of its rows, column by column."""

    sheet: CollectionSheet
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class SheetReading:
    """A sheet that was found: its name in the workbook, its rows, the letter of each column."""

    sheet: CollectionSheet
    name: str
    rows: tuple[StatedRow, ...]
    letters: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CollectionReading:
    """What a workbook states, and what of it could not be read."""

    path: Path
    sheets: tuple[SheetReading, ...]
    problems: tuple[CellProblem, ...] = ()


class CollectionFiles(Protocol):
    """Reads such workbooks, new and old, and writes them."""

    @property
    def layout(self) -> CollectionLayout:
        """Its sheets, columns and word lists."""
        ...

    def is_one(self, path: Path) -> bool:
        """Whether a file is such a workbook, by the names of its sheets; never raises."""
        ...

    def read(self, path: Path, progress: ReportProgress = no_progress) -> CollectionReading:
        """Read it; raises `UserError` (`workbook.*`, `collection.none`)."""
        ...

    def write(
        self,
        target: Path,
        sheets: tuple[SheetTexts, ...],
        heading: ListHeading,
        progress: ReportProgress = no_progress,
    ) -> None:
        """Write it; raises `UserError`/`PlatformError` (`export.*`)."""
        ...

    def write_photos(self, target: Path, photos: Iterable[tuple[str, bytes]]) -> None:
        """Write photos under their names as a ZIP; raises `PlatformError` (`export.*`)."""
        ...
