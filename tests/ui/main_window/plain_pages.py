"""Pages that do nothing but remember, and how a test reaches them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cadredesk.domain.changes import ChangeSet
from cadredesk.ui.actions import CommandId
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.page import Page


class PlainPage(Page):
    """A page that remembers what the window told it."""

    OFFERS = frozenset({CommandId.EXPORT})

    def __init__(self) -> None:
        super().__init__()
        self.arguments: list[object] = []
        self.changes: list[ChangeSet] = []
        self.exported = 0
        self.may_export = True
        self.levels = 0
        self.content = QLineEdit()
        self.body.addWidget(self.content)
        self.retranslate()

    def title(self) -> str:
        return self.ID.title()

    def retranslate(self) -> None:
        self.header.set_title(self.title())

    def shown(self, argument: object = None) -> None:
        self.arguments.append(argument)

    def refresh(self, changes: ChangeSet) -> None:
        self.changes.append(changes)

    def status_hint(self) -> str:
        return f"Enter opens {self.ID}"

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        return {CommandId.EXPORT: self._export} if self.may_export else {}

    def step_out(self) -> bool:
        if self.levels:
            self.levels -= 1
            return True
        return super().step_out()

    def _export(self) -> None:
        self.exported += 1


class TodayPage(PlainPage):
    ID, ICON, SECTION = "today", "home", 1


class RosterPage(PlainPage):
    ID, ICON, SECTION = "roster", "people", 2

    def __init__(self) -> None:
        super().__init__()
        self.search = self.header.add_search()
        self.main = self.header.primary("person_add")
        self.main.setText("New")


class FilePage(PlainPage):
    ID, PARENT = "file", "roster"


class SettingsPage(PlainPage):
    ID, ICON, AT_FOOT = "settings", "settings", True


def page(window: MainWindow, which: str) -> PlainPage:
    found = window.page(which)
    assert isinstance(found, PlainPage)
    return found


def action(window: MainWindow, command: CommandId) -> QAction:
    return window.commands.action(command)


def press(window: MainWindow, keys: str, qtbot: QtBot) -> None:
    qtbot.keySequence(window, QKeySequence(keys))
    qtbot.keyRelease(window, Qt.Key.Key_Control)
