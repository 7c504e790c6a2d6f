"""The commands as actions in the menu bar, and which of them can be given now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from cadredesk.ui import icons
from cadredesk.ui.actions import MENU_TITLES, Command, CommandId, Menu
from cadredesk.ui.command_list import COMMANDS
from cadredesk.ui.theme import colours

if TYPE_CHECKING:
    from cadredesk.ui.page import Page


class Commands(QObject):
    """The commands as actions in a menu bar.

    Signals:
        triggered: A command is wanted; carries its id.
        page_wanted: A page is wanted; carries its id.
    """

    triggered = Signal(str)
    page_wanted = Signal(str)

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._group = QActionGroup(self)
        self._group.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        self._group.triggered.connect(self._on_triggered)
        self._menus = {menu: bar.addMenu("") for menu in Menu}
        self._actions: dict[CommandId, QAction] = {}
        self._pages: dict[str, QAction] = {}
        self._details: dict[CommandId, str] = {}
        for command in COMMANDS:
            self._add(command)
        view = self._menus[Menu.VIEW]
        self._after_pages = view.insertSeparator(self._actions[CommandId.BACK])
        for each in self._menus.values():
            each.aboutToShow.connect(self._dress)
        self._is_dressed = False
        self.retranslate()

    def action(self, command: CommandId) -> QAction:
        """Return the action of a command."""
        return self._actions[command]

    @property
    def valid(self) -> tuple[Command, ...]:
        """Return the commands that can be given now."""
        return tuple(
            each
            for each in COMMANDS
            if self._actions[each.id].isEnabled() and self._actions[each.id].isVisible()
        )

    def add_page(self, page: str, title: str, section: int) -> None:
        """Add a page to the view menu, with Ctrl and its digit."""
        action = QAction(title, self)
        action.setData(page)
        if section:
            action.setShortcut(QKeySequence(f"Ctrl+{section}"))
        self._group.addAction(action)
        self._menus[Menu.VIEW].insertAction(self._after_pages, action)
        self._pages[page] = action

    def set_page_title(self, page: str, title: str) -> None:
        """Put a page's name in another language."""
        self._pages[page].setText(title)

    def offer(self, commands: Iterable[CommandId]) -> None:
        """Show these commands, and hide what nobody can ever do."""
        offered = set(commands)
        for which, action in self._actions.items():
            action.setVisible(which in offered)
        for menu in self._menus.values():
            menu.menuAction().setVisible(any(each.isVisible() for each in menu.actions()))

    def enable(self, commands: Iterable[CommandId], *, pages: bool = True) -> None:
        """Switch on what can be done now."""
        valid = set(commands)
        for which, action in self._actions.items():
            action.setEnabled(which in valid)
        for action in self._pages.values():
            action.setEnabled(pages)

    def retranslate(self) -> None:
        """Put every text anew."""
        for menu, title in MENU_TITLES.items():
            self._menus[menu].setTitle(QCoreApplication.translate("Menu", title))
        for command in COMMANDS:
            text = QCoreApplication.translate("Command", command.text)
            code = f"  {command.code}" if command.code else ""
            detail = self._details.get(command.id, "")
            more = QCoreApplication.translate("Menu", ": {detail}").format(detail=detail)
            self._actions[command.id].setText(text + (more if detail else "") + code)

    def set_detail(self, command: CommandId, detail: str) -> None:
        """Say what a command would do now: which step it takes back."""
        self._details[command] = detail.replace("&", "&&")
        self.retranslate()

    def restyle(self) -> None:
        """Have every icon drawn anew before a menu is shown again."""
        self._is_dressed = False

    def _dress(self) -> None:
        """Draw the icons: nobody sees them before the first menu opens."""
        if self._is_dressed:
            return
        self._is_dressed = True
        tokens = colours()
        for command in COMMANDS:
            if command.icon:
                drawn = icons.icon(command.icon, tokens.text_2, disabled=tokens.text_3)
                self._actions[command.id].setIcon(drawn)

    def _add(self, command: Command) -> None:
        menu: QMenu = self._menus[command.menu]
        if command.starts_group and menu.actions():
            menu.addSeparator()
        action = QAction(self)
        action.setData(command.id)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        self._group.addAction(action)
        menu.addAction(action)
        self._actions[command.id] = action

    def _on_triggered(self, action: QAction) -> None:
        wanted = action.data()
        if wanted in self._pages:
            self.page_wanted.emit(wanted)
        else:
            self.triggered.emit(wanted)


class Dispatcher(QObject):
    """Knows who answers a command now: the page in front, the window, or the program."""

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self._commands = commands
        self._own: dict[CommandId, Callable[[], None]] = {}
        self._page: Page | None = None
        self._offered = {CommandId.FIND, CommandId.PRIMARY}
        self._gated = False
        commands.triggered.connect(self.give)

    @property
    def offered(self) -> frozenset[CommandId]:
        """Return every command that somebody here can answer at some time."""
        return frozenset(self._offered)

    def handle(self, acts: Mapping[CommandId, Callable[[], None]]) -> None:
        """Have commands answered whatever page is in front."""
        self._own.update(acts)
        self.offer(acts)

    def offer(self, commands: Iterable[CommandId]) -> None:
        """Show commands that a page may answer at some time."""
        self._offered |= set(commands)
        self._commands.offer(self._offered)
        self.renew()

    def set_page(self, page: Page) -> None:
        """Have the page in front answer first."""
        self._page = page
        self.renew()

    def set_gated(self, gated: bool) -> None:
        """Switch every command off while welcome or lock is shown."""
        self._gated = gated
        self.renew()

    def renew(self) -> None:
        """Look again which commands can be given."""
        valid = () if self._gated else self._handlers()
        self._commands.enable(valid, pages=not self._gated)

    def give(self, command: str) -> None:
        """Do what a command asks, if it can be done now."""
        act = None if self._gated else self._handlers().get(CommandId(command))
        if act is not None:
            act()

    def _handlers(self) -> dict[CommandId, Callable[[], None]]:
        handlers = dict(self._own)
        if self._page is None:
            return handlers
        header = self._page.header
        if header.search_box is not None:
            handlers[CommandId.FIND] = self._page.find_on_page
        if header.primary_action is not None and header.primary_action.isEnabled():
            handlers[CommandId.PRIMARY] = header.primary_action.trigger
        handlers.update(self._page.commands())
        return handlers
