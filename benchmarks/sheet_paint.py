"""A process of its own: how long the list of cadres and its sheet take to stand on the screen.

python -m benchmarks.sheet_paint LIBRARY    the password stands in the environment
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTableView

from benchmarks.first_paint import FirstPaint
from benchmarks.measure import percentile
from cadredesk.bootstrap.desk import desk_for
from cadredesk.bootstrap.program import PASSWORD_VARIABLE, make_start, parse
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.application import make_application
from cadredesk.ui.background import BackgroundRunner, Job
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.roster.page import RosterPage

FRAMES = 120
ROWS_A_FRAME = 3


class Sitting(QObject):
    """Opens the list, then the sheet, scrolls it, tells and ends."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        start = make_start(parse(["--library", str(folder)]))
        self.library = start.store.open(folder, os.environ[PASSWORD_VARIABLE])
        with self.library.unit_of_work() as work:
            work.lists.counts()  # as when the window has been open for a moment
        desk = desk_for(self.library)
        preferences = Preferences(folder.with_suffix(".ini"))
        self.runner = BackgroundRunner(self)
        self.window = MainWindow(preferences, self.runner, Notifier(self))
        self.page = RosterPage(desk, self.runner, AlertWatch(desk, self.runner, self), preferences)
        self.window.add_page(self.page)
        self.window.resize(1366, 697)
        self.window.show()
        self.taken: dict[str, float] = {}
        self._then: Callable[[], None] | None = None

    def begin(self) -> None:
        """Show the list."""
        self._started = time.perf_counter()
        self.window.show_page(RosterPage.ID)
        self._when_shown(self._on_list)

    def _on_list(self) -> None:
        self._note("list")
        self._when_idle(self._open_sheet)

    def _open_sheet(self) -> None:
        self._started = time.perf_counter()
        self.page.commands()[CommandId.GRID]()
        self._when_shown(self._on_sheet)

    def _on_sheet(self) -> None:
        self._note("sheet")
        self._when_idle(self._on_whole_sheet)

    def _on_whole_sheet(self) -> None:
        self._note("whole sheet")
        view, frames = self._view, []
        if view is None:
            raise RuntimeError("The sheet is gone.")
        bar = view.verticalScrollBar()
        for frame in range(FRAMES):
            started = time.perf_counter()
            bar.setValue(frame * ROWS_A_FRAME % 100)
            view.viewport().repaint()
            frames.append((time.perf_counter() - started) * 1000)
        self.taken["frame"] = percentile(frames, 0.95)
        sys.stdout.write(json.dumps(self.taken) + "\n")
        sys.stdout.flush()
        QApplication.exit(0)

    def _note(self, what: str) -> None:
        now = time.perf_counter()
        self.taken[what] = (now - self._started) * 1000
        self._started = now

    @property
    def _view(self) -> QTableView | None:
        views = self.page.findChildren(QTableView)
        return next((each for each in views if each.isVisible()), None)

    def _when_shown(self, then: Callable[[], None]) -> None:
        """Call back when the first row has its texts and was painted."""
        self._then = then
        self.runner.job_ended.connect(self._on_job_ended)

    def _on_job_ended(self, _job: Job) -> None:
        QTimer.singleShot(0, self._look)  # the job's end is told before its result is taken

    def _look(self) -> None:
        view, then = self._view, self._then
        if then is None or view is None or not self._has_first_row(view.model()):
            return
        self._then = None
        self.runner.job_ended.disconnect(self._on_job_ended)
        FirstPaint(view.viewport(), then)
        view.viewport().update()

    def _when_idle(self, then: Callable[[], None]) -> None:
        """Call back when nothing is read any more."""
        if self.runner.running:
            QTimer.singleShot(1, partial(self._when_idle, then))
        else:
            then()

    @staticmethod
    def _has_first_row(model: QAbstractItemModel) -> bool:
        return any(model.index(0, at).data() for at in range(model.columnCount()))


def main(folder: Path) -> int:
    """Run one sitting and return the exit code."""
    app = make_application(["cadredesk"], Preferences(folder.with_suffix(".ini")))
    sitting = Sitting(folder)
    QTimer.singleShot(0, sitting.begin)
    code = app.exec()
    sitting.runner.close()
    sitting.library.close()
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
