"""Every rule over a library, beside a loop that only loads the same files."""

from __future__ import annotations

from pathlib import Path

from benchmarks.libraries import DAY, make_library
from benchmarks.measure import Result, seconds
from cadredesk.paths import resources
from cadredesk.rulefiles.archive_catalogue import load_archive_catalogue
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.alerts import alerts_of, alerts_of_cadre
from cadredesk.services.health import HealthBasis, check_all
from cadredesk.services.ports import Library


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
        library.close()
    one = seconds(lambda: alerts_of_cadre(file, book, DAY), runs=50) * 1000
    results.append(Result(name="alerts of one cadre after an edit", value=one, unit="ms", goal=5))
    return results


def _load(library: Library) -> int:
    with library.unit_of_work() as work:
        return sum(1 for _ in work.cadres.all())
