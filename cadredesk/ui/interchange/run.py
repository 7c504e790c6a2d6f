"""Files read, compared and taken over, off the GUI thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cadredesk.domain.ids import CadreId
from cadredesk.services.desk import Desk
from cadredesk.services.form_basis import FormDay
from cadredesk.services.interchange.comparing import Comparison, compare_files, compare_with
from cadredesk.services.interchange.files import ReadFile
from cadredesk.services.interchange.saving import TakenOver, take_over
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner, Pool, Progress, Task
from cadredesk.ui.saved_step import SavedStep


class InterchangeRun(QObject):
    """Holds what was read until it is taken over or others come.

    Signals:
        compared: Files were read and compared; carries the Comparison.
        assigned: One file is about somebody else now; carries the Comparison and its place.
        taken: What was chosen is saved; carries the TakenOver.
        failed: Something could not be done; carries the error.
    """

    compared = Signal(object)
    assigned = Signal(object, int)
    taken = Signal(object)
    failed = Signal(object)

    def __init__(
        self, desk: Desk, runner: BackgroundRunner, watch: AlertWatch, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._watch = desk, runner, watch
        self._read: tuple[ReadFile, ...] = ()
        self.step = SavedStep(desk.library, runner, self)
        self.step.failed.connect(self.failed)
        self._place = 0
        self.comparison: Comparison | None = None

    def read(self, paths: Sequence[Path]) -> None:
        """Read files, folders and ZIPs; what was there before stays until they are read."""
        desk = self._desk

        def work(progress: Progress) -> tuple[ReadFile, ...]:
            return desk.interchange_reader.read(paths, progress.report)

        label = self.tr("Reading files")
        self._runner.run(Task(work, self._on_read, self.failed.emit, pool=Pool.FILES, label=label))

    def compare(self) -> None:
        """Compare what was read with the cadre files as they are now."""
        desk, read = self._desk, self._read
        as_of = FormDay(self._watch.day, desk.rulebook)

        def work(progress: Progress) -> Comparison:
            return compare_files(desk.library, read, as_of, progress.report)

        label = self.tr("Comparing with the cadre files")
        self._runner.run(Task(work, self._on_compared, self.failed.emit, label=label))

    def assign(self, place: int, cadre: CadreId | None) -> None:
        """Say whom a file is about; None for somebody new."""
        comparison, library = self.comparison, self._desk.library
        if comparison is None:
            return
        self._place = place

        def work(_progress: Progress) -> Comparison:
            return compare_with(library, comparison, place, cadre)

        self._runner.run(Task(work, self._on_assigned, self.failed.emit))

    def take(self, choices: Mapping[int, frozenset[str]]) -> None:
        """Save what was chosen, as one step that can be undone."""
        comparison, library = self.comparison, self._desk.library
        if comparison is None:
            return

        def work(progress: Progress) -> TakenOver:
            return take_over(library, comparison, choices, progress.report)

        label = self.tr("Taking over what was chosen")
        self._runner.run(Task(work, self._on_taken, self.failed.emit, label=label))

    def clear(self) -> None:
        """Forget what was read."""
        self._read, self.comparison = (), None

    def _on_read(self, read: tuple[ReadFile, ...]) -> None:
        self._read = read
        self.compare()

    def _on_compared(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.compared.emit(comparison)

    def _on_assigned(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.assigned.emit(comparison, self._place)

    def _on_taken(self, saved: TakenOver) -> None:
        self.step.keep(saved.batch)
        self.taken.emit(saved)
