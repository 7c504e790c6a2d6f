"""A process of its own: how long the window is held while a roster is imported in it.

python -m benchmarks.import_window LIBRARY ROSTER    the password stands in the environment
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.pulse import BEAT, Pulse
from cadredesk.bootstrap.desk import desk_for
from cadredesk.bootstrap.program import PASSWORD_VARIABLE, make_start, parse
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.application import make_application
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.imports.page import ImportPage, Step
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.roster.page import RosterPage
from cadredesk.ui.tidying import Tidying


class Sitting(QObject):
    """Reads a roster, goes through the steps, saves, undoes, tells and ends."""

    def __init__(self, folder: Path, roster: Path) -> None:
        super().__init__()
        start = make_start(parse(["--library", str(folder)]))
        self.library = start.store.open(folder, os.environ[PASSWORD_VARIABLE])
        desk = desk_for(self.library)
        preferences = Preferences(folder.with_suffix(".ini"))
        self.runner = BackgroundRunner(self)
        self.window = MainWindow(preferences, self.runner, Notifier(self))
        watch = AlertWatch(desk, self.runner, self)
        self.page = ImportPage(desk, self.runner, preferences)
        for page in (RosterPage(desk, self.runner, watch, preferences), self.page):
            self.window.add_page(page)
        self.window.resize(1366, 697)
        self.window.show()
        self._roster = roster
        self._pulse = Pulse(self)
        self._steps = iter((self._read, self._check, self._save, self._undo))
        self._what = ""
        self._taken: dict[str, float] = {}
        self._wanted = Step.FILE
        self._look = QTimer(self)
        self._look.timeout.connect(self._on_quiet)

    def begin(self) -> None:
        """Take the first step, and look again and again whether it is done."""
        self._pulse.begin()
        self._go_on()
        self._look.start(BEAT * 50)

    def _read(self) -> str:
        self._wanted = Step.COLUMNS
        self.window.show_page(ImportPage.ID, self._roster)
        return "a roster of 5,000 rows is read"

    def _check(self) -> str:
        self._wanted = Step.CHECK
        self.page.step_on.trigger()
        return "a roster of 5,000 rows is checked"

    def _save(self) -> str:
        self._wanted = Step.DONE
        self.page.step_on.trigger()
        return "a roster of 5,000 rows is saved"

    def _undo(self) -> str:
        self.page.done_step.undo.click()
        return "a roster of 5,000 rows is undone"

    def _go_on(self) -> None:
        step = next(self._steps, None)
        if step is not None:
            self._what = step()
            return
        sys.stdout.write(json.dumps(self._taken) + "\n")
        sys.stdout.flush()
        QApplication.exit(0)

    def _on_quiet(self) -> None:
        """Note the longest block of a step when nothing runs any more."""
        if self.runner.running or self.page.step is not self._wanted:
            return
        self._taken[self._what] = self._pulse.longest
        self._pulse.begin()
        self._go_on()


def main(folder: Path, roster: Path) -> int:
    """Run one sitting and return the exit code."""
    app = make_application(["cadredesk"], Preferences(folder.with_suffix(".ini")))
    sitting = Sitting(folder, roster)
    tidying = Tidying(app, sitting.runner)
    tidying.begin()
    QTimer.singleShot(0, sitting.begin)
    code = app.exec()
    tidying.end()
    sitting.runner.close()
    sitting.library.close()
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
