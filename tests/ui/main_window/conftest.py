from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import Preferences
from tests.ui.main_window.plain_pages import FilePage, RosterPage, SettingsPage, TodayPage


@pytest.fixture
def window(
    preferences: Preferences, runner: BackgroundRunner, notifier: Notifier, qtbot: QtBot
) -> MainWindow:
    made = MainWindow(preferences, runner, notifier)
    qtbot.addWidget(made)
    for page in (TodayPage(), RosterPage(), FilePage(), SettingsPage()):
        made.add_page(page)
    made.show_page("today")
    made.resize(1366, 697)
    made.show()
    return made
