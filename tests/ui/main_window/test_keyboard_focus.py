"""The keyboard reaches the search box, the list and the navigation."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from cadredesk.ui.actions import CommandId
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.widgets.data_table import DataTable
from tests.ui.main_window.plain_pages import action, page


def test_find_takes_the_cursor_to_the_search_box(window: MainWindow, qtbot: QtBot):
    window.show_page("roster")
    window.activateWindow()

    action(window, CommandId.FIND).trigger()

    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.page("roster").header.search_box)


def test_a_page_without_search_has_nothing_to_find(window: MainWindow):
    window.page("today").find_on_page()

    assert not action(window, CommandId.FIND).isEnabled()


def test_enter_presses_the_button_in_hand(window: MainWindow, qtbot: QtBot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_page("today")
    button = QPushButton("Import")
    page(window, "today").body.addWidget(button)
    button.show()
    button.setFocus()

    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)

    qtbot.keyClick(window.nav.button("roster"), Qt.Key.Key_Return)
    assert window.current_page is window.page("roster")


def test_enter_in_a_field_presses_no_button_that_gets_the_keyboard_by_it(
    window: MainWindow, qtbot: QtBot
):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_page("today")
    button = QPushButton("Forgotten?")
    page(window, "today").body.addWidget(button)
    field = page(window, "today").content
    button.show()
    field.returnPressed.connect(button.setFocus)
    field.setFocus()

    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_f6_walks_between_navigation_and_content(window: MainWindow, qtbot: QtBot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.page("today").take_focus()

    action(window, CommandId.NEXT_PANE).trigger()
    assert QApplication.focusWidget() is window.nav.button("today")

    action(window, CommandId.NEXT_PANE).trigger()
    assert QApplication.focusWidget() is page(window, "today").content


def test_a_list_gets_the_keyboard_before_anything_else(window: MainWindow, qtbot: QtBot):
    table = DataTable()
    window.page("today").body.addWidget(table)
    qtbot.waitUntil(table.isVisible)
    window.activateWindow()

    window.page("today").take_focus()

    assert QApplication.focusWidget() is table


def test_copy_copies_what_has_the_keyboard(window: MainWindow, qtbot: QtBot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    content = page(window, "today").content
    content.setText("周建国")
    content.setFocus()
    content.selectAll()

    action(window, CommandId.COPY).trigger()

    assert QApplication.clipboard().text() == "周建国"


def test_copy_without_anything_to_copy_does_nothing(window: MainWindow, qtbot: QtBot):
    window.activateWindow()
    QApplication.clipboard().setText("before")
    window.nav.focus_current()

    action(window, CommandId.COPY).trigger()

    assert QApplication.clipboard().text() == "before"
