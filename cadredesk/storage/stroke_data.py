"""The file of strokes that the order of names is worked out with, and which version it is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cadredesk import paths

if TYPE_CHECKING:
    from pathlib import Path

    from cadredesk.domain.stroke_order import StrokeTable


@cache
def stroke_table() -> StrokeTable:
    """Return what is known of characters, read once."""
    from cadredesk.domain.stroke_order import StrokeTable  # noqa: PLC0415 - no start orders names

    lines = _file().read_text(encoding="utf-8").splitlines()
    pairs = [line.split(" ") for line in lines[1:] if not line.startswith("#")]
    return StrokeTable(
        strokes={name: digits for name, digits in pairs if len(name) == 1},
        counts={int(name, 16): digits for name, digits in pairs if len(name) > 1},
    )


@cache
def stroke_data() -> str:
    """Return the version of the file; the rest of it is not read for that."""
    with _file().open(encoding="utf-8") as file:
        return file.readline().strip()


def _file() -> Path:
    return paths.resources() / "strokes" / "strokes.txt"
