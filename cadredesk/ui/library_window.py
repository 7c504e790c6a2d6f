"""The window of one open library: its pages, its alerts, and the commands of the whole."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.desk import Desk
from cadredesk.services.read_models import BackupInfo
from cadredesk.services.undo import Step, UndoState, redo_last, undo_last, undo_state
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.cadre_file.visit import FileVisit
from cadredesk.ui.dialogs import messages
from cadredesk.ui.jump.jumping import Jumping
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.quick_add.quick_add import QuickAdd
from cadredesk.ui.step_text import step_text
from cadredesk.ui.today.page import TodayPage

HOME_PAGE = TodayPage.ID
BACKUP_SECTION = 2
FILE_PAGE = "cadre_file"


class LibraryWindow(QObject):
    """Fills a main window for a desk and carries out what belongs to no single page.

    Signals:
        lock_wanted: The library should be closed and asked for again.
        leave_wanted: The practice township should be left for a library of one's own.
        restore_wanted: A backup should be restored into a new folder.
    """

    lock_wanted = Signal()
    leave_wanted = Signal()
    restore_wanted = Signal()

    def __init__(
        self, desk: Desk, runner: BackgroundRunner, preferences: Preferences, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._runner = runner
        self._preferences = preferences
        notifier = Notifier(self)
        self._notifier = notifier
        self.watch = AlertWatch(desk, runner, self)
        self.window = MainWindow(preferences, runner, notifier)
        self.window.add_page(TodayPage(desk, runner, self.watch))
        self._painted = QTimer(self)
        self._painted.setSingleShot(True)
        self._painted.timeout.connect(self.complete)
        library = desk.library
        self.window.set_library(library.unit_name, practice=library.is_practice)
        notifier.changed.connect(self.watch.on_changed)
        notifier.changed.connect(self._on_changed)
        self._add_helpers()
        self.window.handle(CommandId.UNDO, self._on_undo)
        self.window.handle(CommandId.REDO, self._on_redo)
        self.window.handle(CommandId.LOCK, self._on_lock)
        self.window.handle(CommandId.RESTORE, self._on_restore)
        self.window.handle(CommandId.BACK_UP, self._on_back_up)
        if library.is_practice:
            self.window.handle(CommandId.LEAVE_PRACTICE, self._on_leave)

    def _add_helpers(self) -> None:
        """Add what opens over any page: a new cadre, the jump box."""
        self.quick_add = QuickAdd(self.desk, self._runner, self.window)
        self.quick_add.written.connect(self._notifier.announce)
        self.quick_add.go.connect(self._on_visit)
        self.quick_add.failed.connect(self._on_failed)
        self.window.handle(CommandId.NEW, self.quick_add.ask)
        self.jumping = Jumping(self.desk.library, self._runner, self.window)
        self.jumping.go.connect(self._on_visit)
        self.jumping.failed.connect(self._on_failed)
        self.window.handle(CommandId.JUMP, self._on_jump)

    def open(self, page: str = HOME_PAGE) -> None:
        """Show a page, work the alerts out, and say how old the backup is.

        今日 is shown by itself; the pages that nobody sees yet follow once it is painted.
        """
        if page == HOME_PAGE:
            self._painted.start(0)
        else:
            self.complete()
        self.window.show_page(page)
        self.watch.recompute()
        self._read_backups()
        self._read_steps()

    def complete(self) -> None:
        """Add the pages that are not there yet."""
        from cadredesk.ui.pages import make_other_pages  # noqa: PLC0415 - after the first paint

        self._painted.stop()
        if len(self.window.page_ids) > 1:
            return
        for page in make_other_pages(self.desk, self._runner, self.watch, self._preferences):
            self.window.add_page(page)

    def _read_backups(self) -> None:
        library = self.desk.library

        def work(_progress: Progress) -> tuple[BackupInfo, ...]:
            return library.backups()

        self._runner.run(Task(work, self._on_backups, self._on_failed))

    def _on_backups(self, backups: tuple[BackupInfo, ...]) -> None:
        today = self.desk.clock.today()
        days = (today - backups[0].made_at.astimezone().date()).days if backups else None
        self.window.status.set_backup_age(days)

    def _on_changed(self, _changes: ChangeSet) -> None:
        self._read_backups()
        self._read_steps()

    def _read_steps(self) -> None:
        library = self.desk.library

        def work(_progress: Progress) -> UndoState:
            return undo_state(library)

        self._runner.run(Task(work, self._on_steps, self._on_failed))

    def _on_steps(self, state: UndoState) -> None:
        commands = self.window.commands
        commands.set_detail(CommandId.UNDO, step_text(state.undo) if state.undo else "")
        commands.set_detail(CommandId.REDO, step_text(state.redo) if state.redo else "")

    def _on_undo(self) -> None:
        library = self.desk.library

        def work(_progress: Progress) -> tuple[Step, ChangeSet]:
            return undo_last(library)

        label = self.tr("Undoing")
        self._runner.run(Task(work, self._on_undone, self._on_failed, label=label))

    def _on_redo(self) -> None:
        library = self.desk.library

        def work(_progress: Progress) -> tuple[Step, ChangeSet]:
            return redo_last(library)

        label = self.tr("Redoing")
        self._runner.run(Task(work, self._on_redone, self._on_failed, label=label))

    def _on_undone(self, undone: tuple[Step, ChangeSet]) -> None:
        step, changes = undone
        self._notifier.announce(changes)
        text = self.tr("Undone: {what}").format(what=step_text(step))
        self.window.toast.say(text, self.tr("Redo"), self._on_redo)
        self._show_affected(changes)

    def _on_redone(self, redone: tuple[Step, ChangeSet]) -> None:
        step, changes = redone
        self._notifier.announce(changes)
        self.window.toast.say(self.tr("Done again: {what}").format(what=step_text(step)))
        self._show_affected(changes)

    def _show_affected(self, changes: ChangeSet) -> None:
        """Go to the file that a step touched, when another one is in front."""
        page = self.window.current_page
        if page is not None and page.ID == FILE_PAGE and len(changes.cadres) == 1:
            self.window.show_page(FILE_PAGE, next(iter(changes.cadres)))

    def _on_jump(self) -> None:
        self.complete()
        self.jumping.ask()

    def _on_visit(self, visit: FileVisit) -> None:
        self.complete()
        self.window.show_page(FILE_PAGE, visit)

    def _on_back_up(self) -> None:
        self.window.show_page("settings", BACKUP_SECTION)

    def _on_lock(self) -> None:
        self.lock_wanted.emit()

    def _on_leave(self) -> None:
        self.leave_wanted.emit()

    def _on_restore(self) -> None:
        self.restore_wanted.emit()

    def _on_failed(self, error: CadreDeskError) -> None:
        messages.tell_error(self.window, error)
