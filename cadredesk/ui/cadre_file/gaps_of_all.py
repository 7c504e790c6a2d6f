"""Looks through every archive for what is missing, and leads to the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import CadreId
from cadredesk.services.archive_gaps import ArchiveGap, archive_gaps
from cadredesk.services.cadre_views import Section
from cadredesk.services.desk import Desk
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.cadre_file.archive_gaps import ArchiveGapsDialog
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.page import Page
from cadredesk.ui.widgets.info_bar import InfoKind


class GapsOfAll(QObject):
    """Works off the GUI thread, for the page of a cadre file."""

    def __init__(self, page: Page, desk: Desk, runner: BackgroundRunner) -> None:
        super().__init__(page)
        self._page, self._desk, self._runner = page, desk, runner

    def ask(self) -> None:
        """Look, and show the list."""
        desk = self._desk

        def work(progress: Progress) -> tuple[ArchiveGap, ...]:
            return archive_gaps(desk.library, desk.archive_catalogue(), progress.report)

        label = QCoreApplication.translate("ArchiveWork", "Looking through the archives")
        self._runner.run(Task(work, self._on_gaps, self._on_failed, label=label))

    def _on_gaps(self, gaps: tuple[ArchiveGap, ...]) -> None:
        dialog = ArchiveGapsDialog(gaps, self._page)
        dialog.chosen.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, cadre: CadreId) -> None:
        self._page.go.emit(self._page.ID, FileVisit(cadre, section=Section.ARCHIVE))

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))
