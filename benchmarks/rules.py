"""Every rule over a library, beside a loop that only loads the same files."""

from __future__ import annotations

import statistics
from dataclasses import replace
from pathlib import Path

from benchmarks.libraries import DAY, make_library
from benchmarks.measure import Result, seconds, work_seconds
from benchmarks.population import cadre_files
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.rules.engine import Judgement
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.paths import resources
from cadredesk.rulefiles.archive_catalogue import load_archive_catalogue
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.alert_memory import AlertMemory
from cadredesk.services.alerts import alerts_of, alerts_of_cadre
from cadredesk.services.collecting import collecting_later
from cadredesk.services.health import HealthBasis, check_all
from cadredesk.services.library_ports import Library

FEW, MANY = 5_000, 100_000
RUNS_OF_FEW = 3


def measure(folder: Path) -> list[Result]:
    """Return the figures for 500 and 5,000 cadres, and for one after an edit."""
    book = load_rulebook(resources() / "rules")
    basis = HealthBasis(book, DAY, load_archive_catalogue(resources() / "archive"))
    results = []
    for count, goal in ((500, 0.3), (5_000, 3.0)):
        library = make_library(folder / f"rules-{count}", count)
        results.append(
            Result(
                name=f"every rule over {count:,} cadres, loading included",
                value=seconds(lambda: alerts_of(library, book, DAY)),  # noqa: B023
                unit="s",
                floor=seconds(lambda: _load(library)),  # noqa: B023
                goal=goal,
            )
        )
        results.append(
            Result(
                name=f"health check of {count:,} cadres, loading included",
                value=seconds(lambda: check_all(library, basis)),  # noqa: B023
                unit="s",
                floor=seconds(lambda: _load(library)),  # noqa: B023
                goal=goal,
            )
        )
        with library.unit_of_work() as work:
            file = next(iter(work.cadres.all()))
        results.append(_after_an_edit(library, book, count, file))
        library.close()
    one = seconds(lambda: alerts_of_cadre(file, book, DAY), runs=50) * 1000
    results.append(Result(name="alerts of one cadre after an edit", value=one, unit="ms", goal=5))
    results.append(_growth(book))
    return results


def _after_an_edit(library: Library, book: Rulebook, count: int, file: CadreFile) -> Result:
    """The whole board when one of so many was written, beside judging everybody."""
    memory = AlertMemory()
    whole = seconds(lambda: memory.read_board(library, book, DAY), runs=1)
    changes = ChangeSet(cadres=frozenset({file.id}))
    return Result(
        name=f"all alerts of {count:,} cadres after an edit of one",
        value=seconds(lambda: memory.read_board(library, book, DAY, changes)),
        unit="s",
        floor=whole,
    )


def _growth(book: Rulebook) -> Result:
    """How much longer each person takes among many than among few; findings are not kept.

    Few are judged before and after the many, so that both meet the same machine.
    """
    before = [_seconds_each(book, FEW) for _ in range(RUNS_OF_FEW)]
    many = _seconds_each(book, MANY)
    after = [_seconds_each(book, FEW) for _ in range(RUNS_OF_FEW)]
    few = statistics.median(before + after)
    return Result(
        name=f"rules for each of {MANY:,} beside each of {FEW:,}",
        value=many * 1000,
        unit="ms",
        floor=few * 1000,
        goal=1.1,
        goal_is_ratio=True,
    )


def _seconds_each(book: Rulebook, count: int) -> float:
    def judge() -> None:
        judgement = Judgement(book, DAY)
        with collecting_later():
            for file in cadre_files(count):
                judgement.take(replace(judgement.opinion_on(file), alerts=()))
            judgement.alerts()

    making = work_seconds(lambda: sum(1 for _ in cadre_files(count)))
    return (work_seconds(judge) - making) / count


def _load(library: Library) -> int:
    with library.unit_of_work() as work:
        return sum(1 for _ in work.cadres.all())
