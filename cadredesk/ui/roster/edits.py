"""What the roster changes: files deleted, one field of many people at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import CadreId
from cadredesk.services.bulk_change import BulkRow, change_bulk, preview_bulk
from cadredesk.services.cadre_views import ids_at
from cadredesk.services.comparison import FEWEST, MOST
from cadredesk.services.desk import Desk
from cadredesk.services.read_models import CadreSummary, RosterQuery
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.bulk.dialog import BulkDialog
from cadredesk.ui.deleting import Deleting
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.form_export import Choice
from cadredesk.ui.page import Page
from cadredesk.ui.post_change.registering import PostRegistering
from cadredesk.ui.roster.exports import selection_of
from cadredesk.ui.roster.feed import RosterFeed
from cadredesk.ui.roster.table import RosterTable
from cadredesk.ui.stroke_order.ordering import StrokeOrdering
from cadredesk.ui.widgets.info_bar import InfoKind

if TYPE_CHECKING:
    from cadredesk.ui.roster.submitting import Submitting
    from cadredesk.ui.roster.tagging import Tagging

translate = QCoreApplication.translate

COMPARISON_PAGE = "comparison"


class RosterEdits:
    """Works on the selected rows of the list that is shown."""

    OFFERS = frozenset(
        {
            CommandId.DELETE,
            CommandId.BULK_CHANGE,
            CommandId.POST_CHANGE,
            CommandId.LEAVE,
            CommandId.COMPARE,
            CommandId.ADD_TAG,
            CommandId.SUBMIT,
        }
    )

    def __init__(
        self,
        page: Page,
        desk: Desk,
        runner: BackgroundRunner,
        table: RosterTable,
        feed: RosterFeed,
    ) -> None:
        self._page, self._desk, self._runner = page, desk, runner
        self._table, self._feed = table, feed
        self._deleting = Deleting(page, desk.library, runner)
        self.posts = PostRegistering(page, desk, runner)
        self.names = StrokeOrdering(desk.library, runner, page)
        self.names.written.connect(page.written)
        table.delete_wanted.connect(self._on_delete)
        self.dialog: BulkDialog | None = None
        self._tagging: Tagging | None = None
        self._submitting: Submitting | None = None
        self._chosen: Choice = selection_of(RosterQuery(), [])

    def commands(self) -> dict[CommandId, Callable[[], None]]:
        """Return what can be done with the selection."""
        handlers: dict[CommandId, Callable[[], None]] = {
            CommandId.DELETE: self._on_delete,
            CommandId.BULK_CHANGE: self._on_bulk,
            CommandId.POST_CHANGE: self._on_post_change,
            CommandId.LEAVE: self._on_leave,
            CommandId.ADD_TAG: self._on_tag,
            CommandId.SUBMIT: self._on_submit,
        }
        if FEWEST <= self._table.selected_count <= MOST:
            handlers[CommandId.COMPARE] = self._on_compare
        return handlers

    def _selection(self) -> Choice:
        return selection_of(self._feed.query, self._table.selected_rows)

    def _on_delete(self) -> None:
        self._deleting.run(self._selection())

    def _on_compare(self) -> None:
        query, rows, library = self._feed.query, self._table.selected_rows, self._desk.library

        def work(_progress: Progress) -> tuple[CadreId, ...]:
            return ids_at(library, query, rows)

        self._runner.run(Task(work, self._on_compared, self._on_failed))

    def _on_compared(self, cadres: tuple[CadreId, ...]) -> None:
        self._page.go.emit(COMPARISON_PAGE, cadres)

    def _on_post_change(self) -> None:
        person = self._table.current_value()
        if isinstance(person, CadreSummary):
            self.posts.ask(person.id)

    def _on_leave(self) -> None:
        person, count = self._table.current_value(), self._table.selected_count
        if isinstance(person, CadreSummary):
            several = translate("RosterEdits", "%n cadre(s)", "", count)
            self.posts.ask_leaving(person.name if count < 2 else several, self._selection())

    def _on_tag(self) -> None:
        from cadredesk.ui.roster.tagging import Tagging  # noqa: PLC0415 - no start needs it

        if self._tagging is None:
            self._tagging = Tagging(self._page, self._desk.library, self._runner)
        self._tagging.ask(self._selection(), self._table.selected_count)

    def _on_submit(self) -> None:
        from cadredesk.ui.roster.submitting import Submitting  # noqa: PLC0415 - no start needs it

        if self._submitting is None:
            self._submitting = Submitting(self._page, self._desk, self._runner, self._table)
        self._submitting.ask(self._selection())

    def _on_bulk(self) -> None:
        self._chosen = self._selection()
        tables, today = self._desk.code_tables(), self._desk.clock.today
        count = len(self._table.selected_rows)
        self.dialog = BulkDialog(count, tables, today, self._page)
        self.dialog.preview_wanted.connect(self._on_preview)
        self.dialog.change_wanted.connect(self._on_change)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    def _on_preview(self, field: str, value: Any) -> None:
        library, chosen = self._desk.library, self._chosen

        def work(_progress: Progress) -> tuple[BulkRow, ...]:
            return preview_bulk(library, chosen(library), field, value)

        self._runner.run(Task(work, self._on_rows, self._on_failed))

    def _on_rows(self, rows: tuple[BulkRow, ...]) -> None:
        if self.dialog is not None:
            self.dialog.show_rows(rows)

    def _on_change(self, rows: tuple[BulkRow, ...], field: str, value: Any) -> None:
        library = self._desk.library

        def work(_progress: Progress) -> ChangeSet:
            return change_bulk(library, rows, field, value)

        self._runner.run(Task(work, self._on_changed, self._on_failed))

    def _on_changed(self, changes: ChangeSet) -> None:
        count = len(changes.cadres)
        words = translate("RosterEdits", "%n cadre(s) changed. Ctrl+Z takes it back.", "", count)
        self._page.info.say(InfoKind.DONE, words)
        self._page.written.emit(changes)

    def _on_finished(self, _result: int) -> None:
        self.dialog = None

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))
