"""Writing the findings that are listed as a workbook."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.desk import Desk
from cadredesk.services.health_lists import Listed, write_health_list
from cadredesk.ui.background import BackgroundRunner, Progress
from cadredesk.ui.dialogs.files import choose_target, open_folder_of
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.sending import Sender, Writing
from cadredesk.ui.widgets.info_bar import InfoKind


class HealthExport:
    """Asks where to, writes off the GUI thread, and says so in the page's info bar."""

    def __init__(
        self, page: Page, desk: Desk, runner: BackgroundRunner, preferences: Preferences
    ) -> None:
        self._page, self._desk, self._sender = page, desk, Sender(page, runner)
        self._preferences = preferences
        self._written: Path | None = None

    def run(self, findings: tuple[Listed, ...]) -> None:
        """Write these findings, unless the person steps back."""
        desk, day = self._desk, self._desk.clock.today()
        # An official document, so its name is Chinese in either language.
        name = f"{desk.library.unit_name}干部信息核对清单_{day:%Y%m%d}.xlsx"
        target = choose_target(self._page, self._preferences, name)
        if target is None:
            return

        def work(_progress: Progress, purpose: str) -> Path:
            writer = desk.list_writer
            return write_health_list(desk.library, writer, findings, target, day, purpose)

        label = QCoreApplication.translate("HealthExport", "Writing the list")
        self._sender.run(Writing(work, self._on_written, self._on_failed, label))

    def _on_written(self, path: Path) -> None:
        self._written = path
        text = QCoreApplication.translate("HealthExport", "Written: {file}")
        verb = QCoreApplication.translate("HealthExport", "Open folder")
        self._page.info.say(InfoKind.DONE, text.format(file=path.name), verb, self._on_open_folder)

    def _on_open_folder(self) -> None:
        if self._written is not None:
            open_folder_of(self._written)

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))
