"""One 信息采集表 on its way in, off the GUI thread: read, compared, saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cadredesk.services.collection.comparing import CollectionPreview, compare_collection
from cadredesk.services.collection.ports import CollectionReading
from cadredesk.services.collection.saving import CollectionTaken, Left, save_collection
from cadredesk.services.desk import Desk
from cadredesk.ui.background import BackgroundRunner, Pool, Progress, Task
from cadredesk.ui.saved_step import SavedStep


class CollectionImportWork(QObject):
    """Keeps what was read, so that it can be compared again after something was saved.

    Signals:
        compared: The workbook was set beside the library; carries the CollectionPreview.
        saved: It was taken in; carries what changed.
        failed: Something could not be done; carries the error.
    """

    compared = Signal(object)
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, runner: BackgroundRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._runner = desk, runner
        self._reading: CollectionReading | None = None
        self.step = SavedStep(desk.library, runner, self)
        self.step.failed.connect(self.failed)
        self.preview: CollectionPreview | None = None

    def read(self, path: Path) -> None:
        """Read a workbook from the beginning."""
        files = self._desk.collection_files

        def work(progress: Progress) -> CollectionReading:
            return files.read(path, progress.report)

        label = self.tr("Reading {file}").format(file=path.name)
        self._runner.run(Task(work, self._on_read, self.failed.emit, None, Pool.FILES, label))

    def compare(self) -> None:
        """Set what was read beside the library as it is now."""
        library, reading = self._desk.library, self._reading
        if reading is None:
            return

        def work(_progress: Progress) -> CollectionPreview:
            return compare_collection(library, reading)

        label = self.tr("Comparing {file}").format(file=reading.path.name)
        self._runner.run(Task(work, self._on_compared, self.failed.emit, label=label))

    def save(self, left: Left) -> None:
        """Save what differs, except what is left."""
        library, preview = self._desk.library, self.preview
        if preview is None:
            return

        def work(progress: Progress) -> CollectionTaken:
            return save_collection(library, preview, left, progress.report)

        label = self.tr("Importing {file}").format(file=preview.reading.path.name)
        self._runner.run(Task(work, self._on_saved, self.failed.emit, label=label))

    def _on_read(self, reading: CollectionReading) -> None:
        self._reading = reading
        self.step.keep(None)
        self.compare()

    def _on_compared(self, preview: CollectionPreview) -> None:
        self.preview = preview
        self.compared.emit(preview)

    def _on_saved(self, taken: CollectionTaken) -> None:
        self.step.keep(taken.batch)
        self.saved.emit(taken.changes)
