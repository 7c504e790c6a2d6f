"""A gate stands before everything until it is passed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.ui.actions import CommandId
from cadredesk.ui.main_window import MainWindow
from tests.ui.main_window.plain_pages import action, page


def test_a_gate_hides_unit_menu_and_commands(window: MainWindow, qtbot: QtBot):
    window.set_library("青山镇")
    gate = QLabel("locked")

    window.show_gate(gate)

    assert window.is_gated
    assert window.windowTitle() == "CadreDesk"
    assert window.menuBar().isHidden()
    assert not action(window, CommandId.EXPORT).isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.is_gated


def test_behind_the_gate_everything_is_as_it_was_left(window: MainWindow):
    window.set_library("青山镇")
    window.show_page("roster")
    page(window, "roster").content.setText("half-typed")
    window.show_gate(QWidget())

    window.leave_gate()

    assert not window.is_gated
    assert window.current_page is window.page("roster")
    assert page(window, "roster").content.text() == "half-typed"
    assert window.windowTitle() == "青山镇 — CadreDesk"
    assert not window.menuBar().isHidden()
    assert action(window, CommandId.EXPORT).isEnabled()


def test_a_gate_may_follow_a_gate(window: MainWindow):
    window.show_gate(QLabel("welcome"))

    window.show_gate(QLabel("recovery sheet"))
    window.leave_gate()

    assert not window.is_gated


def test_leaving_without_a_gate_changes_nothing(window: MainWindow):
    window.leave_gate()

    assert window.current_page is window.page("today")
