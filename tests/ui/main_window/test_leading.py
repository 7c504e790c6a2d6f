"""The window leads from page to page and keeps out of their business."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cadredesk.domain.changes import ChangeSet
from cadredesk.ui.main_window import MainWindow
from tests.ui.main_window.plain_pages import TodayPage, page, press


def test_the_page_in_front_is_marked_and_says_its_keys(window: MainWindow):
    window.show_page("roster")

    assert window.current_page is window.page("roster")
    assert window.nav.current == "roster"
    assert window.status.hint == "Enter opens roster"


def test_a_page_may_lead_to_another_and_hand_something_over(window: MainWindow):
    window.page("today").go.emit("file", "周建国")

    assert window.current_page is window.page("file")
    assert page(window, "file").arguments == ["周建国"]
    assert window.nav.current == "roster"


def test_going_back_and_forward_brings_page_and_argument_again(window: MainWindow):
    window.show_page("file", "周建国")
    window.show_page("settings")

    window.go_back()
    assert window.current_page is window.page("file")
    window.go_back()
    window.go_back()
    assert window.current_page is window.page("today")
    window.go_forward()

    assert page(window, "file").arguments == ["周建国", "周建国", "周建国"]


def test_a_page_may_ask_to_go_back(window: MainWindow):
    window.show_page("file")

    window.page("file").header.back_clicked.emit()

    assert window.current_page is window.page("today")


def test_forward_without_having_gone_back_stays(window: MainWindow):
    window.go_forward()

    assert window.current_page is window.page("today")


def test_escape_leaves_one_level_a_press_and_then_the_page(window: MainWindow, qtbot: QtBot):
    window.show_page("roster")
    page(window, "roster").levels = 1

    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.current_page is window.page("roster")

    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.current_page is window.page("today")


def test_any_other_key_stays_with_the_widgets(window: MainWindow, qtbot: QtBot):
    window.show_page("roster")

    qtbot.keyClick(window, Qt.Key.Key_F9)

    assert window.current_page is window.page("roster")


def test_control_and_a_digit_opens_the_section(window: MainWindow, qtbot: QtBot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    press(window, "Ctrl+2", qtbot)

    assert window.current_page is window.page("roster")


def test_a_click_in_the_navigation_opens_the_page(window: MainWindow, qtbot: QtBot):
    qtbot.mouseClick(window.nav.button("settings"), Qt.MouseButton.LeftButton)

    assert window.current_page is window.page("settings")


def test_what_a_page_wrote_is_told_to_every_page(window: MainWindow):
    changes = ChangeSet(everything=True)

    window.page("today").written.emit(changes)

    assert page(window, "today").changes == [changes]
    assert page(window, "roster").changes == [changes]


def test_nothing_written_is_nothing_told(window: MainWindow):
    window.page("today").written.emit(ChangeSet())

    assert page(window, "roster").changes == []


def test_a_page_counts_what_needs_somebody(window: MainWindow):
    window.page("today").count_changed.emit(5)
    window.page("file").count_changed.emit(2)

    assert "5" in window.nav.button("today").accessibleName()
    assert "2" in window.nav.button("roster").accessibleName()


def test_a_hint_that_changes_is_shown_at_once(window: MainWindow, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(TodayPage, "status_hint", lambda _self: "1 selected")

    window.page("today").hint_changed.emit()

    assert window.status.hint == "1 selected"
