"""Checking and freezing a pack for the page in front; what blocks is shown before it is frozen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.roster_views import list_views
from cadredesk.services.submissions.handing_out import hand_out
from cadredesk.services.submissions.order import PackOrder
from cadredesk.services.submissions.packing import Frozen, check_pack, freeze_pack, same_again
from cadredesk.services.submissions.preflight import Preflight
from cadredesk.services.submissions.reading import read_submission
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import Progress
from cadredesk.ui.dialogs.files import open_folder_of
from cadredesk.ui.dialogs.messages import confirm, sentence
from cadredesk.ui.language import screen_language
from cadredesk.ui.page import Page
from cadredesk.ui.submissions.pack_pane import PackPane
from cadredesk.ui.submissions.standing_pane import StandingPane
from cadredesk.ui.submissions.work import SubmissionWork
from cadredesk.ui.widgets.info_bar import InfoKind

if TYPE_CHECKING:
    from cadredesk.domain.saved_view import SavedView

_TOLD = 6


@dataclass(frozen=True, slots=True)
class _Done:
    """What came of freezing, where the files were written, or why they were not."""

    order: PackOrder
    frozen: Frozen
    folder: Path | None = None
    problem: CadreDeskError | None = None


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
        self._written: Path | None = None
        self._pane.changed.connect(self._on_changed)

    def read_views(self) -> None:
        """Offer the lists of one's own."""
        library = self._work.desk.library

        def work(_progress: Progress) -> tuple[SavedView, ...]:
            return list_views(library)

        self._work.ask(work, self._pane.people.offer_views)

    def freeze(self) -> None:
        """Check what is chosen and freeze it; what blocks is shown and asked about first."""
        order = self._order()
        if order is not None:
            self._run(order)

    def _order(self) -> Callable[[], PackOrder] | None:
        """Return what makes the order on the database thread; None where the day is none."""
        view, pane = self._standing.view, self._pane
        if view is None or not pane.as_of.commit():
            return None
        day, desk, wanted = pane.as_of.value, self._work.desk, pane.wanted
        query = pane.people.query(self._watch.board)
        made_up_to = desk.clock.today() if day is None else day.last_day()
        submission = view.submission.id

        def order() -> PackOrder:
            with desk.library.unit_of_work() as opened:
                people = opened.lists.ids(query)
            return PackOrder(submission, wanted, made_up_to, people)

        return order

    def check(self) -> None:
        """Look at what is chosen without freezing it."""
        order = self._order()
        if order is None:
            return
        desk = self._work.desk

        def work(progress: Progress) -> Preflight:
            return check_pack(desk, order(), progress.report)

        self._page.info.clear()
        self._work.ask(work, self._pane.show_found, self.tr("Checking"))

    def freeze_again(self) -> None:
        """Make the next version as the last one was made."""
        view, desk = self._standing.view, self._work.desk
        if view is not None:
            submission, day = view.submission.id, desk.clock.today()
            hold = self._standing.since.held
            self._run(lambda: replace(same_again(desk, submission, day), hold_back=hold))

    def _run(self, order: Callable[[], PackOrder], *, anyway: bool = False) -> None:
        """Freeze, and write the files out where packs are written."""
        self._page.info.clear()
        desk, output = self._work.desk, self._pane.output
        folder, zipped = output.folder, output.zipped.isChecked()

        def work(progress: Progress) -> _Done:
            made = order()
            frozen = freeze_pack(desk, made, progress.report, anyway=anyway)
            if folder is None or frozen.changes.is_empty:
                return _Done(made, frozen)
            known = read_submission(desk, made.submission)
            try:
                out = hand_out(desk.library, known, None, folder, progress.report, zipped=zipped)
            except CadreDeskError as error:
                return _Done(made, frozen, problem=error)
            return _Done(made, frozen, out.folder)

        self._work.ask(work, self._on_frozen, self.tr("Checking and packing"))

    def _on_frozen(self, done: _Done) -> None:
        frozen = done.frozen
        self._pane.show_found(frozen.found)
        if not frozen.changes.is_empty:
            self._work.written.emit(frozen.changes)
            self._tell(done)
        elif self._may_freeze(frozen.found):
            self._run(lambda: done.order, anyway=True)

    def _tell(self, done: _Done) -> None:
        words = self.tr("Frozen: {people} people. It stays as it is, whatever changes on file.")
        said = words.format(people=done.frozen.found.people)
        self._written = done.folder
        if done.problem is not None:
            self._page.info.say(InfoKind.WARNING, f"{said} {sentence(done.problem)}")
        elif done.folder is not None:
            verb = self.tr("Open the folder")
            self._page.info.say(InfoKind.DONE, said, verb, self._on_folder)
        else:
            self._page.info.say(InfoKind.DONE, said)

    def _on_folder(self) -> None:
        if self._written is not None:
            open_folder_of(self._written)

    def _may_freeze(self, found: Preflight) -> bool:
        language = screen_language()
        blocking = [each.text(language) for each in found.findings[: found.blocks]]
        lines = blocking[:_TOLD]
        if len(blocking) > _TOLD:
            lines.append(self.tr("… and {count} more").format(count=len(blocking) - _TOLD))
        title = self.tr("%n thing(s) should be put right before it is sent.", "", found.blocks)
        return confirm(self._page, title, "\n".join(lines), self.tr("Freeze it all the same"))

    def _on_changed(self) -> None:
        """What was found was about other choices."""
        self._pane.show_found(None)
