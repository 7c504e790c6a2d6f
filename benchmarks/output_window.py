"""A process of its own: how long the window is held while lists are written behind it.

python -m benchmarks.output_window LIBRARY FOLDER    the password stands in the environment
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.held_window import HeldWindow, sit
from benchmarks.pulse import BEAT
from cadredesk.domain.errors import CadreDeskError
from cadredesk.paths import project_root
from cadredesk.services.blanks.filling import fill_blank, write_filled
from cadredesk.services.blanks.inspecting import inspect_blank
from cadredesk.services.departures import Sending
from cadredesk.services.read_models import RosterQuery
from cadredesk.services.rosters import RosterJob, write_roster
from cadredesk.ui.background import Progress, Task

PEOPLE = 1_000
_BLANK = project_root() / "tests" / "samples" / "blank-young-cadres.xlsx"
_PURPOSE = "benchmark"


class Writing(HeldWindow):
    """Fills a blank with some of a library's people, writes a roster of all, tells and ends."""

    def __init__(self, library: Path, folder: Path) -> None:
        super().__init__(library)
        self._folder = folder
        self.window.show()
        self._jobs: list[tuple[str, Callable[[], None]]] = [
            (f"a blank is filled with {PEOPLE:,} people", self._fill),
            ("a roster of 10,000 rows is written", self._list),
        ]

    def begin(self) -> None:
        """Begin the next piece of work, and end after the last."""
        if not self._jobs:
            self.tell()
            return
        work = self._jobs[0][1]

        def job(_progress: Progress) -> None:
            work()

        self.pulse.begin()
        self.runner.run(Task(job, self._on_done, self._on_failed))

    def _fill(self) -> None:
        desk, day = self.desk, self.desk.clock.today()
        with self.library.unit_of_work() as work:
            people = work.lists.ids(RosterQuery())[:PEOPLE]
        found = inspect_blank(self.library, desk.blank_files, _BLANK)
        rules = desk.rulebook().on(day)
        with self.library.unit_of_work() as work:
            filled = fill_blank(work, found, people, rules)
        sending = Sending(self._folder / "filled.xlsx", day, _PURPOSE)
        write_filled(self.library, desk.blank_files, filled, sending)

    def _list(self) -> None:
        desk, day = self.desk, self.desk.clock.today()
        layout = desk.roster_layouts()["standard_a4"]
        job = RosterJob(layout, self._folder / "roster.xlsx", day, purpose=_PURPOSE)
        write_roster(self.library, desk.roster_writer, job)

    def _on_done(self, _result: None) -> None:
        QTimer.singleShot(BEAT * 50, self._on_quiet)

    def _on_quiet(self) -> None:
        """Note the longest block once what is left over has gone, too."""
        name, _work = self._jobs.pop(0)
        self.note(name)
        self.begin()

    def _on_failed(self, error: CadreDeskError) -> None:
        sys.stderr.write(f"{error.code} {error.fields}\n")
        QApplication.exit(1)


if __name__ == "__main__":
    LIBRARY, FOLDER = map(Path, sys.argv[1:])
    sys.exit(sit(partial(Writing, LIBRARY, FOLDER), LIBRARY))
