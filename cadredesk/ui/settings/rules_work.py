"""What is done with the rule book: reading, trying, setting, withdrawing, taking and sending."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.rules.override import OverrideKind, RuleOverride
from cadredesk.services.desk import Desk
from cadredesk.services.local_rules import (
    export_overrides,
    set_override,
    take_overrides,
    withdraw_overrides,
)
from cadredesk.services.rule_cards import (
    OverrideChange,
    RuleCard,
    RulePages,
    override_history,
    read_rule_pages,
)
from cadredesk.services.rule_trial import Trial, try_override
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.files import choose_file, choose_local_rules
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.settings import rule_text
from cadredesk.ui.settings.rule_dialog import RuleDialog
from cadredesk.ui.settings.rule_history import RuleHistoryDialog
from cadredesk.ui.settings.rule_thing import thing_of
from cadredesk.ui.settings.rules_section import RulesSection
from cadredesk.ui.widgets.info_bar import InfoKind


class RulesWork(QObject):
    """Stands between the section of rules and the library."""

    def __init__(
        self,
        page: Page,
        section: RulesSection,
        desk: Desk,
        runner: BackgroundRunner,
        preferences: Preferences,
    ) -> None:
        super().__init__(page)
        self._page, self._section, self._desk = page, section, desk
        self._runner, self._preferences = runner, preferences
        self._tried: RuleOverride | None = None
        self._said = ""
        self.dialog: RuleDialog | None = None
        self.history: RuleHistoryDialog | None = None
        section.card.change_wanted.connect(self._on_change)
        section.card.restore_wanted.connect(self._on_restore)
        section.card.history_wanted.connect(self._on_history)
        section.file_dropped.connect(self.take)
        section.take_wanted.connect(self._on_take)
        section.send_wanted.connect(self._on_send)

    def read(self) -> None:
        """Read the rule book as the library judges by it."""
        desk = self._desk

        def work(_progress: Progress) -> RulePages:
            return read_rule_pages(desk.library, desk.rulebook(), desk.clock.today())

        self._runner.run(Task(work, self._section.show_pages, self._on_failed))

    def take(self, path: Path) -> None:
        """Take every local value of a file, or none of them."""
        desk = self._desk

        def change() -> ChangeSet:
            wanted = desk.local_rules_file.read(path)
            return take_overrides(desk.library, desk.rulebook(), wanted, path.name)

        words = self.tr("Taken: {file}. Ctrl+Z takes it back.").format(file=path.name)
        self._write(change, words)

    def _on_change(self, kind: OverrideKind, target: str) -> None:
        card, pages = self._section.card.card, self._section.pages
        if card is None or pages is None:
            return
        today = self._desk.clock.today
        thing = thing_of(card, kind, target)
        self.dialog = RuleDialog(thing, pages.authority, today, self._page)
        self.dialog.tried.connect(self._on_tried)
        self.dialog.decided.connect(self._on_decided)
        self.dialog.finished.connect(self._on_finished)
        self._on_tried(self.dialog.wanted)
        self.dialog.open()

    def _on_tried(self, wanted: RuleOverride) -> None:
        desk = self._desk
        self._tried = wanted

        def work(_progress: Progress) -> tuple[RuleOverride, Trial]:
            trial = try_override(desk.library, desk.rulebook(), wanted, desk.clock.today())
            return wanted, trial

        self._runner.run(Task(work, self._on_trial, self._on_no_trial))

    def _on_trial(self, found: tuple[RuleOverride, Trial]) -> None:
        wanted, trial = found
        if self.dialog is not None and wanted is self._tried:
            self.dialog.show_trial(trial)

    def _on_no_trial(self, error: CadreDeskError) -> None:
        if self.dialog is not None:
            self.dialog.show_no_trial(sentence(error))

    def _on_decided(self, wanted: RuleOverride) -> None:
        desk = self._desk
        words = self.tr("Set locally. Ctrl+Z takes it back.")
        self._write(lambda: set_override(desk.library, desk.rulebook(), wanted), words)

    def _on_restore(self) -> None:
        card, library = self._section.card.card, self._desk.library
        if card is not None and card.overrides:
            label, known = rule_text.card_title(card), card.overrides
            words = self.tr("The default counts again. Ctrl+Z takes it back.")
            self._write(lambda: withdraw_overrides(library, known, label), words)

    def _write(self, change: Callable[[], ChangeSet], words: str) -> None:
        self._said = words

        def work(_progress: Progress) -> ChangeSet:
            return change()

        self._runner.run(Task(work, self._on_written, self._on_failed))

    def _on_written(self, changes: ChangeSet) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self._page.info.say(InfoKind.DONE, self._said)
        self._page.written.emit(changes)

    def _on_history(self) -> None:
        card, library = self._section.card.card, self._desk.library
        if card is None:
            return
        targets = [card.id, *(number.name for number in card.numbers)]

        def work(_progress: Progress) -> tuple[RuleCard, tuple[OverrideChange, ...]]:
            return card, override_history(library, targets)

        self._runner.run(Task(work, self._on_history_read, self._on_failed))

    def _on_history_read(self, found: tuple[RuleCard, tuple[OverrideChange, ...]]) -> None:
        card, changes = found
        if not changes:
            words = self.tr("Nothing was ever set locally about this rule.")
            self._page.info.say(InfoKind.INFO, words)
            return
        self.history = RuleHistoryDialog(card, changes, self._page)
        self.history.open()

    def _on_take(self) -> None:
        title = self.tr("Take the county's file")
        path = choose_file(self._page, self._preferences, title)
        if path is not None:
            self.take(path)

    def _on_send(self) -> None:
        desk = self._desk
        # A paper of the office, so its name is Chinese in either language.
        name = f"{desk.library.unit_name}本地口径_{desk.clock.today():%Y%m%d}.toml"
        target = choose_local_rules(self._page, self._preferences, name)
        if target is None:
            return

        def work(_progress: Progress) -> int:
            return export_overrides(desk.library, desk.local_rules_file, target)

        self._said = target.name
        self._runner.run(Task(work, self._on_sent, self._on_failed))

    def _on_sent(self, count: int) -> None:
        words = self.tr("Written: {file}, %n local value(s)", "", count)
        self._page.info.say(InfoKind.DONE, words.format(file=self._said))

    def _on_finished(self, _result: int) -> None:
        self.dialog = None

    def _on_failed(self, error: CadreDeskError) -> None:
        if self.dialog is not None:
            self.dialog.say_problem(sentence(error))
        else:
            self._page.info.say(InfoKind.ERROR, sentence(error))
