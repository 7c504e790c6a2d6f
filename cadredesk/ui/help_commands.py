"""What the help menu opens: the manual where the person is, the shortcuts, the program."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.dialogs.about import AboutDialog
from cadredesk.ui.dialogs.shortcuts import ShortcutsDialog
from cadredesk.ui.manual.window import ManualWindow
from cadredesk.ui.preferences import Preferences

GATE = "gate"
"""The page that welcome, lock and recovery sheet are to the manual."""


class HelpCommands(QObject):
    """Opens what helps beside its window."""

    def __init__(self, window: QWidget, runner: BackgroundRunner, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._runner, self._preferences = window, runner, preferences
        self._manual: ManualWindow | None = None

    def open_manual(self, page: str) -> None:
        """Open the chapter about a page, or about the gate where there is none."""
        if self._manual is None:
            self._manual = ManualWindow(self._runner, self._preferences, self._window)
            self._manual.destroyed.connect(self._on_manual_gone)
        self._manual.open_at(page or GATE)
        self._manual.show()
        self._manual.raise_()
        self._manual.activateWindow()

    def show_shortcuts(self, offered: Iterable[CommandId]) -> None:
        """List the commands that somebody here can answer at some time."""
        ShortcutsDialog(offered, self._window).open()

    def show_about(self) -> None:
        """Say what the program is."""
        AboutDialog(self._window).open()

    def _on_manual_gone(self) -> None:
        self._manual = None
