"""Two to four people are chosen in the list and stand side by side, marked where they differ."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from cadredesk.domain.changes import ChangeSet
from cadredesk.services.alert_board import AlertBoard
from cadredesk.spreadsheets.list_workbook import ListWorkbook
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.comparison.page import ComparisonPage
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.roster.page import RosterPage
from cadredesk.ui.roster.table import RosterTable
from cadredesk.ui.widgets.filter_bar import Chip
from cadredesk.ui.widgets.photo_box import PhotoBox
from tests.ui.practice import board_of, bury, desk_of, rest


@pytest.fixture(scope="module")
def practice(shared_practice: SqlLibrary) -> SqlLibrary:
    return shared_practice


@pytest.fixture(scope="module")
def board(practice: SqlLibrary) -> AlertBoard:
    return board_of(practice)


@pytest.fixture
def window(
    practice: SqlLibrary,
    board: AlertBoard,
    runner: BackgroundRunner,
    preferences: Preferences,
    notifier: Notifier,
    qtbot: QtBot,
) -> Iterator[MainWindow]:
    desk = desk_of(practice, list_writer=ListWorkbook())
    watch = AlertWatch(desk, runner)
    watch.board = board
    made = MainWindow(preferences, runner, notifier)
    made.add_page(RosterPage(desk, runner, watch, preferences))
    made.add_page(ComparisonPage(desk, runner, watch, preferences))
    made.resize(1366, 697)
    made.show()
    made.show_page("roster")
    rest(qtbot, runner)
    yield made
    bury(made, runner, qtbot)


def roster(window: MainWindow) -> RosterPage:
    return window.findChildren(RosterPage)[0]


def page(window: MainWindow) -> ComparisonPage:
    return window.findChildren(ComparisonPage)[0]


def choose(window: MainWindow, count: int) -> None:
    table = roster(window).findChildren(RosterTable)[0]
    model = table.cadres
    flags = QItemSelectionModel.SelectionFlag
    table.selectionModel().select(
        QItemSelection(model.index(0, 0), model.index(count - 1, 0)),
        flags.ClearAndSelect | flags.Rows,
    )


def compared(
    window: MainWindow, runner: BackgroundRunner, qtbot: QtBot, count: int = 2
) -> ComparisonPage:
    choose(window, count)
    roster(window).commands()[CommandId.COMPARE]()
    rest(qtbot, runner)
    return page(window)


@pytest.mark.parametrize(("count", "offered"), [(1, False), (2, True), (4, True), (5, False)])
def test_comparing_is_offered_for_two_to_four(window: MainWindow, count: int, offered: bool):
    choose(window, count)

    assert (CommandId.COMPARE in roster(window).commands()) is offered


def test_facts_stand_in_rows_people_in_columns_and_differences_have_a_word(
    window: MainWindow, runner: BackgroundRunner, qtbot: QtBot
):
    made = compared(window, runner, qtbot, 3)

    headings = [made.table.facts.headerData(at, Qt.Orientation.Horizontal) for at in range(5)]
    rows = {row[0]: row[1:] for row in made.table.facts.rows}
    assert headings == ["Fact", "Alike?", "周建国", "李秀英", "王海涛"]
    assert rows["Sex"] == ("≠ different", "Male", "Female", "Male")
    assert rows["Ethnic group"][0] == "= alike"
    assert rows["Alerts"][1]
    photos = [each for each in made.findChildren(PhotoBox) if each.isVisible()]
    assert len(photos) == 3


def test_only_the_differences_can_be_looked_at(
    window: MainWindow, runner: BackgroundRunner, qtbot: QtBot
):
    made = compared(window, runner, qtbot)
    everything = len(made.table.facts.rows)
    chip = next(each for each in made.filters.findChildren(Chip) if "differ" in each.text())

    qtbot.keyClick(chip, Qt.Key.Key_Space)
    different = {row[1] for row in made.table.facts.rows}
    fewer = len(made.table.facts.rows)
    qtbot.keyClick(chip, Qt.Key.Key_Delete)

    assert fewer < everything == len(made.table.facts.rows)
    assert "= alike" not in different


def test_texts_of_several_lines_are_shown_whole(
    window: MainWindow, runner: BackgroundRunner, qtbot: QtBot
):
    made = compared(window, runner, qtbot)

    at = next(at for at, row in enumerate(made.table.facts.rows) if row[0] == "Posts held")
    lines = max(text.count("\n") + 1 for text in made.table.facts.rows[at][2:])

    assert made.table.rowHeight(at) >= lines * made.table.fontMetrics().height()


def test_enter_opens_the_file_of_the_column(
    window: MainWindow, runner: BackgroundRunner, qtbot: QtBot
):
    made = compared(window, runner, qtbot)
    gone: list[object] = []
    made.go.disconnect()
    made.go.connect(lambda _page, visit: gone.append(visit))
    made.table.setCurrentIndex(made.table.facts.index(0, 3))

    qtbot.keyClick(made.table, Qt.Key.Key_Return)

    second = roster(window).findChildren(RosterTable)[0].cadres.summary(1)
    assert second is not None
    assert gone[0].cadre == second.id  # type: ignore[attr-defined]


def test_a_comparison_is_exported(
    window: MainWindow,
    runner: BackgroundRunner,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    made = compared(window, runner, qtbot)
    target = tmp_path / "比较.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))

    made.commands()[CommandId.EXPORT]()
    rest(qtbot, runner)

    assert target.exists()
    assert "比较.xlsx" in made.info.text


def test_what_was_written_about_one_of_them_is_compared_again(
    window: MainWindow, runner: BackgroundRunner, qtbot: QtBot
):
    made = compared(window, runner, qtbot)
    started: list[object] = []
    runner.job_started.connect(started.append)

    made.refresh(ChangeSet(township=True))
    made.refresh(ChangeSet(everything=True))
    rest(qtbot, runner)

    assert len(started) == 1


@pytest.mark.usefixtures("in_chinese")
def test_the_page_speaks_chinese(window: MainWindow, runner: BackgroundRunner, qtbot: QtBot):
    made = compared(window, runner, qtbot)
    QApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
    rest(qtbot, runner)

    assert made.table.facts.rows[0][:4] == ("性别", "≠ 不同", "男", "女")
