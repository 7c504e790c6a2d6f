"""The window of one open library: its pages, its alerts, and the commands of the whole."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.first_paint import FirstPaint
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import SANCTIONS
from cadredesk.ui.today.page import TodayPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from cadredesk.domain.changes import ChangeSet
    from cadredesk.domain.errors import CadreDeskError
    from cadredesk.services.desk import Desk
    from cadredesk.ui.arriving import Arriving
    from cadredesk.ui.file_visit import FileVisit
    from cadredesk.ui.jump.jumping import Jumping
    from cadredesk.ui.page import Page
    from cadredesk.ui.preferences import Preferences
    from cadredesk.ui.quick_add.quick_add import QuickAdd
    from cadredesk.ui.start_check.start_check import StartCheck
    from cadredesk.ui.stepping import Stepping

HOME_PAGE = TodayPage.ID
FILE_PAGE = "cadre_file"
_LEADING = {
    CommandId.INTERCHANGE: "interchange",
    CommandId.COLLECT: "collection",
    CommandId.AGREEMENT: "agreement",
}
"""Commands that show a page, whatever is in front."""


class LibraryWindow(QObject):
    """Fills a main window for a desk and carries out what belongs to no single page.

    Signals:
        painted: The first page stands on the screen; the others follow.
        lock_wanted: The library should be closed and asked for again.
        practice_wanted: The practice township should be looked at first.
        leave_wanted: The practice township should be left for a library of one's own.
        restore_wanted: A backup should be restored into a new folder.
    """

    painted = Signal()
    lock_wanted = Signal()
    practice_wanted = Signal()
    leave_wanted = Signal()
    restore_wanted = Signal()

    quick_add: QuickAdd
    jumping: Jumping
    stepping: Stepping
    checking: StartCheck
    arriving: Arriving

    def __init__(
        self, desk: Desk, runner: BackgroundRunner, preferences: Preferences, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._runner = runner
        self._preferences = preferences
        self._notifier = notifier = Notifier(self)
        self.watch = AlertWatch(desk, runner, self)
        self.watch.show_sanctions(preferences.get(SANCTIONS))
        self.window = MainWindow(preferences, runner, notifier)
        self._home = home = TodayPage(desk, runner, self.watch, preferences)
        home.go.connect(self._on_gone)  # before the window goes: the other pages must be there
        home.other_beginning.connect(self._on_other_beginning)
        self.window.add_page(home)
        self._next_page = QTimer(self.window)  # no page for a window that is gone
        self._next_page.timeout.connect(self._on_next_page)
        self._pages_to_come: Iterator[Page] | None = None
        self.window.set_library(desk.library.unit_name, practice=desk.library.is_practice)
        notifier.changed.connect(self.watch.on_changed)
        notifier.changed.connect(self._on_changed)
        self._answer_commands()

    def _answer_commands(self) -> None:
        acts: dict[CommandId, Callable[[], None]] = {
            CommandId.UNDO: self._on_undo,
            CommandId.REDO: self._on_redo,
            CommandId.NEW: self._on_new,
            CommandId.IMPORT: self._on_import,
            CommandId.JUMP: self._on_jump,
            CommandId.LOCK: self._on_lock,
            CommandId.RESTORE: self._on_restore,
            CommandId.BACK_UP: self._on_back_up,
            CommandId.ABOUT: self._on_about,
            **{command: partial(self._show, page) for command, page in _LEADING.items()},
        }
        if self.desk.library.is_practice:
            acts[CommandId.LEAVE_PRACTICE] = self._on_leave
        self.window.handle(acts)

    def open(self, page: str = HOME_PAGE) -> None:
        """Show a page, work the alerts out, and say how old the backup is.

        今日 is shown by itself: the pages that nobody sees yet, and everything that is read
        from the library, follow once it is painted.
        """
        if page == HOME_PAGE:
            self._runner.hold()
            self._home.recall()
            FirstPaint(self.window.page(page)).over.connect(self._on_painted)
        else:
            self.complete()
        self.window.show_page(page)
        self.watch.recompute()
        self._read_last_backup()

    def farewell(self) -> Callable[[], None]:
        """Return what closes the library and keeps 今日 for the next start, on any thread."""
        self._next_page.stop()
        library, kept = self.desk.library, self.watch.to_keep()

        def close() -> None:
            try:
                if kept is not None:
                    library.keep_today(kept)
            finally:
                library.close()

        return close

    def _on_gone(self, _page: str, _argument: object) -> None:
        self.complete()

    def _on_painted(self) -> None:
        self._runner.release()
        self._next_page.start(0)
        self.painted.emit()

    def complete(self) -> None:
        """Add everything that is not there yet."""
        while self._add_next():
            pass

    def _on_next_page(self) -> None:
        self._add_next()

    def _add_next(self) -> bool:
        """Add the next page, one a turn so that the window answers; False after the last."""
        if self._pages_to_come is None:
            from cadredesk.ui.pages import make_other_pages

            self._pages_to_come = make_other_pages(
                self.desk, self._runner, self.watch, self._preferences
            )
            self._add_companions()
        page = next(self._pages_to_come, None)
        if page is None:
            if self._next_page.isActive():
                self._next_page.stop()
                self.checking.begin()
            return False
        page.backed_up.connect(self._read_last_backup)
        page.new_wanted.connect(self._on_new)
        page.undoable.connect(self.stepping.offer)
        self.window.add_page(page)
        return True

    def _add_companions(self) -> None:
        """Add what works over any page: a new cadre, the jump box, the way back, dropped files."""
        from cadredesk.ui.arriving import Arriving
        from cadredesk.ui.jump.jumping import Jumping
        from cadredesk.ui.quick_add.quick_add import QuickAdd
        from cadredesk.ui.start_check.start_check import StartCheck
        from cadredesk.ui.stepping import Stepping

        library = self.desk.library
        self.quick_add = QuickAdd(self.desk, self._runner, self.window)
        self.quick_add.written.connect(self._notifier.announce)
        self.quick_add.go.connect(self._on_visit)
        self.jumping = Jumping(library, self._runner, self.window)
        self.jumping.go.connect(self._on_visit)
        self.stepping = Stepping(library, self._runner, self.window)
        self.stepping.stepped.connect(self._on_stepped)
        self.arriving = Arriving(self.desk, self._runner, self.window)
        self.arriving.go.connect(self._on_arrived)
        self.window.handle({CommandId.IMPORT_COPIED: self.arriving.take_copied})
        for companion in (self.quick_add, self.jumping, self.stepping, self.arriving):
            companion.failed.connect(self._on_failed)
        self.stepping.read()
        self.checking = StartCheck(self.desk, self._runner, self.window)
        self.checking.wrong.connect(self._on_wrong)

    def _read_last_backup(self) -> None:
        library = self.desk.library

        def work(_progress: Progress) -> datetime | None:
            return library.last_backup()

        self._runner.run(Task(work, self._on_last_backup, self._on_failed))

    def _on_last_backup(self, made_at: datetime | None) -> None:
        today = self.desk.clock.today()
        days = None if made_at is None else (today - made_at.astimezone().date()).days
        self.window.status.set_backup_age(days)

    def _on_changed(self, _changes: ChangeSet) -> None:
        """Read what is said of the library; a note's button would take back another step now."""
        self.window.toast.hide()
        self._read_last_backup()
        self.stepping.read()

    def _on_undo(self) -> None:
        self.complete()
        self.stepping.undo()

    def _on_redo(self) -> None:
        self.complete()
        self.stepping.redo()

    def _on_stepped(self, changes: ChangeSet) -> None:
        """Go to the file that a step touched, when another one is in front."""
        self._notifier.announce(changes)
        page = self.window.current_page
        if page is not None and page.ID == FILE_PAGE and len(changes.cadres) == 1:
            self.window.show_page(FILE_PAGE, next(iter(changes.cadres)))

    def _on_new(self) -> None:
        self.complete()
        self.quick_add.ask()

    def _on_other_beginning(self, which: int) -> None:
        (self._on_new, self.practice_wanted.emit)[which]()

    def _on_jump(self) -> None:
        self.complete()
        self.jumping.ask()

    def _on_visit(self, visit: FileVisit) -> None:
        self.window.show_page(FILE_PAGE, visit)

    def _on_arrived(self, page: str, argument: object) -> None:
        self.complete()
        self.window.show_page(page, argument)

    def _on_back_up(self) -> None:
        from cadredesk.ui.settings_visit import SettingsPart, SettingsVisit

        self.complete()
        self.window.show_page("settings", SettingsVisit(SettingsPart.SAFETY))

    def _on_import(self) -> None:
        self._show("import")

    def show_forms(self, forms: Sequence[Path]) -> None:
        """Set exchanged forms beside the cadre files."""
        self.complete()
        self.window.show_page("interchange", tuple(forms))

    def _show(self, page: str) -> None:
        self.complete()
        self.window.show_page(page)

    def _on_about(self) -> None:
        self.complete()
        self.checking.open_about(self.window)

    def _on_wrong(self, sentence: str) -> None:
        from cadredesk.ui.widgets.info_bar import InfoKind

        self._home.info.say(InfoKind.WARNING, sentence)

    def _on_lock(self) -> None:
        self.lock_wanted.emit()

    def _on_leave(self) -> None:
        self.leave_wanted.emit()

    def _on_restore(self) -> None:
        self.restore_wanted.emit()

    def _on_failed(self, error: CadreDeskError) -> None:
        from cadredesk.ui.dialogs import messages

        messages.tell_error(self.window, error)
