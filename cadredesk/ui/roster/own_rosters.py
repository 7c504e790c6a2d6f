"""Lists of one's own in the export dialog: read, kept under a name, taken away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.desk import Desk
from cadredesk.services.own_rosters import (
    OwnRoster,
    clean_name,
    delete_own_roster,
    list_own_rosters,
    save_own_roster,
)
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.line_dialog import LineDialog
from cadredesk.ui.dialogs.messages import tell_error
from cadredesk.ui.page import Page
from cadredesk.ui.roster.export_dialog import ExportDialog

translate = QCoreApplication.translate

_Listed = tuple[tuple[OwnRoster, ...], str]


class OwnRosters(QObject):
    """Keeps the lists of the dialog that is open; what is read for a closed one is dropped."""

    def __init__(self, page: Page, desk: Desk, runner: BackgroundRunner) -> None:
        super().__init__(page)
        self._desk, self._runner = desk, runner
        self._dialog: ExportDialog | None = None
        self._wanted: OwnRoster | None = None

    def begin(self, dialog: ExportDialog) -> None:
        """Offer the lists of one's own in a dialog."""
        self._dialog = dialog
        dialog.name_wanted.connect(self._on_name_wanted)
        dialog.dropped.connect(self._on_dropped)
        dialog.finished.connect(self._on_finished)
        self.read()

    def read(self, name: str = "") -> None:
        """Offer what is kept, and choose the list of a name."""
        library = self._desk.library

        def work(_progress: Progress) -> _Listed:
            return list_own_rosters(library), name

        self._run(work)

    def _on_name_wanted(self, own: OwnRoster) -> None:
        self._wanted = own
        question = translate("OwnRosters", "Keep these columns and this order as")
        verb = translate("OwnRosters", "Keep")
        if self._dialog is None:
            return
        asked = LineDialog(question, verb, clean_name, self._dialog)
        asked.answered.connect(self._on_named)
        asked.begin(own.name)

    def _on_named(self, name: str) -> None:
        own, library = self._wanted, self._desk.library
        if own is None:
            return

        def work(_progress: Progress) -> _Listed:
            kept = save_own_roster(library, OwnRoster(name, own.layout, own.style))
            return list_own_rosters(library), kept.name

        self._run(work)

    def _on_dropped(self, name: str) -> None:
        library = self._desk.library

        def work(_progress: Progress) -> _Listed:
            delete_own_roster(library, name)
            return list_own_rosters(library), ""

        self._run(work)

    def _run(self, work: Callable[[Progress], _Listed]) -> None:
        self._runner.run(Task(work, self._on_listed, self._on_failed))

    def _on_listed(self, listed: _Listed) -> None:
        if self._dialog is not None:
            self._dialog.show_own(*listed)

    def _on_finished(self, _result: int) -> None:
        self._dialog = None

    def _on_failed(self, error: CadreDeskError) -> None:
        if self._dialog is not None:
            tell_error(self._dialog, error)
