"""导入: leads through the four steps; reads off the GUI thread, saves in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import IntEnum
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import CadreId, VillageCadreId
from cadredesk.services.desk import Desk
from cadredesk.services.imports.preview import Preview, make_preview
from cadredesk.services.imports.reading import ReadOptions, RosterField, RosterKind, RosterReading
from cadredesk.services.imports.saving import ImportResult, commit
from cadredesk.services.undo import find_batch, undo_batch
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner, Pool, Progress, Task
from cadredesk.ui.dialogs.files import choose_source, choose_target
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.imports.check_step import CheckStep
from cadredesk.ui.imports.columns_step import ColumnsStep
from cadredesk.ui.imports.done_step import DoneStep
from cadredesk.ui.imports.file_step import FileStep
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.widgets.info_bar import InfoKind

ROSTER_PAGE = "roster"


class Step(IntEnum):
    """The steps, in their order."""

    FILE = 0
    COLUMNS = 1
    CHECK = 2
    DONE = 3


class ImportPage(Page):
    """Reads a roster, has it checked, saves it; each step can be left backwards."""

    ID, ICON, CODE, PARENT = "import", "arrow_import", "22", ROSTER_PAGE
    OFFERS = frozenset({CommandId.OPEN})

    def __init__(
        self,
        desk: Desk,
        runner: BackgroundRunner,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._runner = runner
        self._preferences = preferences
        self._path: Path | None = None
        self._options = ReadOptions()
        self._preview: Preview | None = None
        self._batch: str | None = None
        self.step_back = self.header.secondary("arrow_left")
        self.step_on = self.header.primary("arrow_right")
        self.file_step = FileStep()
        self.columns_step = ColumnsStep()
        self.check_step = CheckStep()
        self.done_step = DoneStep()
        self._steps = QStackedWidget()
        for step in (self.file_step, self.columns_step, self.check_step, self.done_step):
            self._steps.addWidget(step)
        self.body.addWidget(self._steps, 1)
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Import")

    @property
    def step(self) -> Step:
        """Return the step in front."""
        return Step(self._steps.currentIndex())

    def retranslate(self) -> None:
        """Put every text anew."""
        self.header.set_back(self.tr("Cadres"))
        self.step_back.setText(self.tr("Back"))
        self._write()

    def shown(self, argument: object = None) -> None:
        """Begin anew after an import that is done; a file may be handed over."""
        if self.step is Step.DONE:
            self._go(Step.FILE)
        if isinstance(argument, Path):
            self.read(argument)

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        if self.step is Step.FILE:
            return self.tr("Ctrl+O choose a file")
        if self.step is Step.DONE:
            return self.tr("Ctrl+Enter go on")
        return self.tr("Ctrl+Enter next step · Esc back")

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        return {CommandId.OPEN: self._on_choose}

    def step_out(self) -> bool:
        """Go one step back; nothing is lost."""
        if self.step in (Step.FILE, Step.DONE):
            return False
        self._go(Step(self.step - 1))
        return True

    def read(self, path: Path) -> None:
        """Read a file from the beginning, forgetting what was said of another one."""
        self._path = path
        self._options = ReadOptions()
        self._read()

    def _connect(self) -> None:
        self.step_back.triggered.connect(self.step_out)
        self.step_on.triggered.connect(self._on_next)
        self.file_step.choose_wanted.connect(self._on_choose)
        self.file_step.file_dropped.connect(self.read)
        self.columns_step.sheet_chosen.connect(self._on_sheet)
        self.columns_step.column_chosen.connect(self._on_column)
        self.check_step.answered.connect(self._on_answered)
        self.check_step.export_wanted.connect(self._on_export)
        self.check_step.change_model.choices_changed.connect(self._write)
        self.done_step.undo_wanted.connect(self._on_undo)
        self.done_step.export_wanted.connect(self._on_export)

    def _read(self) -> None:
        path, options, desk = self._path, self._options, self._desk
        if path is None:
            return

        def work(progress: Progress) -> RosterReading:
            return desk.roster_reader.read(path, options, progress.report)

        label = self.tr("Reading {file}").format(file=path.name)
        self._runner.run(Task(work, self._on_read, self._on_failed, pool=Pool.FILES, label=label))

    def _on_read(self, reading: RosterReading) -> None:
        library = self._desk.library

        def work(_progress: Progress) -> Preview:
            return make_preview(library, reading)

        self._runner.run(Task(work, self._on_preview, self._on_failed))

    def _on_preview(self, preview: Preview) -> None:
        self._preview = preview
        self.info.clear()
        self.columns_step.show_reading(preview.reading)
        self.check_step.show_preview(preview)
        if self.step is Step.FILE:
            self._go(Step.COLUMNS)
        else:
            self._write()

    def _on_choose(self) -> None:
        path = choose_source(self, self._preferences)
        if path is not None:
            self.read(path)

    def _on_sheet(self, sheet: str) -> None:
        self._options = ReadOptions(sheet=sheet)
        self._read()

    def _on_column(self, letter: str, field: RosterField | None) -> None:
        mapping = {**self._options.mapping, letter: field}
        self._options = replace(self._options, mapping=mapping)
        self._read()

    def _on_answered(self, column: str, choice: str) -> None:
        answers = {**self._options.answers, column: choice}
        self._options = replace(self._options, answers=answers)
        self._read()

    def _on_next(self) -> None:
        if self.step is Step.COLUMNS:
            self._go(Step.CHECK)
        elif self.step is Step.CHECK:
            self._save()
        elif self._people:
            self.go.emit(ROSTER_PAGE, self._people)
        else:
            self._go(Step.FILE)

    def _save(self) -> None:
        preview, library = self._preview, self._desk.library
        if preview is None:
            return
        kept = self.check_step.change_model.kept()

        def work(progress: Progress) -> ImportResult:
            return commit(library, preview, kept, progress.report)

        label = self.tr("Importing {file}").format(file=preview.reading.path.name)
        self._runner.run(Task(work, self._on_saved, self._on_failed, label=label))

    def _on_saved(self, result: ImportResult) -> None:
        if self._preview is None:
            return
        self._batch = None if result.batch is None else str(result.batch)
        self.done_step.show_result(self._preview)
        self._go(Step.DONE)
        self.written.emit(result.changes)

    def _on_undo(self) -> None:
        batch, library = self._batch, self._desk.library
        if batch is None:
            return

        def work(_progress: Progress) -> ChangeSet:
            return undo_batch(library, find_batch(library, batch))

        label = self.tr("Undoing the import")
        self._runner.run(Task(work, self._on_undone, self._on_failed, label=label))

    def _on_undone(self, changes: ChangeSet) -> None:
        self._batch = None
        self.done_step.show_undone()
        self.written.emit(changes)
        self._write()

    def _on_export(self) -> None:
        preview, desk = self._preview, self._desk
        if preview is None:
            return
        target = choose_target(self, self._preferences, f"{preview.reading.path.stem}_问题行.xlsx")
        if target is None:
            return

        def work(_progress: Progress) -> Path:
            desk.problem_writer.write(target, preview.reading, preview.problems)
            return target

        self._runner.run(Task(work, self._on_exported, self._on_failed, pool=Pool.FILES))

    def _on_exported(self, path: Path) -> None:
        text = self.tr("Written: {file}. Correct it there and import it again.")
        self.info.say(InfoKind.DONE, text.format(file=path.name))

    @property
    def _people(self) -> frozenset[CadreId | VillageCadreId]:
        """Whom the roster can show: those of an import of cadres that still stands."""
        preview = self._preview
        if self._batch is None or preview is None or preview.reading.kind is not RosterKind.CADRE:
            return frozenset()
        return frozenset(person.before.id for person in preview.people)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.info.say(InfoKind.ERROR, sentence(error))

    def _go(self, step: Step) -> None:
        self._steps.setCurrentIndex(step)
        self._write()

    def _write(self) -> None:
        steps = (
            self.tr("① File"),
            self.tr("② Columns"),
            self.tr("③ Check"),
            self.tr("④ Done"),
        )
        self.header.set_title(self.tr("Import"))
        file = "" if self._path is None else f"  {self._path.name}"
        marked = [f"[{text}]" if at == self.step else text for at, text in enumerate(steps)]
        self.header.set_count("  ".join(marked) + file)
        self.step_back.setVisible(self.step in (Step.COLUMNS, Step.CHECK))
        self.step_on.setVisible(self.step is not Step.FILE)
        self.step_on.setText(self._next_text())
        self.step_on.setEnabled(self._may_go_on())
        self.commands_changed.emit()
        self.hint_changed.emit()

    def _next_text(self) -> str:
        if self.step is Step.COLUMNS:
            return self.tr("Next")
        if self.step is Step.DONE:
            return self.tr("See these people") if self._people else self.tr("Another file")
        if self._preview is None or not self._preview.touched:
            return self.tr("Nothing to import")
        return self.tr("Import {count} people").format(count=self._preview.touched)

    def _may_go_on(self) -> bool:
        preview = self._preview
        if self.step is not Step.CHECK or preview is None:
            return True
        return preview.touched > 0 and not preview.reading.open_questions
