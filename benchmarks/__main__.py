"""Measure everything, print a table, write the figures as JSON.

python -m benchmarks [build/bench.json] [GROUP …]

A group is one of the modules here: `start_up`, `saving`, `importing` …; without one all are
measured.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks import (
    audit,
    blanks,
    collection,
    importing,
    interchange,
    lists,
    outputs,
    rules,
    saving,
    start_up,
    submissions,
)
from benchmarks.libraries import scratch
from benchmarks.measure import Result, table

DEFAULT_TARGET = "build/bench.json"
SMALL, LARGE = 5_000, 100_000


def main(arguments: list[str]) -> int:
    """Run every measurement and return the exit code."""
    target = Path(next((each for each in arguments if each.endswith(".json")), DEFAULT_TARGET))
    wanted = [each for each in arguments if not each.endswith(".json")]
    results: list[Result] = []
    with scratch() as folder:
        measurements = _measurements(folder)
        for measure in [measurements[each] for each in wanted or measurements]:
            found = measure()
            results += found
            sys.stderr.write("".join(f"{each.name} …\n" for each in found))
    sys.stdout.write(table(results) + "\n")
    target.parent.mkdir(parents=True, exist_ok=True)
    content = [each.as_json() for each in results]
    target.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return 0


def _measurements(folder: Path) -> dict[str, Callable[[], list[Result]]]:
    return {
        "start_up": lambda: start_up.measure(folder),
        "saving": lambda: saving.measure(folder),
        "audit": lambda: audit.measure(folder),
        "importing": lambda: importing.measure(folder),
        "interchange": lambda: interchange.measure(folder),
        "outputs": lambda: outputs.measure(folder),
        "blanks": lambda: blanks.measure(folder),
        "collection": lambda: collection.measure(folder),
        "submissions": lambda: submissions.measure(folder),
        "rules": lambda: rules.measure(folder),
        "lists": lambda: lists.measure(folder, SMALL, LARGE),
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
