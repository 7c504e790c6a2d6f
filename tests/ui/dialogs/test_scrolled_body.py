"""What does not fit into a low window is scrolled; the buttons of a dialog stay in sight."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.ui.dialogs.scrolled_body import ScrolledBody


@pytest.mark.parametrize(("height", "scrolls"), [(700, False), (300, True)])
def test_a_dialog_is_as_high_as_all_that_is_in_it_but_not_higher_than_the_window_below(
    qtbot: QtBot, height: int, scrolls: bool
):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, height)
    dialog, inside, act = QDialog(window), QLabel("·"), QPushButton("Act")
    inside.setFixedHeight(400)
    layout = QVBoxLayout(dialog)
    body = ScrolledBody(inside)
    layout.addWidget(body)
    layout.addWidget(act)

    with qtbot.waitExposed(dialog):
        dialog.open()

    assert (body.verticalScrollBar().maximum() > 0) is scrolls
    assert dialog.height() <= height
    assert dialog.rect().contains(act.geometry())
