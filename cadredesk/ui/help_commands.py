"""What the help menu opens: the manual where the person is, the shortcuts, the program."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.dialogs.about import AboutDialog
from cadredesk.ui.dialogs.shortcuts import ShortcutsDialog
from cadredesk.ui.manual.window import ManualWindow
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences

GATE = "gate"
"""The page that welcome, lock and recovery sheet are to the manual."""


class HelpCommands(QObject):
    """Opens what helps beside its window."""

    def __init__(self, window: QWidget, runner: BackgroundRunner, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._runner, self._preferences = window, runner, preferences

    def open_manual(self, page: str) -> None:
        """Open the chapter about what is in front: a dialog, or else a page, or else the gate."""
        dialog = QApplication.activeModalWidget()
        manual = self._manual_over(dialog or self._window)
        manual.open_at(page or GATE, "" if dialog is None else type(dialog).__name__)
        manual.show()
        manual.raise_()
        manual.activateWindow()

    def show_shortcuts(self, offered: Iterable[CommandId], pages: Iterable[Page]) -> None:
        """List the pages, and the commands that somebody here can answer at some time."""
        ShortcutsDialog(offered, pages, self._window).open()

    def show_about(self) -> None:
        """Say what the program is."""
        AboutDialog(self._window).open()

    def _manual_over(self, window: QWidget) -> ManualWindow:
        """Return the manual of a window: over a modal dialog only one of its own can be read."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for opened in window.findChildren(ManualWindow, options=direct):
            return opened
        manual = ManualWindow(self._runner, self._preferences, window)
        if isinstance(window, QDialog):
            window.finished.connect(manual.close)
        return manual
