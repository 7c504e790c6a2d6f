"""Ctrl+K leads to a person, a passage, a page or a command, by the keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cadredesk.domain.errors import PlatformError
from cadredesk.services import search
from cadredesk.services.cadre_views import Section
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.jump.jumping import Jumping
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.talent.visit import TalentVisit
from tests.ui.practice import bury, rest


class RosterLike(Page):
    ID, ICON, CODE = "roster", "people", "20"

    def title(self) -> str:
        return "Cadres"

    def retranslate(self) -> None:
        pass


class SettingsLike(RosterLike):
    ID, ICON, CODE = "settings", "settings", "00"

    def title(self) -> str:
        return "Settings"


class TalentLike(RosterLike):
    ID, ICON, CODE = "talent", "lightbulb_person", "70"


@pytest.fixture(scope="module")
def practice(shared_practice: SqlLibrary) -> SqlLibrary:
    return shared_practice


@pytest.fixture
def window(
    runner: BackgroundRunner, preferences: Preferences, qtbot: QtBot
) -> Iterator[MainWindow]:
    made = MainWindow(preferences, runner, Notifier())
    made.add_page(RosterLike())
    made.resize(1366, 697)
    made.show()
    made.show_page("roster")
    yield made
    bury(made, runner, qtbot)


@pytest.fixture
def jumping(window: MainWindow, practice: SqlLibrary, runner: BackgroundRunner) -> Jumping:
    made = Jumping(practice, runner, window)
    made.ask()
    return made


def look_for(jumping: Jumping, text: str, qtbot: QtBot, runner: BackgroundRunner) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(jumping.box.line, event)
    rest(qtbot, runner)


def titles(jumping: Jumping) -> list[str]:
    return [each.title for each in jumping.box.places]


def test_initials_and_enter_lead_to_a_file(
    jumping: Jumping, qtbot: QtBot, runner: BackgroundRunner
):
    look_for(jumping, "lzq", qtbot, runner)
    assert titles(jumping)[0] == "刘志强"

    with qtbot.waitSignal(jumping.go) as told:
        qtbot.keyClick(jumping.box.line, Qt.Key.Key_Return)

    assert isinstance(told.args[0], FileVisit)
    assert jumping.box.isHidden()


def test_enter_may_come_before_the_answer(jumping: Jumping, qtbot: QtBot):
    qtbot.keyClicks(jumping.box.line, "lzq")
    with qtbot.waitSignal(jumping.go):
        qtbot.keyClick(jumping.box.line, Qt.Key.Key_Return)


def test_a_speciality_leads_to_its_section(
    jumping: Jumping, qtbot: QtBot, runner: BackgroundRunner
):
    look_for(jumping, "直播", qtbot, runner)
    pool, first = jumping.box.places[:2]

    assert pool.argument == TalentVisit("直播")
    assert first.title == "蒋文博"
    assert "直播" in first.detail
    qtbot.keyClick(jumping.box.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(jumping.go) as told:
        qtbot.keyClick(jumping.box.line, Qt.Key.Key_Return)
    assert told.args[0].section is Section.SPECIALITIES


def test_the_arrows_walk_the_list(jumping: Jumping, qtbot: QtBot, runner: BackgroundRunner):
    look_for(jumping, "镇长", qtbot, runner)
    assert len(titles(jumping)) > 2

    qtbot.keyClick(jumping.box.line, Qt.Key.Key_Down)
    assert jumping.box.list.currentRow() == 1
    qtbot.keyClick(jumping.box.line, Qt.Key.Key_Up)
    qtbot.keyClick(jumping.box.line, Qt.Key.Key_Up)
    assert jumping.box.list.currentRow() == len(titles(jumping)) - 1


def test_a_code_of_two_digits_goes_straight_to_its_page(
    jumping: Jumping, window: MainWindow, qtbot: QtBot
):
    qtbot.keyClicks(jumping.box.line, "20")

    assert jumping.box.isHidden()
    page = window.current_page
    assert page is not None
    assert page.ID == "roster"


def test_a_command_is_given_by_its_name(
    jumping: Jumping, window: MainWindow, qtbot: QtBot, runner: BackgroundRunner
):
    look_for(jumping, "about", qtbot, runner)
    with qtbot.waitSignal(window.commands.triggered) as told:
        item = jumping.box.list.item(0)
        jumping.box.list.itemClicked.emit(item)

    assert told.args == [CommandId.ABOUT]


def test_a_command_that_only_opens_a_page_stands_there_once(
    jumping: Jumping, window: MainWindow, qtbot: QtBot, runner: BackgroundRunner
):
    window.add_page(SettingsLike())
    jumping.ask()

    look_for(jumping, "settings", qtbot, runner)

    assert titles(jumping).count("Settings") == 1
    assert jumping.box.places[0].page == "settings"


def test_the_list_of_specialities_is_found_by_its_name(
    jumping: Jumping, window: MainWindow, qtbot: QtBot, runner: BackgroundRunner
):
    window.add_page(TalentLike())
    jumping.ask()

    look_for(jumping, "specialities", qtbot, runner)

    assert jumping.box.places[0].argument == TalentVisit("")


def test_nothing_found_says_what_to_try(jumping: Jumping, qtbot: QtBot, runner: BackgroundRunner):
    look_for(jumping, "天书", qtbot, runner)

    said = [each.text() for each in jumping.box.findChildren(QLabel) if not each.isHidden()]
    assert any("天书" in each for each in said)
    qtbot.keyClick(jumping.box.line, Qt.Key.Key_Down)
    qtbot.keyClick(jumping.box.line, Qt.Key.Key_Return)
    assert jumping.box.isVisible()

    qtbot.keyClick(jumping.box.line, Qt.Key.Key_Escape)
    assert jumping.box.isHidden()


def test_while_a_word_is_composed_nothing_is_looked_for(jumping: Jumping, qtbot: QtBot):
    QApplication.sendEvent(jumping.box.line, QInputMethodEvent("zhou", []))
    qtbot.keyClick(jumping.box.line, Qt.Key.Key_Down)

    assert jumping.box.places == []


def test_a_library_that_cannot_be_read_is_told(
    jumping: Jumping, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    def broken(*_arguments: object) -> None:
        raise PlatformError("library.damaged", folder="示例库")

    monkeypatch.setattr(search, "find_people", broken)
    with qtbot.waitSignal(jumping.failed):
        qtbot.keyClicks(jumping.box.line, "zjg")


def test_the_box_is_drawn_over_the_window(
    jumping: Jumping, window: MainWindow, qtbot: QtBot, runner: BackgroundRunner, tmp_path: Path
):
    look_for(jumping, "镇长", qtbot, runner)

    assert jumping.box.grab().save(str(tmp_path / "box.png"))
    assert jumping.box.width() < window.width()
