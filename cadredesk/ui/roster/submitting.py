"""The selected people are put into a submission: one that is being prepared, or a new request."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.submission.model import Submission, SubmissionState
from cadredesk.domain.words import CadreStatus
from cadredesk.services.desk import Desk
from cadredesk.services.read_models import RosterQuery
from cadredesk.services.submissions.reading import read_submissions
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.blank_visit import BlankVisit
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.form_export import Choice
from cadredesk.ui.page import Page
from cadredesk.ui.roster.table import RosterTable
from cadredesk.ui.submission_visit import LEDGER_PAGE, SUBMISSION_PAGE, NewSubmission, PackVisit
from cadredesk.ui.widgets.info_bar import InfoKind


@dataclass(frozen=True, slots=True)
class _Found:
    """Who was selected, and what could take them in."""

    people: BlankVisit
    open: tuple[Submission, ...]


class Submitting(QObject):
    """Asks into which submission, and leads there with the people chosen."""

    def __init__(
        self, page: Page, desk: Desk, runner: BackgroundRunner, table: RosterTable
    ) -> None:
        super().__init__(page)
        self._page, self._desk, self._runner, self._table = page, desk, runner, table
        self._people: BlankVisit | None = None

    def ask(self, chosen: Choice) -> None:
        """Offer what is being prepared; where nothing is, enter a request at once."""
        desk = self._desk

        def work(_progress: Progress) -> _Found:
            people = frozenset(chosen(desk.library))
            query = RosterQuery(only=people, statuses=frozenset(CadreStatus))
            ready = (
                each for each in read_submissions(desk) if each.state is SubmissionState.PREPARING
            )
            return _Found(BlankVisit(query, len(people)), tuple(ready))

        self._runner.run(Task(work, self._on_found, self._on_failed))

    def _on_found(self, found: _Found) -> None:
        self._people = found.people
        if not found.open:
            self._on_new()
            return
        menu = QMenu(self._table)
        menu.aboutToHide.connect(menu.deleteLater)
        for each in found.open:
            named = f"{each.request.number}  {each.request.title}".replace("&", "&&")
            menu.addAction(named).setData(each.id)
        menu.addSeparator()
        menu.addAction(self.tr("A new request…"), self._on_new)
        menu.triggered.connect(self._on_chosen)
        menu.popup(self._table.place_below())
        menu.setActiveAction(menu.actions()[0])

    def _on_chosen(self, action: QAction) -> None:
        if action.data() is not None and self._people is not None:
            self._page.go.emit(SUBMISSION_PAGE, PackVisit(action.data(), self._people))

    def _on_new(self) -> None:
        self._page.go.emit(LEDGER_PAGE, NewSubmission(self._people))

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))
