"""One import, off the GUI thread: the file, what was said of it, its preview, its batch."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cadredesk.domain.ids import CadreId, VillageCadreId
from cadredesk.services.desk import Desk
from cadredesk.services.imports.memory import learn, recall
from cadredesk.services.imports.preview import Kept, Preview, make_preview
from cadredesk.services.imports.problem_rows import write_problem_rows
from cadredesk.services.imports.reading import (
    Pasted,
    ReadOptions,
    RosterField,
    RosterKind,
    RosterMemory,
    RosterReading,
)
from cadredesk.services.imports.saving import ImportResult, commit
from cadredesk.ui.background import BackgroundRunner, Pool, Progress, Task
from cadredesk.ui.saved_step import SavedStep


class ImportRun(QObject):
    """Reads, compares and saves; every answer about the file reads it again.

    Signals:
        previewed: The file was read and compared; carries the preview.
        is_collection: The file is a collection workbook, which has a page of its own; carries it.
        saved: It was imported; carries what changed.
        exported: The rows with problems were written; carries the path.
        failed: Something could not be done; carries the error.
    """

    previewed = Signal(object)
    is_collection = Signal(object)
    saved = Signal(object)
    exported = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, runner: BackgroundRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._runner = runner
        self._options = ReadOptions()
        self.step = SavedStep(desk.library, runner, self)
        self.step.failed.connect(self.failed)
        self._source: Path | Pasted | None = None
        self._memory: RosterMemory | None = None
        self._choices: dict[str, str] = {}
        self.preview: Preview | None = None

    @property
    def people(self) -> frozenset[CadreId | VillageCadreId]:
        """Return whom the roster can show: those of an import of cadres that still stands."""
        preview = self.preview
        if not self.step.stands or preview is None or preview.reading.kind is not RosterKind.CADRE:
            return frozenset()
        return frozenset(person.before.id for person in preview.people)

    @property
    def name(self) -> str:
        """Return what the file, or what was pasted, is called; empty before there is one."""
        return "" if self._source is None else self._source.name

    def read(self, source: Path | Pasted, header: tuple[int, int] | None = None) -> None:
        """Read a file from the beginning, forgetting what was said of another one."""
        self._source = source
        self._memory = None
        self._choices = {}
        self._read(ReadOptions(header=header))

    def use_sheet(self, sheet: str) -> None:
        """Read another table of the file; its rows have other numbers."""
        self._choices = {}
        self._read(ReadOptions(sheet=sheet))

    def use_header(self, first: int, last: int) -> None:
        """Take other rows for the header, and guess the columns under it anew."""
        self._read(ReadOptions(sheet=self._options.sheet, header=(first, last)))

    def read_from_header(self) -> None:
        """Read a file in which no header was found as if it began in the first row."""
        self._read(ReadOptions(header=(1, 1)))

    def give_field(self, column: str, field: RosterField | None) -> None:
        """Take a column for another field, or for none."""
        mapping = {**self._options.mapping, column: field}
        self._read(replace(self._options, mapping=mapping))

    def answer(self, question: str, choice: str) -> None:
        """Answer a question by its key."""
        answers = {**self._options.answers, question: choice}
        self._read(replace(self._options, answers=answers))

    def choose(self, key: str, choice: str) -> None:
        """Say whom a row means, or how a name is written."""
        self._choices[key] = choice
        if self.preview is not None:
            self._on_read(self.preview.reading)

    def save(self, kept: Kept) -> None:
        """Save what differs, except the fields for which the library's value is kept."""
        preview, library = self.preview, self._desk.library
        if preview is None:
            return
        today = self._desk.clock.today()

        def work(progress: Progress) -> ImportResult:
            learn(library, preview.reading, today)
            return commit(library, preview, kept, progress.report)

        label = self.tr("Importing {file}").format(file=preview.reading.path.name)
        self._runner.run(Task(work, self._on_saved, self.failed.emit, label=label))

    def export_problems(self, target: Path) -> None:
        """Write the rows with problems as a workbook of their own."""
        preview, desk = self.preview, self._desk
        if preview is None:
            return

        def work(_progress: Progress) -> Path:
            write_problem_rows(desk.library, desk.problem_writer, preview, target)
            return target

        self._runner.run(Task(work, self.exported.emit, self.failed.emit))

    def _read(self, options: ReadOptions) -> None:
        """Read with what is remembered, which is asked for once a file."""
        self._options = options
        if self._memory is not None:
            self._read_with(self._memory)
            return
        library = self._desk.library

        def work(_progress: Progress) -> RosterMemory:
            return recall(library)

        self._runner.run(Task(work, self._read_with, self.failed.emit))

    def _read_with(self, memory: RosterMemory) -> None:
        source, desk = self._source, self._desk
        if source is None:
            return
        self._memory = memory
        self._options = options = replace(self._options, memory=memory)

        def work(progress: Progress) -> RosterReading | Path:
            if isinstance(source, Path) and desk.collection_files.is_one(source):
                return source
            return desk.roster_reader.read(source, options, progress.report)

        label = self.tr("Reading {file}").format(file=source.name)
        self._runner.run(Task(work, self._on_read, self.failed.emit, pool=Pool.FILES, label=label))

    def _on_read(self, reading: RosterReading | Path) -> None:
        if isinstance(reading, Path):
            self.is_collection.emit(reading)
            return
        library, choices = self._desk.library, dict(self._choices)

        def work(_progress: Progress) -> Preview:
            return make_preview(library, reading, choices)

        self._runner.run(Task(work, self._on_preview, self.failed.emit))

    def _on_preview(self, preview: Preview) -> None:
        self.preview = preview
        self.previewed.emit(preview)

    def _on_saved(self, result: ImportResult) -> None:
        self.step.keep(result.batch)
        self.saved.emit(result.changes)
