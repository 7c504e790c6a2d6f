"""What the pages of submissions have done off the GUI thread, and how it came out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.desk import Desk
from cadredesk.ui.background import BackgroundRunner, Pool, Progress, Task
from cadredesk.ui.dialogs.entry_dialog import EntryDialog
from cadredesk.ui.dialogs.messages import sentence

T = TypeVar("T")


class SubmissionWork(QObject):
    """Runs services one after the other on the database thread.

    A dialog in front stays until what was entered is saved: what cannot be is said in it.

    Signals:
        written: Something was saved; carries the ChangeSet.
        failed: Something did not work, and no dialog says so; carries the CadreDeskError.
    """

    written = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, runner: BackgroundRunner, parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self._runner = desk, runner
        self._dialog: EntryDialog | None = None

    def follow(self, dialog: EntryDialog) -> None:
        """Take note of the dialog in front."""
        self._dialog = dialog
        dialog.finished.connect(self._on_finished)

    def close_dialog(self) -> None:
        """Let the dialog go that was in front: what was entered in it is saved."""
        if self._dialog is not None:
            self._dialog.accept()

    def ask(
        self, question: Callable[[Progress], T], then: Callable[[T], None], label: str = ""
    ) -> None:
        """Have a service asked and its answer taken; `label` says so while it lasts."""
        task = Task(question, then, self._on_failed, None, Pool.DATABASE, label)
        self._runner.run(task)

    def write(self, verb: Callable[[], ChangeSet]) -> None:
        """Have a service save something, and tell what was touched."""

        def work(_progress: Progress) -> ChangeSet:
            return verb()

        self._runner.run(Task(work, self._on_written, self._on_failed))

    def _on_written(self, changes: ChangeSet) -> None:
        self.close_dialog()
        self.written.emit(changes)

    def _on_failed(self, error: CadreDeskError) -> None:
        if self._dialog is None:
            self.failed.emit(error)
        else:
            self._dialog.say(sentence(error))

    def _on_finished(self, _how: int) -> None:
        self._dialog = None
