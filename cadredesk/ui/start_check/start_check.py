"""Looks around once the window stands, and says one line when something is wrong."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.desk import Desk
from cadredesk.services.place import PlaceState
from cadredesk.ui.background import BackgroundRunner, Pool, Progress, Task
from cadredesk.ui.dialogs.about import AboutDialog
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.start_check.findings import findings


class StartCheck(QObject):
    """The self-check of this computer.

    Signals:
        wrong: Something the person should know; carries the sentence.
    """

    wrong = Signal(str)

    def __init__(self, desk: Desk, runner: BackgroundRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._runner = desk, runner
        self._asked_by: QWidget | None = None

    def begin(self) -> None:
        """Look at the folder of the library, off the GUI thread."""
        look, folder = self._desk.look_at_place, self._desk.library.folder

        def work(_progress: Progress) -> PlaceState:
            return look(folder)

        self._runner.run(Task(work, self._on_looked, self._on_failed, pool=Pool.FILES))

    def open_about(self, window: QWidget) -> None:
        """Show what the program is, and how this computer is."""
        self._asked_by = window
        self.begin()

    def _on_looked(self, place: PlaceState) -> None:
        found = findings(place)
        if self._asked_by is not None:
            AboutDialog(self._asked_by, [(each.text, each.is_wrong) for each in found]).open()
            self._asked_by = None
            return
        for each in found:
            if each.is_wrong:
                self.wrong.emit(each.text)
                return

    def _on_failed(self, error: CadreDeskError) -> None:
        self.wrong.emit(sentence(error))
