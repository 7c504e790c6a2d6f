"""The file of a cadre of the practice township, in a window of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.desk import Desk
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.cadre_file.page import CadreFilePage
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.widgets.side_list import SideList
from tests.ui.practice import bury, desk_of, person, rest


@pytest.fixture(scope="session")
def practice(shared_practice: SqlLibrary) -> SqlLibrary:
    return shared_practice


@dataclass
class Opened:
    """The page in front, the keys pressed on it, and what it says."""

    page: CadreFilePage
    window: MainWindow
    watch: AlertWatch
    library: SqlLibrary
    runner: BackgroundRunner
    qtbot: QtBot
    left: list[None] = field(default_factory=list)

    @property
    def sections(self) -> SideList:
        return self.page.findChildren(SideList)[0]

    @property
    def head(self) -> str:
        return " ".join(label.text() for label in self.page.header.findChildren(QLabel))

    @property
    def text(self) -> str:
        labels = (each for each in self.page.findChildren(QLabel) if each.isVisible())
        return "\n".join(label.text() for label in labels)

    def rest(self) -> None:
        rest(self.qtbot, self.runner)

    def show(self, argument: object) -> None:
        self.window.show_page("cadre_file", argument)
        self.rest()

    def show_person(self, name: str) -> None:
        self.show(person(self.library, name))

    def press(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        on: QWidget | None = None,
    ) -> None:
        self.qtbot.keyClick(on or self.sections, key, modifiers)
        self.rest()

    def button(self, name: str) -> QPushButton:
        found = (each for each in self.page.findChildren(QPushButton) if each.isVisible())
        return next(each for each in found if name in (each.text(), each.accessibleName()))


@pytest.fixture
def desk(practice: SqlLibrary) -> Desk:
    return desk_of(practice)


@pytest.fixture
def watch(desk: Desk, practice_board: AlertBoard, runner: BackgroundRunner) -> AlertWatch:
    made = AlertWatch(desk, runner)
    made.board = practice_board
    return made


@pytest.fixture
def opened(
    desk: Desk,
    practice: SqlLibrary,
    watch: AlertWatch,
    runner: BackgroundRunner,
    preferences: Preferences,
    qtbot: QtBot,
) -> Iterator[Opened]:
    """The file of 周建国, as an alert leads to it."""
    window = MainWindow(preferences, runner, Notifier())
    page = CadreFilePage(desk, runner, watch, preferences)
    window.add_page(page)
    window.resize(1366, 697)
    window.show()
    made = Opened(page, window, watch, practice, runner, qtbot)
    page.back.disconnect()
    page.back.connect(lambda: made.left.append(None))
    made.show_person("周建国")
    yield made
    bury(window, runner, qtbot)
