"""How the columns of a table share a width, and how a long heading is made narrower."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtGui import QFontMetrics

_BREAKS = re.compile(r"(?<= )|(?<=[\u2e80-\u9fff])(?=[\u2e80-\u9fff])")
"""Where a heading may go on in the next line: after a blank, between Chinese characters."""


def shared(needs: Sequence[int], room: int, least: int) -> list[int]:
    """Return widths that fit a room: the widest give way first, none below the least.

    A column that needs less than the least gets what it needs.
    """
    widest = max(needs, default=0)
    while widest > least and sum(min(need, widest) for need in needs) > room:
        widest -= 1
    return [min(need, max(widest, least)) for need in needs]


def in_two_lines(heading: str, metrics: QFontMetrics, room: int) -> str:
    """Return a heading, broken where both lines are shortest if it is wider than a room."""
    if metrics.horizontalAdvance(heading) <= room:
        return heading
    places = [found.end() for found in _BREAKS.finditer(heading) if 0 < found.end() < len(heading)]
    halves = [(heading[:at].rstrip(), heading[at:]) for at in places]
    if not halves:
        return heading
    return "\n".join(min(halves, key=lambda each: max(map(metrics.horizontalAdvance, each))))
