"""Where reports of bugs are kept."""

from __future__ import annotations

from pathlib import Path

from cadredesk import paths
from cadredesk.bootstrap.clock import SystemClock

MOST_REPORTS = 20
"""How many reports of bugs are kept."""


def keep_report(report: str) -> Path | None:
    """Keep what is told of a bug, and of those before it the newest."""
    folder = paths.log_folder()
    file = folder / f"{SystemClock().now():%Y%m%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(report, encoding="utf-8")
        for old in sorted(folder.glob("*.txt"))[:-MOST_REPORTS]:
            old.unlink()
    except OSError:  # the disk may be what failed; the report is shown all the same
        return None
    return file
