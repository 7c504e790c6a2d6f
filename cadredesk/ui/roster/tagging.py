"""A tag is put on the selected people: asked for in one line, done as one step."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.library_ports import Library
from cadredesk.services.tagging import add_tag, require_tag
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.line_dialog import LineDialog
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.form_export import Choice
from cadredesk.ui.page import Page
from cadredesk.ui.widgets.info_bar import InfoKind


class Tagging(QObject):
    """Asks for a tag and puts it on those who were selected then."""

    def __init__(self, page: Page, library: Library, runner: BackgroundRunner) -> None:
        super().__init__(page)
        self._page, self._library, self._runner = page, library, runner
        self._chosen: Choice | None = None

    def ask(self, chosen: Choice, count: int) -> None:
        """Ask for the tag; without an answer nothing is done."""
        self._chosen = chosen
        question = self.tr("Tag for %n person(s), several divided by 、", "", count)
        dialog = LineDialog(question, self.tr("Add the tag"), require_tag, self._page)
        dialog.answered.connect(self._on_answered)
        dialog.begin("")

    def _on_answered(self, tag: str) -> None:
        library, chosen = self._library, self._chosen

        def work(_progress: Progress) -> ChangeSet:
            return add_tag(library, () if chosen is None else chosen(library), tag)

        self._runner.run(Task(work, self._on_tagged, self._on_failed))

    def _on_tagged(self, changes: ChangeSet) -> None:
        if changes.cadres:
            words = self.tr("%n cadre(s) tagged.", "", len(changes.cadres))
            self._page.written.emit(changes)
            self._page.undoable.emit(words)
        else:
            self._page.info.say(InfoKind.DONE, self.tr("They all have this tag already."))

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))
