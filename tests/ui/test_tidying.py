"""Garbage is collected by the window's own clock, and by Python again when it ends."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk.ui.tidying import Tidying


class Ring(QObject):
    """Knows itself, so that only a collection finds it."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def test_what_nobody_holds_goes_on_the_gui_thread(qapp: QApplication, qtbot: QtBot):
    gc.enable()
    tidying = Tidying(qapp)
    tidying.begin()
    assert not gc.isenabled()
    gone = weakref.ref(Ring())
    burden: list[list[int]] = [[] for _ in range(gc.get_threshold()[0] + 1)]

    qtbot.waitUntil(lambda: gone() is None)
    tidying.end()

    assert burden
    assert gc.isenabled()
