"""A clerk looks somebody up, reads the summary, goes on to the file, and never uses the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.words import CadreStatus
from cadredesk.services.read_models import RosterQuery, RosterSort
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.actions import CommandId
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.models.cadre_table_model import CadreColumn
from cadredesk.ui.page import Breadth
from cadredesk.ui.preferences import INSPECTOR, Preferences
from cadredesk.ui.roster.selection_bar import SelectionBar
from cadredesk.ui.submission_visit import NewSubmission
from cadredesk.ui.widgets.cadre_inspector import CadreInspector
from cadredesk.ui.widgets.filter_bar import Chip
from tests.ui.practice import person
from tests.ui.roster.conftest import Roster

CTRL = Qt.KeyboardModifier.ControlModifier


def head(roster: Roster) -> str:
    return " ".join(label.text() for label in roster.page.header.findChildren(QLabel))


def inspector(roster: Roster) -> CadreInspector:
    return roster.page.findChildren(CadreInspector)[0]


def summary(roster: Roster) -> str:
    labels = inspector(roster).findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def chip(roster: Roster, start: str) -> Chip:
    chips = roster.page.filters.findChildren(Chip)
    return next(each for each in chips if each.text().startswith(start))


def choose(roster: Roster, start: str, choice: str) -> None:
    menu = chip(roster, start).menu()
    assert isinstance(menu, QMenu)
    next(each for each in menu.actions() if each.text().endswith(choice)).trigger()
    roster.rest()


def test_the_page_says_how_many_there_are_and_lists_who_serves(roster: Roster):
    assert "46 person(s), 41 serving" in head(roster)
    assert len(roster.names) == 41
    assert roster.names[0] == "周建国"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("欧阳", "欧阳敏"),
        ("oym", "欧阳敏"),
        ("ouyangmin", "欧阳敏"),
        ("人大主席", "吴国栋"),
        ("19900050185", "欧阳敏"),
    ],
)
def test_somebody_is_found_by_name_initials_pinyin_post_or_number(
    roster: Roster, typed: str, name: str
):
    roster.press(Qt.Key.Key_F, CTRL)

    roster.type(typed)

    assert roster.names == [name]
    assert "1 of 46" in head(roster)


def test_an_unfinished_composition_finds_nothing_yet(roster: Roster):
    roster.press(Qt.Key.Key_F, CTRL)

    QApplication.sendEvent(roster.search, QInputMethodEvent("ou'yang", []))
    roster.rest()
    before = len(roster.names)
    roster.type("欧阳")

    assert before == 41
    assert roster.names == ["欧阳敏"]


def test_enter_in_the_search_opens_the_first_hit_once_it_is_here(roster: Roster):
    roster.qtbot.keyClicks(roster.search, "oym")
    roster.press(Qt.Key.Key_Return, on=roster.search)

    (which, visit) = roster.gone[0]

    assert which == "cadre_file"
    assert isinstance(visit, FileVisit)
    assert visit.place is not None
    assert (visit.place.row, visit.place.total, visit.place.query.text) == (0, 1, "oym")


def test_enter_in_a_search_that_rests_opens_at_once(roster: Roster, practice: SqlLibrary):
    roster.type("欧阳")

    roster.press(Qt.Key.Key_Return, on=roster.search)

    assert roster.gone[0][1].cadre == person(practice, "欧阳敏")  # type: ignore[attr-defined]


def test_letters_typed_on_the_list_begin_a_search(roster: Roster):
    roster.press(Qt.Key.Key_O)

    assert roster.search.text() == "o"
    assert roster.search.hasFocus()


def test_the_arrow_key_leads_from_the_search_into_the_list(roster: Roster):
    roster.press(Qt.Key.Key_F, CTRL)

    roster.press(Qt.Key.Key_Down, on=roster.search)

    assert roster.table.hasFocus()


def test_enter_on_a_row_opens_the_file_with_its_place_in_the_list(
    roster: Roster, practice: SqlLibrary
):
    roster.press(Qt.Key.Key_Down)
    roster.press(Qt.Key.Key_Return)

    visit = roster.gone[0][1]

    assert isinstance(visit, FileVisit)
    assert visit.cadre == person(practice, "李秀英")
    assert visit.place is not None
    assert (visit.place.row, visit.place.total) == (1, 41)


def test_the_inspector_follows_the_current_row(roster: Roster):
    roster.press(Qt.Key.Key_Down)

    text = summary(roster)

    assert "李秀英" in text
    assert "青山镇党委副书记、镇长" in text
    assert "1978.02 (48 yrs)" in text
    assert "In post since 2021.12" in text
    assert "2025 " in text


def test_an_alert_is_explained_in_place_and_esc_leads_back(roster: Roster):
    roster.qtbot.waitUntil(lambda: inspector(roster).file is not None)
    links = [each for each in inspector(roster).findChildren(QPushButton) if each.isVisible()]
    link = next(each for each in links if each.text() == "How is this worked out?")

    link.click()
    explained = inspector(roster).is_explaining
    roster.press(Qt.Key.Key_Escape)

    assert explained
    assert not inspector(roster).is_explaining


def test_f4_gives_the_room_of_the_inspector_to_the_list(roster: Roster, preferences: Preferences):
    roster.press(Qt.Key.Key_F4)
    hidden = not inspector(roster).isVisible()
    roster.page.set_breadth(Breadth.WIDE)

    assert hidden
    assert not inspector(roster).isVisible()
    assert preferences.get(INSPECTOR) is False


def test_in_a_narrow_window_the_inspector_lies_over_the_list_until_esc(roster: Roster):
    roster.window.resize(1093, 543)
    roster.rest()
    before = inspector(roster).isVisible()

    roster.press(Qt.Key.Key_F4)
    over = inspector(roster).isVisible()
    roster.press(Qt.Key.Key_Escape)

    assert (before, over, inspector(roster).isVisible()) == (False, True, False)


def test_explaining_opens_an_inspector_that_was_closed(roster: Roster):
    roster.window.resize(1093, 543)
    roster.rest()

    roster.page.commands()[CommandId.EXPLAIN]()

    assert inspector(roster).isVisible()
    assert inspector(roster).is_explaining


def test_esc_clears_the_search_then_the_condition_one_at_a_time(roster: Roster):
    choose(roster, "View", "Everybody")
    roster.type("李")
    found = len(roster.names)

    roster.press(Qt.Key.Key_Escape, on=roster.search)
    everybody = len(roster.names)
    roster.press(Qt.Key.Key_Escape)

    assert found < everybody == 46
    assert len(roster.names) == 41


def test_those_who_left_are_a_view_of_their_own(roster: Roster):
    choose(roster, "View", "Left and retired")

    assert len(roster.names) == 5
    assert chip(roster, "View").is_active


def test_people_with_an_overdue_alert_are_one_choice_away(roster: Roster):
    choose(roster, "Alerts", "Overdue")

    assert "周建国" in roster.names
    assert len(roster.names) < 41


def test_a_list_from_another_page_replaces_what_was_asked_for(roster: Roster, practice: SqlLibrary):
    roster.type("欧阳")
    wanted = frozenset({person(practice, "李秀英"), person(practice, "周建国")})

    roster.window.show_page("roster", wanted)
    roster.rest()

    assert roster.names == ["周建国", "李秀英"]
    assert chip(roster, "A list of 2").isVisible()


def test_a_given_list_is_left_by_its_chip(roster: Roster, practice: SqlLibrary):
    roster.window.show_page("roster", frozenset({person(practice, "李秀英")}))
    roster.rest()

    chip(roster, "A list of").click()
    roster.rest()

    assert len(roster.names) == 41


def test_when_nobody_matches_the_conditions_can_be_cleared(roster: Roster):
    roster.type("查无此人")
    (clear, _everybody) = visible_buttons(roster, "Clear the conditions", "Look among everybody")

    clear.click()
    roster.rest()

    assert roster.search.text() == ""
    assert len(roster.names) == 41


def test_when_nobody_who_serves_matches_everybody_can_be_looked_at(
    roster: Roster, practice: SqlLibrary
):
    with practice.unit_of_work() as work:
        gone = frozenset(CadreStatus) - {CadreStatus.SERVING}
        name = work.lists.roster(RosterQuery(statuses=gone)).rows[0].name
    roster.type(name)
    (_clear, everybody) = visible_buttons(roster, "Clear the conditions", "Look among everybody")

    everybody.click()
    roster.rest()

    assert roster.names == [name]


def visible_buttons(roster: Roster, *starts: str) -> list[QPushButton]:
    buttons = [each for each in roster.page.findChildren(QPushButton) if each.isVisible()]
    return [next(each for each in buttons if each.text().startswith(start)) for start in starts]


@pytest.mark.parametrize(
    ("clicks", "first"), [(1, "最年长"), (2, "最年轻"), (3, "周建国")], ids=["up", "down", "own"]
)
def test_a_click_on_a_heading_sorts_up_then_down_then_as_the_unit_does(
    roster: Roster, clicks: int, first: str
):
    header = roster.table.horizontalHeader()
    at = header.sectionViewportPosition(CadreColumn.BORN) + 10
    for _ in range(clicks):
        roster.qtbot.mouseClick(
            header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, header.height() // 2)
        )
        roster.rest()

    born = [roster.table.cadres.summary(row).born_on for row in range(41)]  # type: ignore[union-attr]
    known = [each for each in born if each is not None]
    expected = {"最年长": known == sorted(known), "最年轻": known == sorted(known, reverse=True)}

    assert expected.get(first, roster.names[0] == first)
    assert header.sortIndicatorSection() == (-1 if clicks == 3 else CadreColumn.BORN)


def test_copied_rows_go_into_a_spreadsheet_with_their_headings(roster: Roster):
    roster.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    roster.press(Qt.Key.Key_C, CTRL)

    lines = QGuiApplication.clipboard().text().splitlines()

    assert lines[0].split("\t")[:2] == ["Name", "Sex"]
    assert [line.split("\t")[0] for line in lines[1:]] == ["周建国", "李秀英"]


def test_selecting_everybody_is_said_in_the_status_bar(roster: Roster):
    roster.press(Qt.Key.Key_A, CTRL)

    assert roster.page.status_hint().startswith("41 selected")
    assert roster.window.status.hint.startswith("41 selected")


def test_several_people_have_their_verbs_under_the_list(roster: Roster, qtbot: QtBot):
    roster.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    (bar,) = roster.page.findChildren(SelectionBar)
    assert bar.isVisible()
    assert bar.count.text().startswith("2 ")

    with qtbot.waitSignal(roster.page.go) as told:
        qtbot.mouseClick(bar.verbs[CommandId.FORM], Qt.MouseButton.LeftButton)
    assert told.args[0] == "approval_form"

    roster.press(Qt.Key.Key_Down)
    assert not bar.isVisible()


def test_the_selected_people_are_led_into_a_submission(roster: Roster, qtbot: QtBot):
    roster.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    roster.page.commands()[CommandId.SUBMIT]()
    roster.rest()

    page, visit = roster.gone[-1]
    assert (page, isinstance(visit, NewSubmission)) == ("submissions", True)
    assert isinstance(visit, NewSubmission)
    assert visit.people is not None
    assert visit.people.listed == 2


def test_the_context_menu_offers_every_command_with_opening_first(roster: Roster):
    roster.table.menu_wanted.emit(QPoint(10, 10))
    menu = next(each for each in roster.page.findChildren(QMenu) if each.isVisible())
    texts = [each.text().split("\t")[0] for each in menu.actions() if each.text()]
    keys = [each.text() for each in menu.actions()]

    menu.actions()[0].trigger()
    menu.close()

    assert texts[0] == "Open file"
    assert {"Approval form", "Export…", "Copy", "Select all"} <= set(texts)
    assert "Approval form\tCtrl+P" in keys
    assert roster.gone[0][0] == "cadre_file"


def test_the_import_button_leads_to_the_wizard(roster: Roster):
    visible_buttons(roster, "Import")[0].click()

    assert roster.gone == [("import", None)]


def test_what_was_written_is_read_again(roster: Roster):
    asked: list[object] = []
    roster.runner.job_started.connect(asked.append)

    roster.page.refresh(ChangeSet(township=True))
    roster.page.refresh(ChangeSet(everything=True))
    roster.rest()

    assert len(asked) == 3


def test_whoever_is_current_stays_current_in_another_order(roster: Roster):
    roster.press(Qt.Key.Key_Down)

    roster.table.sort_wanted.emit(RosterSort.BORN_ON, True)
    roster.rest()
    row = roster.table.currentIndex().row()
    roster.page.refresh(ChangeSet(everything=True))
    roster.rest()

    assert row > 1
    assert roster.names[row] == "李秀英"
    assert roster.table.currentIndex().row() == row


def test_another_day_changes_the_ages(roster: Roster):
    before = roster.table.cadres.index(1, CadreColumn.BORN).data()

    roster.watch.set_day(roster.watch.day.replace(year=2030))
    roster.qtbot.waitUntil(lambda: not roster.runner.running, timeout=20_000)
    roster.rest()

    assert before == "1978.02 (48)"
    assert roster.table.cadres.index(1, CadreColumn.BORN).data() == "1978.02 (52)"
    assert "60 yrs" in summary(roster)


@pytest.mark.usefixtures("in_chinese")
def test_the_page_speaks_chinese(roster: Roster):
    QApplication.sendEvent(roster.window, QEvent(QEvent.Type.LanguageChange))

    assert "46 人 · 在职 41" in head(roster)
    assert roster.table.cadres.headerData(0, Qt.Orientation.Horizontal) == "姓名"
    assert roster.page.status_hint().startswith("Enter 打开档案")


def test_the_list_stands_by_strokes_when_asked_and_goes_back(roster: Roster):
    unit = roster.names

    choose(roster, "Order", "by strokes")
    strokes = roster.names
    chip(roster, "Order").cleared.emit()
    roster.rest()

    assert strokes[:4] == ["丁思远", "马文涛", "王海涛", "方国平"]
    assert roster.names == unit
