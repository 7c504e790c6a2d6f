"""What 往后看 gives out: the list as a workbook, and the sheets for the printer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.rules.look_ahead import Coming
from cadredesk.services.desk import Desk
from cadredesk.services.ledgers import people_in
from cadredesk.services.look_ahead import (
    LookAhead,
    look_ahead_heading,
    note_look_ahead,
    write_look_ahead,
)
from cadredesk.ui.background import BackgroundRunner, Progress
from cadredesk.ui.dialogs.files import choose_target, open_folder_of
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.look_ahead.paper import LookAheadPaper
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.printing.page_printing import PagePrinting
from cadredesk.ui.sending import Sender, Writing
from cadredesk.ui.widgets.info_bar import InfoKind

translate = QCoreApplication.translate


class LookAheadWork(QObject):
    """Writes off the GUI thread, and says in the page's info bar what left."""

    def __init__(
        self, page: Page, desk: Desk, runner: BackgroundRunner, preferences: Preferences
    ) -> None:
        super().__init__(page)
        self._page, self._desk, self._sender = page, desk, Sender(page, runner)
        self._preferences = preferences
        self._written: Path | None = None
        self.printing = PagePrinting(page, runner, preferences)

    def export(self, coming: Sequence[Coming], day: date) -> None:
        """Write these as a workbook, unless the person steps back."""
        desk = self._desk
        name = f"{look_ahead_heading(desk.library, day).title}_{day:%Y%m%d}.xlsx"
        target = choose_target(self._page, self._preferences, name)
        if target is None:
            return

        def work(_progress: Progress, purpose: str) -> Path:
            writer = desk.list_writer
            return write_look_ahead(desk.library, writer, coming, target, day, purpose)

        label = translate("LookAheadWork", "Writing the months ahead")
        self._sender.run(Writing(work, self._on_written, self._on_failed, label))

    def print_sheets(self, ahead: LookAhead) -> None:
        """Show the drawing and its list in the preview."""
        library = self._desk.library
        heading = look_ahead_heading(library, ahead.day)

        def note(target: Path, files: Sequence[Path], purpose: str) -> None:
            note_look_ahead(library, target, ahead.coming, files, purpose)

        people = people_in(each.alert for each in ahead.coming)
        self.printing.show([LookAheadPaper(ahead, heading)], heading.title, note, people)

    def _on_written(self, path: Path) -> None:
        self._written = path
        words = translate("LookAheadWork", "Written: {file}").format(file=path.name)
        verb = translate("LookAheadWork", "Open folder")
        self._page.info.say(InfoKind.DONE, words, verb, self._on_open_folder)

    def _on_open_folder(self) -> None:
        if self._written is not None:
            open_folder_of(self._written)

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))
