"""A roster over the practice township, in a window of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.desk import Desk
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.models.cadre_table_model import CadreColumn
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import LAST_FOLDER, Preferences
from cadredesk.ui.roster.page import RosterPage
from cadredesk.ui.roster.table import RosterTable
from tests.ui.practice import bury, desk_of, rest


@pytest.fixture(scope="session")
def practice(shared_practice: SqlLibrary) -> SqlLibrary:
    return shared_practice


@dataclass
class Roster:
    """The page in front, the keys pressed on it, and where it led."""

    page: RosterPage
    window: MainWindow
    watch: AlertWatch
    runner: BackgroundRunner
    qtbot: QtBot
    gone: list[tuple[str, object]] = field(default_factory=list)

    @property
    def table(self) -> RosterTable:
        return self.page.findChildren(RosterTable)[0]

    @property
    def search(self) -> QLineEdit:
        box = self.page.header.search_box
        assert box is not None
        return box

    @property
    def names(self) -> list[str]:
        model = self.table.cadres
        return [model.index(row, CadreColumn.NAME).data() for row in range(model.rowCount())]

    def rest(self) -> None:
        rest(self.qtbot, self.runner)

    def press(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        on: QWidget | None = None,
    ) -> None:
        self.qtbot.keyClick(on or self.table, key, modifiers)
        self.rest()

    def type(self, text: str) -> None:
        """Type letters and digits by their keys, Chinese as an input method commits it."""
        if text.isascii():
            self.qtbot.keyClicks(self.search, text)
        else:
            self.commit(text)
        self.rest()

    def commit(self, text: str) -> None:
        done = QInputMethodEvent()
        done.setCommitString(text)
        QApplication.sendEvent(self.search, done)


@pytest.fixture
def desk(practice: SqlLibrary) -> Desk:
    return desk_of(practice)


@pytest.fixture
def roster(
    desk: Desk,
    practice_board: AlertBoard,
    runner: BackgroundRunner,
    preferences: Preferences,
    notifier: Notifier,
    qtbot: QtBot,
) -> Iterator[Roster]:
    watch = AlertWatch(desk, runner)
    watch.board = practice_board
    window = MainWindow(preferences, runner, notifier)
    page = RosterPage(desk, runner, watch, preferences)
    window.add_page(page)
    window.resize(1366, 697)
    window.show()
    made = Roster(page, window, watch, runner, qtbot)
    page.go.disconnect()
    page.go.connect(lambda which, argument: made.gone.append((which, argument)))
    window.show_page("roster")
    made.rest()
    yield made
    bury(window, runner, qtbot)


@pytest.fixture
def table(preferences: Preferences, qtbot: QtBot, tmp_path: Path) -> RosterTable:
    """The table alone, over nothing."""
    made = RosterTable(preferences)
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    return made


@pytest.fixture
def folder(tmp_path: Path, preferences: Preferences, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the system's own dialog answers with."""
    preferences.set(LAST_FOLDER, str(tmp_path))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    return tmp_path
