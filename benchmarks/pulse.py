"""The pulse of a window: how long it could not answer while something ran."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from benchmarks.libraries import PASSWORD
from benchmarks.measure import Result
from cadredesk.bootstrap.program import PASSWORD_VARIABLE

BEAT = 2
"""Milliseconds between two beats of a window that is free."""

_GOAL_MS, _LONGEST_S = 50, 600


class Pulse(QObject):
    """Beats on the GUI thread; a late beat tells how long the window was held.

    Of a late beat as much counts as this process worked meanwhile: what other programs took
    of the processor is no fault of ours.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.begin()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start(BEAT)

    def begin(self) -> None:
        """Forget what was before."""
        self.longest = 0.0
        self._last, self._worked = time.perf_counter(), time.process_time()

    def _on_beat(self) -> None:
        now, worked = time.perf_counter(), time.process_time()
        late, ours = (now - self._last) * 1000 - BEAT, (worked - self._worked) * 1000
        self.longest = max(self.longest, min(late, ours))
        self._last, self._worked = now, worked


def held(module: str, *arguments: Path) -> list[Result]:
    """Run a window in a process of its own; the longest time that it did not answer."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", PASSWORD_VARIABLE: PASSWORD}
    told = json.loads(
        subprocess.run(
            [sys.executable, "-m", module, *map(str, arguments)],
            check=True,
            capture_output=True,
            env=environment,
            timeout=_LONGEST_S,
        ).stdout.splitlines()[-1]
    )
    return [
        Result(name=f"window held while {what}", value=taken, unit="ms", goal=_GOAL_MS)
        for what, taken in told.items()
    ]
