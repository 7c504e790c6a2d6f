"""How the columns of a table share a width or go below, and how a heading is made narrower."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtGui import QFontMetrics

_BREAKS = r"(?<= )|(?<=[\u2e80-\u9fff])(?=[\u2e80-\u9fff])"
"""Where a heading may go on in the next line: after a blank, between Chinese characters.

As text: to compile so many characters takes longer than most of the program's modules.
"""


def shared(needs: Sequence[int], room: int, least: int) -> list[int]:
    """Return widths that fit a room: the widest give way first, none below the least.

    A column that needs less than the least gets what it needs.
    """
    widest = max(needs, default=0)
    while widest > least and sum(min(need, widest) for need in needs) > room:
        widest -= 1
    return [min(need, max(widest, least)) for need in needs]


def between(needs: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Return widths that fit a room, each column giving way in the measure that it can."""
    spare, slack = room - sum(least), sum(needs) - sum(least)
    if spare >= slack or not slack:
        return list(needs)
    part = max(spare, 0) / slack
    return [low + int((need - low) * part) for need, low in zip(needs, least, strict=True)]


def in_lines(least: Sequence[int], room: int) -> list[range]:
    """Return which columns stand beside each other where not all fit: the rest goes below.

    `least` is what each column cannot do without; a column wider than the room stands alone.
    """
    lines: list[range] = []
    first, taken = 0, 0
    for at, width in enumerate(least):
        if taken + width > room and at > first:
            lines.append(range(first, at))
            first, taken = at, 0
        taken += width
    return [*lines, range(first, len(least))]


def in_two_lines(heading: str, metrics: QFontMetrics, room: int) -> str:
    """Return a heading, broken where both lines are shortest if it is wider than a room.

    A heading that has lines of its own keeps them, and no single character stands alone.
    """
    if "\n" in heading or metrics.horizontalAdvance(heading) <= room:
        return heading
    places = (found.end() for found in re.finditer(_BREAKS, heading))
    halves = [(heading[:at].rstrip(), heading[at:]) for at in places]
    halves = [each for each in halves if min(map(len, each)) > 1]
    if not halves:
        return heading
    return "\n".join(min(halves, key=lambda each: max(map(metrics.horizontalAdvance, each))))
