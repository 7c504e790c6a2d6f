"""A dialog opens in its usual size, and smaller where the window below it is."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.ui.dialogs.room import open_in


def test_a_dialog_is_as_large_as_its_characters_and_never_larger_than_the_window_below_all(
    qtbot: QtBot,
):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1093, 543)
    small = QDialog(window)
    character, line = small.fontMetrics().horizontalAdvance("国"), small.fontMetrics().lineSpacing()

    open_in(small, 20, 10)
    assert small.size().toTuple() == (20 * character, 10 * line)

    large = QDialog(small)
    open_in(large, 500, 400)
    assert large.size().toTuple() == (1093, 543)
