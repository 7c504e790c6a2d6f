"""From the start of the program to its end: which library is open, and what is in front.

A library that is opened gets a window of its own; locking closes the library, lets its key
go and puts the unlock page in its place.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from cadredesk.domain.errors import CadreDeskError, UserError
from cadredesk.services.libraries import (
    PRACTICE_FOLDER,
    create_library,
    find_library,
    new_township,
    practice_library,
)
from cadredesk.services.library_ports import Library, RecoverySheet
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.first_paint import FirstPaint
from cadredesk.ui.library_window import HOME_PAGE, LibraryWindow
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.opening_notes import tell_opening
from cadredesk.ui.preferences import GEOMETRY, LAST_LIBRARY, Preferences
from cadredesk.ui.single_instance import SingleInstance, raise_other_window

if TYPE_CHECKING:
    from cadredesk.services.desk import Start
    from cadredesk.ui.gates.welcome import Beginning, NewLibrary

Opened = Callable[[Library], None]


class Session(QObject):
    """Leads from gate to library and back; owns the runner and the one window shown.

    Signals:
        opened: A library was opened; carries its LibraryWindow.
        painted: A window stands on the screen, with a gate or a library in it.
        closed: A library was closed; nothing of it should stay in memory. Carries nothing.
    """

    opened = Signal(object)
    painted = Signal()
    closed = Signal(object)

    def __init__(
        self, start: Start, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._start = start
        self._preferences = preferences
        self.runner = BackgroundRunner(self)
        self.instance = SingleInstance(self)
        self.instance.asked_to_show.connect(self._on_asked_to_show)
        self._folder: Path | None = None
        self._open: LibraryWindow | None = None
        self._page = HOME_PAGE
        self._window: MainWindow | None = None
        self.gate: QWidget | None = None

    def begin(self) -> bool:
        """Show the first thing; False when another window has the library and was raised."""
        folder = self._folder = _wanted_folder(self._start, self._preferences)
        # Where no note says that somebody has the library there is no window to raise, unless it
        # is locked; forms to open are worth a look.
        forms = self._start.forms
        held = folder is not None and (bool(forms) or self._start.store.is_open(folder))
        if folder is not None and held and raise_other_window(folder, forms):
            return False
        if folder is None:
            self._show_welcome()
        elif self._start.password is not None:
            self._unlock(self._start.password)
        else:
            self._show_unlock()
        return True

    def end(self) -> None:
        """Wait for what runs, then close the library with its backup."""
        self.runner.close()
        self.instance.stop()
        if self._open is not None:
            self._open.farewell()()
            self._open = None
        self._preferences.save()

    @property
    def window(self) -> MainWindow:
        """Return the one window shown; a gate's is made when the first gate is."""
        if self._window is None:
            self._window = MainWindow(self._preferences, self.runner, Notifier(self))
            _place(self._window, None, self._preferences)
        return self._window

    @property
    def library_window(self) -> LibraryWindow | None:
        """Return the window of the open library, None while a gate stands."""
        return self._open

    def _show_gate(self, gate: QWidget) -> None:
        self.gate = gate
        self.window.show_gate(gate)
        FirstPaint(gate).over.connect(self.painted)
        self.window.show()

    def _show_welcome(self) -> None:
        from cadredesk.ui.gates.welcome import WelcomeGate

        gate = WelcomeGate(self._preferences)
        gate.create_wanted.connect(self._on_create)
        gate.other_wanted.connect(self._on_other_beginning)
        self._show_gate(gate)
        gate.take_focus()

    def _show_unlock(self) -> None:
        from cadredesk.ui.gates.unlock import UnlockGate

        gate = UnlockGate(self._preferences)
        gate.unlock_wanted.connect(self._unlock)
        gate.recovery_wanted.connect(self._recover)
        gate.other_wanted.connect(self._on_other_library)
        self._show_gate(gate)
        gate.take_focus()

    def _run(self, work: Callable[[], Library], done: Opened | None = None) -> None:
        def job(_progress: Progress) -> Library:
            return work()

        self.runner.run(Task(job, done or self._on_opened, self._on_failed))

    def _unlock(self, password: str) -> None:
        store, folder = self._start.store, self._folder
        if folder is not None:
            self._run(lambda: store.open(folder, password))

    def _recover(self, key: str, new_password: str) -> None:
        store, folder = self._start.store, self._folder
        if folder is not None:
            self._run(lambda: store.open_with_recovery_key(folder, key, new_password))

    def _on_create(self, wanted: NewLibrary) -> None:
        store = self._start.store
        folder = self._start.library_home / wanted.unit
        township = new_township(wanted.unit, wanted.full_name, wanted.superior)

        def job(_progress: Progress) -> tuple[Library, RecoverySheet]:
            return create_library(store, folder, township, wanted.password)

        self.runner.run(Task(job, self._on_created, self._on_failed))

    def _on_created(self, made: tuple[Library, RecoverySheet]) -> None:
        from cadredesk.ui.gates.recovery_sheet import RecoverySheetGate

        library, sheet = made
        gate = RecoverySheetGate(sheet, self._start.clock.today(), self.runner, self._preferences)
        self._created = library
        gate.confirmed.connect(self._on_sheet_confirmed)
        self._show_gate(gate)
        gate.take_focus()

    def _on_sheet_confirmed(self) -> None:
        self._on_opened(self._created)

    def _on_other_beginning(self, beginning: Beginning) -> None:
        from cadredesk.ui.gates.welcome import Beginning

        if beginning is Beginning.PRACTICE:
            self._open_practice()
        elif beginning is Beginning.RESTORE:
            self._on_restore()
        else:
            self._on_other_library()

    def _open_practice(self) -> None:
        start = self._start
        folder = start.library_home / PRACTICE_FOLDER
        self._close_library()
        self._run(lambda: practice_library(start, folder))

    def _on_other_library(self) -> None:
        from cadredesk.ui.library_choice import choose_library

        folder = choose_library(self.window, self._start.store, self._start.library_home)
        if folder is not None:
            self.instance.stop()
            self._folder = folder
            self._show_unlock()

    def _on_restore(self) -> None:
        from cadredesk.ui.library_choice import choose_backup

        wanted = choose_backup(self.window, self._start.library_home)
        if wanted is not None:
            store = self._start.store
            self._close_library()
            self._run(lambda: store.restore(wanted.backup, wanted.folder, wanted.password))

    def _on_opened(self, library: Library) -> None:
        before = self._window
        self._folder = library.folder
        self._preferences.set(LAST_LIBRARY, "" if library.is_practice else str(library.folder))
        self._open = LibraryWindow(
            self._start.desk_for(library), self.runner, self._preferences, self
        )
        self._open.lock_wanted.connect(self._on_lock)
        self._open.leave_wanted.connect(self._on_leave)
        self._open.practice_wanted.connect(self._open_practice)
        self._open.restore_wanted.connect(self._on_restore)
        self._window = self._open.window
        _place(self._window, before, self._preferences)
        self.gate = None
        self._open.painted.connect(self._listen)
        self._open.painted.connect(self.painted)
        self._open.open(self._page)
        tell_opening(self._open.window.page(self._page).info, library.opening, library.folder)
        self.window.show()
        if before is not None:
            before.close()
            before.deleteLater()
        self.opened.emit(self._open)

    def _close_library(self) -> None:
        if self._open is None:
            return
        before, close = self._open, self._open.farewell()
        page = before.window.current_page
        self._page = HOME_PAGE if page is None or page.PARENT else page.ID
        self._open = None
        self.instance.stop()
        self.runner.disown()
        self._window = None
        _place(self.window, before.window, self._preferences)
        self.window.show()
        before.window.close()
        before.window.deleteLater()
        before.deleteLater()

        def job(_progress: Progress) -> None:
            close()

        self.runner.run(Task(job, self.closed.emit, self._on_failed))

    def _on_lock(self) -> None:
        self._close_library()
        self._show_unlock()
        self._listen()

    def _on_leave(self) -> None:
        self._close_library()
        self._folder = None
        with suppress(UserError):
            self._folder = find_library(self._start.store, self._start.library_home)
        if self._folder is None or self._folder.name == PRACTICE_FOLDER:
            self._show_welcome()
        else:
            self._show_unlock()

    def _on_failed(self, error: CadreDeskError) -> None:
        from cadredesk.ui.gates.unlock import UnlockGate
        from cadredesk.ui.gates.welcome import WelcomeGate

        if isinstance(self.gate, UnlockGate | WelcomeGate):
            self.gate.show_error(error)
            return
        self._show_unlock()
        if isinstance(self.gate, UnlockGate):
            self.gate.show_error(error)

    def _listen(self) -> None:
        """Answer later starts on the library once its window stands, and while it is locked."""
        if self._folder is not None:
            self.instance.listen(self._folder)

    def _on_asked_to_show(self) -> None:
        whole = self.window.windowState() & ~Qt.WindowState.WindowMinimized
        self.window.setWindowState(whole)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()


def _wanted_folder(start: Start, preferences: Preferences) -> Path | None:
    """Return the library that was asked for, the last one, or the only one; else None."""
    if start.folder is not None:
        return start.folder
    last = preferences.get(LAST_LIBRARY)
    if last and start.store.exists(Path(last)):
        return Path(last)
    with suppress(UserError):
        return find_library(start.store, start.library_home)
    return None


def _place(window: MainWindow, before: MainWindow | None, preferences: Preferences) -> None:
    """Let a window stand where the one before it stood, the very first on the whole screen."""
    if before is not None:
        window.restoreGeometry(before.saveGeometry())
    elif not preferences.get(GEOMETRY):
        window.setWindowState(Qt.WindowState.WindowMaximized)
