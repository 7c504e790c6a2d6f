"""The roster as a sheet: going over to it and back, and what it says meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.desk import Desk
from cadredesk.services.grid import CadreGrid, list_first, list_people
from cadredesk.services.read_models import RosterQuery
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.grid.columns import CADRES
from cadredesk.ui.grid.pane import GridPane
from cadredesk.ui.grid.work import GridWork
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.widgets.info_bar import InfoBar, InfoKind

translate = QCoreApplication.translate


class GridMode(QObject):
    """Knows whether the list is a sheet just now.

    Signals:
        switched: It is one, or is none any more.
    """

    OFFERS = frozenset({CommandId.GRID, CommandId.NEXT_PROBLEM})

    switched = Signal()

    def __init__(
        self, page: Page, desk: Desk, runner: BackgroundRunner, preferences: Preferences
    ) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self.is_on = False
        self._query = RosterQuery()
        grid = CadreGrid(desk.library)
        self.pane = GridPane(grid.fields, CADRES, desk.code_tables(), desk.clock.today, preferences)
        self.strip = InfoBar()
        self._button = page.header.secondary("table")
        self._button.triggered.connect(self.toggle)
        self._work = GridWork(self.pane, grid, desk, runner)
        self._work.written.connect(page.written)
        self._work.told.connect(self._on_told)
        self._work.failed.connect(self._on_failed)
        self.retranslate()

    def retranslate(self) -> None:
        """Put every text anew."""
        words = translate("GridMode", "Edit"), translate("GridMode", "Back to the list")
        self._button.setText(words[self.is_on])
        self.pane.table.setAccessibleName(translate("GridMode", "Cadres as a sheet"))
        self.strip.clear()
        if self.is_on:
            self.strip.say(
                InfoKind.WARNING,
                translate(
                    "GridMode", "Editing is on · what you change is saved at once and can be undone"
                ),
                translate("GridMode", "Done"),
                self.toggle,
            )

    def commands(self) -> dict[CommandId, Callable[[], None]]:
        """Return what can be done on the sheet."""
        return {CommandId.NEXT_PROBLEM: self.pane.go_to_next}

    def hint(self) -> str:
        """Return the keys that are valid on the sheet."""
        return translate(
            "GridMode",
            "Type to replace · F2 change · Ctrl+D fill down · Ctrl+Enter fill selection · "
            "Ctrl+V paste · Delete empty · Esc back to the list",
        )

    def toggle(self) -> None:
        """Go over to the sheet, or back to the list."""
        self.is_on = not self.is_on
        if self.is_on:
            self._work.read_words()
            self._show(self._query)
            self.pane.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._say_what_is_open()
        self.retranslate()
        self.switched.emit()

    def follow(self, query: RosterQuery) -> None:
        """Show the people of a list, now or as soon as it is a sheet."""
        self._query = query
        if self.is_on:
            self._show(query)

    def refresh(self, changes: ChangeSet) -> None:
        """Follow what was written, while it is a sheet."""
        if self.is_on:
            self._work.refresh(changes)

    def _show(self, query: RosterQuery) -> None:
        library = self._desk.library
        whole = partial(list_people, library, query)
        if self.pane.model.ids:
            self._work.show(whole)
        else:
            self._work.begin(partial(list_first, library, query), whole)

    def _say_what_is_open(self) -> None:
        model = self.pane.model
        count = len(model.open.unread) + len(model.open.waiting)
        if count:
            words = translate("GridMode", "%n cell(s) on the sheet are not saved yet.", "", count)
            verb = translate("GridMode", "Back to them")
            self._page.info.say(InfoKind.WARNING, words, verb, self.toggle)

    def _on_told(self, words: str) -> None:
        self._page.info.say(InfoKind.DONE, words)

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))
