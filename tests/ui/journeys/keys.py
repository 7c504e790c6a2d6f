"""Real keys on the whole window, counted: what is typed as content is not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.ui.background import BackgroundRunner
from tests.ui.practice import rest

CTRL, NO_KEY = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


class Keys:
    """Presses keys and counts them."""

    def __init__(self, qtbot: QtBot, runner: BackgroundRunner) -> None:
        self._qtbot, self._runner = qtbot, runner
        self.pressed = 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        self.pressed += 1
        self._qtbot.keyClick(self._focused(), key, modifiers)
        rest(self._qtbot, self._runner)

    def content(self, text: str) -> None:
        """Enter content as an input method does; it is not counted."""
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QApplication.sendEvent(self._focused(), event)

    @staticmethod
    def _focused() -> QWidget:
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):  # it has the keyboard without having the focus
            return popup
        focused = QApplication.focusWidget() or QApplication.activeWindow()
        assert focused is not None
        return focused
