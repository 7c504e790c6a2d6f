"""What a person does with an operation: looks what it changed, goes there, takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import ItemId
from cadredesk.services.desk import Desk
from cadredesk.services.operation_log import (
    Operation,
    OperationDetails,
    OperationLine,
    read_operation,
)
from cadredesk.services.undo import undo_batch
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.page import Page
from cadredesk.ui.step_text import step_text
from cadredesk.ui.widgets.info_bar import InfoKind

if TYPE_CHECKING:
    from cadredesk.ui.operations.dialog import OperationDialog

FILE_PAGE = "cadre_file"


class OperationWork(QObject):
    """Opens the dialog and does what is asked for in it."""

    def __init__(self, page: Page, desk: Desk, runner: BackgroundRunner) -> None:
        super().__init__(page)
        self._page, self._library, self._runner = page, desk.library, runner
        self._operation: Operation | None = None
        self.dialog: OperationDialog | None = None

    def show(self, operation: Operation) -> None:
        """Show what an operation changed."""
        self._operation = operation
        self._on_more_wanted(0)

    def _on_more_wanted(self, skip: int) -> None:
        library, operation = self._library, self._operation
        if operation is None:
            return

        def work(_progress: Progress) -> OperationDetails:
            return read_operation(library, operation, skip)

        self._runner.run(Task(work, self._on_details, self._on_failed))

    def _on_details(self, details: OperationDetails) -> None:
        if self.dialog is not None:
            self.dialog.add(details)
            return
        from cadredesk.ui.operations.dialog import OperationDialog  # noqa: PLC0415 - no start opens it

        self.dialog = OperationDialog(details, self._page)
        self.dialog.more_wanted.connect(self._on_more_wanted)
        self.dialog.open_wanted.connect(self._on_open_wanted)
        self.dialog.undo_wanted.connect(self._on_undo_wanted)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    def _on_open_wanted(self, line: OperationLine) -> None:
        cadre = line.cadre
        if self.dialog is None or cadre is None:
            return
        self.dialog.accept()
        fact, item = f"{line.entry.entity}.{line.entry.field}", line.entry.item
        row = None if item is None else ItemId(item)
        self._page.go.emit(FILE_PAGE, FileVisit(cadre, field=fact, row=row))

    def _on_undo_wanted(self) -> None:
        library, operation = self._library, self._operation
        if self.dialog is None or operation is None:
            return
        self.dialog.accept()

        def work(_progress: Progress) -> ChangeSet:
            return undo_batch(library, operation.step.done)

        self._runner.run(Task(work, self._on_undone, self._on_failed))

    def _on_undone(self, changes: ChangeSet) -> None:
        if self._operation is not None:
            words = QCoreApplication.translate("OperationWork", "Undone: {what}")
            what = step_text(self._operation.step)
            self._page.info.say(InfoKind.DONE, words.format(what=what))
        self._page.written.emit(changes)

    def _on_finished(self, _result: int) -> None:
        self.dialog = None

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))
