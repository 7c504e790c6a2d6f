"""The info bar shows one line at a time and loses none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cadredesk.ui.widgets.action_button import IconButton
from cadredesk.ui.widgets.info_bar import InfoBar, InfoKind


@pytest.fixture
def bar(qtbot: QtBot) -> InfoBar:
    made = InfoBar()
    qtbot.addWidget(made)
    return made


def click_close(bar: InfoBar, qtbot: QtBot) -> None:
    qtbot.mouseClick(bar.findChildren(IconButton)[0], Qt.MouseButton.LeftButton)


def test_an_info_bar_with_nothing_to_say_takes_no_room(bar: InfoBar):
    assert bar.isHidden()
    assert bar.text == ""


@pytest.mark.parametrize("kind", list(InfoKind))
def test_a_line_is_shown_in_its_kind(bar: InfoBar, kind: InfoKind):
    bar.say(kind, "46 people imported.")

    assert not bar.isHidden()
    assert bar.text == "46 people imported."
    assert bar.property("kind") == kind.value
    assert bar.accessibleName() == "46 people imported."


def test_a_second_line_waits_until_the_first_is_closed(bar: InfoBar, qtbot: QtBot):
    bar.say(InfoKind.DONE, "first")
    bar.say(InfoKind.ERROR, "second")
    assert bar.text == "first"

    click_close(bar, qtbot)
    assert bar.text == "second"

    click_close(bar, qtbot)
    assert bar.isHidden()


def test_the_same_line_does_not_queue_up(bar: InfoBar):
    bar.say(InfoKind.ERROR, "disk full")
    bar.say(InfoKind.ERROR, "disk full")

    bar.close_line()

    assert bar.isHidden()


def test_the_button_acts_and_closes_the_line(bar: InfoBar, qtbot: QtBot):
    opened: list[str] = []

    def open_file() -> None:
        opened.append(bar.text)

    bar.say(InfoKind.DONE, "Exported.", "Open", open_file)
    verb = next(each for each in bar.findChildren(QPushButton) if each.text() == "Open")
    qtbot.mouseClick(verb, Qt.MouseButton.LeftButton)

    assert opened == [""]
    assert bar.isHidden()


def test_a_line_without_a_verb_has_no_button(bar: InfoBar):
    bar.say(InfoKind.INFO, "Nothing changed.")

    verb = next(each for each in bar.findChildren(QPushButton) if not isinstance(each, IconButton))

    assert verb.isHidden()


def test_a_button_without_a_deed_only_closes(bar: InfoBar, qtbot: QtBot):
    bar.say(InfoKind.INFO, "Done.", "Fine")
    verb = next(each for each in bar.findChildren(QPushButton) if each.text() == "Fine")

    qtbot.mouseClick(verb, Qt.MouseButton.LeftButton)

    assert bar.isHidden()


def test_clearing_forgets_what_waits(bar: InfoBar):
    bar.say(InfoKind.INFO, "first")
    bar.say(InfoKind.INFO, "second")

    bar.clear()

    assert bar.isHidden()
    assert bar.text == ""
