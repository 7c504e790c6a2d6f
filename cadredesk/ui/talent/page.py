"""S11 发现与培养: what people are good at, and the training they have and need."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.field_values import Reading
from cadredesk.services.cadre_views import Section
from cadredesk.services.desk import Desk
from cadredesk.services.messages import sentence as told
from cadredesk.services.specialities import (
    SpecialityRow,
    SpecialitySort,
    fields_of,
    read_specialities,
    select_specialities,
)
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.cadre_file.visit import FileVisit
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.language import screen_language
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.talent.speciality_chips import SpecialityChips
from cadredesk.ui.talent.speciality_pane import SpecialityPane
from cadredesk.ui.talent.visit import TalentVisit
from cadredesk.ui.talent.work import TalentWork
from cadredesk.ui.widgets.info_bar import InfoKind

FILE_PAGE = "cadre_file"


class TalentPage(Page):
    """Finds specialities, prints a sheet of each person, and arranges training for the chosen."""

    ID, ICON, CODE, SECTION = "talent", "lightbulb_person", "61", 6
    OFFERS = frozenset(
        {CommandId.REFRESH, CommandId.OPEN, CommandId.PRINT, CommandId.PLAN_TRAINING}
    )

    def __init__(
        self,
        desk: Desk,
        runner: BackgroundRunner,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner = desk, runner
        self._all: tuple[SpecialityRow, ...] = ()
        self._is_read = False
        self.search = self.header.add_search()
        self._print = self.header.secondary("print")
        self._plan = self.header.secondary("hat_graduation")
        self._add = self.header.primary("add")
        self.chips = SpecialityChips(self.filters)
        self.pane = SpecialityPane(desk.code_tables(), desk.clock.today)
        self.work = TalentWork(self, desk, runner, preferences)
        self.body.addWidget(self.pane, 1)
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Talent and growth")

    def retranslate(self) -> None:
        """Put every text anew."""
        self._print.setText(self.tr("Print a sheet each"))
        self._plan.setText(self.tr("Arrange training…"))
        self._add.setText(self.tr("Note a speciality"))
        self.search.setPlaceholderText(self.tr("Speciality, deed, name, post…  Ctrl+F"))
        self.search.setAccessibleName(self.tr("Search specialities"))
        self.chips.retranslate()
        self.pane.retranslate()
        self._write()

    def shown(self, argument: object = None) -> None:
        """Show what another page led here for, and read when it is first looked at."""
        if isinstance(argument, TalentVisit):
            self.chips.clear()
            self.search.setText(argument.text)
        if not self._is_read:
            self._read()

    def refresh(self, changes: ChangeSet) -> None:
        """Read again after a file was written, if somebody looked at all."""
        if self._is_read and (changes.cadres or changes.everything):
            self._read()

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        return self.tr("Enter opens · F2 edits · Ctrl+P prints a sheet each · Ctrl+T training")

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        handlers: dict[CommandId, Callable[[], None]] = {CommandId.REFRESH: self._read}
        if self.pane.people:
            handlers[CommandId.OPEN] = self._on_open
            handlers[CommandId.PRINT] = self._on_print
            handlers[CommandId.PLAN_TRAINING] = self._on_plan
        return handlers

    def step_out(self) -> bool:
        """Empty the search first, then the chips."""
        if self.search.text():
            self.search.clear()
            self.pane.table.setFocus()
            return True
        return super().step_out()

    def _connect(self) -> None:
        self.search.textChanged.connect(self.chips.search)
        self.search.returnPressed.connect(self._on_searched)
        self.chips.changed.connect(self._write)
        self.pane.sort_wanted.connect(self._on_sort)
        self.pane.chosen.connect(self._on_chosen)
        self.pane.table.opened.connect(self._on_open)
        self.pane.model.edited.connect(self._on_edited)
        self.pane.model.refused.connect(self._on_refused)
        self.pane.empty.chosen.connect(self._on_empty)
        self._print.triggered.connect(self._on_print)
        self._plan.triggered.connect(self._on_plan)
        self._add.triggered.connect(self.work.add)

    def _read(self) -> None:
        library = self._desk.library
        self._is_read = True

        def work(_progress: Progress) -> tuple[SpecialityRow, ...]:
            return read_specialities(library)

        self._runner.run(Task(work, self._on_read, self._on_failed))

    def _on_read(self, rows: tuple[SpecialityRow, ...]) -> None:
        self._all = rows
        self.chips.offer_fields(fields_of(rows))
        self._write()

    def _write(self) -> None:
        rows = select_specialities(self._all, self.chips.filter, self._desk.clock.today())
        if self._all:
            words = self.tr("No speciality fits the conditions.")
            self.pane.empty.set_text(words, self.tr("Show all"))
        else:
            words = self.tr("Note what cadres have done well, and they come to mind when needed.")
            self.pane.empty.set_text(words, self.tr("Note a speciality"))
        self.pane.show_rows(rows)
        self.header.set_title(self.title())
        count = self.tr("{shown} of {all}").format(shown=len(rows), all=len(self._all))
        self.header.set_count(count if self._all else "")

    def _on_chosen(self) -> None:
        for action in (self._print, self._plan):
            action.setEnabled(bool(self.pane.people))
        self.commands_changed.emit()

    def _on_sort(self, sort: SpecialitySort, descending: bool) -> None:
        self.chips.sort(sort, descending=descending)

    def _on_searched(self) -> None:
        self.pane.table.setFocus()

    def _on_empty(self) -> None:
        if self._all:
            self.search.clear()
            self.chips.clear()
        else:
            self.work.add()

    def _on_open(self, _index: object = None) -> None:
        row = self.pane.current
        if row is not None:
            self.go.emit(FILE_PAGE, FileVisit(row.cadre, section=Section.SPECIALITIES))

    def _on_print(self) -> None:
        self.work.print_sheets(self.pane.people)

    def _on_plan(self) -> None:
        self.work.plan(self.pane.people)

    def _on_edited(self, row: SpecialityRow) -> None:
        self.work.keep(row.cadre, row.item)

    def _on_refused(self, reading: Reading) -> None:
        words = told(reading.problem, dict(reading.fields), screen_language())
        self.info.say(InfoKind.WARNING, words)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.info.say(InfoKind.ERROR, sentence(error))
