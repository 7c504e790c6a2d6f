"""Prepares photos off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cadredesk.domain.errors import CadreDeskError
from cadredesk.ui.background import BackgroundRunner, Pool, Progress, Task
from cadredesk.ui.photos.preparing import is_cut, prepare_photo, read_picture


class PhotoMaker(QObject):
    """Makes photos that are ready to be kept.

    Signals:
        ready: A photo; carries its bytes.
        cut: That photo shows less than the picture did.
        failed: What was given is no photo; carries the CadreDeskError.
    """

    ready = Signal(object)
    cut = Signal()
    failed = Signal(object)

    def __init__(self, runner: BackgroundRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner

    def take_file(self, path: Path) -> None:
        """Make the photo of a picture in a file."""
        self._prepare(lambda: read_picture(path))

    def take_picture(self, content: bytes) -> None:
        """Make the photo of a picture in memory."""
        self._prepare(lambda: content)

    def _prepare(self, read: Callable[[], bytes]) -> None:
        def work(_progress: Progress) -> tuple[bytes, bool]:
            content = read()
            return prepare_photo(content), is_cut(content)

        self._runner.run(Task(work, self._on_ready, self._on_failed, pool=Pool.FILES))

    def _on_ready(self, made: tuple[bytes, bool]) -> None:
        photo, cut = made
        self.ready.emit(photo)
        if cut:
            self.cut.emit()

    def _on_failed(self, error: CadreDeskError) -> None:
        self.failed.emit(error)
