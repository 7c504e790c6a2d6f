"""What a page saved last, and the way back from it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.ids import BatchId
from cadredesk.services.library_ports import Library
from cadredesk.services.undo import take_back
from cadredesk.ui.background import BackgroundRunner, Progress, Task


class SavedStep(QObject):
    """Keeps the batch until it is taken back or forgotten for another one.

    Signals:
        undone: It was taken back; carries the ChangeSet.
        failed: It could not be; carries the error.
    """

    undone = Signal(object)
    failed = Signal(object)

    def __init__(self, library: Library, runner: BackgroundRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._runner = library, runner
        self._batch: BatchId | None = None

    @property
    def stands(self) -> bool:
        """Whether there is something that could be taken back."""
        return self._batch is not None

    def keep(self, batch: BatchId | None) -> None:
        """Remember what was saved; None forgets what was saved before."""
        self._batch = batch

    def undo(self) -> None:
        """Take back what was saved."""
        library, batch = self._library, self._batch
        if batch is None:
            return

        def work(_progress: Progress) -> ChangeSet:
            return take_back(library, batch)

        label = self.tr("Undoing the import")
        self._runner.run(Task(work, self._on_undone, self.failed.emit, label=label))

    def _on_undone(self, changes: ChangeSet) -> None:
        self._batch = None
        self.undone.emit(changes)
