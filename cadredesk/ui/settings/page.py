"""设置: a list of sections at the left, one section at the right; choices apply at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.unit import Township
from cadredesk.domain.words import BodyKind
from cadredesk.services.desk import Desk
from cadredesk.services.establishment import read_township, save_body_terms, save_names
from cadredesk.services.quotas import save_quotas
from cadredesk.services.read_models import BackupInfo, VerificationReport
from cadredesk.services.rule_cards import ENTITY
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.files import choose_folder, open_folder_of
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import RULES_SEEN, Preferences
from cadredesk.ui.settings.dictionary_section import DictionarySection
from cadredesk.ui.settings.dictionary_work import DictionaryWork
from cadredesk.ui.settings.display_section import DisplaySection
from cadredesk.ui.settings.rules_section import RulesSection
from cadredesk.ui.settings.rules_work import RulesWork
from cadredesk.ui.settings.safety_section import SafetySection
from cadredesk.ui.settings.unit_section import UnitSection
from cadredesk.ui.settings_visit import SettingsPart, SettingsVisit
from cadredesk.ui.theme import LARGE
from cadredesk.ui.widgets.info_bar import InfoKind
from cadredesk.ui.widgets.side_list import SideList


class SettingsPage(Page):
    """Keeps what is edited at once; there is no button to save."""

    ID, ICON, CODE, SECTION = "settings", "settings", "00", 0
    AT_FOOT = True
    OFFERS = frozenset({CommandId.BACK_UP, CommandId.CHECK})

    def __init__(
        self,
        desk: Desk,
        runner: BackgroundRunner,
        preferences: Preferences,
        term_months: Callable[[BodyKind], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._runner = runner
        self._preferences = preferences
        self.unit = UnitSection(term_months)
        self.rules = RulesSection()
        self.dictionary = DictionarySection()
        self.display = DisplaySection(preferences)
        self.safety = SafetySection()
        self.sections = SideList()
        self._stack = QStackedWidget()
        self._body: UUID | None = None
        self._lay_out()
        self.sections.currentRowChanged.connect(self._on_section)
        self.rules_work = RulesWork(self, self.rules, desk, runner, preferences)
        self.dictionary_work = DictionaryWork(self, self.dictionary, desk, runner)
        self.unit.names_edited.connect(self._on_names)
        self.unit.terms_edited.connect(self._on_terms)
        self.unit.quotas_edited.connect(self._on_quotas)
        self.unit.refused.connect(self._on_failed)
        self.safety.backup_wanted.connect(self.back_up)
        self.safety.backup_elsewhere_wanted.connect(self._on_elsewhere)
        self.safety.verify_wanted.connect(self.verify)
        self.retranslate()
        self.sections.setCurrentRow(0)

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Settings")

    def retranslate(self) -> None:
        """Put every text anew."""
        self.header.set_title(self.tr("Settings"))
        names = (
            self.tr("Unit and terms"),
            self.tr("Rules"),
            self.tr("Dictionary"),
            self.tr("Display"),
            self.tr("Backup"),
        )
        self.sections.show_texts(names)
        self.sections.setAccessibleName(self.tr("Settings"))

    def shown(self, argument: object = None) -> None:
        """Read the establishment and the backups again."""
        if isinstance(argument, SettingsVisit):
            self.sections.setCurrentRow(argument.part)
            self._body = argument.body
            if argument.rule:
                self.rules.go_to(argument.rule)
        self._read()
        self.rules_work.read()
        self.dictionary_work.read()

    def refresh(self, changes: ChangeSet) -> None:
        """Read the establishment again when it was changed elsewhere."""
        if changes.township or changes.everything:
            self._read()
        if ENTITY in changes.entities or changes.everything:
            self.rules_work.read()

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        match self.sections.currentRow():
            case SettingsPart.UNIT | SettingsPart.RULES:
                return self.tr("Changes are kept at once and can be undone with Ctrl+Z")
            case SettingsPart.DICTIONARY:
                return self.tr("Changes are kept at once; “Put it back” above undoes the last one")
        return self.tr("Changes are kept at once")

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        return {CommandId.BACK_UP: self.back_up, CommandId.CHECK: self.verify}

    def back_up(self) -> None:
        """Make a verified copy beside the data."""
        self._back_up(None)

    def verify(self) -> None:
        """Check the data file from end to end and say what was found."""
        library = self._desk.library
        self.sections.setCurrentRow(SettingsPart.SAFETY)

        def work(_progress: Progress) -> VerificationReport:
            return library.verify()

        label = self.tr("Checking the data file")
        self._runner.run(Task(work, self.safety.show_report, self._on_failed, label=label))

    def _lay_out(self) -> None:
        for section in (self.unit, self.dictionary, self.display, self.safety):
            self._stack.addWidget(_scrolling(section))
        # The list of rules and the card beside it scroll apart.
        self._stack.insertWidget(SettingsPart.RULES, self.rules)
        panes = QWidget()
        row = QHBoxLayout(panes)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(LARGE)
        left = QVBoxLayout()
        left.addWidget(self.sections, 1)
        row.addLayout(left)
        row.addWidget(self._stack, 1)
        self.body.addWidget(panes, 1)

    def _on_section(self, row: int) -> None:
        self._stack.setCurrentIndex(row)
        self.hint_changed.emit()
        if row == SettingsPart.RULES:
            self._preferences.set(RULES_SEEN, True)

    def _read(self) -> None:
        library = self._desk.library

        def work(_progress: Progress) -> tuple[Township, tuple[BackupInfo, ...]]:
            return read_township(library), library.backups()

        self._runner.run(Task(work, self._on_read, self._on_failed))

    def _on_read(self, found: tuple[Township, tuple[BackupInfo, ...]]) -> None:
        township, backups = found
        self.unit.show_township(township)
        if self._body is not None:
            self.unit.go_to(self._body)
            self._body = None
        self.safety.show_backups(backups, str(self._desk.library.folder))

    def _on_names(self) -> None:
        library = self._desk.library
        full_name, superior, reporting = (field.text().strip() for field in self.unit.fields)

        def work(_progress: Progress) -> ChangeSet:
            return save_names(
                library, full_name=full_name, superior=superior, reporting_unit=reporting
            )

        self._runner.run(Task(work, self._on_saved, self._on_failed))

    def _on_terms(self) -> None:
        library, rows = self._desk.library, self.unit.model.rows

        def work(_progress: Progress) -> ChangeSet:
            return save_body_terms(library, rows)

        self._runner.run(Task(work, self._on_saved, self._on_failed))

    def _on_quotas(self) -> None:
        library, rows = self._desk.library, self.unit.quotas.model.rows

        def work(_progress: Progress) -> ChangeSet:
            return save_quotas(library, rows)

        self._runner.run(Task(work, self._on_saved, self._on_not_kept))

    def _on_not_kept(self, error: CadreDeskError) -> None:
        """Say why, and show again what is kept."""
        self._on_failed(error)
        self._read()

    def _on_saved(self, changes: ChangeSet) -> None:
        self.written.emit(changes)

    def _on_elsewhere(self) -> None:
        folder = choose_folder(self, self._preferences, self.tr("Back up to"))
        if folder is not None:
            self._back_up(folder)

    def _back_up(self, folder: Path | None) -> None:
        library = self._desk.library

        def work(_progress: Progress) -> BackupInfo:
            return library.back_up(folder)

        label = self.tr("Backing up and verifying")
        self._runner.run(Task(work, self._on_backed_up, self._on_failed, label=label))

    def _on_backed_up(self, backup: BackupInfo) -> None:
        text = self.tr("Backed up and verified: {file}")
        made = Path(backup.path)

        def show() -> None:
            open_folder_of(made)

        self.info.say(InfoKind.DONE, text.format(file=made.name), self.tr("Open folder"), show)
        self.backed_up.emit()
        self._read()

    def _on_failed(self, error: CadreDeskError) -> None:
        self.info.say(InfoKind.ERROR, sentence(error))


def _scrolling(section: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    section.setObjectName("scrolled")
    scroll.setWidget(section)
    return scroll
