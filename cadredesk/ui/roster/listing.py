"""Which list the roster shows: what is asked for, what comes of it, how many there are."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.cadre_views import count_people, words_in_use
from cadredesk.services.desk import Desk
from cadredesk.services.read_models import LibraryCounts, RosterQuery, RosterSort
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.conditions.dialog import Words
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.roster.feed import RosterFeed
from cadredesk.ui.roster.filters import FilterChips
from cadredesk.ui.roster.table import RosterTable
from cadredesk.ui.roster.views import RosterViews


class RosterListing(QObject):
    """Asks for the list that the chips, the headings and the day say, and counts it.

    Signals:
        shown: The list that was asked for last is there.
        counted: It is known how many people there are in all.
        failed: Something could not be read; carries the CadreDeskError.
    """

    shown = Signal()
    counted = Signal()
    failed = Signal(object)

    def __init__(
        self,
        page: Page,
        desk: Desk,
        runner: BackgroundRunner,
        watch: AlertWatch,
        table: RosterTable,
        preferences: Preferences,
    ) -> None:
        super().__init__(page)
        self._library, self._runner, self._watch, self._table = desk.library, runner, watch, table
        self._counts: LibraryCounts | None = None
        self.chips = FilterChips(page.filters)
        self.feed = RosterFeed(desk.library, runner, table.cadres, self)
        self._views = RosterViews(page, desk, runner, self.chips, table, preferences)
        self.chips.changed.connect(self._on_asked)
        self.chips.words_wanted.connect(self._on_words_wanted)
        self.feed.shown.connect(self.shown)
        self.feed.failed.connect(self.failed)
        table.sort_wanted.connect(self._on_sort)
        table.cadres.show_board(watch.board)
        watch.board_changed.connect(self._on_board)

    @property
    def query(self) -> RosterQuery:
        """The list that was asked for last."""
        return self.feed.query

    @property
    def listed(self) -> int:
        """How many are in the list that is shown."""
        return self._table.cadres.rowCount()

    @property
    def everybody(self) -> int | None:
        """How many there are in all, None before they were counted."""
        return None if self._counts is None else self._counts.cadres

    def read(self) -> None:
        """Read and count everything anew."""
        library = self._library

        def count(_progress: Progress) -> LibraryCounts:
            return count_people(library)

        self._runner.run(Task(count, self._on_counted, self._on_failed))
        self._on_asked()
        self.feed.renew()

    def read_views(self) -> None:
        """Read the kept views anew."""
        self._views.read()

    def count_text(self) -> str:
        """Return how many there are, and how many of them are listed."""
        if self._counts is None:
            return ""
        text = self.tr("%n person(s), {serving} serving", "", self._counts.cadres)
        if self.chips.filter.is_narrowed:
            text = self.tr("{listed} of %n person(s)", "", self._counts.cadres)
        return text.format(serving=self._counts.serving, listed=self.listed)

    def _on_asked(self) -> None:
        query = self.chips.filter.query(self._watch.board)
        self._table.show_sort(query.sort, descending=query.descending)
        self.feed.ask(query)

    def _on_sort(self, sort: RosterSort, descending: bool) -> None:
        self._table.stay()
        self.chips.sort(sort, descending=descending)

    def _on_board(self, board: AlertBoard) -> None:
        self._table.cadres.show_board(board)
        self._on_asked()

    def _on_counted(self, counts: LibraryCounts) -> None:
        self._counts = counts
        self.counted.emit()

    def _on_words_wanted(self) -> None:
        library = self._library

        def work(_progress: Progress) -> Words:
            return words_in_use(library)

        self._runner.run(Task(work, self.chips.use_words, self._on_failed))

    def _on_failed(self, error: CadreDeskError) -> None:
        self.failed.emit(error)
