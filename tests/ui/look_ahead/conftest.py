"""The page 往后看 over the practice township."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cadredesk.services.desk import Desk
from cadredesk.spreadsheets.list_workbook import ListWorkbook
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.look_ahead.page import LookAheadPage
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from tests.ui.practice import bury, desk_of, open_practice, rest


class FileLike(Page):
    """Stands for the cadre file."""

    ID, PARENT = "cadre_file", "look_ahead"

    def title(self) -> str:
        return "File"

    def retranslate(self) -> None:
        """Nothing to put."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    library = open_practice(tmp_path / "示例库")
    yield desk_of(library, list_writer=ListWorkbook())
    library.close()


@pytest.fixture
def watch(desk: Desk, runner: BackgroundRunner) -> AlertWatch:
    return AlertWatch(desk, runner)


@pytest.fixture
def page(
    desk: Desk, watch: AlertWatch, runner: BackgroundRunner, preferences: Preferences, qtbot: QtBot
) -> Iterator[LookAheadPage]:
    window = MainWindow(preferences, runner, Notifier())
    made = LookAheadPage(desk, runner, watch, preferences)
    window.add_page(made)
    window.add_page(FileLike())
    window.resize(1366, 697)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.show_page(made.ID)
    rest(qtbot, runner)
    yield made
    bury(window, runner, qtbot)
