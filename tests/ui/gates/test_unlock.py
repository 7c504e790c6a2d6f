"""The lock asks for a password, says why it did not open, and knows the recovery sheet."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cadredesk.domain.errors import UserError
from cadredesk.ui.gates.unlock import UnlockGate
from cadredesk.ui.preferences import Preferences


@pytest.fixture
def gate(qtbot: QtBot, preferences: Preferences) -> UnlockGate:
    made = UnlockGate(preferences)
    qtbot.addWidget(made)
    made.show()
    return made


def test_enter_in_the_field_asks_to_unlock_with_what_was_typed(gate: UnlockGate, qtbot: QtBot):
    qtbot.keyClicks(gate.password, "open sesame")

    with qtbot.waitSignal(gate.unlock_wanted) as wanted:
        qtbot.keyClick(gate.password, Qt.Key.Key_Return)

    assert wanted.args == ["open sesame"]


def test_an_empty_password_asks_for_nothing(gate: UnlockGate, qtbot: QtBot):
    with qtbot.assertNotEmitted(gate.unlock_wanted):
        qtbot.mouseClick(gate.unlock, Qt.MouseButton.LeftButton)


def test_the_fields_wait_while_the_password_is_checked(gate: UnlockGate, qtbot: QtBot):
    qtbot.keyClicks(gate.password, "open sesame")
    qtbot.mouseClick(gate.unlock, Qt.MouseButton.LeftButton)

    assert not gate.password.isEnabled()


def test_a_wrong_password_is_said_under_the_field_and_can_be_retyped(gate: UnlockGate):
    gate.show_error(UserError("library.wrong_password", folder="x", seconds=0))

    assert gate.problem
    assert gate.password.isEnabled()


def test_the_recovery_sheet_opens_with_its_groups_and_a_new_password(
    gate: UnlockGate, qtbot: QtBot
):
    qtbot.mouseClick(gate.forgotten, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(gate.recovery_key, "0000001 0000002")
    qtbot.keyClicks(gate.new_password, "a new password")

    with qtbot.waitSignal(gate.recovery_wanted) as wanted:
        qtbot.mouseClick(gate.recover, Qt.MouseButton.LeftButton)

    assert wanted.args == ["0000001 0000002", "a new password"]


def test_going_back_to_the_password_forgets_what_was_wrong(gate: UnlockGate, qtbot: QtBot):
    qtbot.mouseClick(gate.forgotten, Qt.MouseButton.LeftButton)
    gate.show_error(UserError("date.unreadable", text="x"))

    qtbot.mouseClick(gate.forgotten, Qt.MouseButton.LeftButton)

    assert gate.problem == ""
    assert gate.password.isVisible()


def test_the_eye_shows_and_hides_the_password(gate: UnlockGate):
    eye = gate.password.actions()[0]

    eye.trigger()
    assert gate.password.echoMode() is gate.password.EchoMode.Normal

    eye.trigger()
    assert gate.password.echoMode() is gate.password.EchoMode.Password


def test_a_capital_without_shift_tells_of_caps_lock(gate: UnlockGate, qtbot: QtBot):
    qtbot.keyClick(gate.password, "A")

    assert gate.password.toolTip()

    qtbot.keyClick(gate.password, "a")

    assert gate.password.toolTip() == ""


def test_another_library_can_be_asked_for(gate: UnlockGate, qtbot: QtBot):
    with qtbot.waitSignal(gate.other_wanted):
        qtbot.mouseClick(gate.other, Qt.MouseButton.LeftButton)


def test_the_lock_speaks_the_language_chosen_at_its_foot(gate: UnlockGate, in_chinese: None):
    gate.show_error(UserError("date.unreadable", text="x"))

    assert gate.password.placeholderText() == "密码"
    assert gate.problem.startswith("没看懂")
