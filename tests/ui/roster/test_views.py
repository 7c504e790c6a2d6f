"""Views are chosen, kept, renamed and deleted from one chip, and come back at the next start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.conditions import Condition, Criterion, Relation
from cadredesk.services.roster_views import BuiltIn, list_views
from cadredesk.services.undo import undo_last
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.dialogs.line_dialog import LineDialog
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.models.cadre_table_model import CadreColumn
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import LAST_VIEW, Preferences
from cadredesk.ui.roster.page import RosterPage
from cadredesk.ui.roster.view_menu import ViewMenu
from cadredesk.ui.widgets.filter_bar import Chip
from tests.ui.practice import board_of, bury, desk_of, open_practice
from tests.ui.roster.conftest import Roster

YOUNG = Condition(Criterion.AGE, Relation.AT_MOST, "35")


@pytest.fixture
def own_practice(tmp_path: Path) -> Iterator[SqlLibrary]:
    """A practice township of one's own, to write into."""
    library = open_practice(tmp_path / "示例库")
    yield library
    library.close()


@pytest.fixture
def desk_roster(
    own_practice: SqlLibrary,
    runner: BackgroundRunner,
    preferences: Preferences,
    notifier: Notifier,
    qtbot: QtBot,
) -> Iterator[Roster]:
    made = open_roster(own_practice, runner, preferences, notifier, qtbot)
    yield made
    bury(made.window, runner, qtbot)


def open_roster(
    library: SqlLibrary,
    runner: BackgroundRunner,
    preferences: Preferences,
    notifier: Notifier,
    qtbot: QtBot,
) -> Roster:
    desk = desk_of(library)
    watch = AlertWatch(desk, runner)
    watch.board = AlertBoard(board_of(library).day)
    window = MainWindow(preferences, runner, notifier)
    page = RosterPage(desk, runner, watch, preferences)
    window.add_page(page)
    window.resize(1366, 697)
    window.show()
    made = Roster(page, window, watch, runner, qtbot)
    window.show_page("roster")
    made.rest()
    return made


def chip(roster: Roster) -> Chip:
    chips = roster.page.filters.findChildren(Chip)
    return next(each for each in chips if each.text().startswith("View"))


def menu(roster: Roster) -> ViewMenu:
    return roster.page.chips.views


def choose(roster: Roster, name: str) -> None:
    action = next(each for each in menu(roster).actions() if each.text() == name)
    assert action.isVisible()
    action.trigger()
    roster.rest()


def offered(roster: Roster) -> list[str]:
    return [each.text() for each in menu(roster).actions() if each.isVisible() and each.text()]


def dialog(roster: Roster) -> LineDialog:
    return next(each for each in roster.window.findChildren(LineDialog) if each.isVisible())


def answer(roster: Roster, text: str) -> None:
    line = dialog(roster).line
    line.selectAll()
    done = QInputMethodEvent()
    done.setCommitString(text)
    QApplication.sendEvent(line, done)
    roster.press(Qt.Key.Key_Return, on=line)


def keep(roster: Roster, name: str) -> None:
    choose(roster, "Save as a view…")
    answer(roster, name)


@pytest.mark.parametrize(
    ("view", "people"),
    [
        ("Leading group", 11),
        ("Sections and stations", 14),
        ("Outside the Party", 8),
        ("Ethnic minorities", 6),
        ("Left and retired", 5),
        ("Everybody", 46),
        ("Serving", 41),
    ],
)
def test_a_built_in_view_is_one_choice(roster: Roster, view: str, people: int):
    choose(roster, view)

    assert len(roster.names) == people
    assert chip(roster).text().startswith(f"View: {view}")


def test_the_age_of_young_cadres_is_asked_and_enter_takes_the_usual_one(roster: Roster):
    choose(roster, "Young cadres…")
    usual = dialog(roster).line.text()
    roster.press(Qt.Key.Key_Return, on=dialog(roster).line)
    thirty_five = len(roster.names)

    choose(roster, "Young cadres…")
    answer(roster, "４０岁")

    assert usual == "35"
    assert 0 < thirty_five < len(roster.names)
    assert [each.text() for each in roster.page.chips.row.chips] == ["Age at most 40 ✕"]


def test_an_age_that_makes_no_sense_is_said_and_asked_again(roster: Roster):
    choose(roster, "Young cadres…")

    answer(roster, "350")

    assert dialog(roster).problem.isVisible()
    assert "between 16 and 100" in dialog(roster).problem.text()
    assert len(roster.names) == 41


def test_people_whom_alerts_name_are_views_too(roster: Roster):
    choose(roster, "Two terms · within 6 months")

    assert "周建国" in roster.names
    assert len(roster.names) < 41


def test_the_menu_is_opened_and_walked_by_keyboard(roster: Roster):
    with roster.qtbot.waitActive(roster.window):
        roster.window.activateWindow()

    roster.qtbot.keyClick(chip(roster), Qt.Key.Key_Space)
    roster.qtbot.waitUntil(menu(roster).isVisible)
    for _step in range(2):
        roster.qtbot.keyClick(menu(roster), Qt.Key.Key_Down)
    roster.press(Qt.Key.Key_Return, on=menu(roster))

    assert chip(roster).text().startswith("View: Leading group")


def test_a_changed_view_says_so_until_it_is_chosen_again(roster: Roster):
    choose(roster, "Women")
    roster.page.chips.keep_condition(YOUNG)
    changed = chip(roster).text()

    choose(roster, "Women")

    assert "(changed)" in changed
    assert "(changed)" not in chip(roster).text()
    assert len(roster.page.chips.row.chips) == 1


def test_what_is_shown_is_kept_under_a_name_with_its_order_and_columns(
    desk_roster: Roster, own_practice: SqlLibrary
):
    roster = desk_roster
    roster.page.chips.keep_condition(YOUNG)
    roster.table.memory.show(CadreColumn.PHONE, True)
    keep(roster, "后备")

    choose(roster, "Serving")
    usual = CadreColumn.PHONE in roster.table.shown_columns
    choose(roster, "后备")

    (view,) = list_views(own_practice)
    assert view.name == "后备"
    assert not usual
    assert CadreColumn.PHONE in roster.table.shown_columns
    assert chip(roster).text() == "View: 后备 ✕"
    assert roster.page.chips.filter.conditions == (YOUNG,)
    assert "“后备”" in roster.page.info.text


def test_a_name_that_is_taken_is_said_in_the_dialog(desk_roster: Roster):
    keep(desk_roster, "后备")

    keep(desk_roster, "后备")

    assert "后备" in dialog(desk_roster).problem.text()


def test_ones_own_view_is_updated_renamed_and_deleted(
    desk_roster: Roster, own_practice: SqlLibrary
):
    roster = desk_roster
    keep(roster, "后备")
    roster.page.chips.keep_condition(YOUNG)
    roster.rest()
    choose(roster, "Update “后备”")
    choose(roster, "Rename “后备”…")
    answer(roster, "年轻后备")
    renamed = list_views(own_practice)[0]

    choose(roster, "Delete “年轻后备”")

    assert renamed.name == "年轻后备"
    assert "35" in renamed.asked
    assert list_views(own_practice) == ()
    assert chip(roster).text().startswith("View: Serving")
    assert not any("后备" in each for each in offered(roster))


def test_undoing_brings_a_deleted_view_back_into_the_menu(
    desk_roster: Roster, own_practice: SqlLibrary
):
    roster = desk_roster
    keep(roster, "后备")
    choose(roster, "Delete “后备”")

    _step, changes = undo_last(own_practice)
    roster.page.refresh(changes)
    roster.rest()

    assert "后备" in offered(roster)


def test_the_view_of_the_last_session_is_shown_again(
    desk_roster: Roster,
    own_practice: SqlLibrary,
    runner: BackgroundRunner,
    preferences: Preferences,
    qtbot: QtBot,
):
    desk_roster.page.chips.keep_condition(YOUNG)
    keep(desk_roster, "后备")

    again = open_roster(own_practice, runner, preferences, Notifier(), qtbot)

    assert chip(again).text() == "View: 后备 ✕"
    assert again.names == desk_roster.names
    bury(again.window, runner, qtbot)


def test_no_fact_of_a_file_is_kept_outside_the_library(
    desk_roster: Roster, preferences: Preferences
):
    desk_roster.page.chips.keep_condition(Condition(Criterion.NOTE, Relation.HAS, "长期病假"))
    keep(desk_roster, "不外传")

    preferences.save()

    kept = preferences.get(LAST_VIEW)
    assert kept
    assert "病假" not in kept


def test_a_view_that_is_gone_at_the_next_start_gives_way_to_everybody_serving(
    own_practice: SqlLibrary,
    runner: BackgroundRunner,
    preferences: Preferences,
    notifier: Notifier,
    qtbot: QtBot,
):
    preferences.set(LAST_VIEW, "0" * 32)

    roster = open_roster(own_practice, runner, preferences, notifier, qtbot)

    assert roster.page.chips.view is BuiltIn.SERVING
    assert len(roster.names) == 41
    bury(roster.window, runner, qtbot)


@pytest.mark.usefixtures("in_chinese")
def test_the_menu_speaks_chinese(roster: Roster):
    QApplication.sendEvent(roster.window, QEvent(QEvent.Type.LanguageChange))
    roster.rest()

    assert offered(roster)[:3] == ["全体在职", "班子成员", "中层与站所"]
    assert "另存为视图…" in offered(roster)
