"""What a form looks like, as values: pages, rows, cells with labels or boxes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

TWIPS_PER_POINT = 20
STEP = 0.5
"""Points by which the ladder of sizes goes down (form handbook, C.5)."""

_USUAL_FROM, _LEADING = 14, 2
_SMALL_TO, _MIDDLE_PITCH, _SMALL_PITCH = 9, 15.5, 12
"""Points between lines by size, as official print has them (C.5)."""


class BoxKind(StrEnum):
    """How a box makes room for its text."""

    CELL = "cell"
    POSTS = "posts"
    RESUME = "resume"
    FAMILY_LABEL = "family_label"


@dataclass(frozen=True, slots=True)
class FormCell:
    """A cell of a page's own grid, counted from 0, both ends included.

    `indent` is how many steps a text that is not centred keeps from its border.
    """

    left: int
    top: int
    right: int
    bottom: int
    label: str = ""
    box: str = ""
    align: Literal["left", "center", "right"] = "center"
    valign: Literal["top", "center", "bottom"] = "center"
    kind: BoxKind = BoxKind.CELL
    open: Literal["", "top", "bottom"] = ""
    lines: bool = False
    indent: int = 1


@dataclass(frozen=True, slots=True)
class FormPage:
    """A page: columns in twips, rows in points, a gap above the table in points.

    `shift_mm` is how far its table stands to the right of the form's left margin.
    """

    columns: tuple[int, ...]
    rows: tuple[float, ...]
    cells: tuple[FormCell, ...]
    gap: float = 0
    shift_mm: float = 0

    def width(self, cell: FormCell) -> float:
        """Return how wide a cell is, in points."""
        return sum(self.columns[cell.left : cell.right + 1]) / TWIPS_PER_POINT

    def height(self, cell: FormCell) -> float:
        """Return how high a cell is, in points."""
        return sum(self.rows[cell.top : cell.bottom + 1])


@dataclass(frozen=True, slots=True)
class FamilyBlock:
    """The rows of the family: how many at least, how high, after which row of page 2."""

    least: int
    row: float
    first: int
    cells: tuple[FormCell, ...] = ()
    yielding: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, slots=True)
class FormText:
    """A line outside the tables: the title, or the foot with its box.

    With a `pitch_mm` each character stands in a cell of its own, so wide.
    """

    height: float
    text: str = ""
    size: float = 14
    label: str = ""
    box: str = ""
    pitch_mm: float = 0


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A long way to write something and the short one that offices have agreed on."""

    long: str
    short: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDefinition:
    """A whole form; sizes are points, margins millimetres.

    `key` is the name of its file, `variant` what people call this one of several.
    """

    key: str
    name: str
    variant: str
    font: str
    size: float
    margins_mm: dict[str, float]
    title: FormText
    foot: FormText
    pages: tuple[FormPage, ...]
    family: FamilyBlock
    smallest: float
    resume_smallest: float
    posts_smallest: float
    line: float
    ink: float
    abbreviations: tuple[Abbreviation, ...] = ()

    @property
    def boxes(self) -> frozenset[str]:
        """The boxes of its pages, those of the family left out."""
        return frozenset(cell.box for page in self.pages for cell in page.cells if cell.box)

    def needed(self, lines: int, size: float) -> float:
        """Return the height in points that so many lines take."""
        return (max(lines, 1) - 1) * self.line * size + self.ink * size

    def pitch(self, size: float) -> float:
        """Return how far lines of a size stand apart in print, in points (C.5)."""
        if size >= _USUAL_FROM:
            official = size + _LEADING
        else:
            official = _MIDDLE_PITCH if size > _SMALL_TO else _SMALL_PITCH
        return min(official, self.line * size)

    def capacity(self, height: float, size: float) -> int:
        """Return how many lines of a size fit a height, one at least."""
        return max(1, int((height - self.ink * size) / (self.line * size)) + 1)

    def ladder(self, smallest: float) -> Iterator[float]:
        """Yield the sizes that a text may have, from the form's own down."""
        size = self.size
        while size >= smallest:
            yield size
            size -= STEP

    def largest(self, lines: int, height: float) -> float:
        """Return the largest size at which so many lines fit a height."""
        fitting = (s for s in self.ladder(self.smallest) if self.needed(lines, s) <= height)
        return next(fitting, self.smallest)
