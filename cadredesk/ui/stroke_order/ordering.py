"""Opens the dialog about names by strokes and does what it asks for, off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import CadreId, StrokePlacementId
from cadredesk.services.library_ports import Library
from cadredesk.services.stroke_order import (
    PlacedName,
    PlacementWish,
    StrokeComparison,
    compare,
    forget,
    place,
    placed_names,
)
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.stroke_order.dialog import StrokeOrderDialog


class StrokeOrdering(QObject):
    """Stands between the dialog and the library.

    Signals:
        written: Somebody stands elsewhere now; carries the ChangeSet.
    """

    written = Signal(object)

    def __init__(self, library: Library, runner: BackgroundRunner, window: QWidget) -> None:
        super().__init__(window)
        self._library, self._runner, self._window = library, runner, window
        self.dialog: StrokeOrderDialog | None = None

    def ask(self) -> None:
        """Open the dialog."""
        self.dialog = StrokeOrderDialog(self._library, self._runner, self._window)
        self.dialog.compare_wanted.connect(self._on_compare)
        self.dialog.place_wanted.connect(self._on_place)
        self.dialog.forget_wanted.connect(self._on_forget)
        for picker in (self.dialog.person, self.dialog.beside):
            picker.failed.connect(self._on_failed)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()
        self._list()

    def _list(self) -> None:
        library = self._library

        def work(_progress: Progress) -> tuple[PlacedName, ...]:
            return placed_names(library)

        self._runner.run(Task(work, self._on_listed, self._on_failed))

    def _on_listed(self, placed: tuple[PlacedName, ...]) -> None:
        if self.dialog is not None:
            self.dialog.show_placed(placed)

    def _on_compare(self, one: CadreId, other: CadreId) -> None:
        library = self._library

        def work(_progress: Progress) -> StrokeComparison:
            return compare(library, one, other)

        self._runner.run(Task(work, self._on_compared, self._on_failed))

    def _on_compared(self, found: StrokeComparison) -> None:
        if self.dialog is not None:
            self.dialog.show_comparison(found)

    def _on_place(self, wish: PlacementWish) -> None:
        library = self._library
        self._write(lambda: place(library, wish))

    def _on_forget(self, placement: StrokePlacementId) -> None:
        library = self._library
        self._write(lambda: forget(library, placement))

    def _write(self, deed: Callable[[], ChangeSet]) -> None:
        def work(_progress: Progress) -> ChangeSet:
            return deed()

        self._runner.run(Task(work, self._on_written, self._on_failed))

    def _on_written(self, changes: ChangeSet) -> None:
        self.written.emit(changes)
        self._list()
        if self.dialog is not None:
            self.dialog.ask_again()

    def _on_finished(self, _result: int) -> None:
        self.dialog = None

    def _on_failed(self, error: CadreDeskError) -> None:
        if self.dialog is not None:
            self.dialog.show_problem(sentence(error))
