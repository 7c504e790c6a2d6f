"""填报空表: a blank is chosen, seen filled, put right column by column, and written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget

from cadredesk.domain.blank.recipe import Recipe
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.blanks.filling import Filled, check_ready, refusal_text
from cadredesk.services.blanks.inspecting import drift_texts
from cadredesk.services.desk import Desk
from cadredesk.services.roster_views import SAVED_VIEW
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.blank_visit import BlankVisit
from cadredesk.ui.blanks.file_step import BlankStep
from cadredesk.ui.blanks.layout import BlankLayout
from cadredesk.ui.blanks.preview_model import MOST_SHOWN
from cadredesk.ui.blanks.run import BlankRun
from cadredesk.ui.dialogs.files import choose_blank, choose_target, open_folder_of
from cadredesk.ui.dialogs.messages import confirm, sentence
from cadredesk.ui.language import screen_language
from cadredesk.ui.models.roles import Index
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.widgets.info_bar import InfoKind

ROSTER_PAGE = "roster"
_REFUSALS_TOLD = 5


class BlankPage(Page):
    """Leads from a blank to the same blank filled, with the preview always in sight."""

    ID, ICON, CODE, PARENT = "blank", "document_table", "43", ROSTER_PAGE
    OFFERS = frozenset({CommandId.OPEN, CommandId.EXPORT})

    def __init__(
        self,
        desk: Desk,
        runner: BackgroundRunner,
        watch: AlertWatch,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._vocabulary = desk.blank_files
        self._run = BlankRun(desk, runner, watch, self)
        self._preferences = preferences
        self._written: Path | None = None
        self._other = self.header.secondary("folder_open")
        self._write = self.header.primary("arrow_export")
        self.step, self.work = BlankStep(), BlankLayout()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.step)
        self._stack.addWidget(self.work)
        self.body.addWidget(self._stack, 1)
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Fill a blank")

    def retranslate(self) -> None:
        """Put every text anew."""
        self.header.set_back(self.tr("Cadres"))
        self._other.setText(self.tr("Another blank…"))
        self._write.setText(self.tr("Write…"))
        self.work.retranslate()
        self._say()

    def shown(self, argument: object = None) -> None:
        """Take the list that led here, or a blank that was dropped."""
        self._run.read_views()
        if isinstance(argument, BlankVisit):
            self.work.people.offer_visit(argument)
            self._on_people()
        elif isinstance(argument, Path):
            self._run.read(argument)

    def refresh(self, changes: ChangeSet) -> None:
        """Fill again after a file was written, if a blank is open."""
        if SAVED_VIEW in changes.entities:
            self._run.read_views()
        if changes.cadres or changes.township or changes.everything:
            self._run.fill()

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        if self._run.result is None:
            return self.tr("Ctrl+O choose a blank")
        return self.tr("← → column · Tab what goes in · Ctrl+Enter write · Ctrl+O another blank")

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        handlers: dict[CommandId, Callable[[], None]] = {CommandId.OPEN: self._on_choose}
        if self._run.result is not None:
            handlers[CommandId.EXPORT] = self._on_write
        return handlers

    def _connect(self) -> None:
        run, work = self._run, self.work
        run.opened.connect(self._on_opened)
        run.filled.connect(self._on_filled)
        run.written.connect(self._on_written)
        run.views_read.connect(work.people.offer_views)
        run.failed.connect(self._on_failed)
        self._other.triggered.connect(self._on_choose)
        self._write.triggered.connect(self._on_write)
        self.step.choose_wanted.connect(self._on_choose)
        self.step.file_dropped.connect(run.read)
        work.people.activated.connect(self._on_people)
        work.sheets.activated.connect(self._on_sheet)
        work.strip.chosen.connect(self._on_chosen)
        work.table.selectionModel().currentColumnChanged.connect(self._on_column)

    def _on_choose(self) -> None:
        path = choose_blank(self, self._preferences)
        if path is not None:
            self.info.clear()
            self._run.read(path)

    def _on_people(self) -> None:
        self._run.choose_people(self.work.people.query)

    def _on_sheet(self, _at: int) -> None:
        result = self._run.result
        if result is not None:
            self._run.read(result.inspection.path, self.work.sheets.currentText())

    def _on_chosen(self, letter: str, recipe: Recipe) -> None:
        self._run.choose_recipe(letter, recipe)

    def _on_opened(self, filled: Filled) -> None:
        self.info.clear()
        self.work.model.show_filled(filled, self._vocabulary.vocabulary)
        self.work.show_sheets(filled)
        self.work.fit_columns()
        self._stack.setCurrentWidget(self.work)
        self.work.table.setCurrentIndex(self.work.model.index(0, self._first_question()))
        self.work.table.setFocus()
        self._tell_drift(filled)
        self._show_column()
        self._say()

    def _on_filled(self, filled: Filled) -> None:
        self.work.model.show_filled(filled, self._vocabulary.vocabulary)
        self._show_column()
        self._say()

    def _first_question(self) -> int:
        """The first column that somebody has to say something about, else the first of all."""
        found = self._run.result
        questions = () if found is None else found.inspection.open_questions
        columns = () if found is None else found.inspection.columns
        return columns.index(questions[0]) if questions else 0

    def _tell_drift(self, filled: Filled) -> None:
        comparison = filled.inspection.comparison
        if comparison is not None:
            kind = InfoKind.INFO if comparison.is_same else InfoKind.WARNING
            self.info.say(kind, " ".join(drift_texts(comparison, screen_language())))

    def _on_column(self, _current: Index, _previous: Index) -> None:
        self._show_column()

    def _show_column(self) -> None:
        proposal = self.work.model.proposal(self.work.table.currentIndex().column())
        if proposal is not None:
            self.work.strip.show_column(proposal, self._vocabulary.vocabulary)

    def _on_write(self) -> None:
        filled = self._run.result
        if filled is None:
            return
        try:
            check_ready(filled)
        except CadreDeskError as error:
            self._on_failed(error)
            return
        if filled.refusals and not self._may_write(filled):
            return
        name = self.tr("{blank} filled.xlsx").format(blank=Path(filled.inspection.blank.file).stem)
        target = choose_target(self, self._preferences, name)
        if target is not None:
            self.info.clear()
            self._run.write(target)

    def _may_write(self, filled: Filled) -> bool:
        told = [refusal_text(each, screen_language()) for each in filled.refusals]
        more = len(told) - _REFUSALS_TOLD
        lines = told[:_REFUSALS_TOLD]
        if more > 0:
            lines.append(self.tr("… and {count} more").format(count=more))
        title = self.tr("The blank itself does not admit {count} of these values.")
        verb = self.tr("Write all the same")
        return confirm(self, title.format(count=len(told)), "\n".join(lines), verb)

    def _on_written(self, path: Path) -> None:
        self._written = path
        filled = self._run.result
        count = 0 if filled is None else len(filled.names)
        text = self.tr("Written: {file}, {count} people. The blank itself is unchanged.")
        said = text.format(file=path.name, count=count)
        self.info.say(InfoKind.DONE, said, self.tr("Open the folder"), self._on_folder)

    def _on_folder(self) -> None:
        if self._written is not None:
            open_folder_of(self._written)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.info.clear()
        self.info.say(InfoKind.ERROR, sentence(error))

    def _say(self) -> None:
        filled = self._run.result
        self.header.set_title(self.title())
        self.header.set_count("" if filled is None else filled.inspection.blank.file)
        for action in (self._other, self._write):
            action.setVisible(filled is not None)
        if filled is not None:
            self.work.say(self._summary(filled))
        self.commands_changed.emit()
        self.hint_changed.emit()

    def _summary(self, filled: Filled) -> str:
        count, room = len(filled.names), filled.inspection.blank.room
        texts = [self.tr("%n person(s)", "", count)]
        if count > room:
            texts.append(self.tr("%n row(s) are inserted", "", count - room))
        if count > MOST_SHOWN:
            texts.append(self.tr("the first {shown} are shown").format(shown=MOST_SHOWN))
        questions = len(filled.inspection.open_questions)
        if questions:
            texts.append(self.tr("◆ {count} columns need an answer").format(count=questions))
        if filled.refusals:
            text = self.tr("○ {count} values that the blank does not admit")
            texts.append(text.format(count=len(filled.refusals)))
        return self.tr(" · ").join(texts)
