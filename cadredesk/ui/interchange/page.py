"""核对任免表文件: what others sent, beside what is on file, taken over as chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.desk import Desk
from cadredesk.services.interchange.comparing import Comparison, FileState
from cadredesk.services.interchange.saving import TakenOver
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.dialogs.files import choose_folder, choose_forms
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.interchange.choices import Choices
from cadredesk.ui.interchange.file_pane import FilePane
from cadredesk.ui.interchange.person_pane import PersonPane
from cadredesk.ui.interchange.run import InterchangeRun
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.text import facts
from cadredesk.ui.theme import LARGE
from cadredesk.ui.widgets.drop_area import DropArea
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.info_bar import InfoKind

_FILES_SHARE, _LINES_SHARE = 3, 7
translate = QCoreApplication.translate


class InterchangePage(Page):
    """Lists the files that came in; beside them the one in front, line by line."""

    ID, ICON, CODE, PARENT = "interchange", "arrow_import", "26", "roster"
    OFFERS = frozenset(
        {
            CommandId.OPEN,
            CommandId.REFRESH,
            CommandId.PREVIOUS_PERSON,
            CommandId.NEXT_PERSON,
            CommandId.NEXT_PROBLEM,
        }
    )

    def __init__(
        self,
        desk: Desk,
        runner: BackgroundRunner,
        watch: AlertWatch,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._run = InterchangeRun(desk, runner, watch, self)
        self._preferences = preferences
        self._choices: Choices | None = None
        self._choose_files = self.header.secondary("document")
        self._choose_folder = self.header.secondary("folder_open")
        self._take = self.header.primary("checkmark")
        self.empty = EmptyState("arrow_import")
        self.side = FilePane()
        self.files = self.side.files
        self.pane = PersonPane()
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(LARGE)
        row.addWidget(self.side, _FILES_SHARE)
        row.addWidget(self.pane, _LINES_SHARE)
        self._area = DropArea(self.empty, both)
        self.body.addWidget(self._area, 1)
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Forms from files")

    def retranslate(self) -> None:
        """Put every text anew."""
        self.header.set_title(self.title())
        self.header.set_back(self.tr("Cadres"))
        self._choose_files.setText(self.tr("Files…"))
        self._choose_folder.setText(self.tr("Folder…"))
        self.empty.set_text(
            self.tr(
                "Drop approval forms here: .lrmx, .lrm with .pic, a folder or a ZIP of them. "
                "They are only read; nothing is saved before you have looked at it."
            ),
            self.tr("Choose files…"),
            self.tr("Choose a folder…"),
        )
        self.side.retranslate()
        self.pane.retranslate()
        self._show_current()
        self._write()

    def shown(self, argument: object = None) -> None:
        """Read the files that another page was given."""
        if isinstance(argument, tuple | list):
            self._run.read([Path(each) for each in argument])

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        if self._choices is None:
            return self.tr("Ctrl+O choose files")
        return self.tr(
            "→ take · ← leave · Space turn over · Ctrl+PgUp/PgDn previous/next file · "
            "F8 next to look at · Ctrl+Enter import"
        )

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        handlers: dict[CommandId, Callable[[], None]] = {CommandId.OPEN: self._on_choose_files}
        if self._choices is not None:
            handlers[CommandId.REFRESH] = self._run.compare
            handlers[CommandId.PREVIOUS_PERSON] = self._on_previous
            handlers[CommandId.NEXT_PERSON] = self._on_next
            handlers[CommandId.NEXT_PROBLEM] = self._on_next_open
        return handlers

    def take_focus(self) -> None:
        """Take the keyboard to the lines of the file in front."""
        if self._choices is None:
            super().take_focus()
        else:
            (self.pane.table if self.pane.table.isVisible() else self.files).setFocus()

    def _connect(self) -> None:
        run = self._run
        run.compared.connect(self._on_compared)
        run.assigned.connect(self._on_assigned)
        run.taken.connect(self._on_taken)
        run.step.undone.connect(self._on_undone)
        run.failed.connect(self._on_failed)
        self._choose_files.triggered.connect(self._on_choose_files)
        self._choose_folder.triggered.connect(self._on_choose_folder)
        self._take.triggered.connect(self._on_take)
        self.empty.chosen.connect(self._on_choose_files)
        self.empty.alternative_chosen.connect(self._on_choose_folder)
        self._area.dropped.connect(run.read)
        self.files.row_changed.connect(self._show_current)
        self.files.opened.connect(self._on_opened)
        self.pane.table.lines.chosen.connect(self._on_lines)
        self.pane.all_chosen.connect(self._on_all)
        self.side.all_chosen.connect(self._on_every_file)
        self.pane.assigned.connect(self._on_whom)

    def _on_choose_files(self) -> None:
        paths = choose_forms(self, self._preferences)
        if paths:
            self._run.read(paths)

    def _on_choose_folder(self, _which: int = 0) -> None:
        title = self.tr("Choose a folder of approval forms")
        folder = choose_folder(self, self._preferences, title)
        if folder is not None:
            self._run.read([folder])

    def _on_compared(self, comparison: Comparison) -> None:
        self.info.clear()
        self._choices = Choices(comparison)
        self.files.received.clear()
        self.files.received.show_comparison(comparison, self._choices)
        self._area.show_content(there=True)
        self.files.go_to(self._choices.first)
        self._show_current()
        self._write()
        self.take_focus()

    def _on_assigned(self, comparison: Comparison, place: int) -> None:
        if self._choices is not None:
            self._choices.renew(comparison, place)
            self.files.received.show_comparison(comparison, self._choices)
            self._show_current()
            self._write()

    def _show_current(self, _index: object = None) -> None:
        comparison, choices, place = self._run.comparison, self._choices, self.files.place
        if comparison is not None and choices is not None and place < len(comparison.files):
            self.pane.show_file(comparison.files[place], choices.of(place))

    def _on_opened(self, _index: object) -> None:
        self.take_focus()

    def _on_lines(self, keys: frozenset[str], taken: bool) -> None:
        if self._choices is not None:
            self._choices.take(self.files.place, keys, taken=taken)
            self._tell_taken()

    def _on_all(self, taken: bool) -> None:
        if self._choices is not None:
            self._choices.take_all(self.files.place, taken=taken)
            self._tell_taken()

    def _on_every_file(self, taken: bool) -> None:
        if self._choices is not None:
            self._choices.take_every_file(taken=taken)
            self._tell_taken()

    def _tell_taken(self) -> None:
        if self._choices is not None:
            self.pane.table.lines.show_taken(self._choices.of(self.files.place))
            self.files.received.tell_changed()
            self._write()

    def _on_whom(self, cadre: object) -> None:
        self._run.assign(self.files.place, cadre)  # type: ignore[arg-type]

    def _on_previous(self) -> None:
        self.files.go_by(-1)

    def _on_next(self) -> None:
        self.files.go_by(1)

    def _on_next_open(self) -> None:
        if self._choices is not None:
            self.files.go_to_open(self._choices)

    def _on_take(self) -> None:
        if self._choices is not None:
            self._run.take(self._choices.taken)

    def _on_taken(self, saved: TakenOver) -> None:
        self._choices = None
        self._run.clear()
        self.files.received.clear()
        self._area.show_content(there=False)
        self._write()
        said = self.tr("{new} new, {changed} changed.").format(new=saved.new, changed=saved.changed)
        if saved.batch is None:
            self.info.say(InfoKind.INFO, self.tr("Nothing had to be saved."))
        else:
            self.info.say(InfoKind.DONE, said, self.tr("Undo"), self._run.step.undo)
        self.written.emit(saved.changes)

    def _on_undone(self, changes: ChangeSet) -> None:
        self.info.clear()
        words = self.tr("The import was undone; everything is as it was before.")
        self.info.say(InfoKind.DONE, words)
        self.written.emit(changes)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.info.say(InfoKind.ERROR, sentence(error))

    def _write(self) -> None:
        choices, comparison = self._choices, self._run.comparison
        there = choices is not None and comparison is not None
        for action in (self._choose_files, self._choose_folder):
            action.setVisible(there)
        self._take.setVisible(there)
        self.header.set_count("" if comparison is None else _counts(comparison))
        count = 0 if choices is None else choices.count
        self._take.setText(self.tr("Import %n person(s)", "", count))
        self._take.setEnabled(count > 0)
        self.commands_changed.emit()
        self.hint_changed.emit()


def _counts(comparison: Comparison) -> str:
    """Return how many files there are of each outcome."""
    open_states = (FileState.AMBIGUOUS, FileState.TWICE)
    told = (
        (translate("InterchangePage", "{count} new"), comparison.count(FileState.NEW)),
        (translate("InterchangePage", "{count} differ"), comparison.count(FileState.CHANGED)),
        (translate("InterchangePage", "{count} the same"), comparison.count(FileState.UNCHANGED)),
        (
            translate("InterchangePage", "{count} to look at"),
            sum(map(comparison.count, open_states)),
        ),
        (translate("InterchangePage", "{count} not read"), comparison.count(FileState.BROKEN)),
    )
    return facts(*(words.format(count=count) for words, count in told if count))
