"""Prepares photos off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cadredesk.domain.errors import CadreDeskError
from cadredesk.ui.background import BackgroundRunner, Pool, Progress, Task
from cadredesk.ui.photos.preparing import prepare_photo, read_picture


class PhotoMaker(QObject):
    """Makes photos that are ready to be kept.

    Signals:
        ready: A photo; carries its bytes.
        failed: What was given is no photo; carries the CadreDeskError.
    """

    ready = Signal(object)
    failed = Signal(object)

    def __init__(self, runner: BackgroundRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner

    def take_file(self, path: Path) -> None:
        """Make the photo of a picture in a file."""

        def work() -> bytes:
            return prepare_photo(read_picture(path))

        self._prepare(work)

    def take_picture(self, content: bytes) -> None:
        """Make the photo of a picture in memory."""

        def work() -> bytes:
            return prepare_photo(content)

        self._prepare(work)

    def _prepare(self, make: Callable[[], bytes]) -> None:
        def work(_progress: Progress) -> bytes:
            return make()

        self._runner.run(Task(work, self._on_ready, self._on_failed, pool=Pool.FILES))

    def _on_ready(self, photo: bytes) -> None:
        self.ready.emit(photo)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.failed.emit(error)
