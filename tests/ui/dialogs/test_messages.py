"""What is said in a box: a statement, verbs, and the safe button first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget  # noqa: TID251 - looked at here
from pytestqt.qtbot import QtBot

from cadredesk.domain.errors import RuleDataError, UserError
from cadredesk.ui.dialogs import messages
from tests.ui.conftest import Said


def test_a_message_says_title_and_text(said: Said):
    messages.tell(None, "The file is open elsewhere.", "Close it and try again.")

    assert said.boxes == [("The file is open elsewhere.", "Close it and try again.")]


def test_an_error_is_told_in_the_language_of_the_screens(said: Said):
    messages.tell_error(None, RuleDataError("term.toml", "has no article"))

    assert said.last.startswith("A rule file cannot be used: term.toml has no article.")


@pytest.mark.usefixtures("in_chinese")
def test_in_chinese_an_error_is_told_in_chinese(said: Said):
    messages.tell_error(None, UserError("cadre.unknown"))

    assert said.last.startswith("没有找到这个人的档案")


def test_what_cannot_be_undone_is_done_only_if_the_verb_is_pressed(said: Said):
    assert not messages.confirm(None, "Delete 3 files forever?", "", "Delete forever")

    said.answer = "Delete forever"
    assert messages.confirm(None, "Delete 3 files forever?", "", "Delete forever")


@pytest.mark.parametrize(("answer", "chosen"), [("Rename", 0), ("Retry", 1), ("Cancel", None)])
def test_of_several_ways_on_the_one_that_was_pressed_is_taken(
    said: Said, answer: str, chosen: int | None
):
    said.answer = answer

    assert messages.choose(None, "The file is open.", "", ("Rename", "Retry")) == chosen


def test_the_safe_button_is_the_default_and_escape(qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    found: list[tuple[str, str]] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        found.append((box.defaultButton().text(), box.escapeButton().text()))
        box.escapeButton().click()

    QTimer.singleShot(0, look)
    answer = messages.confirm(window, "Delete?", "", "Delete")

    assert not answer
    assert found == [("Cancel", "Cancel")]
