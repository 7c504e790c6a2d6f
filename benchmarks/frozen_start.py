"""The frozen program beside the same program from source: its command line and first window.

python -m benchmarks.frozen_start [dist/cadredesk]

No group of `make bench`, which needs nothing built: `make build` comes before it. A window is
painted when Qt says that it handed the first picture of it on.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.libraries import StandingClock, scratch
from benchmarks.measure import Result, table
from benchmarks.start_up import CHEAP, environment_of
from cadredesk.services.libraries import create_practice
from cadredesk.storage.library import SqlLibraryStore

DEFAULT_PROGRAM = "dist/cadredesk"
RUNS = 9
GOAL = 1.2
_PAINTING = "qt.widgets.painting"
_FROM_SOURCE = (sys.executable, "-m", "cadredesk")


def main(arguments: list[str]) -> int:
    """Run both in turn, print the table and return the exit code: 1 where a goal is missed."""
    program = Path(arguments[0] if arguments else DEFAULT_PROGRAM).resolve()
    with scratch() as folder:
        library = folder / "library"
        store = SqlLibraryStore(StandingClock(), cost=CHEAP)
        create_practice(store, library, StandingClock().today())[0].close()
        desk = _Desk(library, environment_of(folder))
        results = [
            desk.compared("start to the first painted window", program / "cadredesk", desk.window),
            desk.compared("alerts on the command line", program / "cadredesk-cli", desk.alerts),
        ]
    sys.stdout.write(table(results) + "\n")
    return 0 if all(each.met for each in results) else 1


class _Desk:
    """A library, and the ways to start a program on it."""

    def __init__(self, library: Path, environment: dict[str, str]) -> None:
        self._library = str(library)
        self._environment = environment

    def compared(self, name: str, frozen: Path, take: Callable[[Sequence[str]], float]) -> Result:
        """Start each in turn, several rounds: what else runs here slows both alike."""
        for command in ((str(frozen),), _FROM_SOURCE):
            take(command)
        rounds = [(take((str(frozen),)), take(_FROM_SOURCE)) for _ in range(RUNS)]
        value, floor = (statistics.median(each) for each in zip(*rounds, strict=True))
        return Result(name=name, value=value, unit="ms", floor=floor, goal=GOAL, goal_is_ratio=True)

    def window(self, command: Sequence[str]) -> float:
        """Return the milliseconds until the window was painted."""
        started = time.perf_counter()
        with subprocess.Popen(
            [*command, "--library", self._library],
            env=self._environment | {"QT_LOGGING_RULES": f"{_PAINTING}.info=true"},
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            for line in process.stderr or ():
                if line.startswith(f"{_PAINTING}: Flushing"):
                    break
            else:
                raise RuntimeError(f"{command[0]} ended before its window was painted")
            taken = time.perf_counter() - started
            process.kill()
        return taken * 1000

    def alerts(self, command: Sequence[str]) -> float:
        """Return the milliseconds that the alerts of the township take."""
        started = time.perf_counter()
        subprocess.run(
            [*command, "alerts", "--library", self._library],
            env=self._environment,
            check=True,
            capture_output=True,
        )
        return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
