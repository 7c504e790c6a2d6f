"""What stands around the pages: breadth, title, banner, status bar."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.page import Breadth
from cadredesk.ui.preferences import NAV_TEXT, Preferences
from tests.ui.main_window.plain_pages import action


@pytest.mark.parametrize(
    ("width", "breadth", "words"),
    [
        (1366, Breadth.WIDE, True),
        (1280, Breadth.WIDE, True),
        (1279, Breadth.MEDIUM, True),
        (1080, Breadth.MEDIUM, True),
        (1079, Breadth.NARROW, False),
        (1000, Breadth.NARROW, False),
    ],
)
def test_the_window_has_three_breadths(
    window: MainWindow, width: int, breadth: Breadth, words: bool
):
    window.resize(width, 600)

    current = window.current_page
    assert current is not None
    assert current.breadth is breadth
    assert window.nav.with_text is words


def test_a_page_that_comes_to_front_knows_the_breadth(window: MainWindow):
    window.resize(1000, 600)

    window.show_page("roster")

    assert window.page("roster").breadth is Breadth.NARROW


def test_the_window_fits_the_smallest_screen_it_was_made_for(window: MainWindow):
    window.show_page("roster")

    window.resize(100, 100)

    assert (window.width(), window.height()) == (1000, 540)


def test_words_in_the_navigation_are_a_matter_of_choice(
    window: MainWindow, preferences: Preferences
):
    action(window, CommandId.NAV_TEXT).trigger()

    assert preferences.get(NAV_TEXT) is False
    assert not window.nav.with_text


def test_the_title_names_the_unit(window: MainWindow):
    window.set_library("青山镇")

    assert window.windowTitle() == "青山镇 — CadreDesk"
    assert window.banner.isHidden()


def test_the_practice_township_stands_under_its_banner(window: MainWindow, qtbot: QtBot):
    left: list[bool] = []

    def leave() -> None:
        left.append(True)

    window.handle({CommandId.LEAVE_PRACTICE: leave})
    window.set_library("青山镇", practice=True)
    window.banner.leave_clicked.emit()

    assert not window.banner.isHidden()
    assert left == [True]


def test_the_age_of_the_backup_leads_to_a_backup(window: MainWindow):
    made: list[bool] = []

    def back_up() -> None:
        made.append(True)

    window.handle({CommandId.BACK_UP: back_up})
    window.status.set_backup_age(3)

    window.status.backup_clicked.emit()

    assert made == [True]
    assert window.status.backup_text == "Backed up 3 day(s) ago"


@pytest.mark.usefixtures("in_chinese")
def test_the_window_speaks_chinese(
    preferences: Preferences, runner: BackgroundRunner, notifier: Notifier, qtbot: QtBot
):
    window = MainWindow(preferences, runner, notifier)
    qtbot.addWidget(window)

    window.set_library("青山镇", practice=True)
    window.status.set_backup_age(3)

    assert window.windowTitle() == "青山镇 — 干部工作台"
    assert window.status.backup_text == "备份 3 天前"
    assert window.commands.action(CommandId.LOCK).text() == "锁定(&K)  05"
