"""A bug ends in a calm page: what happened, what is safe, and a report that may be passed on."""

from __future__ import annotations

import platform
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from cadredesk import __version__
from cadredesk.ui.dialogs import crash
from cadredesk.ui.dialogs.crash import CrashDialog, versions


def button(dialog: CrashDialog, text: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == text)


def test_a_report_begins_with_what_the_program_stands_on():
    told = " ".join(versions())

    assert f"CadreDesk {__version__}" in told
    assert f"Python {platform.python_version()}" in told
    assert f"Qt {qVersion()}" in told
    assert platform.node() not in told.split()


def test_it_says_what_happened_what_is_safe_and_what_to_do(qtbot: QtBot):
    dialog = CrashDialog("ValueError")
    qtbot.addWidget(dialog)

    told = " ".join(label.text() for label in dialog.findChildren(QLabel))

    assert "your data is unchanged" in told
    assert "Safe: everything that was saved" in told
    assert "no names" in told


def test_the_report_can_be_copied_but_not_changed(qtbot: QtBot):
    dialog = CrashDialog("ValueError")
    qtbot.addWidget(dialog)

    qtbot.mouseClick(button(dialog, "Copy the report"), Qt.MouseButton.LeftButton)

    assert QApplication.clipboard().text() == "ValueError"
    assert dialog.findChildren(QPlainTextEdit)[0].isReadOnly()


@pytest.mark.parametrize("kept", [Path("log/report.txt"), None])
def test_the_folder_of_a_report_that_was_kept_is_one_click_away(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, kept: Path | None
):
    opened: list[Path] = []
    monkeypatch.setattr(crash, "open_folder_of", opened.append)
    dialog = CrashDialog("ValueError", kept)
    qtbot.addWidget(dialog)
    dialog.show()
    folder = button(dialog, "Open its folder")

    folder.click()

    assert folder.isVisible() is (kept is not None)
    assert opened == ([] if kept is None else [kept])


def test_a_new_start_is_asked_for_and_the_page_goes(qtbot: QtBot):
    dialog = CrashDialog("ValueError")
    qtbot.addWidget(dialog)
    dialog.show()

    with qtbot.waitSignals([dialog.restart_wanted, dialog.accepted]):
        qtbot.mouseClick(button(dialog, "Start again"), Qt.MouseButton.LeftButton)


def test_escape_closes_the_dialog(qtbot: QtBot):
    dialog = CrashDialog("")
    dialog.show()

    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
