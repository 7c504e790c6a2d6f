"""What 往后看 gives out: the list as a workbook, and the sheets for the printer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject

from cadredesk.domain.rules.look_ahead import Coming
from cadredesk.services.desk import Desk
from cadredesk.services.ledgers import people_in
from cadredesk.services.look_ahead import (
    LookAhead,
    look_ahead_heading,
    note_look_ahead,
    write_look_ahead,
)
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.list_export import ListExport
from cadredesk.ui.look_ahead.paper import LookAheadPaper
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.printing.page_printing import PagePrinting


class LookAheadWork(QObject):
    """Writes off the GUI thread, and says in the page's info bar what left."""

    def __init__(
        self, page: Page, desk: Desk, runner: BackgroundRunner, preferences: Preferences
    ) -> None:
        super().__init__(page)
        self._desk = desk
        self._listing = ListExport(page, runner, preferences)
        self.printing = PagePrinting(page, runner, preferences)

    def export(self, coming: Sequence[Coming], day: date) -> None:
        """Write these as a workbook, unless the person steps back."""
        desk = self._desk
        name = f"{look_ahead_heading(desk.library, day).title}_{day:%Y%m%d}.xlsx"

        def write(target: Path, purpose: str) -> Path:
            return write_look_ahead(desk.library, desk.list_writer, coming, target, day, purpose)

        self._listing.run(name, write)

    def print_sheets(self, ahead: LookAhead) -> None:
        """Show the drawing and its list in the preview."""
        library = self._desk.library
        heading = look_ahead_heading(library, ahead.day)

        def note(target: Path, files: Sequence[Path], purpose: str) -> None:
            note_look_ahead(library, target, ahead.coming, files, purpose)

        people = people_in(each.alert for each in ahead.coming)
        self.printing.show([LookAheadPaper(ahead, heading)], heading.title, note, people)
