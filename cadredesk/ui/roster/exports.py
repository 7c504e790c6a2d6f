"""What leaves the roster: the clipboard, a roster workbook, approval forms."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QGuiApplication

from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.cadre_views import read_roster
from cadredesk.services.desk import Desk
from cadredesk.services.read_models import RosterPage as ListPage
from cadredesk.services.read_models import RosterQuery
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.models.cadre_table_model import tab_separated
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.roster.table import RosterTable
from cadredesk.ui.widgets.info_bar import InfoKind


class RosterCopy:
    """Puts the selected rows on the clipboard, also those that no page holds yet."""

    def __init__(
        self, page: Page, desk: Desk, runner: BackgroundRunner, table: RosterTable
    ) -> None:
        self._page, self._desk, self._runner = page, desk, runner
        self._table = table
        self._rows: list[int] = []

    def run(self, query: RosterQuery) -> None:
        """Copy what is selected of a list."""
        rows = self._table.selected_rows
        texts = self._table.text_rows(rows)
        if texts is not None:
            self._put(texts)
            return
        library, first, last = self._desk.library, rows[0], rows[-1]
        wanted = replace(query, offset=first, limit=last - first + 1)
        self._rows = [row - first for row in rows]

        def work(_progress: Progress) -> ListPage:
            return read_roster(library, wanted)

        self._runner.run(Task(work, self._on_read, self._on_failed))

    def _on_read(self, page: ListPage) -> None:
        people = [page.rows[row] for row in self._rows if row < len(page.rows)]
        self._put([self._table.cells_of(person) for person in people])

    def _put(self, rows: list[list[str]]) -> None:
        headings = [self._table.cadres.heading(each) for each in self._table.shown_columns]
        QGuiApplication.clipboard().setText(tab_separated(headings, rows))

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))


class RosterExports:
    """Asks what of the list is to be written and where."""

    def __init__(
        self,
        page: Page,
        desk: Desk,
        runner: BackgroundRunner,
        watch: AlertWatch,
        preferences: Preferences,
    ) -> None:
        self._page, self._desk, self._runner = page, desk, runner
        self._watch, self._preferences = watch, preferences

    def ask(self, query: RosterQuery, rows: list[int], total: int) -> None:
        """Write the list or what is selected of it, unless the person steps back."""

    def forms(self, query: RosterQuery, rows: list[int]) -> None:
        """Write the approval forms of the selected people."""
