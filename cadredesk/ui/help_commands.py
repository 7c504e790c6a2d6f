"""The commands of the help menu: the manual where the person is, the shortcuts, the program."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cadredesk.ui.actions import CommandId

if TYPE_CHECKING:
    from cadredesk.ui.background import BackgroundRunner
    from cadredesk.ui.manual.window import ManualWindow
    from cadredesk.ui.preferences import Preferences

GATE = "gate"
"""The page that welcome, lock and recovery sheet are to the manual."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the help menu asks its window: the page in front, and the commands there are."""

    page: Callable[[], str]
    offered: Callable[[], frozenset[CommandId]]


class HelpCommands(QObject):
    """Opens what helps beside the window; what it needs is loaded when it is used."""

    def __init__(
        self,
        window: QWidget,
        around: Surroundings,
        runner: BackgroundRunner,
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self._window, self._around = window, around
        self._runner, self._preferences = runner, preferences
        self._manual: ManualWindow | None = None

    def handlers(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what these commands do."""
        return {
            CommandId.MANUAL: self.open_manual,
            CommandId.SHORTCUTS: self._on_shortcuts,
            CommandId.ABOUT: self._on_about,
        }

    def open_manual(self) -> None:
        """Open the chapter about the page in front, or about the gate that stands there."""
        from cadredesk.ui.manual.window import ManualWindow

        if self._manual is None:
            self._manual = ManualWindow(self._runner, self._preferences, self._window)
            self._manual.destroyed.connect(self._on_manual_gone)
        self._manual.open_at(self._around.page())
        self._manual.show()
        self._manual.raise_()
        self._manual.activateWindow()

    def _on_manual_gone(self) -> None:
        self._manual = None

    def _on_shortcuts(self) -> None:
        from cadredesk.ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._around.offered(), self._window).open()

    def _on_about(self) -> None:
        from cadredesk.ui.dialogs.about import AboutDialog

        AboutDialog(self._window).open()
