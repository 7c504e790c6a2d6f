"""Reads who may be kin off the GUI thread, and keeps what somebody decided about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import CadreId
from cadredesk.services.cadre_views import CadreView
from cadredesk.services.desk import Desk
from cadredesk.services.kin import KinHint, confirm_kin, dismiss_kin, read_kin, withdraw_kin
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.cadre_file.panes import FilePanes
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.page import Page
from cadredesk.ui.widgets.info_bar import InfoKind

FILE_PAGE = "cadre_file"


class KinWork(QObject):
    """Follows the family section of a file.

    Signals:
        written: A decision was kept; carries the ChangeSet.
    """

    written = Signal(object)

    def __init__(self, page: Page, panes: FilePanes, desk: Desk, runner: BackgroundRunner) -> None:
        super().__init__(page)
        self._page, self._desk, self._runner = page, desk, runner
        self.card, self.library = panes.kin, desk.library
        self._cadre: CadreId | None = None
        panes.family_shown.connect(self._on_family)
        self.card.confirmed.connect(self._on_confirmed)
        self.card.dismissed.connect(self._on_dismissed)
        self.card.withdrawn.connect(self._on_withdrawn)
        self.card.person_wanted.connect(self._on_person)

    def _on_family(self, view: CadreView) -> None:
        library, cadre, today = self.library, view.file.id, self._desk.clock.today()
        if cadre != self._cadre:
            self.card.show_hints(())
        self._cadre = cadre

        def work(_progress: Progress) -> tuple[CadreId, tuple[KinHint, ...]]:
            return cadre, read_kin(library, cadre, today)

        self._runner.run(Task(work, self._on_read, self._on_failed))

    def _on_read(self, read: tuple[CadreId, tuple[KinHint, ...]]) -> None:
        cadre, hints = read
        if cadre == self._cadre:
            self.card.show_hints(hints)

    def _on_confirmed(self, hint: KinHint) -> None:
        library, today = self.library, self._desk.clock.today()
        self._write(lambda: confirm_kin(library, hint, today))

    def _on_dismissed(self, hint: KinHint, reason: str) -> None:
        library, today = self.library, self._desk.clock.today()
        self._write(lambda: dismiss_kin(library, hint, reason, today))

    def _on_withdrawn(self, hint: KinHint) -> None:
        library = self.library
        self._write(lambda: withdraw_kin(library, hint))

    def _write(self, change: Callable[[], ChangeSet]) -> None:
        def work(_progress: Progress) -> ChangeSet:
            return change()

        self._runner.run(Task(work, self._on_written, self._on_failed))

    def _on_written(self, changes: ChangeSet) -> None:
        self.written.emit(changes)

    def _on_person(self, cadre: CadreId) -> None:
        self._page.go.emit(FILE_PAGE, cadre)

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))
