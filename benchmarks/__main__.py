"""Measure everything, print a table, write the figures as JSON.

python -m benchmarks [build/bench.json]
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks import importing, lists, outputs, rules, saving, start_up
from benchmarks.libraries import scratch
from benchmarks.measure import Result, table

SMALL, LARGE = 5_000, 100_000


def main(arguments: list[str]) -> int:
    """Run every measurement and return the exit code."""
    target = Path(arguments[0] if arguments else "build/bench.json")
    results: list[Result] = []
    with scratch() as folder:
        for measure in _measurements(folder):
            found = measure()
            results += found
            sys.stderr.write("".join(f"{each.name} …\n" for each in found))
    sys.stdout.write(table(results) + "\n")
    target.parent.mkdir(parents=True, exist_ok=True)
    content = [each.as_json() for each in results]
    target.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return 0


def _measurements(folder: Path) -> list[Callable[[], list[Result]]]:
    return [
        lambda: start_up.measure(folder),
        lambda: saving.measure(folder),
        lambda: importing.measure(folder),
        lambda: outputs.measure(folder),
        lambda: rules.measure(folder),
        lambda: lists.measure(folder, SMALL, LARGE),
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
