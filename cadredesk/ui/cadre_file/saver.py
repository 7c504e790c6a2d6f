"""Saves what is typed into a cadre file, one thing after the other, off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import BatchId, CadreId, ItemId
from cadredesk.domain.info_set import InfoItem
from cadredesk.domain.resume import ResumeEntry
from cadredesk.services import editing
from cadredesk.services.accepting import Left, accept_findings
from cadredesk.services.library_ports import Library
from cadredesk.services.read_models import HistoryEntry
from cadredesk.services.restoring import restore_value
from cadredesk.services.resumes import save_resume
from cadredesk.services.settling import note_source
from cadredesk.services.undo import take_back
from cadredesk.ui.background import BackgroundRunner, Progress, Task


class FileSaver(QObject):
    """Knows whose file is typed into; each thing typed is saved and undone by itself.

    Signals:
        written: Something was saved; carries the ChangeSet.
        removed: A row was taken out; carries the batch that undoing it needs.
        failed: Something could not be saved; carries the CadreDeskError.
    """

    written = Signal(object)
    removed = Signal(object)
    failed = Signal(object)

    def __init__(self, library: Library, runner: BackgroundRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._runner = runner
        self.cadre: CadreId | None = None

    def save_field(self, field: str, value: Any) -> None:
        """Save one of the basics."""
        self._run(lambda library, cadre: editing.change_field(library, cadre, field, value))

    def save_source(self, field: str, source: str, today: date, stated: str) -> None:
        """Note what one of the basics rests on; `stated` is what the identity number says."""
        self._run(lambda library, cadre: note_source(library, cadre, field, source, today, stated))

    def restore(self, entry: HistoryEntry) -> None:
        """Give a field the value back that it had before an entry of its history."""
        self._run(lambda library, cadre: restore_value(library, cadre, entry))

    def take_back(self, batch: BatchId) -> None:
        """Undo one thing that was done."""
        self._run(lambda library, _cadre: take_back(library, batch))

    def replace_set(self, info_set: str, items: Sequence[InfoItem]) -> None:
        """Give an info set these rows in this order."""
        self._run(lambda library, cadre: editing.replace_set(library, cadre, info_set, items))

    def save_item(self, info_set: str, item: InfoItem) -> None:
        """Save a row, a new one last."""
        self._run(lambda library, cadre: editing.put_item(library, cadre, info_set, item))

    def remove_item(self, info_set: str, item: ItemId) -> None:
        """Take a row out; `removed` tells how to get it back."""
        self._run(
            lambda library, cadre: editing.remove_items(library, cadre, info_set, {item}),
            self._on_removed,
        )

    def move_item(self, info_set: str, item: ItemId, to: int) -> None:
        """Move a row to another place."""
        self._run(lambda library, cadre: editing.move_item(library, cadre, info_set, item, to))

    def save_resume(self, entries: Sequence[ResumeEntry]) -> None:
        """Save the rows of the résumé as one step."""
        self._run(lambda library, cadre: save_resume(library, cadre, entries))

    def accept(self, rule: str, finding: str, reason: str, day: date) -> None:
        """Leave a finding as it is, with a reason."""
        self._run(
            lambda library, cadre: accept_findings(
                library, [Left(cadre, rule, finding)], reason, day
            )
        )

    def _run(
        self,
        change: Callable[[Library, CadreId], ChangeSet],
        done: Callable[[ChangeSet], None] | None = None,
    ) -> None:
        library, cadre = self._library, self.cadre
        if cadre is None:
            return

        def work(_progress: Progress) -> ChangeSet:
            return change(library, cadre)

        self._runner.run(Task(work, done or self._on_done, self._on_failed))

    def _on_done(self, changes: ChangeSet) -> None:
        self.written.emit(changes)

    def _on_removed(self, changes: ChangeSet) -> None:
        self.written.emit(changes)
        if changes.batch is not None:
            self.removed.emit(changes.batch)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.failed.emit(error)
