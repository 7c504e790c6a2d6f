"""今日: one ranked list with a verb on each row, and what is coming beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cadredesk.domain.rules.alert import Alert
from cadredesk.services.today import LibraryState, Today, library_state, today_of
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.page import Breadth, Page
from cadredesk.ui.preferences import RULES_SEEN
from cadredesk.ui.theme import Colours, colours
from cadredesk.ui.today.cards import coming_lines, gap_lines, library_lines
from cadredesk.ui.today.day_choice import DayChoice
from cadredesk.ui.today.headline import day_line, headline
from cadredesk.ui.today.layout import TodayLayout
from cadredesk.ui.today.looks import LooksCard
from cadredesk.ui.widgets.info_bar import InfoKind

if TYPE_CHECKING:
    from cadredesk.domain.changes import ChangeSet
    from cadredesk.domain.errors import CadreDeskError
    from cadredesk.services.alert_board import AlertBoard
    from cadredesk.services.desk import Desk
    from cadredesk.ui.acting.acting import AlertActing
    from cadredesk.ui.alert_watch import AlertWatch
    from cadredesk.ui.models.alert_table_model import OtherThing
    from cadredesk.ui.models.roles import Index
    from cadredesk.ui.preferences import Preferences
    from cadredesk.ui.today.row_deeds import RowDeeds
    from cadredesk.ui.today.submissions_card import SubmissionsCard
    from cadredesk.ui.today.today_print import TodayPrint
    from cadredesk.ui.widgets.card import Card
    from cadredesk.ui.widgets.data_table import DataTable

ALERTS_PAGE, ROSTER_PAGE, IMPORT_PAGE = "alerts", "roster", "import"


class TodayPage(Page):
    """Says what is due, leads to it, and stays quiet when nothing is.

    Signals:
        other_beginning: Where there is nobody yet: 0 a first cadre by hand, 1 the practice.
    """

    ID, ICON, CODE, SECTION = "today", "home", "10", 1
    other_beginning = Signal(int)
    _colours: Colours | None = None
    OFFERS = frozenset(
        {
            CommandId.OPEN,
            CommandId.EXPLAIN,
            CommandId.REFRESH,
            CommandId.IMPORT,
            CommandId.PLAN,
            CommandId.PUT_OFF,
            CommandId.PRINT,
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
        self._preferences = preferences
        self._desk = desk
        self._runner = runner
        self._watch = watch
        self._today: Today | None = None
        self._state: LibraryState | None = None
        self._is_judged = False
        self._others: tuple[OtherThing, ...] = ()
        self._view = TodayLayout()
        self.body.addWidget(self._view)
        self._view.table.opened.connect(self._on_opened)
        self._view.table.clicked.connect(self._on_clicked)
        self._view.all_alerts.clicked.connect(self._on_all_alerts)
        self._view.rest.clicked.connect(self._on_all_alerts)
        self._view.look_ahead.clicked.connect(self._on_look_ahead)
        self._view.held.clicked.connect(self._on_held)
        self._view.table.menu_wanted.connect(self._on_menu)
        self._view.first_steps.go.connect(self.go)
        self._view.welcome.chosen.connect(self._on_import)
        self._view.welcome.alternative_chosen.connect(self.other_beginning)
        watch.board_changed.connect(self._on_board)
        watch.failed.connect(self._on_failed)
        self.looks = LooksCard(self, desk, runner, self._view.look, self._view.all_looks)
        self.looks.follow(watch)
        self.day = DayChoice(self, desk, watch)
        self.retranslate()

    @property
    def table(self) -> DataTable:
        """The list of things to do."""
        return self._view.table

    @property
    def rest(self) -> QPushButton:
        """The link to what the list has no room for."""
        return self._view.rest

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Today")

    def retranslate(self) -> None:
        """Put every text anew."""
        self.looks.retranslate()
        if self._is_judged:
            self.submissions.retranslate()
        self._view.model.retranslate()
        self._view.retranslate()
        self._write()

    def shown(self, argument: object = None) -> None:
        """Look at the library again, for its counts and its backup."""
        del argument
        self._read_state()
        self.looks.shown()
        if self._is_judged:
            self.submissions.shown()

    def recall(self) -> None:
        """Show the 今日 of the last time until this day is judged."""
        self._today = self._watch.recalled()
        if self._today is not None:
            self.count_changed.emit(self._today.pressing)
        self._write()

    def refresh(self, changes: ChangeSet) -> None:
        """Count again; the alerts come from the watch."""
        if not changes.is_empty:
            self._read_state()

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        return self._view.hint()

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        handlers = {CommandId.REFRESH: self._watch.recompute, CommandId.IMPORT: self._on_import}
        if self._is_judged:
            handlers[CommandId.PRINT] = self._on_print
        value = self._view.table.current_value()
        if value is not None:
            handlers[CommandId.OPEN] = self._on_act
        if isinstance(value, Alert):
            handlers[CommandId.EXPLAIN] = self._on_explain
            handlers[CommandId.PLAN] = self._on_plan
            handlers[CommandId.PUT_OFF] = self._on_put_off
        return handlers

    def set_breadth(self, breadth: Breadth) -> None:
        """Put the cards under the list where the window is narrow."""
        super().set_breadth(breadth)
        self._view.set_stacked(breadth is Breadth.NARROW)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours, too: a link keeps the colour of the day it was written."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and colours() is not self._colours:
            QTimer.singleShot(0, self, self.retranslate)

    def _read_state(self) -> None:
        library = self._desk.library

        def work(_progress: Progress) -> LibraryState:
            return library_state(library)

        self._runner.run(Task(work, self._on_state, self._on_failed))

    def _on_state(self, state: LibraryState) -> None:
        self._state = state
        self._view.first_steps.show_state(state, rules_seen=self._preferences.get(RULES_SEEN))
        self._write()

    def _on_board(self, board: AlertBoard) -> None:
        self._today = today_of(board)
        self._is_judged = True
        self.count_changed.emit(board.pressing)
        self.submissions.judge_again()
        self._write()
        self.commands_changed.emit()

    def _on_failed(self, error: CadreDeskError) -> None:
        from cadredesk.ui.dialogs.messages import sentence

        self.info.say(InfoKind.ERROR, sentence(error))

    def _write(self) -> None:
        today, state = self._today, self._state
        self._colours = colours()
        self.header.set_title(self.tr("Today") if today is None else headline(today))
        if today is None:
            self.header.set_count(self.tr("Being worked out…"))
            return
        self._view.show_welcome(state is not None and state.counts.cadres == 0)
        self.hint_changed.emit()
        now, shown = self._desk.clock.today(), self._watch.shown
        self.header.set_count(day_line(today, now, shown, judged=self._is_judged))
        self._view.show_list(today, self._others)
        _fill(self._view.coming, coming_lines(today))
        _fill(self._view.gaps, gap_lines(today, self._on_gap))
        _fill(self._view.library, library_lines(state))
        self._view.gaps.setVisible(bool(today.gaps))
        self._view.coming.setVisible(bool(today.coming or today.alerts))

    def _on_clicked(self, index: Index) -> None:
        if index.column() == len(self._view.model.columns) - 1:
            self._on_opened(index)

    def _on_opened(self, _index: Index) -> None:
        self._on_act()

    def _on_act(self) -> None:
        self.deeds.act()

    def _on_explain(self) -> None:
        self.deeds.explain()

    def _on_submissions(self, others: tuple[OtherThing, ...]) -> None:
        if others != self._others:
            self._others = others
            self._write()

    def _on_gap(self, place: str) -> None:
        if self._today is not None:
            self.go.emit(ROSTER_PAGE, frozenset(self._today.gaps[int(place)].people))

    @cached_property
    def submissions(self) -> SubmissionsCard:
        """The card of what has to be handed in, loaded once the alerts are worked out."""
        from cadredesk.ui.today.submissions_card import SubmissionsCard

        made = SubmissionsCard(self, self._desk, self._runner, self._view.submissions)
        made.pressing.connect(self._on_submissions)
        return made

    @cached_property
    def deeds(self) -> RowDeeds:
        """What is done about a row, loaded when somebody does something."""
        from cadredesk.ui.today.row_deeds import RowDeeds

        means = self._desk, self._runner, self._watch
        return RowDeeds(self, self._view.table, means)

    @property
    def acting(self) -> AlertActing:
        """What opens what settles a row."""
        return self.deeds.acting

    @cached_property
    def paper(self) -> TodayPrint:
        """What prints the list, loaded when somebody wants it on paper."""
        from cadredesk.ui.today.today_print import TodayPrint

        return TodayPrint(self, self._desk, self._runner, self._preferences)

    def _on_print(self) -> None:
        self.paper.show(self._watch.board)

    def _on_plan(self) -> None:
        self.deeds.deciding.plan()

    def _on_put_off(self) -> None:
        self.deeds.deciding.put_off()

    def _on_held(self) -> None:
        from cadredesk.ui.alerts.filters import Asked

        self.go.emit(ALERTS_PAGE, Asked.HELD)

    def _on_menu(self, position: QPoint) -> None:
        self.deeds.show_menu(position)

    def _on_all_alerts(self) -> None:
        self.go.emit(ALERTS_PAGE, None)

    def _on_look_ahead(self) -> None:
        self.go.emit("look_ahead", None)

    def _on_import(self) -> None:
        self.go.emit(IMPORT_PAGE, None)


def _fill(card: Card, lines: list[QWidget]) -> None:
    while card.body.count() > 1:
        item = card.body.takeAt(1)
        widget = item.widget()
        if widget is not None:
            widget.deleteLater()
    for line in lines:
        card.body.addWidget(line)
