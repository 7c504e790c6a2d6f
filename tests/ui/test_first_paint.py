"""What nobody sees yet waits for the first picture."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cadredesk.ui.first_paint import FirstPaint


class Canvas(QWidget):
    """Counts how often it was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted += 1


def test_the_first_picture_stands_when_it_is_told_of(qtbot: QtBot):
    canvas = Canvas()
    qtbot.addWidget(canvas)
    told: list[int] = []
    FirstPaint(canvas).over.connect(lambda: told.append(canvas.painted))

    canvas.show()
    qtbot.waitUntil(lambda: bool(told))

    assert told == [1]


def test_it_is_told_once(qtbot: QtBot):
    canvas = Canvas()
    qtbot.addWidget(canvas)
    told: list[int] = []
    FirstPaint(canvas).over.connect(lambda: told.append(canvas.painted))
    canvas.show()
    qtbot.waitUntil(lambda: bool(told))

    canvas.repaint()
    qtbot.waitUntil(lambda: canvas.painted > 1)
    qtbot.wait(10)

    assert len(told) == 1


def test_a_window_that_is_never_painted_is_not_waited_for_for_ever(qtbot: QtBot):
    canvas = Canvas()
    qtbot.addWidget(canvas)

    with qtbot.waitSignal(FirstPaint(canvas).over):
        canvas.hide()

    assert canvas.painted == 0
