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
    """Beats on the GUI thread; a late beat tells how long the window was held."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start(BEAT)

    def begin(self) -> None:
        """Forget what was before."""
        self.longest, self._last = 0.0, time.perf_counter()

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000 - BEAT)
        self._last = now


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
