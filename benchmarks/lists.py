"""How fast lists and searches answer with 5,000 and 100,000 cadres."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.libraries import DAY, PASSWORD, make_library
from benchmarks.measure import Result, percentile, seconds
from benchmarks.population import UNITS
from cadredesk.bootstrap.program import PASSWORD_VARIABLE
from cadredesk.services.conditions import Condition, Criteria, Criterion, Match, Relation
from cadredesk.services.library_ports import Library
from cadredesk.services.read_models import RosterQuery

TYPED = ("王", "王芳", "w", "wf", "zhang", "李", "lxy", "欧", "chenwei", "9901", "副镇长", "zz")
"""What a clerk types: one to four characters, initials, pinyin, an ID, a post."""

NARROWED = {
    "three sentences": (
        Condition(Criterion.AGE, Relation.AT_MOST, "45"),
        Condition(Criterion.YEARS_IN_POST, Relation.AT_LEAST, "3"),
        Condition(Criterion.TAG, Relation.HAS_NOT, "后备"),
    ),
    "incomplete files": (Condition(Criterion.COMPLETE, Relation.FAILS, ""),),
    "complete files": (Condition(Criterion.COMPLETE, Relation.HOLDS, ""),),
    "a unit": (Condition(Criterion.UNIT, Relation.IS, UNITS[2].name),),
    "other units": (Condition(Criterion.UNIT, Relation.IS_NOT, UNITS[2].name),),
    "an expertise": (Condition(Criterion.EXPERTISE, Relation.HAS, "财务"),),
    "no such expertise": (Condition(Criterion.EXPERTISE, Relation.HAS_NOT, "财务"),),
    "a school": (Condition(Criterion.SCHOOLING, Relation.HAS, "农大"),),
}
"""What a list is narrowed by, with what the figure is called."""


def measure(folder: Path, small: int, large: int) -> list[Result]:
    """Return the figures for pages and searches; the bare gram query is the floor."""
    results = []
    for count, goal in ((small, 100.0), (large, 250.0)):
        library = make_library(folder / f"lists-{count}", count)
        page = seconds(lambda: _ask(library, RosterQuery()), runs=5) * 1000  # noqa: B023
        results.append(
            Result(name=f"roster page read, {count:,} cadres", value=page, unit="ms", goal=goal)
        )
        results += [
            _narrowed(library, told, asked, count, goal) for told, asked in NARROWED.items()
        ]
        if count == large:
            results.append(_search(library, count))
        library.close()
        results += _shown(library.folder, count, goal)
    return results


def _narrowed(
    library: Library, told: str, asked: tuple[Condition, ...], count: int, goal: float
) -> Result:
    """A list narrowed by sentences: how many, and the first page of them."""
    query = RosterQuery(criteria=Criteria(asked, Match.ALL, DAY), limit=60)
    taken = seconds(lambda: _ask(library, query), runs=5) * 1000
    return Result(name=f"list of {told}, {count:,} cadres", value=taken, unit="ms", goal=goal)


def _shown(folder: Path, count: int, goal: float) -> list[Result]:
    """Start a window on a closed library; the list and its sheet are opened in it."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", PASSWORD_VARIABLE: PASSWORD}
    told = [
        json.loads(
            subprocess.run(
                [sys.executable, "-m", "benchmarks.sheet_paint", str(folder)],
                check=True,
                capture_output=True,
                env=environment,
            ).stdout.splitlines()[-1]
        )
        for _ in range(3)
    ]
    names = {
        "list": ("roster page shown", goal),
        "sheet": ("sheet opened", goal),
        "whole sheet": ("all rows on the sheet, after that", None),
        "frame": ("sheet scrolled, p95", 16.0),
    }
    return [
        Result(
            name=f"{name}, {count:,} cadres",
            value=statistics.median(each[key] for each in told),
            unit="ms",
            goal=limit,
        )
        for key, (name, limit) in names.items()
    ]


def _search(library: Library, count: int) -> Result:
    taken, bare = [], []
    for text in TYPED:
        for _ in range(5):
            started = time.perf_counter()
            _ask(library, RosterQuery(text=text, limit=50))
            taken.append((time.perf_counter() - started) * 1000)
            started = time.perf_counter()
            _ask(library, RosterQuery(text="欧阳敏示例", limit=1))
            bare.append((time.perf_counter() - started) * 1000)
    return Result(
        name=f"search by keystroke, p95, {count:,} cadres",
        value=percentile(taken, 0.95),
        unit="ms",
        floor=percentile(bare, 0.5),
        goal=16.0,
    )


def _ask(library: Library, query: RosterQuery) -> object:
    with library.unit_of_work() as work:
        return work.lists.roster(query)
