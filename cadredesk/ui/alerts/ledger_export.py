"""Writing or printing the alerts that are listed as the 预警台账."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.rules.alert import Alert
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.desk import Desk
from cadredesk.services.exports import note_export
from cadredesk.services.ledgers import PRINT_LEDGER, ledger_heading, ledger_row, write_ledger
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.alerts.ledger_paper import LedgerPaper
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.files import choose_target, open_folder_of
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.printing.page_printing import PagePrinting
from cadredesk.ui.widgets.info_bar import InfoKind


class LedgerExport:
    """Asks where to, writes off the GUI thread, and says so in the page's info bar."""

    def __init__(
        self, page: Page, desk: Desk, runner: BackgroundRunner, preferences: Preferences
    ) -> None:
        self._page = page
        self._desk = desk
        self._runner = runner
        self._preferences = preferences
        self._written: Path | None = None
        self.printing = PagePrinting(page, runner, preferences)

    def print(self, alerts: tuple[Alert, ...], board: AlertBoard) -> None:
        """Show how these alerts print."""
        library = self._desk.library
        rows = [ledger_row(alert, board) for alert in alerts]
        paper = LedgerPaper(rows, ledger_heading(library, board.day))

        def note(target: Path) -> None:
            note_export(library, PRINT_LEDGER, target, f"{len(rows)} rows")

        self.printing.show((paper,), paper.name, note)

    def run(self, alerts: tuple[Alert, ...], watch: AlertWatch) -> None:
        """Write these alerts, unless the person steps back."""
        desk, board = self._desk, watch.board
        # An official document, so its name is Chinese in either language.
        name = f"{desk.library.unit_name}干部预警台账_{board.day:%Y%m%d}.xlsx"
        target = choose_target(self._page, self._preferences, name)
        if target is None:
            return

        def work(_progress: Progress) -> Path:
            return write_ledger(desk.library, desk.ledger_writer, board, target, alerts)

        label = QCoreApplication.translate("LedgerExport", "Writing the ledger")
        self._runner.run(Task(work, self._on_written, self._on_failed, label=label))

    def _on_written(self, path: Path) -> None:
        self._written = path
        text = QCoreApplication.translate("LedgerExport", "Written: {file}")
        verb = QCoreApplication.translate("LedgerExport", "Open folder")
        self._page.info.say(InfoKind.DONE, text.format(file=path.name), verb, self._on_open_folder)

    def _on_open_folder(self) -> None:
        if self._written is not None:
            open_folder_of(self._written)

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))
