"""The operation log is searched, opened, followed into a file, and takes a step back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cadredesk.services.editing import change_field
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.operations.page import OperationsPage
from cadredesk.ui.preferences import Preferences
from tests.ui.practice import bury, desk_of, open_practice, person, rest, show_alone


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[SqlLibrary]:
    library = open_practice(tmp_path / "示例库")
    change_field(library, person(library, "周建国"), "health", "一般")
    yield library
    library.close()


@pytest.fixture
def page(
    practice: SqlLibrary, runner: BackgroundRunner, preferences: Preferences, qtbot: QtBot
) -> Iterator[OperationsPage]:
    made = OperationsPage(desk_of(practice), runner, preferences)
    window: MainWindow = show_alone(made, preferences, runner, qtbot)
    yield made
    bury(window, runner, qtbot)


def test_a_change_is_found_by_name_opened_followed_and_taken_back(
    page: OperationsPage, practice: SqlLibrary, runner: BackgroundRunner, qtbot: QtBot
):
    page.search.setText("健康")
    rest(qtbot, runner)
    assert page.empty.isVisible()
    page.search.setText("Edit")
    rest(qtbot, runner)
    assert page.model.rows[0][2] == "Edit 周建国 · Health"

    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    rest(qtbot, runner)
    assert page.work.dialog is not None
    assert page.work.dialog.model.rows == (("周建国", "Basics · Health", "健康 → 一般"),)

    page.go.disconnect()
    with qtbot.waitSignal(page.go) as led:
        qtbot.keyClick(page.work.dialog.table, Qt.Key.Key_Return)
    visit = led.args[1]
    assert isinstance(visit, FileVisit)
    assert (visit.cadre, visit.field) == (person(practice, "周建国"), "cadre.health")

    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    rest(qtbot, runner)
    with qtbot.waitSignal(page.written):
        page.work.dialog.undo.click()
    page.chips.search("")
    rest(qtbot, runner)
    assert page.model.rows[1][4] == "taken back"


@pytest.mark.usefixtures("in_chinese")
def test_every_operation_can_be_opened_and_a_long_one_grows(
    page: OperationsPage, runner: BackgroundRunner, qtbot: QtBot
):
    page.retranslate()
    assert page.title() == "操作记录"
    for row in range(page.model.rowCount()):
        page.table.make_current(row)
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
        rest(qtbot, runner)
        assert page.work.dialog is not None
        if not page.work.dialog.more.isHidden():
            before = page.work.dialog.model.rowCount()
            page.work.dialog.more.click()
            rest(qtbot, runner)
            assert page.work.dialog.model.rowCount() > before
        page.work.dialog.reject()
