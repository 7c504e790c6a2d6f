"""导入: leads through the four steps of an import."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import IntEnum
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.desk import Desk
from cadredesk.services.imports.preview import Preview
from cadredesk.services.imports.reading import Pasted
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.dialogs.files import choose_source, choose_target
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.imports.check_step import CheckStep
from cadredesk.ui.imports.columns_step import ColumnsStep
from cadredesk.ui.imports.done_step import DoneStep
from cadredesk.ui.imports.file_step import FileStep
from cadredesk.ui.imports.import_run import ImportRun
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.widgets.info_bar import InfoKind

ROSTER_PAGE, INTERCHANGE_PAGE = "roster", "interchange"
COLLECTION_PAGE = "collection_import"


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
        self._run = ImportRun(desk, runner, self)
        self._preferences = preferences
        self.step_back = self.header.secondary("arrow_left")
        self.step_on = self.header.primary("arrow_right")
        self._unseen: Preview | None = None
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
        if isinstance(argument, Path | Pasted):
            self._go(Step.FILE)
            self._run.read(argument)

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        if self.step is Step.FILE:
            return self.tr("Ctrl+O choose a file · Ctrl+V paste cells")
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

    def _connect(self) -> None:
        run = self._run
        run.previewed.connect(self._on_preview)
        run.is_collection.connect(self._on_collection)
        run.saved.connect(self._on_saved)
        run.step.undone.connect(self._on_undone)
        run.exported.connect(self._on_exported)
        run.failed.connect(self._on_failed)
        self.step_back.triggered.connect(self.step_out)
        self.step_on.triggered.connect(self._on_next)
        self.file_step.choose_wanted.connect(self._on_choose)
        self.file_step.file_dropped.connect(run.read)
        self.file_step.pasted.connect(run.read)
        self.file_step.forms_dropped.connect(self._on_forms)
        self.file_step.forms_wanted.connect(self._on_forms)
        self.columns_step.sheet_chosen.connect(run.use_sheet)
        self.columns_step.header_chosen.connect(run.use_header)
        self.columns_step.column_chosen.connect(run.give_field)
        self.check_step.answered.connect(run.answer)
        self.check_step.doubts.chosen.connect(run.choose)
        self.check_step.spellings.chosen.connect(run.choose)
        self.check_step.export_wanted.connect(self._on_export)
        self.check_step.change_model.choices_changed.connect(self._write)
        self.done_step.undo_wanted.connect(run.step.undo)
        self.done_step.export_wanted.connect(self._on_export)

    def _on_forms(self, paths: object = None) -> None:
        """Lead to the page that compares exchanged approval forms."""
        self.go.emit(INTERCHANGE_PAGE, paths)

    def _on_collection(self, path: Path) -> None:
        """Lead to the page that previews a collection workbook sheet by sheet."""
        self.go.emit(COLLECTION_PAGE, path)

    def _on_choose(self) -> None:
        path = choose_source(self, self._preferences)
        if path is not None:
            self._run.read(path)

    def _on_preview(self, preview: Preview) -> None:
        self.info.clear()
        self.columns_step.show_reading(preview.reading)
        self._unseen = preview
        if self.step is Step.FILE:
            self._go(Step.COLUMNS)
        else:
            self._write()
        if self.step is Step.CHECK:
            self._show_check()
            self.check_step.take_focus()

    def _show_check(self) -> None:
        """Show what has been compared since this step was last seen; its choices stay else."""
        if self._unseen is not None:
            self.check_step.show_preview(self._unseen)
            self._unseen = None

    def _on_next(self) -> None:
        if self.step is Step.COLUMNS:
            self._go(Step.CHECK)
            self.check_step.take_focus()
        elif self.step is Step.CHECK:
            self._run.save(self.check_step.change_model.kept())
        elif self._run.people:
            self.go.emit(ROSTER_PAGE, self._run.people)
        else:
            self._go(Step.FILE)

    def _on_saved(self, changes: ChangeSet) -> None:
        preview = self._run.preview
        if preview is not None:
            self.done_step.show_result(preview)
        self._go(Step.DONE)
        self.written.emit(changes)

    def _on_undone(self, changes: ChangeSet) -> None:
        self.done_step.show_undone()
        self.written.emit(changes)
        self._write()

    def _on_export(self) -> None:
        if self._run.preview is None:
            return
        stem = Path(self._run.name).stem
        target = choose_target(self, self._preferences, f"{stem}_问题行.xlsx")
        if target is not None:
            self._run.export_problems(target)

    def _on_exported(self, path: Path) -> None:
        text = self.tr("Written: {file}. Correct it there and import it again.")
        self.info.say(InfoKind.DONE, text.format(file=path.name))

    def _on_failed(self, error: CadreDeskError) -> None:
        if error.code == "roster.none" and self.step is Step.FILE:
            verb = self.tr("Say where the header is")
            self.info.say(InfoKind.ERROR, sentence(error), verb, self._run.read_from_header)
            return
        self.info.say(InfoKind.ERROR, sentence(error))

    def _go(self, step: Step) -> None:
        if step is Step.CHECK:
            self._show_check()
        self._steps.setCurrentIndex(step)
        self._write()
        if not self.isVisible():
            return
        if step is Step.DONE:
            # Not onto what takes the import back, which stands first.
            self.header.focus_primary()
        elif step is not Step.CHECK:
            self.take_focus()

    def _write(self) -> None:
        steps = (
            self.tr("① File"),
            self.tr("② Columns"),
            self.tr("③ Check"),
            self.tr("④ Done"),
        )
        self.header.set_title(self.tr("Import"))
        file = self._run.name and f"  {self._run.name}"
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
            return self.tr("See these people") if self._run.people else self.tr("Another file")
        preview = self._run.preview
        if preview is None or not preview.touched:
            return self.tr("Nothing to import")
        return self.tr("Import {count} people").format(count=preview.touched)

    def _may_go_on(self) -> bool:
        preview = self._run.preview
        if preview is None or self.step is Step.DONE:
            return True
        if self.step is Step.COLUMNS:
            return preview.reading.has_names
        return preview.touched > 0 and not preview.reading.open_questions
