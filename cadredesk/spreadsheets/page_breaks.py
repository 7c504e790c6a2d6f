"""Where a printed list begins a page by hand, so that no heading is the last row of one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cadredesk.domain.roster_layout import RosterLayout

_MARGINS_ACROSS, _MARGINS_DOWN = 24.0, 30.0
_SHEETS = {"A4": (210.0, 297.0), "A3": (297.0, 420.0)}
_PIXELS_PER_MM, _POINTS_PER_MM = 96 / 25.4, 72 / 25.4
_PIXELS_PER_DIGIT, _MORE_PIXELS = 7, 5
MOST_BREAKS = 1000
"""How many a sheet has; Excel takes 1,026."""


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A row under the headings: its number, its height in points, whether it heads the next."""

    at: int
    height: float
    is_heading: bool = False


def breaks_before(rows: Sequence[BodyRow], first_used: float, room: float) -> tuple[int, ...]:
    """Return the rows that begin a page by hand: each page's first, for a list with headings.

    Every page is begun by hand: computers without the font that widths are counted in print
    smaller, and a break or two among those that come by themselves would be in the wrong place.

    Args:
        rows: The body, from top to bottom.
        first_used: What title and headings take of the first page, in points.
        room: The height between the margins less the repeated headings, in points of the sheet.

    >>> rows = [BodyRow(5, 60), BodyRow(6, 20, is_heading=True), BodyRow(7, 60)]
    >>> breaks_before(rows, 10, 120)
    (6,)
    """
    if not any(each.is_heading for each in rows):
        return ()
    found: list[int] = []
    used = first_used
    for row, following in zip(rows, (*rows[1:], None), strict=True):
        together = row.height + (following.height if row.is_heading and following else 0)
        if used + together > room:
            found.append(row.at)
            used = 0
        used += row.height
    return tuple(found) if len(found) <= MOST_BREAKS else ()


def room_of(layout: RosterLayout) -> float:
    """Return what a page holds under the repeated headings, in points of the sheet.

    A list wider than its paper is printed smaller, so that more rows stand on a page.
    """
    short, long = _SHEETS[layout.paper]
    across, down = (long, short) if layout.across else (short, long)
    pixels = sum(each.width * _PIXELS_PER_DIGIT + _MORE_PIXELS for each in layout.shown)
    shrunk = min(1.0, (across - _MARGINS_ACROSS) * _PIXELS_PER_MM / pixels)
    height = (down - _MARGINS_DOWN) * _POINTS_PER_MM / shrunk
    return height - sum(layout.header_heights)


def breaks_xml(rows: Iterable[int]) -> str:
    """Return the part of a sheet that begins pages before these rows."""
    listed = "".join(f'<brk id="{at - 1}" max="16383" man="1"/>' for at in rows)
    count = listed.count("<brk")
    head = f'<rowBreaks count="{count}" manualBreakCount="{count}">'
    return f"{head}{listed}</rowBreaks>" if count else ""
