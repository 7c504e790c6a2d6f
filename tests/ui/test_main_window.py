"""The window leads from page to page and keeps out of their business."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.domain.changes import ChangeSet
from cadredesk.ui import pages
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.command_list import COMMANDS
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.page import Breadth, Page
from cadredesk.ui.preferences import (
    GEOMETRY,
    LANGUAGE,
    NAV_TEXT,
    TEXT_SIZE,
    THEME,
    Language,
    Preferences,
)
from cadredesk.ui.theme import TextSize, ThemeName
from cadredesk.ui.widgets.data_table import DataTable
from tests.ui.conftest import Said


class PlainPage(Page):
    """A page that remembers what the window told it."""

    OFFERS = frozenset({CommandId.EXPORT})

    def __init__(self) -> None:
        super().__init__()
        self.arguments: list[object] = []
        self.changes: list[ChangeSet] = []
        self.exported = 0
        self.may_export = True
        self.levels = 0
        self.content = QLineEdit()
        self.body.addWidget(self.content)
        self.retranslate()

    def title(self) -> str:
        return self.ID.title()

    def retranslate(self) -> None:
        self.header.set_title(self.title())

    def shown(self, argument: object = None) -> None:
        self.arguments.append(argument)

    def refresh(self, changes: ChangeSet) -> None:
        self.changes.append(changes)

    def status_hint(self) -> str:
        return f"Enter opens {self.ID}"

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        return {CommandId.EXPORT: self._export} if self.may_export else {}

    def step_out(self) -> bool:
        if self.levels:
            self.levels -= 1
            return True
        return super().step_out()

    def _export(self) -> None:
        self.exported += 1


class TodayPage(PlainPage):
    ID, ICON, SECTION = "today", "home", 1


class RosterPage(PlainPage):
    ID, ICON, SECTION = "roster", "people", 2

    def __init__(self) -> None:
        super().__init__()
        self.search = self.header.add_search()
        self.main = self.header.primary("person_add")
        self.main.setText("New")


class FilePage(PlainPage):
    ID, PARENT = "file", "roster"


class SettingsPage(PlainPage):
    ID, ICON, AT_FOOT = "settings", "settings", True


@pytest.fixture
def window(
    preferences: Preferences, runner: BackgroundRunner, notifier: Notifier, qtbot: QtBot
) -> MainWindow:
    made = MainWindow(preferences, runner, notifier)
    qtbot.addWidget(made)
    for page in (TodayPage(), RosterPage(), FilePage(), SettingsPage()):
        made.add_page(page)
    made.show_page("today")
    made.resize(1366, 697)
    made.show()
    return made


def page(window: MainWindow, which: str) -> PlainPage:
    found = window.page(which)
    assert isinstance(found, PlainPage)
    return found


def action(window: MainWindow, command: CommandId) -> QAction:
    return window.commands.action(command)


def press(window: MainWindow, keys: str, qtbot: QtBot) -> None:
    qtbot.keySequence(window, QKeySequence(keys))
    qtbot.keyRelease(window, Qt.Key.Key_Control)


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


@pytest.mark.parametrize(
    ("width", "breadth", "words"),
    [
        (1366, Breadth.WIDE, True),
        (1280, Breadth.WIDE, True),
        (1279, Breadth.MEDIUM, True),
        (1080, Breadth.MEDIUM, True),
        (1079, Breadth.NARROW, False),
        (1000, Breadth.NARROW, False),
    ],
)
def test_the_window_has_three_breadths(
    window: MainWindow, width: int, breadth: Breadth, words: bool
):
    window.resize(width, 600)

    current = window.current_page
    assert current is not None
    assert current.breadth is breadth
    assert window.nav.with_text is words


def test_a_page_that_comes_to_front_knows_the_breadth(window: MainWindow):
    window.resize(1000, 600)

    window.show_page("roster")

    assert window.page("roster").breadth is Breadth.NARROW


def test_the_window_fits_the_smallest_screen_it_was_made_for(window: MainWindow):
    window.show_page("roster")

    window.resize(100, 100)

    assert (window.width(), window.height()) == (1000, 540)


def test_words_in_the_navigation_are_a_matter_of_choice(
    window: MainWindow, preferences: Preferences
):
    action(window, CommandId.NAV_TEXT).trigger()

    assert preferences.get(NAV_TEXT) is False
    assert not window.nav.with_text


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


def test_find_takes_the_cursor_to_the_search_box(window: MainWindow, qtbot: QtBot):
    window.show_page("roster")
    window.activateWindow()

    action(window, CommandId.FIND).trigger()

    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.page("roster").header.search_box)


def test_a_page_without_search_has_nothing_to_find(window: MainWindow):
    window.page("today").find_on_page()

    assert not action(window, CommandId.FIND).isEnabled()


def test_settings_are_a_command_once_there_is_such_a_page(window: MainWindow):
    action(window, CommandId.SETTINGS).trigger()

    assert window.current_page is window.page("settings")


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


def test_the_title_names_the_unit(window: MainWindow):
    window.set_library("青山镇")

    assert window.windowTitle() == "青山镇 — CadreDesk"
    assert window.banner.isHidden()


def test_the_practice_township_stands_under_its_banner(window: MainWindow, qtbot: QtBot):
    left: list[bool] = []

    def leave() -> None:
        left.append(True)

    window.handle({CommandId.LEAVE_PRACTICE: leave})
    window.set_library("青山镇", practice=True)
    window.banner.leave_clicked.emit()

    assert not window.banner.isHidden()
    assert left == [True]


def test_the_age_of_the_backup_leads_to_a_backup(window: MainWindow):
    made: list[bool] = []

    def back_up() -> None:
        made.append(True)

    window.handle({CommandId.BACK_UP: back_up})
    window.status.set_backup_age(3)

    window.status.backup_clicked.emit()

    assert made == [True]
    assert window.status.backup_text == "Backed up 3 day(s) ago"


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


def test_closing_keeps_the_place_of_the_window(
    window: MainWindow, preferences: Preferences, qtbot: QtBot
):
    with qtbot.waitSignal(window.closing):
        action(window, CommandId.QUIT).trigger()

    assert preferences.get(GEOMETRY) != ""


@pytest.fixture
def export(runner: BackgroundRunner) -> Event:
    """An export that runs until it is let go or cancelled."""
    let_go = Event()

    def work(progress: Progress) -> None:
        while not let_go.wait(0.01):
            progress.report(0, 0)

    def nothing(_result: object) -> None:
        return

    runner.run(Task(work, nothing, nothing, label="Exporting"))
    return let_go


def test_closing_asks_before_it_cancels_work(window: MainWindow, said: Said, export: Event):
    assert not window.close()

    assert said.boxes == [
        (
            "Exporting is still running.",
            "Closing cancels it; nothing half-done stays behind.",
        )
    ]
    export.set()


def test_closing_goes_on_if_the_person_says_so(window: MainWindow, said: Said, export: Event):
    said.answer = "Cancel it and close"

    assert window.close()
    export.set()


@pytest.mark.usefixtures("in_chinese")
def test_the_window_speaks_chinese(
    preferences: Preferences, runner: BackgroundRunner, notifier: Notifier, qtbot: QtBot
):
    window = MainWindow(preferences, runner, notifier)
    qtbot.addWidget(window)

    window.set_library("青山镇", practice=True)
    window.status.set_backup_age(3)

    assert window.windowTitle() == "青山镇 — 干部工作台"
    assert window.status.backup_text == "备份 3 天前"
    assert window.commands.action(CommandId.LOCK).text() == "锁定(&K)  05"
