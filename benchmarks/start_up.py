"""From the start of the process to the first painted 今日, and the memory used then."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from benchmarks.libraries import PASSWORD, StandingClock, fill
from benchmarks.measure import Result
from benchmarks.population import UNITS
from cadredesk.domain.unit import Township
from cadredesk.services.libraries import create_practice
from cadredesk.storage.keys import KeyCost
from cadredesk.storage.library import SqlLibraryStore

RUNS = 5
CHEAP = KeyCost(memory_kib=8, passes=1, lanes=1)
"""A library that is unlocked already has its key; deriving it from a password costs nothing."""

_JUDGED = "--judged"


class _Start(NamedTuple):
    """How long a start took, and how much memory it had used by then."""

    ms: float
    mb: float


def measure(folder: Path) -> list[Result]:
    """Return the figures with the practice township and with 5,000 cadres."""
    store = SqlLibraryStore(StandingClock(), cost=CHEAP)
    small = folder / "start-46"
    create_practice(store, small, StandingClock().today())[0].close()
    large = folder / "start-5000"
    library, _sheet = store.create(large, Township(name="青山镇", units=UNITS), PASSWORD)
    fill(library, 5_000)
    library.close()
    bare, *starts = _medians(folder, [], [small], [small, _JUDGED], [large], [large, _JUDGED])
    names = "46 cadres", "46 cadres, judged anew", "5,000 cadres", "5,000 cadres, judged anew"
    results = [
        Result(
            name=f"start to painted 今日, {name}",
            value=start.ms,
            unit="ms",
            floor=bare.ms,
            goal=goal,
            goal_is_ratio=True,
        )
        for name, start, goal in zip(names, starts, (2.0, None, 2.2, None), strict=True)
    ]
    memory = starts[2].mb - bare.mb
    return [
        *results,
        Result(name="memory then, above a bare window", value=memory, unit="MB", goal=80),
    ]


def _medians(folder: Path, *starts: list[object]) -> list[_Start]:
    """Start each in turn, several rounds: what else runs here slows floor and figure alike."""
    environment = environment_of(folder)
    for start in starts:
        _run(environment, start)
    rounds = [[_run(environment, start) for start in starts] for _ in range(RUNS)]
    return [
        _Start(statistics.median(run.ms for run in runs), statistics.median(run.mb for run in runs))
        for runs in zip(*rounds, strict=True)
    ]


def environment_of(folder: Path) -> dict[str, str]:
    """A desk of its own, with the password at hand and bytecode kept, as installed programs do."""
    own = {
        "QT_QPA_PLATFORM": "offscreen",
        "CADREDESK_PASSWORD": PASSWORD,
        "XDG_CONFIG_HOME": str(folder / "config"),
    }
    left_out = "PYTHONDONTWRITEBYTECODE"
    return {name: value for name, value in os.environ.items() if name != left_out} | own


def _run(environment: dict[str, str], arguments: list[object]) -> _Start:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.first_paint", *map(str, arguments)],
        check=True,
        capture_output=True,
        env=environment,
    )
    return _Start(**json.loads(done.stdout.splitlines()[-1]))
