"""Opens the preview for a page, notes what left, and says so in the page's info bar.

Where a paper tells of many, what it is for is asked before it is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.departures import check_purpose, needs_purpose
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.files import open_folder_of
from cadredesk.ui.dialogs.line_dialog import LineDialog
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.printing.pages import Printable
from cadredesk.ui.printing.preview import PreviewDialog
from cadredesk.ui.widgets.info_bar import InfoKind

translate = QCoreApplication.translate
Note = Callable[[Path, Sequence[Path], str], None]
"""Notes what left, under which name, as which files, what for; it runs on the database thread."""


class PagePrinting(QObject):
    """Prints documents of one kind for a page; `note` is told the files, or the printed title."""

    def __init__(self, page: Page, runner: BackgroundRunner, preferences: Preferences) -> None:
        super().__init__(page)
        self._page, self._runner, self._preferences = page, runner, preferences
        self._note: Note | None = None
        self._title, self._purpose = "", ""
        self._documents: tuple[Printable, ...] = ()
        self._written: Path | None = None
        self.preview: PreviewDialog | None = None
        self.question: LineDialog | None = None

    def show(self, documents: Sequence[Printable], title: str, note: Note, people: int) -> None:
        """Open the preview of documents about so many people; of many after the question."""
        self._documents, self._note, self._title = tuple(documents), note, title
        if needs_purpose(people):
            self._ask(people)
        else:
            self._open("")

    def _ask(self, people: int) -> None:
        words = translate("PagePrinting", "This tells of {count} people. Who gets it, what for?")
        verb = translate("PagePrinting", "Preview")
        check = partial(check_purpose, people)
        self.question = LineDialog(words.format(count=people), verb, check, self._page)
        self.question.answered.connect(self._open)
        self.question.finished.connect(self._on_asked)
        self.question.begin("")

    def _on_asked(self, _result: int) -> None:
        self.question = None

    def _open(self, purpose: str) -> None:
        self._purpose = purpose
        documents, title, page = self._documents, self._title, self._page
        self.preview = PreviewDialog(documents, title, self._runner, self._preferences, page)
        self.preview.saved.connect(self._on_saved)
        self.preview.printed.connect(self._on_printed)
        self.preview.finished.connect(self._on_finished)
        self.preview.open()

    def _on_saved(self, paths: tuple[Path, ...]) -> None:
        self._written = paths[0]
        words = translate("PagePrinting", "Written: {file}")
        if len(paths) > 1:
            words = translate("PagePrinting", "{count} files written to {folder}")
        words = words.format(file=paths[0].name, count=len(paths), folder=paths[0].parent)
        verb = translate("PagePrinting", "Open folder")
        self._page.info.say(InfoKind.DONE, words, verb, self._on_open_folder)
        self._take_note(paths[0] if len(paths) == 1 else paths[0].parent, paths)

    def _on_printed(self, sheets: int) -> None:
        words = translate("PagePrinting", "%n page(s) are with the printer", "", sheets)
        self._page.info.say(InfoKind.DONE, words)
        self._take_note(Path(self._title), ())

    def _take_note(self, target: Path, files: Sequence[Path]) -> None:
        note, purpose = self._note, self._purpose

        def work(_progress: Progress) -> None:
            if note is not None:
                note(target, files, purpose)

        self._runner.run(Task(work, self._on_noted, self._on_failed))

    def _on_noted(self, _nothing: None) -> None:
        """Nothing more is to be said."""

    def _on_open_folder(self) -> None:
        if self._written is not None:
            open_folder_of(self._written)

    def _on_finished(self, _result: int) -> None:
        self.preview, self._documents = None, ()

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))
