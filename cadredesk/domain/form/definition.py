"""What a form looks like, as values: pages, rows, cells with labels or boxes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

TWIPS_PER_POINT = 20
STEP = 0.5
"""Points by which the ladder of sizes goes down (form handbook, C.5)."""


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
    align: str = "center"
    valign: str = "center"
    kind: BoxKind = BoxKind.CELL
    open: str = ""
    lines: bool = False
    indent: int = 1


@dataclass(frozen=True, slots=True)
class FormPage:
    """A page: columns in twips, rows in points, a gap above the table in points."""

    columns: tuple[int, ...]
    rows: tuple[float, ...]
    cells: tuple[FormCell, ...]
    gap: float = 0

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
    """A line outside the tables: the title, or the foot with its box."""

    height: float
    text: str = ""
    size: float = 14
    label: str = ""
    box: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDefinition:
    """A whole form; sizes are points, margins millimetres."""

    name: str
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
    boxes: dict[str, tuple[FormPage, FormCell]] = field(default_factory=dict, repr=False)

    def needed(self, lines: int, size: float) -> float:
        """Return the height in points that so many lines take."""
        return (max(lines, 1) - 1) * self.line * size + self.ink * size

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
