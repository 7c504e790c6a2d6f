"""A window over a large library, in a process of its own, that tells how long it was held."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.pulse import Pulse
from cadredesk.bootstrap.desk import desk_for
from cadredesk.bootstrap.program import PASSWORD_VARIABLE, make_start, parse
from cadredesk.ui.application import make_application
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.tidying import Tidying


class HeldWindow(QObject):
    """Opens a library under an empty window and notes the longest block of each thing done."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        start = make_start(parse(["--library", str(folder)]))
        self.library = start.store.open(folder, os.environ[PASSWORD_VARIABLE])
        self.desk = desk_for(self.library)
        self.preferences = _preferences(folder)
        self.runner = BackgroundRunner(self)
        self.window = MainWindow(self.preferences, self.runner, Notifier(self))
        self.pulse = Pulse(self)
        self._held: dict[str, float] = {}

    def begin(self) -> None:
        """Begin the first of the things that are done."""
        raise NotImplementedError

    def note(self, what: str) -> None:
        """Note the longest block of what was done, and forget it for the next."""
        self._held[what] = self.pulse.longest
        self.pulse.begin()

    def tell(self) -> None:
        """Print everything that was noted, and end."""
        sys.stdout.write(json.dumps(self._held) + "\n")
        sys.stdout.flush()
        QApplication.exit(0)


def sit(make: Callable[[], HeldWindow], folder: Path) -> int:
    """Run one window to its end and return the exit code."""
    app = make_application(["cadredesk"], _preferences(folder))
    held = make()
    tidying = Tidying(app, held.runner)
    tidying.begin()
    QTimer.singleShot(0, held.begin)
    code = app.exec()
    tidying.end()
    held.runner.close()
    held.library.close()
    return code


def _preferences(folder: Path) -> Preferences:
    return Preferences(folder.with_suffix(".ini"))
