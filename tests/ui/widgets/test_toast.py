"""A toast offers to take a deed back, and goes by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.ui.widgets import toast as module
from cadredesk.ui.widgets.toast import Toast


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.show()
    return made


@pytest.fixture
def toast(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> Toast:
    monkeypatch.setattr(module, "SHOWN_FOR", 30)
    return Toast(window)


def test_the_note_lies_at_the_bottom_centre_and_follows_the_window(toast: Toast, window: QWidget):
    toast.say("1 person deleted", "Undo")

    window.resize(1000, 600)

    middle = toast.geometry().center()
    assert abs(middle.x() - 500) <= 2
    assert 500 < middle.y() < 600


def test_the_verb_takes_the_deed_back_and_the_note_goes(toast: Toast, qtbot: QtBot):
    undone: list[bool] = []

    def undo() -> None:
        undone.append(True)

    toast.say("1 person deleted", "Undo", undo)
    qtbot.mouseClick(toast.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)

    assert undone == [True]
    assert not toast.isVisible()


def test_the_note_goes_by_itself(toast: Toast, qtbot: QtBot):
    toast.say("Saved")

    qtbot.waitUntil(lambda: not toast.isVisible())

    assert toast.text == "Saved"


def test_the_note_stays_while_the_mouse_is_on_it(toast: Toast, qtbot: QtBot):
    toast.say("Saved")
    here = QPointF(1, 1)
    QApplication.sendEvent(toast, QEnterEvent(here, here, here))
    qtbot.wait(60)
    assert toast.isVisible()

    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))

    qtbot.waitUntil(lambda: not toast.isVisible())


def test_a_note_without_a_verb_has_no_button(toast: Toast, qtbot: QtBot):
    toast.say("Saved")

    assert not toast.findChildren(QPushButton)[0].isVisible()


def test_a_verb_without_a_deed_only_closes(toast: Toast, qtbot: QtBot):
    toast.say("Saved", "Fine")

    qtbot.mouseClick(toast.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)

    assert not toast.isVisible()
