"""Somebody is chosen by what the clerk has at hand, and namesakes are told apart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.widgets.person_picker import PersonPicker
from tests.builders import a_cadre, a_date, a_file, a_township
from tests.fakes import FakeClock
from tests.storage.conftest import CHEAP, save
from tests.ui.practice import rest

PEOPLE = (
    a_file(a_cadre("单宁", current_posts="组织委员", id_number="990123198001010019")),
    a_file(a_cadre("王芳", born_on=a_date("1980.01"), current_posts="党政办主任")),
    a_file(a_cadre("王芳", born_on=a_date("1991.05"), current_posts="财政所会计", order=1)),
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    store = SqlLibraryStore(FakeClock(), "王芳", CHEAP)
    library, _sheet = store.create(tmp_path / "青山镇", a_township(), "a password")
    save(library, *PEOPLE)
    yield library
    library.close()


@pytest.fixture
def picker(library: SqlLibrary, runner: BackgroundRunner, qtbot: QtBot) -> PersonPicker:
    made = PersonPicker(library, runner)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def typed(picker: PersonPicker, text: str, qtbot: QtBot, runner: BackgroundRunner) -> list[str]:
    qtbot.keyClicks(picker.line, text)
    qtbot.waitUntil(lambda: bool(picker.offered))
    rest(qtbot, runner)
    return [f"{each.name} {each.current_posts}" for each in picker.offered]


@pytest.mark.parametrize("text", ["sn", "dn", "0019"])
def test_a_person_is_found_by_every_reading_of_the_surname_and_the_end_of_the_id(
    picker: PersonPicker, text: str, qtbot: QtBot, runner: BackgroundRunner
):
    assert typed(picker, text, qtbot, runner) == ["单宁 组织委员"]


def test_namesakes_show_birth_and_post_and_the_arrow_chooses(
    picker: PersonPicker, qtbot: QtBot, runner: BackgroundRunner
):
    typed(picker, "wf", qtbot, runner)
    qtbot.keyClick(picker.completer.popup(), Qt.Key.Key_Down)
    qtbot.keyClick(picker.line, Qt.Key.Key_Return)

    assert picker.person is not None
    assert picker.person.id == PEOPLE[2].id
    assert picker.line.text() == "王芳　1991.05 · 财政所会计"


def test_enter_before_the_answer_takes_who_is_found_first(
    picker: PersonPicker, qtbot: QtBot, runner: BackgroundRunner
):
    qtbot.keyClicks(picker.line, "sn")
    with qtbot.waitSignal(picker.picked):
        qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    rest(qtbot, runner)

    assert picker.person is not None
    assert picker.person.name == "单宁"


def test_a_row_is_taken_with_the_mouse(
    picker: PersonPicker, qtbot: QtBot, runner: BackgroundRunner
):
    typed(picker, "sn", qtbot, runner)
    popup = picker.completer.popup()
    place = popup.visualRect(popup.model().index(0, 0)).center()

    qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert picker.person is not None


def test_typing_again_takes_the_choice_back(
    picker: PersonPicker, qtbot: QtBot, runner: BackgroundRunner
):
    typed(picker, "sn", qtbot, runner)
    qtbot.keyClick(picker.line, Qt.Key.Key_Return)

    with qtbot.waitSignal(picker.picked) as told:
        qtbot.keyClicks(picker.line, "x")
    rest(qtbot, runner)

    assert told.args == [None]


def test_emptying_the_line_offers_nobody(
    picker: PersonPicker, qtbot: QtBot, runner: BackgroundRunner
):
    typed(picker, "s", qtbot, runner)
    qtbot.keyClick(picker.line, Qt.Key.Key_Backspace)
    rest(qtbot, runner)

    assert picker.offered == ()


def test_what_an_input_method_composes_is_not_looked_for(
    picker: PersonPicker, qtbot: QtBot, runner: BackgroundRunner
):
    QApplication.sendEvent(picker.line, QInputMethodEvent("shan", []))
    rest(qtbot, runner)
    composing = picker.offered
    done = QInputMethodEvent("", [])
    done.setCommitString("单")
    QApplication.sendEvent(picker.line, done)
    qtbot.waitUntil(lambda: bool(picker.offered))

    assert composing == ()
    assert [each.name for each in picker.offered] == ["单宁"]


def test_going_on_takes_whom_the_list_points_at(
    picker: PersonPicker, qtbot: QtBot, runner: BackgroundRunner
):
    typed(picker, "sn", qtbot, runner)

    qtbot.keyClick(picker.completer.popup(), Qt.Key.Key_Tab)

    assert picker.person is not None
    assert picker.person.name == "单宁"
