"""A process of its own: how long the window is held while lists are written behind it.

python -m benchmarks.output_window LIBRARY FOLDER    the password stands in the environment
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.pulse import BEAT, Pulse
from cadredesk.bootstrap.desk import desk_for
from cadredesk.bootstrap.program import PASSWORD_VARIABLE, make_start, parse
from cadredesk.domain.errors import CadreDeskError
from cadredesk.paths import project_root
from cadredesk.services.blanks.filling import fill_blank, write_filled
from cadredesk.services.blanks.inspecting import inspect_blank
from cadredesk.services.departures import Sending
from cadredesk.services.read_models import RosterQuery
from cadredesk.services.rosters import RosterJob, write_roster
from cadredesk.ui.application import make_application
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.tidying import Tidying

PEOPLE = 1_000
_BLANK = project_root() / "tests" / "samples" / "blank-young-cadres.xlsx"
_PURPOSE = "benchmark"


class Writing(QObject):
    """Fills a blank with some of a library's people, writes a roster of all, tells and ends."""

    def __init__(self, library: Path, folder: Path) -> None:
        super().__init__()
        self._start = make_start(parse(["--library", str(library)]))
        self.library = self._start.store.open(library, os.environ[PASSWORD_VARIABLE])
        self._desk = desk_for(self.library)
        self._folder = folder
        self.runner = BackgroundRunner(self)
        preferences = Preferences(library.with_suffix(".ini"))
        self.window = MainWindow(preferences, self.runner, Notifier(self))
        self.window.show()
        self._pulse = Pulse(self)
        self._jobs: list[tuple[str, Callable[[], None]]] = [
            (f"a blank is filled with {PEOPLE:,} people", self._fill),
            ("a roster of 10,000 rows is written", self._list),
        ]
        self._taken: dict[str, float] = {}

    def begin(self) -> None:
        """Begin the next piece of work, and end after the last."""
        if not self._jobs:
            sys.stdout.write(json.dumps(self._taken) + "\n")
            sys.stdout.flush()
            QApplication.exit(0)
            return
        work = self._jobs[0][1]

        def job(_progress: Progress) -> None:
            work()

        self._pulse.begin()
        self.runner.run(Task(job, self._on_done, self._on_failed))

    def _fill(self) -> None:
        desk, day = self._desk, self._desk.clock.today()
        with self.library.unit_of_work() as work:
            people = work.lists.ids(RosterQuery())[:PEOPLE]
        found = inspect_blank(self.library, desk.blank_files, _BLANK)
        rules = desk.rulebook().on(day)
        with self.library.unit_of_work() as work:
            filled = fill_blank(work, found, people, rules)
        sending = Sending(self._folder / "filled.xlsx", day, _PURPOSE)
        write_filled(self.library, desk.blank_files, filled, sending)

    def _list(self) -> None:
        desk, day = self._desk, self._desk.clock.today()
        layout = desk.roster_layouts()["standard_a4"]
        job = RosterJob(layout, self._folder / "roster.xlsx", day, purpose=_PURPOSE)
        write_roster(self.library, desk.roster_writer, job)

    def _on_done(self, _result: None) -> None:
        QTimer.singleShot(BEAT * 50, self._on_quiet)

    def _on_quiet(self) -> None:
        """Note the longest block once what is left over has gone, too."""
        name, _work = self._jobs.pop(0)
        self._taken[name] = self._pulse.longest
        self.begin()

    def _on_failed(self, error: CadreDeskError) -> None:
        sys.stderr.write(f"{error.code} {error.fields}\n")
        QApplication.exit(1)


def main(library: Path, folder: Path) -> int:
    """Write once and return the exit code."""
    app = make_application(["cadredesk"], Preferences(library.with_suffix(".ini")))
    writing = Writing(library, folder)
    tidying = Tidying(app, writing.runner)
    tidying.begin()
    QTimer.singleShot(0, writing.begin)
    code = app.exec()
    tidying.end()
    writing.runner.close()
    writing.library.close()
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
