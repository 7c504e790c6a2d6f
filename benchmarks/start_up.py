"""From the start of the process to the first painted 今日, and the memory used then."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

from benchmarks.libraries import PASSWORD, StandingClock, fill
from benchmarks.measure import Result
from cadredesk.domain.unit import Township
from cadredesk.services.libraries import create_practice
from cadredesk.storage.keys import KeyCost
from cadredesk.storage.library import SqlLibraryStore

RUNS = 5
CHEAP = KeyCost(memory_kib=8, passes=1, lanes=1)
"""A library that is unlocked already has its key; deriving it from a password costs nothing."""


def measure(folder: Path) -> list[Result]:
    """Return the figures with the practice township and with 5,000 cadres."""
    store = SqlLibraryStore(StandingClock(), cost=CHEAP)
    small = folder / "start-46"
    create_practice(store, small, StandingClock().today())[0].close()
    large = folder / "start-5000"
    library, _sheet = store.create(large, Township(name="青山镇"), PASSWORD)
    fill(library, 5_000)
    library.close()
    bare_ms, bare_mb = _run()
    used = bare_mb
    results = []
    for name, place, goal in (("46", small, 2.0), ("5,000", large, 2.2)):
        spent, used = _run(str(place))
        results.append(
            Result(
                name=f"process start to painted 今日, {name} cadres",
                value=spent,
                unit="ms",
                floor=bare_ms,
                goal=goal,
                goal_is_ratio=True,
            )
        )
    results.append(
        Result(
            name="memory then, above a bare window",
            value=used - bare_mb,
            unit="MB",
            goal=80,
        )
    )
    return results


def _run(*arguments: str) -> tuple[float, float]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    told = []
    for _ in range(RUNS):
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.first_paint", *arguments],
            check=True,
            capture_output=True,
            env=environment,
        )
        told.append(json.loads(done.stdout.splitlines()[-1]))
    return (
        statistics.median(each["ms"] for each in told),
        statistics.median(each["mb"] for each in told),
    )
