"""The page 发现与培养 over the practice township."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from cadredesk.spreadsheets.training_workbook import TrainingWorkbook
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.talent.page import TalentPage
from cadredesk.ui.talent.tabs import TalentTab
from tests.ui.practice import bury, desk_of, rest


class FileLike(Page):
    """Stands for the cadre file."""

    ID, PARENT = "cadre_file", "talent"

    def title(self) -> str:
        return "File"

    def retranslate(self) -> None:
        """Nothing to put."""


@pytest.fixture
def window(
    practice: SqlLibrary, runner: BackgroundRunner, preferences: Preferences, qtbot: QtBot
) -> Iterator[MainWindow]:
    made = MainWindow(preferences, runner, Notifier())
    desk = desk_of(practice, training_writer=TrainingWorkbook())
    made.add_page(TalentPage(desk, runner, AlertWatch(desk, runner), preferences))
    made.add_page(FileLike())
    made.resize(1366, 697)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_page("talent")
    rest(qtbot, runner)
    page = made.page("talent")
    assert isinstance(page, TalentPage)
    page.tabs.setCurrentIndex(TalentTab.SPECIALITIES)
    page.take_focus()
    yield made
    bury(made, runner, qtbot)


@pytest.fixture
def page(window: MainWindow) -> TalentPage:
    found = window.page("talent")
    assert isinstance(found, TalentPage)
    return found
