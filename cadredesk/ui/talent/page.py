"""S11 发现与培养: who is worth a look, what people are good at, which training they need."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.field_values import Reading
from cadredesk.domain.ids import CadreId
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
from cadredesk.services.training_plan import TrainingRow, read_training
from cadredesk.services.worth_a_look import WorthALook, read_worth_a_look
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.language import screen_language
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.talent.head import TalentHead
from cadredesk.ui.talent.look_pane import LookPane
from cadredesk.ui.talent.look_work import LookWork
from cadredesk.ui.talent.speciality_chips import SpecialityChips
from cadredesk.ui.talent.speciality_pane import SpecialityPane
from cadredesk.ui.talent.tabs import TalentTab, beside, tab_hint
from cadredesk.ui.talent.training_pane import TrainingPane
from cadredesk.ui.talent.visit import TalentVisit
from cadredesk.ui.talent.work import TalentWork
from cadredesk.ui.theme import SMALL
from cadredesk.ui.widgets.info_bar import InfoKind

FILE_PAGE = "cadre_file"


@dataclass(frozen=True, slots=True)
class _Read:
    """What the three tabs show, read at one time."""

    look: WorthALook
    specialities: tuple[SpecialityRow, ...]
    trained: tuple[TrainingRow, ...]


class TalentPage(Page):
    """Says who may be overlooked, finds specialities, and arranges training for the chosen."""

    ID, ICON, CODE, SECTION = "talent", "lightbulb_person", "61", 6
    OFFERS = frozenset(
        {
            CommandId.REFRESH,
            CommandId.OPEN,
            CommandId.PRINT,
            CommandId.PLAN_TRAINING,
            CommandId.EXPORT,
        }
    )

    def __init__(
        self,
        desk: Desk,
        runner: BackgroundRunner,
        watch: AlertWatch,
        preferences: Preferences,
    ) -> None:
        super().__init__()
        self._desk, self._runner, self._watch = desk, runner, watch
        self._all: tuple[SpecialityRow, ...] = ()
        self._trained: tuple[TrainingRow, ...] = ()
        self._day, self._look = watch.day, WorthALook(watch.day)
        self._is_read = False
        self.search = self.header.add_search()
        self._head = TalentHead(self.header)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.chips = SpecialityChips(self.filters)
        self.look = LookPane(watch.day)
        self.pane = SpecialityPane(desk.code_tables(), desk.clock.today)
        self.training = TrainingPane()
        self.work = TalentWork(self, desk, runner, preferences)
        self.look_work = LookWork(self, desk, runner)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def tab(self) -> TalentTab:
        """The tab that is shown."""
        return TalentTab(self._stack.currentIndex())

    @property
    def people(self) -> tuple[CadreId, ...]:
        """Who is chosen in the tab that is shown."""
        return (self.look, self.pane, self.training)[self.tab].people

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Talent and growth")

    def retranslate(self) -> None:
        """Put every text anew."""
        self._head.retranslate()
        self.tabs.setTabText(TalentTab.SPECIALITIES, self.tr("Specialities"))
        self.tabs.setTabText(TalentTab.TRAINING, self.tr("Training"))
        self.tabs.setAccessibleName(self.title())
        self.search.setPlaceholderText(self.tr("Speciality, deed, name, post…  Ctrl+F"))
        self.search.setAccessibleName(self.tr("Search specialities"))
        self.chips.retranslate()
        self.look.retranslate()
        self.pane.retranslate()
        self.training.retranslate(self._day)
        self._write()

    def shown(self, argument: object = None) -> None:
        """Show what another page led here for, and read when it is first looked at."""
        if isinstance(argument, TalentVisit):
            self.tabs.setCurrentIndex(argument.tab)
            self.chips.clear()
            self.search.setText(argument.text or "")
            if argument.cadre is not None:
                self.look.go_to(argument.cadre)
        if not self._is_read:
            self._read()

    def refresh(self, changes: ChangeSet) -> None:
        """Read again after a file, a decision or a rule was written, if somebody looked at all."""
        if self._is_read and not changes.is_empty:
            self._read()

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        return tab_hint(self.tab)

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        handlers: dict[CommandId, Callable[[], None]] = {CommandId.REFRESH: self._read}
        if self.people:
            handlers[CommandId.OPEN] = self._on_open
            handlers[CommandId.PLAN_TRAINING] = self._on_plan
            if self.tab is TalentTab.TRAINING:
                handlers[CommandId.EXPORT] = self._on_export
            else:
                handlers[CommandId.PRINT] = self._on_print
        return handlers

    def step_out(self) -> bool:
        """Empty the search first, then the chips."""
        if self.search.text():
            self.search.clear()
            self._stack.currentWidget().setFocus()
            return True
        return super().step_out()

    def _lay_out(self) -> None:
        for _tab in TalentTab:
            self.tabs.addTab("")
        outer = self.layout()
        if isinstance(outer, QVBoxLayout):
            at = outer.indexOf(self.filters)
            outer.insertLayout(at, beside(self.tabs, self._watch, self._desk.clock))
            outer.insertSpacing(at + 1, SMALL)
        for pane in (self.look, self.pane, self.training):
            self._stack.addWidget(pane)
            pane.setFocusProxy(pane.table)
        self.filters.hide()
        self.body.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab)
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self._on_searched)
        self.chips.changed.connect(self._write)
        self.pane.sort_wanted.connect(self._on_sort)
        self._watch.board_changed.connect(self._on_board)
        for pane in (self.look, self.pane, self.training):
            pane.chosen.connect(self._on_chosen)
            pane.table.opened.connect(self._on_open)
        self.pane.model.edited.connect(self._on_edited)
        self.pane.model.refused.connect(self._on_refused)
        self.pane.empty.chosen.connect(self._on_empty)
        self._head.print.triggered.connect(self._on_print)
        self._head.export.triggered.connect(self._on_export)
        self._head.plan.triggered.connect(self._on_plan)
        self._head.add.triggered.connect(self.work.add)
        self.look.panel.candidate_wanted.connect(self._on_candidates)
        self.look.panel.training_wanted.connect(self._on_plan)
        self.look.panel.open_wanted.connect(self._on_open)
        self.look.panel.silence_wanted.connect(self._on_silence)
        self.look.empty.chosen.connect(self.search.clear)

    def _read(self) -> None:
        desk, day = self._desk, self._watch.day
        self._is_read, self._day = True, day

        def work(progress: Progress) -> _Read:
            return _read(desk, day, progress)

        label = self.tr("Looking through the files")
        self._runner.run(Task(work, self._on_read, self._on_failed, label=label))

    def _on_read(self, found: _Read) -> None:
        if found.look.day != self._day:
            return
        had_nothing = not self._trained
        self._look, self._all, self._trained = found.look, found.specialities, found.trained
        self.chips.offer_fields(fields_of(self._all))
        self._write()
        if had_nothing and self.isVisible() and not self.search.hasFocus():
            self.take_focus()

    def _write(self) -> None:
        day, wanted = self._day, self.chips.filter
        self.pane.say_why_empty(known=bool(self._all))
        self.pane.show_rows(select_specialities(self._all, wanted, day))
        trained = [each for each in self._trained if each.speaks_of(wanted.text)]
        self.training.show_rows(trained, day)
        self.look.show_found(self._look, wanted.text)
        words = self.tr("Worth a look {count}").format(count=len(self._look.open))
        self.tabs.setTabText(TalentTab.LOOK, words)
        self.header.set_title(self.title())
        self.header.set_count(self._count())

    def _count(self) -> str:
        if self.tab is TalentTab.LOOK:
            return self.tr("%n cadre(s) worth a look", "", len(self._look.open))
        if self.tab is TalentTab.TRAINING:
            return _hours_reached(self._trained)
        shown = len(self.pane.model.rows)
        words = self.tr("{shown} of {all}").format(shown=shown, all=len(self._all))
        return words if self._all else ""

    def _on_board(self, _board: object) -> None:
        if self._is_read and self._watch.day != self._day:
            self._read()

    def _on_tab(self, tab: int) -> None:
        self._stack.setCurrentIndex(tab)
        self.filters.setVisible(self.tab is TalentTab.SPECIALITIES)
        self.header.set_count(self._count())
        self._on_chosen()
        self.hint_changed.emit()

    def _on_chosen(self) -> None:
        self._head.fit(self.tab, somebody=bool(self.people))
        self.commands_changed.emit()

    def _on_search(self, typed: str) -> None:
        self.chips.search(typed)

    def _on_searched(self) -> None:
        self._stack.currentWidget().setFocus()

    def _on_sort(self, sort: SpecialitySort, descending: bool) -> None:
        self.chips.sort(sort, descending=descending)

    def _on_empty(self) -> None:
        if self._all:
            self.search.clear()
            self.chips.clear()
        else:
            self.work.add()

    def _on_open(self, _index: object = None) -> None:
        sections = (Section.BASICS, Section.SPECIALITIES, Section.TRAINING)
        section = sections[self.tab]
        for cadre in self.people[:1]:
            self.go.emit(FILE_PAGE, FileVisit(cadre, section=section))

    def _on_print(self) -> None:
        self.work.print_sheets(self.people, self._day)

    def _on_plan(self) -> None:
        self.work.plan(self.people)

    def _on_candidates(self) -> None:
        self.look_work.note_candidates(self.look.chosen_rows)

    def _on_silence(self) -> None:
        self.look_work.ask_to_silence(self.look.chosen_rows)

    def _on_export(self) -> None:
        self.work.export(self.training.rows, self._day)

    def _on_edited(self, row: SpecialityRow) -> None:
        self.work.keep(row.cadre, row.item)

    def _on_refused(self, reading: Reading) -> None:
        words = told(reading.problem, dict(reading.fields), screen_language())
        self.info.say(InfoKind.WARNING, words)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.info.say(InfoKind.ERROR, sentence(error))


def _read(desk: Desk, day: date, progress: Progress) -> _Read:
    library, rules = desk.library, desk.rulebook()
    look = read_worth_a_look(library, rules, day, progress.report)
    return _Read(look, read_specialities(library), read_training(library, rules, day))


def _hours_reached(trained: Sequence[TrainingRow]) -> str:
    states = [each.state for each in trained if each.state is not None]
    met = sum(each.is_met for each in states)
    words = QCoreApplication.translate("TalentPage", "Hours reached: {met} of {all}")
    return words.format(met=met, all=len(states)) if states else ""
