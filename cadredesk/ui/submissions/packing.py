"""Checking and freezing a pack for the page in front; what blocks is shown before it is frozen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cadredesk.services.roster_views import list_views
from cadredesk.services.submissions.order import PackOrder
from cadredesk.services.submissions.packing import Frozen, freeze_pack, same_again
from cadredesk.services.submissions.preflight import Preflight
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import Progress
from cadredesk.ui.dialogs.messages import confirm
from cadredesk.ui.language import screen_language
from cadredesk.ui.page import Page
from cadredesk.ui.submissions.pack_pane import PackPane
from cadredesk.ui.submissions.standing_pane import StandingPane
from cadredesk.ui.submissions.work import SubmissionWork
from cadredesk.ui.widgets.info_bar import InfoKind

if TYPE_CHECKING:
    from cadredesk.domain.saved_view import SavedView

_TOLD = 6


class Packing(QObject):
    """Freezes what the pane says, or the last version once more."""

    def __init__(
        self,
        page: Page,
        work: SubmissionWork,
        watch: AlertWatch,
        panes: tuple[PackPane, StandingPane],
    ) -> None:
        super().__init__(page)
        self._page, self._work, self._watch = page, work, watch
        self._pane, self._standing = panes
        self._checked: PackOrder | None = None
        self._pane.changed.connect(self._on_changed)

    def read_views(self) -> None:
        """Offer the lists of one's own."""
        library = self._work.desk.library

        def work(_progress: Progress) -> tuple[SavedView, ...]:
            return list_views(library)

        self._work.ask(work, self._pane.people.offer_views)

    def freeze(self) -> None:
        """Check what is chosen and freeze it; what blocks is shown and asked about first."""
        view, pane = self._standing.view, self._pane
        if view is None or not pane.as_of.commit():
            return
        day = pane.as_of.value
        desk, board, wanted = self._work.desk, self._watch.board, pane.wanted
        query = pane.people.query(board)
        made_up_to = desk.clock.today() if day is None else day.last_day()
        submission = view.submission.id

        def work(progress: Progress) -> tuple[PackOrder, Frozen]:
            with desk.library.unit_of_work() as opened:
                people = opened.lists.ids(query)
            order = PackOrder(submission, wanted, made_up_to, people)
            return order, freeze_pack(desk, order, progress.report)

        self._run(work)

    def freeze_again(self) -> None:
        """Make the next version as the last one was made."""
        view, desk = self._standing.view, self._work.desk
        if view is None:
            return
        submission, day = view.submission.id, self._day()

        def work(progress: Progress) -> tuple[PackOrder, Frozen]:
            order = same_again(desk, submission, day)
            return order, freeze_pack(desk, order, progress.report)

        self._run(work)

    def _day(self) -> date:
        return self._work.desk.clock.today()

    def _run(self, work: object) -> None:
        self._page.info.clear()
        label = self.tr("Checking and packing")
        self._work.ask(work, self._on_frozen, label)  # type: ignore[arg-type]

    def _on_frozen(self, done: tuple[PackOrder, Frozen]) -> None:
        order, frozen = done
        self._pane.show_found(frozen.found)
        if not frozen.changes.is_empty:
            self._work.written.emit(frozen.changes)
            words = self.tr("Frozen: {people} people. It stays as it is, whatever changes on file.")
            said = words.format(people=frozen.found.people)
            self._page.info.say(InfoKind.DONE, said)
        elif self._may_freeze(frozen.found):
            self._freeze_anyway(order)

    def _may_freeze(self, found: Preflight) -> bool:
        language = screen_language()
        blocking = [each.text(language) for each in found.findings[: found.blocks]]
        lines = blocking[:_TOLD]
        if len(blocking) > _TOLD:
            lines.append(self.tr("… and {count} more").format(count=len(blocking) - _TOLD))
        title = self.tr("%n thing(s) should be put right before it is sent.", "", found.blocks)
        return confirm(self._page, title, "\n".join(lines), self.tr("Freeze it all the same"))

    def _freeze_anyway(self, order: PackOrder) -> None:
        desk = self._work.desk

        def work(progress: Progress) -> tuple[PackOrder, Frozen]:
            return order, freeze_pack(desk, order, progress.report, anyway=True)

        self._run(work)

    def _on_changed(self) -> None:
        """What was found was about other choices."""
        self._pane.show_found(None)
