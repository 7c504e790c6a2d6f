"""A file is deleted from the roster without a question, waits in the bin, and comes back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cadredesk.services.recycling import bring_back, deleted_people
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.recycle.page import RecyclePage
from cadredesk.ui.roster.page import RosterPage
from cadredesk.ui.roster.table import RosterTable
from tests.ui.practice import bury, desk_of, quiet_watch, rest


@pytest.fixture
def window(
    practice: SqlLibrary, runner: BackgroundRunner, preferences: Preferences, qtbot: QtBot
) -> Iterator[MainWindow]:
    desk = desk_of(practice)
    watch = quiet_watch(desk, runner)
    made = MainWindow(preferences, runner, Notifier())
    made.add_page(RosterPage(desk, runner, watch, preferences))
    made.add_page(RecyclePage(desk, runner))
    made.resize(1366, 697)
    made.show()
    yield made
    bury(made, runner, qtbot)


@pytest.fixture
def bin_page(window: MainWindow) -> RecyclePage:
    page = window.page("recycle")
    assert isinstance(page, RecyclePage)
    return page


def test_a_file_goes_into_the_bin_and_comes_back(
    window: MainWindow,
    bin_page: RecyclePage,
    practice: SqlLibrary,
    runner: BackgroundRunner,
    qtbot: QtBot,
):
    window.show_page("recycle")
    rest(qtbot, runner)
    assert bin_page.empty.isVisible()

    window.show_page("roster")
    rest(qtbot, runner)
    table = window.page("roster").findChildren(RosterTable)[0]
    with qtbot.waitSignal(window.page("roster").undoable) as told:
        qtbot.keyClick(table, Qt.Key.Key_Delete)
    rest(qtbot, runner)
    assert "recycle bin" in told.args[0]
    assert [each.name for each in deleted_people(practice)] == ["周建国"]

    window.show_page("recycle")
    rest(qtbot, runner)
    assert bin_page.model.rows[0][0] == "周建国"
    qtbot.keyClick(bin_page.table, Qt.Key.Key_Return)
    rest(qtbot, runner)

    assert deleted_people(practice) == ()
    assert bin_page.empty.isVisible()
    assert "brought back" in bin_page.info.text


def test_what_was_brought_back_elsewhere_is_told(
    window: MainWindow,
    bin_page: RecyclePage,
    practice: SqlLibrary,
    runner: BackgroundRunner,
    qtbot: QtBot,
):
    window.show_page("roster")
    rest(qtbot, runner)
    window.page("roster").commands()[CommandId.DELETE]()
    rest(qtbot, runner)
    window.show_page("recycle")
    rest(qtbot, runner)
    bring_back(practice, deleted_people(practice))
    bin_page.header.primary_action.trigger()  # type: ignore[union-attr]
    rest(qtbot, runner)
    assert bin_page.info.text

    bin_page.commands()[CommandId.REFRESH]()
    rest(qtbot, runner)
    assert bin_page.empty.isVisible()


@pytest.mark.usefixtures("in_chinese")
def test_the_bin_speaks_chinese(bin_page: RecyclePage):
    bin_page.retranslate()

    assert bin_page.title() == "回收站"
    assert bin_page.model.headerData(2, Qt.Orientation.Horizontal) == "删除时间"
    assert "Enter" in bin_page.status_hint()
