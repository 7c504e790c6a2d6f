"""Writing the people that are listed as a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.rules.target import Target
from cadredesk.services.departures import Sending
from cadredesk.services.desk import Desk
from cadredesk.services.eligibility import EligibleRow, write_eligible
from cadredesk.ui.background import BackgroundRunner, Progress
from cadredesk.ui.dialogs.files import choose_target, open_folder_of
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.sending import Sender, Writing
from cadredesk.ui.widgets.info_bar import InfoKind

translate = QCoreApplication.translate


class EligibilityExport:
    """Asks where to, writes off the GUI thread, and says so in the page's info bar."""

    def __init__(
        self, page: Page, desk: Desk, runner: BackgroundRunner, preferences: Preferences
    ) -> None:
        self._page, self._desk, self._sender = page, desk, Sender(page, runner)
        self._preferences = preferences
        self._written: Path | None = None

    def run(self, rows: Sequence[EligibleRow], wanted: Target, day: date) -> None:
        """Write these people, unless the person steps back."""
        desk = self._desk
        # An official document, so its name is Chinese in either language.
        name = f"{desk.library.unit_name}拟任{wanted.name}条件情况表_{day:%Y%m%d}.xlsx"
        path = choose_target(self._page, self._preferences, name)
        if path is None:
            return

        def work(_progress: Progress, purpose: str) -> Path:
            sending = Sending(path, day, purpose)
            return write_eligible(desk.library, desk.list_writer, rows, wanted, sending)

        label = translate("EligibilityExport", "Writing the list")
        self._sender.run(Writing(work, self._on_written, self._on_failed, label))

    def _on_written(self, path: Path) -> None:
        self._written = path
        words = translate("EligibilityExport", "Written: {file}").format(file=path.name)
        verb = translate("EligibilityExport", "Open folder")
        self._page.info.say(InfoKind.DONE, words, verb, self._on_open_folder)

    def _on_open_folder(self) -> None:
        if self._written is not None:
            open_folder_of(self._written)

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))
