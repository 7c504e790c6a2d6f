"""Saves what is typed into a cadre file, one thing after the other, off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import CadreId, ItemId
from cadredesk.domain.info_set import InfoItem
from cadredesk.services import editing
from cadredesk.services.ports import Library
from cadredesk.ui.background import BackgroundRunner, Progress, Task


class FileSaver(QObject):
    """Knows whose file is typed into; each thing typed is saved and undone by itself.

    Signals:
        written: Something was saved; carries the ChangeSet.
        failed: Something could not be saved; carries the CadreDeskError.
    """

    written = Signal(object)
    failed = Signal(object)

    def __init__(self, library: Library, runner: BackgroundRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._runner = runner
        self.cadre: CadreId | None = None

    def save_field(self, field: str, value: Any) -> None:
        """Save one of the basics."""
        self._run(lambda library, cadre: editing.change_field(library, cadre, field, value))

    def save_item(self, info_set: str, item: InfoItem) -> None:
        """Save a row, a new one last."""
        self._run(lambda library, cadre: editing.put_item(library, cadre, info_set, item))

    def remove_item(self, info_set: str, item: ItemId) -> None:
        """Take a row out."""
        self._run(lambda library, cadre: editing.remove_items(library, cadre, info_set, {item}))

    def move_item(self, info_set: str, item: ItemId, to: int) -> None:
        """Move a row to another place."""
        self._run(lambda library, cadre: editing.move_item(library, cadre, info_set, item, to))

    def _run(self, change: Callable[[Library, CadreId], ChangeSet]) -> None:
        library, cadre = self._library, self.cadre
        if cadre is None:
            return

        def work(_progress: Progress) -> ChangeSet:
            return change(library, cadre)

        self._runner.run(Task(work, self._on_done, self._on_failed))

    def _on_done(self, changes: ChangeSet) -> None:
        self.written.emit(changes)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.failed.emit(error)
