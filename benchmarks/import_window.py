"""A process of its own: how long the window is held while a roster is imported in it.

python -m benchmarks.import_window LIBRARY ROSTER    the password stands in the environment
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer

from benchmarks.held_window import HeldWindow, sit
from benchmarks.pulse import BEAT
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.imports.page import ImportPage, Step
from cadredesk.ui.roster.page import RosterPage


class Sitting(HeldWindow):
    """Reads a roster, goes through the steps, saves, undoes, tells and ends."""

    def __init__(self, folder: Path, roster: Path) -> None:
        super().__init__(folder)
        watch = AlertWatch(self.desk, self.runner, self)
        self.page = ImportPage(self.desk, self.runner, self.preferences)
        for page in (RosterPage(self.desk, self.runner, watch, self.preferences), self.page):
            self.window.add_page(page)
        self.window.resize(1366, 697)
        self.window.show()
        self._roster = roster
        self._steps = iter((self._read, self._check, self._save, self._undo))
        self._what = ""
        self._wanted = Step.FILE
        self._look = QTimer(self)
        self._look.timeout.connect(self._on_quiet)

    def begin(self) -> None:
        """Take the first step, and look again and again whether it is done."""
        self.pulse.begin()
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
        if step is None:
            self.tell()
        else:
            self._what = step()

    def _on_quiet(self) -> None:
        """Note the longest block of a step when nothing runs any more."""
        if self.runner.running or self.page.step is not self._wanted:
            return
        self.note(self._what)
        self._go_on()


if __name__ == "__main__":
    FOLDER, ROSTER = map(Path, sys.argv[1:])
    sys.exit(sit(partial(Sitting, FOLDER, ROSTER), FOLDER))
