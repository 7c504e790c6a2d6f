"""今日 on a library that each module brings."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.today.page import TodayPage
from tests.fakes import MemoryLibrary
from tests.ui.desks import a_desk


@pytest.fixture
def watch(library: MemoryLibrary, runner: BackgroundRunner) -> AlertWatch:
    return AlertWatch(a_desk(library), runner)


@pytest.fixture
def page(
    library: MemoryLibrary,
    runner: BackgroundRunner,
    watch: AlertWatch,
    preferences: Preferences,
    qtbot: QtBot,
) -> TodayPage:
    made = TodayPage(a_desk(library), runner, watch, preferences)
    qtbot.addWidget(made)
    made.resize(1200, 640)
    made.show()
    return made
