"""The window: navigation between pages, menus, status, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.changes import ChangeSet
from cadredesk.ui.actions import CommandId, Commands
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.dialogs import messages
from cadredesk.ui.dialogs.about import AboutDialog
from cadredesk.ui.dialogs.shortcuts import ShortcutsDialog
from cadredesk.ui.display import DisplayCommands
from cadredesk.ui.history import PageHistory
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.page import Breadth, Page
from cadredesk.ui.preferences import (
    GEOMETRY,
    NAV_TEXT,
    Preferences,
)
from cadredesk.ui.theme import PAGE_MARGIN
from cadredesk.ui.widgets.nav_rail import NavRail
from cadredesk.ui.widgets.practice_banner import PracticeBanner
from cadredesk.ui.widgets.progress_strip import ProgressStrip
from cadredesk.ui.widgets.status_strip import StatusStrip
from cadredesk.ui.widgets.toast import Toast

LEAST_WIDTH, LEAST_HEIGHT = 1000, 540
SETTINGS_PAGE = "settings"

Handlers = Mapping[CommandId, Callable[[], None]]


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
        self._extra: dict[CommandId, Callable[[], None]] = {}
        self.commands = Commands(self.menuBar())
        self.nav = NavRail()
        self.status = StatusStrip(runner)
        self.banner = PracticeBanner()
        self._stack = QStackedWidget()
        self._strip = ProgressStrip(runner)
        self._whole = QStackedWidget()
        self._lay_out()
        self.toast = Toast(self._whole)
        self.commands.triggered.connect(self._on_command)
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
        page.setObjectName("page")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stack.addWidget(page)
        if not page.PARENT:
            self.nav.add(page.ID, page.title(), page.ICON, at_foot=page.AT_FOOT)
            self.commands.add_page(page.ID, page.title(), page.SECTION)
        page.go.connect(self.show_page)
        page.back.connect(self.go_back)
        page.written.connect(self._notifier.announce)
        page.hint_changed.connect(self._on_hint_changed)
        page.commands_changed.connect(self._enable_commands)
        page.count_changed.connect(self._on_count_changed)
        page.set_breadth(self.breadth)
        self._offer_commands()

    def page(self, which: str) -> Page:
        """Return a page by its id."""
        return self._pages[which]

    @property
    def current_page(self) -> Page | None:
        """Return the page that is shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def handle(self, command: CommandId, act: Callable[[], None]) -> None:
        """Have a command that belongs to no page do something: lock, back up, restore."""
        self._extra[command] = act
        self._offer_commands()

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
        self.menuBar().hide()
        self.toast.hide()
        self._write_title()
        self._enable_commands()

    def leave_gate(self) -> None:
        """Show the pages again, as they were left, and let the gate go."""
        gate = self._whole.currentWidget()
        if not self.is_gated:
            return
        self._whole.removeWidget(gate)
        gate.deleteLater()
        self.menuBar().show()
        self._write_title()
        self._enable_commands()

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
        """Return how wide the window is."""
        return Breadth.of(self.width())

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
        if not self._may_close():
            event.ignore()
            return
        geometry = self.saveGeometry().toBase64().data()
        self._preferences.set(GEOMETRY, bytes(geometry).decode())
        self.closing.emit()
        super().closeEvent(event)

    def _may_close(self) -> bool:
        named = [job.task.label for job in self._runner.running if job.task.label]
        if not named:
            return True
        return messages.confirm(
            self,
            self.tr("{work} is still running.").format(work=named[0]),
            self.tr("Closing cancels it; nothing half-done stays behind."),
            self.tr("Cancel it and close"),
        )

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        strip = QHBoxLayout()
        strip.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        strip.addWidget(self._strip)
        right.addLayout(strip)
        right.addWidget(self._stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.nav)
        middle.addLayout(right, 1)
        bench = QWidget()
        outer = QVBoxLayout(bench)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.banner)
        outer.addLayout(middle, 1)
        outer.addWidget(self.status)
        self._whole.addWidget(bench)
        self.setCentralWidget(self._whole)
        self.banner.hide()

    def _bring(self, which: str, argument: object) -> None:
        page = self._pages[which]
        self._stack.setCurrentWidget(page)
        self.nav.select(page.PARENT or which)
        page.set_breadth(self.breadth)
        page.shown(argument)
        page.take_focus()
        self._on_hint_changed()
        self._enable_commands()
        self._write_title()

    def _travel(self, visit: tuple[str, object] | None) -> None:
        if visit is not None:
            self._bring(*visit)

    def _fit(self) -> None:
        narrow = self.breadth is Breadth.NARROW
        self.nav.set_with_text(self._preferences.get(NAV_TEXT) and not narrow)
        page = self.current_page
        if page is not None and page.breadth is not self.breadth:
            page.set_breadth(self.breadth)

    def _handlers(self) -> Handlers:
        handlers: dict[CommandId, Callable[[], None]] = {
            CommandId.QUIT: self._on_quit,
            CommandId.COPY: self._on_copy,
            CommandId.BACK: self.go_back,
            CommandId.FORWARD: self.go_forward,
            CommandId.NEXT_PANE: self._on_next_pane,
            CommandId.SHORTCUTS: self._on_shortcuts,
            CommandId.ABOUT: self._on_about,
            **self._display.handlers(),
            **self._extra,
        }
        if SETTINGS_PAGE in self._pages:
            handlers[CommandId.SETTINGS] = self._on_settings
        page = self.current_page
        if page is not None:
            if page.header.search_box is not None:
                handlers[CommandId.FIND] = page.find_on_page
            primary = page.header.primary_action
            if primary is not None and primary.isEnabled():
                handlers[CommandId.PRIMARY] = primary.trigger
            handlers.update(page.commands())
        return handlers

    def _offered(self) -> frozenset[CommandId]:
        own = frozenset((CommandId.FIND, CommandId.PRIMARY, *self._handlers()))
        return own.union(*(page.OFFERS for page in self._pages.values()))

    def _offer_commands(self) -> None:
        self.commands.offer(self._offered())
        self._enable_commands()

    def _enable_commands(self) -> None:
        gated = self.is_gated
        self.commands.enable(() if gated else self._handlers(), pages=not gated)

    def _on_command(self, command: str) -> None:
        act = self._handlers().get(CommandId(command))
        if act is not None:
            act()

    def _on_backup_clicked(self) -> None:
        self._on_command(CommandId.BACK_UP)

    def _on_leave_clicked(self) -> None:
        self._on_command(CommandId.LEAVE_PRACTICE)

    def _on_settings(self) -> None:
        self.show_page(SETTINGS_PAGE)

    def _on_shortcuts(self) -> None:
        ShortcutsDialog(self._offered(), self).open()

    def _on_about(self) -> None:
        AboutDialog(self).open()

    def _on_quit(self) -> None:
        self.close()

    def _on_copy(self) -> None:
        copy = getattr(QApplication.focusWidget(), "copy", None)
        if copy is not None:
            copy()

    def _on_next_pane(self) -> None:
        if self.nav.isAncestorOf(QApplication.focusWidget() or self):
            page = self.current_page
            if page is not None:
                page.take_focus()
        else:
            self.nav.focus_current()

    def _on_changed(self, changes: ChangeSet) -> None:
        for page in self._pages.values():
            page.refresh(changes)

    def _on_preference(self, key: str) -> None:
        if key == NAV_TEXT.key:
            self._fit()

    def _on_hint_changed(self) -> None:
        page = self.current_page
        self.status.set_hint("" if page is None else page.status_hint())

    def _on_count_changed(self, count: int) -> None:
        page = self.sender()
        if isinstance(page, Page):
            self.nav.set_count(page.PARENT or page.ID, count)

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
