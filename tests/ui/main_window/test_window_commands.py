"""What the window does itself is a command; the rest goes to the page in front."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cadredesk.ui import pages
from cadredesk.ui.actions import CommandId
from cadredesk.ui.command_list import COMMANDS
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import LANGUAGE, TEXT_SIZE, THEME, Language, Preferences
from cadredesk.ui.theme import TextSize, ThemeName
from tests.ui.main_window.plain_pages import action, page


def test_a_command_goes_to_the_page_in_front(window: MainWindow):
    window.show_page("roster")

    action(window, CommandId.EXPORT).trigger()

    assert page(window, "roster").exported == 1
    assert page(window, "today").exported == 0


def test_a_command_is_off_while_the_page_cannot_do_it(window: MainWindow):
    today = page(window, "today")
    assert action(window, CommandId.EXPORT).isEnabled()

    today.may_export = False
    today.commands_changed.emit()

    assert not action(window, CommandId.EXPORT).isEnabled()


def test_a_command_that_nobody_offers_is_not_in_the_menus(window: MainWindow):
    assert not action(window, CommandId.LOCK).isVisible()

    window.handle({CommandId.LOCK: window.go_back})

    assert action(window, CommandId.LOCK).isVisible()
    assert action(window, CommandId.LOCK).isEnabled()


def test_no_two_commands_share_a_shortcut_on_one_page():
    offers = [
        each.OFFERS
        for each in vars(pages).values()
        if isinstance(each, type) and issubclass(each, Page) and each is not Page
    ]
    of_some_page = frozenset[CommandId]().union(*offers)

    for offered in offers:
        valid = [each for each in COMMANDS if each.id in offered or each.id not in of_some_page]
        keys = [key for command in valid for key in command.keys]
        assert len(keys) == len(set(keys))


def test_no_shortcut_is_a_letter_that_an_input_method_would_take():
    for command in COMMANDS:
        assert all(len(keys) > 1 for keys in command.keys)


def test_control_enter_presses_the_primary_button(window: MainWindow, qtbot: QtBot):
    window.show_page("roster")
    found = window.page("roster").header.primary_action
    assert found is not None

    with qtbot.waitSignal(found.triggered):
        action(window, CommandId.PRIMARY).trigger()


def test_a_primary_button_that_is_off_cannot_be_pressed(window: MainWindow):
    window.show_page("roster")
    found = window.page("roster").header.primary_action
    assert found is not None
    found.setEnabled(False)

    window.page("roster").commands_changed.emit()

    assert not action(window, CommandId.PRIMARY).isEnabled()


def test_settings_are_a_command_once_there_is_such_a_page(window: MainWindow):
    action(window, CommandId.SETTINGS).trigger()

    assert window.current_page is window.page("settings")


def test_text_grows_and_shrinks_between_the_presets(window: MainWindow, preferences: Preferences):
    for _ in range(9):
        action(window, CommandId.BIGGER).trigger()
    assert preferences.get(TEXT_SIZE) is TextSize.HUGE

    action(window, CommandId.SMALLER).trigger()
    assert preferences.get(TEXT_SIZE) is TextSize.VERY_LARGE

    action(window, CommandId.NORMAL_SIZE).trigger()
    assert preferences.get(TEXT_SIZE) is TextSize.STANDARD
    action(window, CommandId.SMALLER).trigger()
    assert preferences.get(TEXT_SIZE) is TextSize.STANDARD


def test_theme_and_language_change_there_and_back(window: MainWindow, preferences: Preferences):
    action(window, CommandId.THEME).trigger()
    action(window, CommandId.LANGUAGE).trigger()
    assert preferences.get(THEME) is ThemeName.DARK
    assert preferences.get(LANGUAGE) is Language.ENGLISH

    action(window, CommandId.THEME).trigger()
    action(window, CommandId.LANGUAGE).trigger()
    assert preferences.get(THEME) is ThemeName.LIGHT
    assert preferences.get(LANGUAGE) is Language.CHINESE


@pytest.mark.parametrize("command", [CommandId.SHORTCUTS, CommandId.ABOUT])
def test_help_opens_beside_and_not_instead(window: MainWindow, command: CommandId, qtbot: QtBot):
    action(window, command).trigger()

    dialog = window.findChildren(QDialog)[0]
    qtbot.waitUntil(dialog.isVisible)
    assert window.isVisible()
    dialog.close()
