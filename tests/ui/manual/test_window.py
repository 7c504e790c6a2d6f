"""F1 opens the chapter about what is in front; the manual is searched and walked through."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.dialogs.shortcuts import ShortcutsDialog
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.manual.window import ManualWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences


class HealthPage(Page):
    """Stands for 数据体检."""

    ID = "health"

    def title(self) -> str:
        return "Health"

    def retranslate(self) -> None:
        self.header.set_title(self.title())


@pytest.fixture
def window(runner: BackgroundRunner, preferences: Preferences, qtbot: QtBot) -> MainWindow:
    made = MainWindow(preferences, runner, Notifier())
    qtbot.addWidget(made)
    made.add_page(HealthPage())
    made.show_page("health")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def manual(
    runner: BackgroundRunner, preferences: Preferences, qtbot: QtBot
) -> Iterator[ManualWindow]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = ManualWindow(runner, preferences, parent)
    made.open_at("today")
    made.show()
    yield made
    made.close()


def opened(window: MainWindow) -> ManualWindow:
    return window.findChildren(ManualWindow)[0]


def listed(manual: ManualWindow) -> list[str]:
    rows = range(manual.contents.count())
    return [manual.contents.item(row).data(Qt.ItemDataRole.UserRole) for row in rows]


def test_f1_opens_the_chapter_about_the_page_in_front(window: MainWindow, qtbot: QtBot):
    qtbot.keyClick(window, Qt.Key.Key_F1)

    assert opened(window).browser.chapter == "health"
    assert "health check" in opened(window).browser.toPlainText()


def test_only_headings_are_larger_in_the_second_chapter_too(manual: ManualWindow):
    manual.browser.open_chapter("import")

    large, block = [], manual.browser.document().begin()
    while block.isValid():
        pieces = block.begin()
        if not pieces.atEnd() and pieces.fragment().charFormat().fontPointSize() > 0:
            large.append(block.blockFormat().headingLevel())
        block = block.next()
    assert large
    assert all(large)


def test_f1_at_a_gate_tells_of_passwords_and_the_recovery_sheet(window: MainWindow, qtbot: QtBot):
    gate = QLineEdit()
    window.show_gate(gate)
    gate.setFocus()

    qtbot.keyClick(gate, Qt.Key.Key_F1)

    assert opened(window).browser.chapter == "opening"


def test_f1_again_turns_to_the_chapter_in_the_window_that_is_open(window: MainWindow, qtbot: QtBot):
    qtbot.keyClick(window, Qt.Key.Key_F1)
    opened(window).browser.open_chapter("today")

    qtbot.keyClick(window, Qt.Key.Key_F1)

    assert len(window.findChildren(ManualWindow)) == 1
    assert opened(window).browser.chapter == "health"


@pytest.mark.parametrize(
    ("kind", "chapter"), [(QDialog, "health"), (ShortcutsDialog, "keys")], ids=["any", "its own"]
)
def test_f1_in_a_dialog_opens_its_chapter_or_that_of_the_page_and_both_go_together(
    window: MainWindow, qtbot: QtBot, kind: type[QDialog], chapter: str
):
    dialog = ShortcutsDialog((), (), window) if kind is ShortcutsDialog else QDialog(window)
    line = QLineEdit(dialog)
    dialog.open()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)

    qtbot.keyClick(line, Qt.Key.Key_F1)
    manual = opened(window)
    read = manual.browser.chapter
    is_in_front = manual.parentWidget() is dialog
    with qtbot.waitSignal(manual.destroyed):
        dialog.reject()

    assert read == chapter
    assert is_in_front


def test_searching_lists_the_chapters_that_hold_it_and_enter_walks_through_them(
    manual: ManualWindow, qtbot: QtBot
):
    qtbot.keyClicks(manual.search, "recovery sheet")
    found = listed(manual)

    qtbot.keyClick(manual.search, Qt.Key.Key_Return)

    assert "opening" in found
    assert "health" not in found
    assert manual.browser.textCursor().selectedText().casefold() == "recovery sheet"
    assert manual.browser.chapter in found


def test_clearing_the_search_lists_everything_again(manual: ManualWindow, qtbot: QtBot):
    everything = listed(manual)
    qtbot.keyClicks(manual.search, "nobody wrote this")
    assert listed(manual) == []

    manual.search.clear()

    assert listed(manual) == everything


def test_the_way_back_and_forth_is_remembered(manual: ManualWindow, qtbot: QtBot):
    manual.browser.open_chapter("settings")
    qtbot.mouseClick(manual.back, Qt.MouseButton.LeftButton)
    before = manual.browser.chapter

    qtbot.mouseClick(manual.forward, Qt.MouseButton.LeftButton)

    assert before == "today"
    assert manual.browser.chapter == "settings"
    assert not manual.forward.isEnabled()


@pytest.mark.usefixtures("in_chinese")
def test_in_chinese_the_manual_is_chinese(manual: ManualWindow):
    assert manual.browser.toPlainText().startswith("今日")


def test_a_picture_is_no_wider_than_the_window(manual: ManualWindow, qtbot: QtBot):
    manual.resize(640, 500)
    qtbot.wait(10)

    assert manual.browser.document().idealWidth() <= manual.browser.viewport().width()


def test_the_quick_start_is_kept_as_a_pdf_of_two_pages(
    manual: ManualWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    target = tmp_path / "quick start.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    qtbot.mouseClick(manual.print, Qt.MouseButton.LeftButton)
    preview = manual.printing.preview
    assert preview is not None

    with qtbot.waitSignal(preview.saved):
        qtbot.mouseClick(preview.save, Qt.MouseButton.LeftButton)

    assert target.read_bytes().startswith(b"%PDF")
    assert "quick start.pdf" in {each.text().split(": ")[-1] for each in labels(manual)}


def labels(manual: ManualWindow) -> list[QLabel]:
    return manual.info.findChildren(QLabel)
