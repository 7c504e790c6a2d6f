"""A blank as it was read: its table, what its columns accept, the boxes around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from cadredesk.domain.blank.heading_text import bare, fingerprint
from cadredesk.domain.blank.validation import CellRule

CellContent = str | int | None
"""What a cell is given: a text, a number, or nothing: it stays as it is."""


@dataclass(frozen=True, slots=True)
class BlankColumn:
    """A column of the table.

    `levels` are its headings from above to below. `rules` are the blank's own validations of
    its first body row. `is_text` says that its cells are formatted as text, `is_worked_out`
    that the blank has a formula in it, `sample` what a row of example says.
    """

    letter: str
    levels: tuple[str, ...]
    rules: tuple[CellRule, ...] = ()
    sample: str = ""
    is_text: bool = False
    is_worked_out: bool = False
    is_hidden: bool = False

    @property
    def heading(self) -> str:
        """The headings as one text, on one line."""
        return "/".join("".join(level.split()) for level in self.levels)

    @property
    def key(self) -> str:
        """The headings without what may change from year to year: blanks, numbers, brackets."""
        return "/".join(filter(None, (bare(level) for level in self.levels)))


class BoxKind(StrEnum):
    """What a box around the table asks for."""

    UNIT = "unit"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Box:
    """A box around the table: the cell that is filled, and the label that is in it or beside it.

    `label` is empty where the label stands in a cell of its own. The cell is called as it is
    before rows are inserted.
    """

    kind: BoxKind
    cell: str
    label: str


@dataclass(frozen=True, slots=True)
class Blank:
    """A blank: one table of one sheet.

    Rows are counted as the sheet shows them; `header` and `body` are the first and the last of
    each. `notes` are the texts above and below the table. `digest` tells this file from
    any other; `sheets` are all that have such a table.
    """

    file: str
    sheet: str
    title: str
    header: tuple[int, int]
    body: tuple[int, int]
    columns: tuple[BlankColumn, ...]
    boxes: tuple[Box, ...] = ()
    notes: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    digest: str = field(default="", compare=False)

    @property
    def room(self) -> int:
        """How many people fit without inserting rows."""
        return self.body[1] - self.body[0] + 1

    @property
    def fingerprint(self) -> str:
        """What tells this form from another: its headings in their order, years left out."""
        return fingerprint(each.key for each in self.columns)

    def column(self, letter: str) -> BlankColumn | None:
        """Return a column by its letter."""
        return next((each for each in self.columns if each.letter == letter), None)


@dataclass(frozen=True, slots=True)
class Filling:
    """What goes into a blank: people's rows by column letter, and the boxes by cell."""

    rows: tuple[Mapping[str, CellContent], ...]
    boxes: Mapping[str, str] = field(default_factory=dict)
