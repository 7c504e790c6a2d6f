"""The window: navigation between pages, menus, status, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from cadredesk.ui.actions import CommandId
from cadredesk.ui.display import DisplayCommands
from cadredesk.ui.history import PageHistory
from cadredesk.ui.menus import Commands, Dispatcher
from cadredesk.ui.page import Breadth, Page
from cadredesk.ui.preferences import (
    GEOMETRY,
    NAV_TEXT,
    TEXT_SIZE,
    Preferences,
)
from cadredesk.ui.widgets.toast import Toast
from cadredesk.ui.workbench import Workbench

if TYPE_CHECKING:
    from cadredesk.domain.changes import ChangeSet
    from cadredesk.ui.background import BackgroundRunner
    from cadredesk.ui.help_commands import HelpCommands
    from cadredesk.ui.notifier import Notifier

translate = QCoreApplication.translate

LEAST_WIDTH, LEAST_HEIGHT = 1000, 540
NAV_SHARE = 4
"""The words of the navigation take at most this part of the window; icons do in a long language."""

SETTINGS_PAGE = "settings"


class MainWindow(QMainWindow):
    """Shows one page at a time, or one gate (welcome, lock) instead of everything.

    Signals:
        closing: The person closed the window; the library should be closed now.
    """

    closing = Signal()

    def __init__(
        self, preferences: Preferences, runner: BackgroundRunner, notifier: Notifier
    ) -> None:
        super().__init__()
        self._preferences = preferences
        self._runner = runner
        self._display = DisplayCommands(preferences)
        self._pages: dict[str, Page] = {}
        self._history = PageHistory()
        self._unit = ""
        self.commands = Commands(self.menuBar())
        self._dispatcher = Dispatcher(self.commands)
        self._bench = Workbench(runner)
        self.nav, self.status, self.banner = self._bench.nav, self._bench.status, self._bench.banner
        self._whole = QStackedWidget()
        self._whole.addWidget(self._bench)
        self.setCentralWidget(self._whole)
        self.toast = Toast(self._whole)
        self._helper: HelpCommands | None = None
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._on_focus)
        self._answer_commands()
        self.commands.page_wanted.connect(self.show_page)
        self.nav.page_chosen.connect(self.show_page)
        self.status.backup_clicked.connect(self._on_backup_clicked)
        self.banner.leave_clicked.connect(self._on_leave_clicked)
        self._notifier = notifier
        notifier.changed.connect(self._on_changed)
        preferences.changed.connect(self._on_preference)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.restoreGeometry(QByteArray.fromBase64(preferences.get(GEOMETRY).encode()))
        self._retranslate()

    def add_page(self, page: Page) -> None:
        """Add a page; its place in the navigation is the order of adding."""
        self._pages[page.ID] = page
        self._bench.add(page)
        if not page.PARENT:
            self.commands.add_page(page.ID, page.title(), page.SECTION)
        page.go.connect(self.show_page)
        page.back.connect(self.go_back)
        page.written.connect(self._notifier.announce)
        page.commands_changed.connect(self._dispatcher.renew)
        page.set_breadth(self.breadth)
        self._dispatcher.offer(page.OFFERS)
        if page.ID == SETTINGS_PAGE:
            self.handle({CommandId.SETTINGS: self._on_settings})

    @property
    def page_ids(self) -> tuple[str, ...]:
        """Return the ids of the pages, in the order in which they were added."""
        return tuple(self._pages)

    def page(self, which: str) -> Page:
        """Return a page by its id."""
        return self._pages[which]

    @property
    def current_page(self) -> Page | None:
        """Return the page that is shown."""
        return self._bench.page

    def handle(self, acts: Mapping[CommandId, Callable[[], None]]) -> None:
        """Have commands that belong to no page do something: lock, back up, restore."""
        self._dispatcher.handle(acts)

    def show_page(self, which: str, argument: object = None) -> None:
        """Bring a page to the front and remember the one before."""
        self._history.visit(which, argument)
        self._bring(which, argument)

    def go_back(self) -> None:
        """Return to the page before."""
        self._travel(self._history.back())

    def go_forward(self) -> None:
        """Return to the page that was left by going back."""
        self._travel(self._history.forward())

    def show_gate(self, gate: QWidget) -> None:
        """Put a widget in place of everything: welcome, lock. No unit, no menu, no keys."""
        self.leave_gate()
        gate.setObjectName("gate")
        gate.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._whole.addWidget(gate)
        self._whole.setCurrentWidget(gate)
        QShortcut(QKeySequence("F1"), gate).activated.connect(self._on_manual)
        self.menuBar().hide()
        self.toast.hide()
        self._write_title()
        self._dispatcher.set_gated(True)

    def leave_gate(self) -> None:
        """Show the pages again, as they were left, and let the gate go."""
        gate = self._whole.currentWidget()
        if not self.is_gated:
            return
        self._whole.removeWidget(gate)
        gate.deleteLater()
        self.menuBar().show()
        self._write_title()
        self._dispatcher.set_gated(False)

    @property
    def is_gated(self) -> bool:
        """Whether welcome or lock stands in place of the pages."""
        return self._whole.currentIndex() > 0

    def set_library(self, unit: str, *, practice: bool = False) -> None:
        """Say whose library is open; the practice township gets its banner."""
        self._unit = unit
        self.status.set_unit(unit)
        self.banner.setVisible(practice)
        self._write_title()

    @property
    def breadth(self) -> Breadth:
        """Return how wide the window is; large text makes it narrower."""
        return Breadth.of(self.width(), self._preferences.get(TEXT_SIZE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for another breadth."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go one level out with Esc: filter, inspector, page."""
        if event.key() == Qt.Key.Key_Escape and not self.is_gated:
            page = self.current_page
            if page is not None and not page.step_out():
                self.go_back()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self.commands.restyle()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place, and say that the library should be closed."""
        if not _may_close(self, self._runner):
            event.ignore()
            return
        geometry = self.saveGeometry().toBase64().data()
        self._preferences.set(GEOMETRY, bytes(geometry).decode())
        self.closing.emit()
        super().closeEvent(event)

    def _bring(self, which: str, argument: object) -> None:
        page = self._pages[which]
        page.set_breadth(self.breadth)
        self._bench.bring(page)
        page.shown(argument)
        page.take_focus()
        self._bench.write_hint()
        self._dispatcher.set_page(page)
        self._write_title()

    def _travel(self, visit: tuple[str, object] | None) -> None:
        if visit is not None:
            self._bring(*visit)

    def _fit(self) -> None:
        narrow = self.breadth is Breadth.NARROW
        words = self._preferences.get(NAV_TEXT) and not narrow
        self.nav.set_with_text(words, self.width() // NAV_SHARE)
        page = self.current_page
        if page is not None and page.breadth is not self.breadth:
            page.set_breadth(self.breadth)

    def _answer_commands(self) -> None:
        own = {
            CommandId.QUIT: self._on_quit,
            CommandId.COPY: _copy,
            CommandId.BACK: self.go_back,
            CommandId.FORWARD: self.go_forward,
            CommandId.NEXT_PANE: self._bench.go_to_next_pane,
            CommandId.MANUAL: self._on_manual,
            CommandId.SHORTCUTS: self._on_shortcuts,
            CommandId.ABOUT: self._on_about,
        }
        self.handle({**self._display.handlers(), **own})

    @property
    def _help(self) -> HelpCommands:
        from cadredesk.ui.help_commands import HelpCommands

        if self._helper is None:
            self._helper = HelpCommands(self, self._runner, self._preferences)
        return self._helper

    def _on_manual(self) -> None:
        page = self.current_page
        self._help.open_manual("" if self.is_gated or page is None else page.ID)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        _give_help_key(self, now, self._on_manual)
        if isinstance(now, QPushButton) and now.window() is self:
            now.setAutoDefault(True)  # Enter presses it, as in a dialog

    def _on_shortcuts(self) -> None:
        self._help.show_shortcuts(self._dispatcher.offered, self._pages.values())

    def _on_about(self) -> None:
        self._help.show_about()

    def _on_backup_clicked(self) -> None:
        self._dispatcher.give(CommandId.BACK_UP)

    def _on_leave_clicked(self) -> None:
        self._dispatcher.give(CommandId.LEAVE_PRACTICE)

    def _on_settings(self) -> None:
        self.show_page(SETTINGS_PAGE)

    def _on_quit(self) -> None:
        self.close()

    def _on_changed(self, changes: ChangeSet) -> None:
        for page in self._pages.values():
            page.refresh(changes)

    def _on_preference(self, key: str) -> None:
        if key in (NAV_TEXT.key, TEXT_SIZE.key):
            self._fit()

    def _retranslate(self) -> None:
        self.commands.retranslate()
        for page in self._pages.values():
            if not page.PARENT:
                self.nav.set_title(page.ID, page.title())
                self.commands.set_page_title(page.ID, page.title())
        self._write_title()

    def _write_title(self) -> None:
        product = self.tr("CadreDesk")
        hidden = self.is_gated or not self._unit
        self.setWindowTitle(product if hidden else f"{self._unit} — {product}")


def _copy() -> None:
    copy = getattr(QApplication.focusWidget(), "copy", None)
    if copy is not None:
        copy()


def _give_help_key(window: QWidget, focused: QWidget | None, act: Callable[[], None]) -> None:
    dialog = None if focused is None else focused.window()
    if isinstance(dialog, QDialog):
        from cadredesk.ui.help_key import give_help_key

        give_help_key(dialog, window, act)


def _may_close(window: QWidget, runner: BackgroundRunner) -> bool:
    """Ask before closing cancels what runs."""
    named = [job.task.label for job in runner.running if job.task.label]
    if not named:
        return True
    from cadredesk.ui.dialogs import messages

    return messages.confirm(
        window,
        translate("MainWindow", "{work} is still running.").format(work=named[0]),
        translate("MainWindow", "Closing cancels it; nothing half-done stays behind."),
        translate("MainWindow", "Cancel it and close"),
    )
