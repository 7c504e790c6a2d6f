"""开始使用 on 今日: the steps of a new library, each leading on, gone when all are done."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.preferences import RULES_SEEN, Preferences
from cadredesk.ui.settings_visit import SETTINGS_PAGE, SettingsPart, SettingsVisit
from cadredesk.ui.today.page import TodayPage
from tests.builders import a_cadre, a_file, a_township, an_establishment
from tests.fakes import MemoryLibrary, State
from tests.memory_history import NOON
from tests.ui.practice import rest

STEPS = ("Unit, terms and quotas", "The roster", "Look through the rules", "The first backup")


class NewLibrary(MemoryLibrary):
    """A library with a roster, and nothing else done yet."""

    backed_up: datetime | None = None

    def last_backup(self) -> datetime | None:
        return self.backed_up


@pytest.fixture
def library(tmp_path: Path) -> NewLibrary:
    file = a_file(a_cadre("甲"))
    return NewLibrary(tmp_path, State(a_township(), {file.id: file}), "")


def links(page: TodayPage) -> dict[str, QLabel]:
    """Return the steps that stand on the page, by what they say."""
    lines = page.findChildren(QLabel)
    return {
        step: line for line in lines for step in STEPS if step in line.text() and line.isVisible()
    }


def show(page: TodayPage, watch: AlertWatch, runner: BackgroundRunner, qtbot: QtBot) -> None:
    page.shown()
    watch.recompute()
    rest(qtbot, runner)


def test_what_is_done_is_ticked_and_what_is_open_leads_to_its_place(
    page: TodayPage, watch: AlertWatch, runner: BackgroundRunner, qtbot: QtBot
):
    show(page, watch, runner, qtbot)

    found = links(page)
    assert tuple(found) == STEPS
    assert found["The roster"].text() == "✓ 2 The roster"
    assert found["The first backup"].text().startswith("○ 4 ")
    with qtbot.waitSignal(page.go) as went:
        found["Look through the rules"].linkActivated.emit("2")
    assert went.args == [SETTINGS_PAGE, SettingsVisit(SettingsPart.RULES)]


def test_the_steps_are_gone_once_all_are_done(
    page: TodayPage,
    watch: AlertWatch,
    runner: BackgroundRunner,
    library: NewLibrary,
    preferences: Preferences,
    qtbot: QtBot,
):
    library.backed_up = NOON
    library.state.township = an_establishment()
    preferences.set(RULES_SEEN, True)

    show(page, watch, runner, qtbot)

    assert links(page) == {}
