"""What reads and writes workbooks, each loaded when it is first used."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cadredesk import paths
from cadredesk.services.progress import ReportProgress, no_progress

if TYPE_CHECKING:
    from cadredesk.domain.blank.model import Blank, Filling
    from cadredesk.domain.blank.vocabulary import Vocabulary
    from cadredesk.domain.collection.layout import CollectionLayout
    from cadredesk.domain.roster_layout import RosterLayout
    from cadredesk.services.collection.ports import CollectionReading, SheetTexts
    from cadredesk.services.imports.reading import CellProblem, Pasted, ReadOptions, RosterReading
    from cadredesk.services.output_ports import (
        LedgerRow,
        ListHeading,
        ListTable,
        OfficialSheet,
        RosterEntry,
        TrainingLine,
    )


class LateRosterReader:
    """The reader of rosters, loaded when the first one is read."""

    def read(
        self, source: Path | Pasted, options: ReadOptions, progress: ReportProgress = no_progress
    ) -> RosterReading:
        """Read one table, or all of one kind."""
        from cadredesk.spreadsheets.roster_reader import WorkbookRosterReader

        return WorkbookRosterReader().read(source, options, progress)


class LateProblemWriter:
    """The writer of rows with problems, loaded when there are some."""

    def write(self, path: Path, reading: RosterReading, problems: tuple[CellProblem, ...]) -> None:
        """Write the workbook."""
        from cadredesk.spreadsheets.problem_workbook import ProblemWorkbook

        ProblemWorkbook().write(path, reading, problems)


class LateRosterWriter:
    """The writer of rosters and official lists, loaded when the first is written."""

    def write(
        self,
        target: Path,
        layout: RosterLayout,
        entries: Sequence[RosterEntry],
        heading: ListHeading,
        progress: ReportProgress = no_progress,
    ) -> None:
        """Write the roster."""
        from cadredesk.spreadsheets.roster_workbook import RosterWorkbook

        RosterWorkbook().write(target, layout, entries, heading, progress)


class LateLedgerWriter:
    """The writer of ledgers, loaded when the first is written."""

    def write(self, target: Path, rows: Sequence[LedgerRow], heading: ListHeading) -> None:
        """Write the ledger."""
        from cadredesk.spreadsheets.ledger_workbook import LedgerWorkbook

        LedgerWorkbook().write(target, rows, heading)


class LateTrainingWriter:
    """The writer of training lists, loaded when the first is written."""

    def write(self, target: Path, rows: Sequence[TrainingLine], heading: ListHeading) -> None:
        """Write the list."""
        from cadredesk.spreadsheets.training_workbook import TrainingWorkbook

        TrainingWorkbook().write(target, rows, heading)


class LateListWriter:
    """The writer of any list of texts, loaded when the first is written."""

    def write(self, target: Path, table: ListTable, heading: ListHeading) -> None:
        """Write the list."""
        from cadredesk.spreadsheets.list_workbook import ListWorkbook

        ListWorkbook().write(target, table, heading)


class LateSheetWriter:
    """The writer of papers about one matter, loaded when the first is written."""

    def write(self, target: Path, sheet: OfficialSheet) -> None:
        """Write the paper."""
        from cadredesk.spreadsheets.official_sheet import SheetWorkbook

        SheetWorkbook().write(target, sheet)


class LateBlanks:
    """Reads and fills blanks, loaded when the first one is read."""

    @property
    def vocabulary(self) -> Vocabulary:
        """What headings mean."""
        from cadredesk.spreadsheets.headings_file import vocabulary

        return vocabulary()

    def read(self, path: Path, sheet: str | None = None) -> Blank:
        """Read one sheet."""
        from cadredesk.spreadsheets.blank.files import WorkbookBlanks

        return WorkbookBlanks().read(path, sheet)

    def write(
        self,
        path: Path,
        blank: Blank,
        filling: Filling,
        target: Path,
        progress: ReportProgress = no_progress,
    ) -> None:
        """Write a blank filled."""
        from cadredesk.spreadsheets.blank.files import WorkbookBlanks

        WorkbookBlanks().write(path, blank, filling, target, progress)


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
