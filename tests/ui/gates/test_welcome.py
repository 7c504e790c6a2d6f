"""The first start asks for unit and password, and offers other ways to begin."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cadredesk.domain.errors import UserError
from cadredesk.ui.gates.welcome import Beginning, NewLibrary, WelcomeGate
from cadredesk.ui.preferences import LANGUAGE, TEXT_SIZE, Language, Preferences
from cadredesk.ui.theme import TextSize


@pytest.fixture
def gate(qtbot: QtBot, preferences: Preferences) -> WelcomeGate:
    made = WelcomeGate(preferences)
    qtbot.addWidget(made)
    made.show()
    return made


def fill_in(gate: WelcomeGate, qtbot: QtBot, password: str, again: str) -> None:
    gate.full_name.setText("中共丙县青山镇委员会")
    gate.full_name.editingFinished.emit()
    qtbot.keyClicks(gate.password, password)
    qtbot.keyClicks(gate.again, again)


def test_what_was_filled_in_is_handed_on_when_the_passwords_agree(gate: WelcomeGate, qtbot: QtBot):
    gate.superior.setText("中共丙县委组织部")
    fill_in(gate, qtbot, "a long password", "a long password")

    with qtbot.waitSignal(gate.create_wanted) as wanted:
        qtbot.mouseClick(gate.make, Qt.MouseButton.LeftButton)

    assert wanted.args == [
        NewLibrary(
            unit="青山镇",
            full_name="中共丙县青山镇委员会",
            superior="中共丙县委组织部",
            password="a long password",
        )
    ]
    assert not gate.card.isEnabled()


@pytest.mark.parametrize(
    ("password", "again"),
    [
        pytest.param("short", "short", id="too-short"),
        pytest.param("a long password", "another password", id="they-differ"),
    ],
)
def test_a_password_that_cannot_be_taken_is_said_before_anything_is_made(
    gate: WelcomeGate, qtbot: QtBot, password: str, again: str
):
    fill_in(gate, qtbot, password, again)

    with qtbot.assertNotEmitted(gate.create_wanted):
        qtbot.mouseClick(gate.make, Qt.MouseButton.LeftButton)

    assert gate.problem
    faulty = gate.password if password == again else gate.again
    assert faulty.selectedText()


def test_a_library_without_a_unit_is_not_made(gate: WelcomeGate, qtbot: QtBot):
    qtbot.keyClicks(gate.password, "a long password")
    qtbot.keyClicks(gate.again, "a long password")

    with qtbot.assertNotEmitted(gate.create_wanted):
        qtbot.keyClick(gate.again, Qt.Key.Key_Return)

    assert gate.problem


def test_a_short_name_that_was_typed_is_kept(gate: WelcomeGate):
    gate.unit.setText("青山")
    gate.full_name.setText("中共丙县青山镇委员会")
    gate.full_name.editingFinished.emit()

    assert gate.unit.text() == "青山"


def test_what_was_typed_stays_after_an_error(gate: WelcomeGate, qtbot: QtBot):
    fill_in(gate, qtbot, "a long password", "a long password")
    qtbot.mouseClick(gate.make, Qt.MouseButton.LeftButton)

    gate.show_error(UserError("cadre.unknown"))

    assert gate.card.isEnabled()
    assert gate.problem
    assert gate.full_name.text() == "中共丙县青山镇委员会"


@pytest.mark.parametrize("beginning", list(Beginning))
def test_each_other_way_to_begin_has_its_button(
    gate: WelcomeGate, qtbot: QtBot, beginning: Beginning
):
    with qtbot.waitSignal(gate.other_wanted) as wanted:
        qtbot.mouseClick(gate.button(beginning), Qt.MouseButton.LeftButton)

    assert wanted.args == [beginning]


def test_language_and_text_size_can_be_chosen_before_anything_else(
    gate: WelcomeGate, preferences: Preferences
):
    gate.language.setCurrentIndex(1)
    gate.language.activated.emit(1)
    gate.size_choice.setCurrentIndex(2)
    gate.size_choice.activated.emit(2)

    assert preferences.get(LANGUAGE) is Language.ENGLISH
    assert preferences.get(TEXT_SIZE) is TextSize.LARGE


def test_the_first_start_is_in_chinese_when_chinese_is_chosen(gate: WelcomeGate, in_chinese: None):
    assert gate.make.text() == "建立台账"
