"""What the page of one submission asks and notes: handed over, came back, settled, accepted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from cadredesk.domain.ids import CadreId, SubmissionId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.submission.manifest import PackDifference
from cadredesk.domain.submission.model import PackFile, PointHandling, ReturnPoint, Submission
from cadredesk.domain.submission.reading_points import ReadPoint
from cadredesk.domain.submission.steps import Handing, Returning, Settling
from cadredesk.services.library_ports import Library
from cadredesk.services.submissions import recording as services
from cadredesk.services.submissions.handing_out import HandedOut, hand_out, view_file
from cadredesk.services.submissions.points import PointReader, point_reader
from cadredesk.services.submissions.reading import SubmissionView, read_view, versions_difference
from cadredesk.ui.background import Progress
from cadredesk.ui.language import screen_language
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.submissions.difference_dialog import DifferenceDialog
from cadredesk.ui.submissions.handing_dialog import AcceptDialog, HandingDialog
from cadredesk.ui.submissions.point_dialogs import LeaveDialog, SettleDialog, TieDialog
from cadredesk.ui.submissions.request_dialog import RequestDialog
from cadredesk.ui.submissions.return_dialog import ReturnDialog
from cadredesk.ui.submissions.standing_pane import StandingPane
from cadredesk.ui.submissions.work import SubmissionWork


class Recording(QObject):
    """Opens the dialogs of the page and hands what they answer to the services."""

    def __init__(
        self,
        page: Page,
        work: SubmissionWork,
        standing: StandingPane,
        preferences: Preferences,
    ) -> None:
        super().__init__(page)
        self._page, self._work, self._standing = page, work, standing
        self._preferences = preferences
        self._versions = (1, 2)

    def read(self, submission: SubmissionId, then: Callable[[SubmissionView], None]) -> None:
        """Read a submission as it stands."""
        desk = self._work.desk

        def work(_progress: Progress) -> SubmissionView:
            return read_view(desk, submission)

        self._work.ask(work, then)

    def ask_other_request(self) -> None:
        """Ask what is to be different about the request, such as the blank that came later."""
        known = self.known
        if known is not None:
            wanted = services.as_wanted(known.request)
            dialog = RequestDialog(wanted, self._work.desk, self._preferences, self._page)
            dialog.put_right(known.request, known.files_of(None))
            dialog.answered.connect(self._on_other_request)
            self._work.follow(dialog)
            dialog.open()

    def ask_handing(self) -> None:
        """Ask how it was handed over."""
        known = self.known
        if known is not None:
            today = self._work.desk.clock.today
            dialog = HandingDialog(known.request.title, today, self._page)
            dialog.answered.connect(self._on_handed)
            self._work.follow(dialog)
            dialog.open()

    def ask_accepted(self) -> None:
        """Ask when it was accepted."""
        known = self.known
        if known is not None:
            today = self._work.desk.clock.today
            dialog = AcceptDialog(known.request.title, today, self._page)
            dialog.answered.connect(self._on_accepted)
            self._work.follow(dialog)
            dialog.open()

    def ask_return(self) -> None:
        """Ask what came back, once everybody's name is at hand."""
        self._with_reader(self._on_reader_for_return)

    def ask_whom(self) -> None:
        """Ask whom and which field the current point is about."""
        self._with_reader(self._on_reader_for_tie)

    def ask_why_left(self) -> None:
        """Ask why the current point is not corrected."""
        point = self._point
        if point is not None:
            dialog = LeaveDialog(point, self._work.desk.clock.today, self._page)
            dialog.answered.connect(self._on_left)
            self._work.follow(dialog)
            dialog.open()

    def ask_what_became(self) -> None:
        """Ask what became of the current point, which is about nobody in particular."""
        point = self._point
        if point is not None:
            dialog = SettleDialog(point, self._work.desk.clock.today, self._page)
            dialog.answered.connect(self._on_became)
            self._work.follow(dialog)
            dialog.open()

    def settle(self) -> None:
        """Note that the current point is corrected, or open it again."""
        point = self._point
        if point is not None:
            opened = not point.is_open
            handling = PointHandling.OPEN if opened else PointHandling.CORRECTED
            self._settle(Settling(handling, self._today))

    def discard(self) -> None:
        """Take the frozen pack back."""
        known, library = self.known, self._work.desk.library
        if known is not None:
            self._work.write(lambda: services.discard_pack(library, known.id))

    def tell_difference(self) -> None:
        """Tell how the last version differs from the one before."""
        known, library = self.known, self._work.desk.library
        if known is None or len(known.packs) < 2:
            return
        last = len(known.packs)
        self._versions = before, after = last - 1, last

        def work(_progress: Progress) -> PackDifference:
            return versions_difference(library, known, before, after)

        self._work.ask(work, self._on_difference)

    def view_file(self, file: PackFile, then: Callable[[Path], None]) -> None:
        """Make a copy of a file as it was frozen."""
        library = self._work.desk.library

        def work(_progress: Progress) -> Path:
            return view_file(library, file)

        self._work.ask(work, then)

    def hand_out(
        self, folder: Path, then: Callable[[HandedOut], None], *, zipped: bool = False
    ) -> None:
        """Write the files of the last version into a folder, or as one ZIP."""
        known, library = self.known, self._work.desk.library
        if known is None:
            return

        def work(progress: Progress) -> HandedOut:
            return hand_out(library, known, None, folder, progress.report, zipped=zipped)

        self._work.ask(work, then, self.tr("Writing the files"))

    @property
    def library(self) -> Library:
        """The library that everything is noted in."""
        return self._work.desk.library

    @property
    def known(self) -> Submission | None:
        """The submission that is shown."""
        view = self._standing.view
        return None if view is None else view.submission

    @property
    def _point(self) -> ReturnPoint | None:
        return self._standing.current

    @property
    def _today(self) -> PartialDate:
        return PartialDate.of(self._work.desk.clock.today())

    def _with_reader(self, then: Callable[[PointReader], None]) -> None:
        known, desk, language = self.known, self._work.desk, screen_language()
        if known is None:
            return

        def work(_progress: Progress) -> PointReader:
            return point_reader(desk, known, language)

        self._work.ask(work, then)

    def _on_reader_for_return(self, reader: PointReader) -> None:
        known = self.known
        if known is not None:
            today = self._work.desk.clock.today
            dialog = ReturnDialog(known.request.title, reader, today, self._page)
            dialog.answered.connect(self._on_returned)
            self._work.follow(dialog)
            dialog.open()

    def _on_reader_for_tie(self, reader: PointReader) -> None:
        point = self._point
        if point is not None:
            dialog = TieDialog(point, reader, self._page)
            dialog.answered.connect(self._on_tied)
            self._work.follow(dialog)
            dialog.open()

    def _on_other_request(self, wanted: services.NewRequest) -> None:
        known, library = self.known, self._work.desk.library
        if known is not None:
            self._work.write(lambda: services.change_request(library, known.id, wanted))

    def _on_handed(self, handing: Handing) -> None:
        known, library = self.known, self._work.desk.library
        if known is not None:
            self._work.write(lambda: services.send(library, known.id, handing))

    def _on_accepted(self, on: PartialDate, note: str) -> None:
        known, library = self.known, self._work.desk.library
        if known is not None:
            self._work.write(lambda: services.accept(library, known.id, on, note))

    def _on_returned(self, returning: Returning, points: Sequence[ReadPoint]) -> None:
        known, library = self.known, self._work.desk.library
        if known is not None:
            self._work.write(lambda: services.return_pack(library, known.id, returning, points))

    def _on_tied(self, cadre: CadreId | None, fact: str) -> None:
        known, point, library = self.known, self._point, self._work.desk.library
        if known is not None and point is not None:
            where = known.id, point.id
            self._work.write(lambda: services.tie_point(library, *where, cadre, fact))

    def _on_became(self, handling: PointHandling, reason: str) -> None:
        self._settle(Settling(handling, self._today, reason))

    def _on_left(self, reason: str) -> None:
        self._settle(Settling(PointHandling.LEFT, self._today, reason))

    def _settle(self, settling: Settling) -> None:
        known, point, library = self.known, self._point, self._work.desk.library
        if known is not None and point is not None:
            where = known.id, point.id
            self._work.write(lambda: services.settle_point(library, *where, settling))

    def _on_difference(self, found: PackDifference) -> None:
        words = self._work.desk.blank_files.vocabulary
        DifferenceDialog(found, self._versions, words, self._page).open()
