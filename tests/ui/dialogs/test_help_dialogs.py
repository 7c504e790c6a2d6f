"""The dialogs of the help menu tell what there is, and die when they are closed."""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cadredesk import __version__
from cadredesk.ui.actions import CommandId
from cadredesk.ui.command_list import COMMANDS
from cadredesk.ui.dialogs.about import AboutDialog
from cadredesk.ui.dialogs.crash import CrashDialog
from cadredesk.ui.dialogs.licences import LicencesDialog
from cadredesk.ui.dialogs.shortcuts import ShortcutsDialog, plain, spell
from tests.ui.main_window.plain_pages import TodayPage


class NumberedPage(TodayPage):
    CODE = "10"


def every_shortcut() -> QDialog:
    return ShortcutsDialog(CommandId, ())


def about() -> QDialog:
    return AboutDialog()


def licences() -> QDialog:
    return LicencesDialog()


def crash() -> QDialog:
    return CrashDialog("Traceback")


def texts(dialog: QDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_every_shortcut_and_code_is_on_the_sheet(qtbot: QtBot):
    dialog = every_shortcut()
    qtbot.addWidget(dialog)

    shown = " ".join(texts(dialog))

    for command in COMMANDS:
        for keys in command.keys:
            assert spell(keys) in shown
        assert command.code in shown


def test_only_what_can_be_done_is_on_the_sheet(qtbot: QtBot):
    dialog = ShortcutsDialog({CommandId.LOCK}, ())
    qtbot.addWidget(dialog)

    assert texts(dialog) == ["File", "Lock", "Ctrl+L", "05"]


def test_the_pages_stand_before_the_commands_with_key_and_code(qtbot: QtBot):
    page = NumberedPage()
    qtbot.addWidget(page)
    dialog = ShortcutsDialog({CommandId.LOCK}, (page,))
    qtbot.addWidget(dialog)

    assert texts(dialog)[:4] == ["Pages", page.title(), "Ctrl+1", "10"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("&Import a roster…", "Import a roster"),
        ("导入花名册…(&I)", "导入花名册"),
        ("Loc&k", "Lock"),
    ],
)
def test_a_command_is_listed_without_its_mnemonic(text: str, words: str):
    assert plain(text) == words


def test_about_names_version_and_licences(qtbot: QtBot):
    dialog = AboutDialog()
    qtbot.addWidget(dialog)

    shown = " ".join(texts(dialog))

    assert __version__ in shown
    assert "Apache-2.0" in shown
    assert "Fluent System Icons" in shown


def test_about_leads_to_the_licences_of_everything_inside(qtbot: QtBot):
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    button = next(each for each in dialog.findChildren(QPushButton) if "Licences" in each.text())

    button.click()

    shown = dialog.findChild(LicencesDialog)
    assert shown is not None
    assert shown.isVisible()
    assert "Apache License" in shown.text.toPlainText()


def test_a_frozen_program_shows_what_was_collected_when_it_was_made(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "licences.txt").write_text("Qt 6\nSQLite", encoding="utf-8")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    dialog = LicencesDialog()
    qtbot.addWidget(dialog)

    assert dialog.text.toPlainText() == "Qt 6\nSQLite"


def test_a_word_is_found_again_and_again_among_the_licences(qtbot: QtBot):
    dialog = LicencesDialog()
    qtbot.addWidget(dialog)
    places = []

    qtbot.keyClicks(dialog.sought, "Contribution")
    for _time in range(40):
        qtbot.keyClick(dialog.sought, Qt.Key.Key_Return)
        assert dialog.text.textCursor().selectedText().lower() == "contribution"
        places.append(dialog.text.textCursor().position())

    assert places[1] > places[0]
    assert places.count(places[0]) > 1


@pytest.mark.parametrize("make", [every_shortcut, about, licences, crash])
def test_a_dialog_dies_when_it_is_closed(make: Callable[[], QDialog], qtbot: QtBot):
    dialog = make()
    dialog.show()
    gone = weakref.ref(dialog)

    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    del dialog
    QApplication.sendPostedEvents()
    gc.collect()

    assert gone() is None
