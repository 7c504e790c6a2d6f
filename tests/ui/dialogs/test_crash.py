"""A bug ends in a calm sentence and details that can be copied."""

from __future__ import annotations

import platform
import sys

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from cadredesk import __version__
from cadredesk.ui.dialogs.crash import CrashDialog, report


def details() -> str:
    try:
        _ = 1 / 0
    except ZeroDivisionError:
        kind, error, trace = sys.exc_info()
        assert kind is not None
        assert error is not None
        return report(kind, error, trace)
    raise AssertionError


def test_the_details_name_versions_and_the_place_of_the_bug():
    text = details()

    assert f"CadreDesk {__version__}" in text
    assert f"Python {platform.python_version()}" in text
    assert f"Qt {qVersion()}" in text
    assert "ZeroDivisionError" in text
    assert "test_crash.py" in text


def test_the_details_can_be_copied_but_not_changed(qtbot: QtBot):
    dialog = CrashDialog("Traceback …")
    qtbot.addWidget(dialog)
    copy = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Copy details")

    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)

    assert QApplication.clipboard().text() == "Traceback …"
    assert dialog.findChildren(QPlainTextEdit)[0].isReadOnly()


def test_escape_closes_the_dialog(qtbot: QtBot):
    dialog = CrashDialog("")
    dialog.show()

    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
