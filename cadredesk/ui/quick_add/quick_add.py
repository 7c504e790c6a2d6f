"""Ctrl+N: asks for a new cadre, makes the file off the GUI thread, and goes on to its résumé."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import CadreId, UnitId
from cadredesk.domain.interchange.pasted import PastedForm
from cadredesk.services.cadre_views import Section
from cadredesk.services.desk import Desk
from cadredesk.services.establishment import read_township
from cadredesk.services.pasting import pasted_form
from cadredesk.services.read_models import CadreSummary
from cadredesk.services.registering import NewCadre, add_cadre, find_same_person
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.quick_add.dialog import QuickAddDialog

_Added = tuple[CadreId, ChangeSet]


class QuickAdd(QObject):
    """Stands between the dialog and the library.

    Signals:
        written: A file was made; carries the ChangeSet.
        go: A file shall be shown; carries the FileVisit.
        failed: It could not be made; carries the CadreDeskError.
    """

    written = Signal(object)
    go = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, runner: BackgroundRunner, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._runner, self._window = desk, runner, window
        self.dialog: QuickAddDialog | None = None
        self._another = False

    def ask(self) -> None:
        """Open the dialog."""
        self.dialog = QuickAddDialog(self._desk.clock.today, self._window)
        self.dialog.check_wanted.connect(self._on_check)
        self.dialog.save_wanted.connect(self._on_save)
        self.dialog.open_wanted.connect(self._on_open)
        self.dialog.paste_wanted.connect(self._on_paste)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()
        self._read_units()

    def _read_units(self) -> None:
        library = self._desk.library

        def work(_progress: Progress) -> dict[UnitId, str]:
            return {unit.id: unit.name for unit in read_township(library).units}

        self._runner.run(Task(work, self._on_units, self._on_failed))

    def _on_units(self, units: dict[UnitId, str]) -> None:
        if self.dialog is not None:
            self.dialog.show_units(units)

    def _on_check(self, new: NewCadre) -> None:
        library = self._desk.library

        def work(_progress: Progress) -> tuple[CadreSummary, ...]:
            return find_same_person(library, new)

        self._runner.run(Task(work, self._on_checked, self._on_failed))

    def _on_checked(self, people: tuple[CadreSummary, ...]) -> None:
        if self.dialog is not None:
            self.dialog.show_same(people)

    def _on_paste(self, text: str) -> None:
        desk = self._desk

        def work(_progress: Progress) -> PastedForm:
            return pasted_form(desk, text)

        self._runner.run(Task(work, self._on_pasted, self._on_failed))

    def _on_pasted(self, pasted: PastedForm) -> None:
        if self.dialog is not None:
            self.dialog.show_pasted(pasted)

    def _on_save(self, new: NewCadre, another: bool) -> None:
        library = self._desk.library
        self._another = another

        def work(_progress: Progress) -> _Added:
            return add_cadre(library, new)

        self._runner.run(Task(work, self._on_added, self._on_failed))

    def _on_added(self, added: _Added) -> None:
        cadre, changes = added
        self.written.emit(changes)
        if self.dialog is not None and self._another:
            self.dialog.begin_again()
            return
        if self.dialog is not None:
            self.dialog.accept()
        self.go.emit(FileVisit(cadre, section=Section.RESUME))

    def _on_open(self, cadre: CadreId) -> None:
        self.go.emit(FileVisit(cadre))

    def _on_finished(self, _result: int) -> None:
        self.dialog = None

    def _on_failed(self, error: CadreDeskError) -> None:
        self.failed.emit(error)
