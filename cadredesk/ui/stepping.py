"""Going back and forward through the steps of the whole library, and saying which is next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.library_ports import Library
from cadredesk.services.undo import Step, UndoState, redo_last, undo_last, undo_state
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.step_text import step_text


class Stepping(QObject):
    """Undoes and redoes, says what was done, and offers the way back.

    Signals:
        stepped: A step was taken; carries the ChangeSet.
        failed: It could not be taken; carries the CadreDeskError.
    """

    stepped = Signal(object)
    failed = Signal(object)

    def __init__(self, library: Library, runner: BackgroundRunner, window: MainWindow) -> None:
        super().__init__(window)
        self._library = library
        self._runner = runner
        self._window = window

    def read(self) -> None:
        """Look which steps are next, for the menu to say."""
        library = self._library

        def work(_progress: Progress) -> UndoState:
            return undo_state(library)

        self._runner.run(Task(work, self._on_state, self._on_failed))

    def undo(self) -> None:
        """Take the last step back."""
        self._take(undo_last, self._on_undone, self.tr("Undoing"))

    def offer(self, text: str) -> None:
        """Say what was done, with a button that takes it back."""
        self._window.toast.say(text, self.tr("Undo"), self.undo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._take(redo_last, self._on_redone, self.tr("Redoing"))

    def _take(
        self,
        step: Callable[[Library], tuple[Step, ChangeSet]],
        done: Callable[[tuple[Step, ChangeSet]], None],
        label: str,
    ) -> None:
        library = self._library

        def work(_progress: Progress) -> tuple[Step, ChangeSet]:
            return step(library)

        self._runner.run(Task(work, done, self._on_failed, label=label))

    def _on_state(self, state: UndoState) -> None:
        commands = self._window.commands
        commands.set_detail(CommandId.UNDO, step_text(state.undo) if state.undo else "")
        commands.set_detail(CommandId.REDO, step_text(state.redo) if state.redo else "")

    def _on_undone(self, undone: tuple[Step, ChangeSet]) -> None:
        step, changes = undone
        self.stepped.emit(changes)
        text = self.tr("Undone: {what}").format(what=step_text(step))
        self._window.toast.say(text, self.tr("Redo"), self.redo)

    def _on_redone(self, redone: tuple[Step, ChangeSet]) -> None:
        step, changes = redone
        self.stepped.emit(changes)
        self._window.toast.say(self.tr("Done again: {what}").format(what=step_text(step)))

    def _on_failed(self, error: CadreDeskError) -> None:
        self.failed.emit(error)
