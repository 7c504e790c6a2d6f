"""Puts cadre files into the recycle bin from wherever people are shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.editing import delete_cadres
from cadredesk.services.library_ports import Library
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.form_export import Choice
from cadredesk.ui.page import Page
from cadredesk.ui.widgets.info_bar import InfoKind

translate = QCoreApplication.translate


class Deleting:
    """Deletes without a question: Ctrl+Z and the recycle bin bring everything back."""

    def __init__(self, page: Page, library: Library, runner: BackgroundRunner) -> None:
        self._page, self._library, self._runner = page, library, runner

    def run(self, chosen: Choice) -> None:
        """Delete the files of these people as one step."""
        library = self._library

        def work(_progress: Progress) -> ChangeSet:
            return delete_cadres(library, chosen(library))

        self._runner.run(Task(work, self._on_deleted, self._on_failed))

    def _on_deleted(self, changes: ChangeSet) -> None:
        count = len(changes.cadres)
        words = translate(
            "Deleting", "%n file(s) moved to the recycle bin. Ctrl+Z brings them back.", "", count
        )
        self._page.written.emit(changes)
        self._page.undoable.emit(words)

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))
