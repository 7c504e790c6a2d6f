"""A form laid out on paper: every text and every line at its place, in millimetres.

What draws it (the sheet on screen, print, PDF) asks nothing more; places count from the
upper left corner of an A4 page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from cadredesk.domain.form.definition import TWIPS_PER_POINT, BoxKind, FormCell, FormDefinition
from cadredesk.domain.form.fitting import INDENT, PADDING, Fitted
from cadredesk.domain.form.model import ApprovalForm

MM_PER_POINT = 25.4 / 72
PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
"""A4, in millimetres."""

OUTER, INNER = 1.5, 1.0
"""Points of the lines around a table and inside it (C.1)."""

_TOUCHING = 0.01
"""Millimetres between two lines that are one."""

_Spans = dict[float, list[tuple[float, float]]]

_FOOT_INDENT = 2.0
"""Sizes of type that the line below the table keeps from the margin."""

_TOP_PADDING = 3.0
"""Points above a text that begins at the top of its box."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle on a page, in millimetres."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.left <= x < self.right and self.top <= y < self.bottom


@dataclass(frozen=True, slots=True)
class BoxKey:
    """Names a box of the form: the box, and the row of one that the family has."""

    box: str
    row: int | None = None


@dataclass(frozen=True, slots=True)
class SheetText:
    """Texts in a frame, line by line, at a size in points; lines stand `pitch` points apart.

    `key` is the box that they fill, None for what the form itself says. `indent` is what a
    text that is not centred keeps from its border, in millimetres. With `hanging` points the
    text of each line stands so far behind its first word. With a `spread` each character has
    a cell of its own, so many millimetres wide.
    """

    page: int
    frame: Frame
    lines: tuple[str, ...]
    size: float
    pitch: float
    align: str = "center"
    valign: str = "center"
    indent: float = 0
    hanging: float = 0
    spread: float = 0
    key: BoxKey | None = None

    @property
    def tops(self) -> tuple[float, ...]:
        """Where each line's square of type begins, in millimetres from the top of the page."""
        block = (self.size + self.pitch * (len(self.lines) - 1)) * MM_PER_POINT
        top = self.frame.top + (self.frame.height - block) / 2
        if self.valign == "top":
            top = self.frame.top + _TOP_PADDING * MM_PER_POINT
        elif self.valign == "bottom":
            below = (self.pitch - self.size) / 2 + PADDING / 2
            top = self.frame.bottom - block - below * MM_PER_POINT
        return tuple(top + at * self.pitch * MM_PER_POINT for at in range(len(self.lines)))


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A straight line from one point to another, `points` thick."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    points: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole form: texts in the order in which one goes through it, and lines."""

    texts: tuple[SheetText, ...]
    lines: tuple[SheetLine, ...]
    pages: int = 2

    @property
    def boxes(self) -> tuple[BoxKey, ...]:
        """Every box that can be filled, in the order of the form."""
        return tuple(each.key for each in self.texts if each.key is not None)

    def text(self, key: BoxKey) -> SheetText | None:
        """Return where a box is, None where the form has no such box."""
        return next((each for each in self.texts if each.key == key), None)

    def box_at(self, page: int, x: float, y: float) -> BoxKey | None:
        """Return the box under a point of a page."""
        for each in self.texts:
            if each.key is not None and each.page == page and each.frame.holds(x, y):
                return each.key
        return None


def lay_out(form: ApprovalForm, fitted: Fitted, definition: FormDefinition) -> Sheet:
    """Return a fitted form on paper."""
    tables = [_Table(definition, fitted, page) for page in range(len(definition.pages))]
    texts = [_title(definition, tables[0])]
    lines: list[SheetLine] = []
    for table in tables:
        texts += table.texts()
        lines += table.lines()
    texts.append(_foot(form, definition, tables[-1]))
    return Sheet(tuple(texts), tuple(lines))


@dataclass(frozen=True, slots=True)
class _Placed:
    """A cell on paper, and the row of the family that it belongs to."""

    cell: FormCell
    frame: Frame
    row: int | None


class _Table:
    """One page's table: where its columns and rows stand, and what is in them."""

    def __init__(self, definition: FormDefinition, fitted: Fitted, page: int) -> None:
        self._definition, self._fitted, self._page = definition, fitted, page
        own = definition.pages[page]
        margins = definition.margins_mm
        left = margins["left"] + own.shift_mm
        widths = (twips / TWIPS_PER_POINT * MM_PER_POINT for twips in own.columns)
        self._x = [left, *(left + x for x in accumulate(widths))]
        above = definition.title.height if page == 0 else own.gap
        top = margins["top"] + above * MM_PER_POINT
        self._members = 0
        if page == 1:
            self._members = max(definition.family.least, len(fitted.family))
        self._y = [top, *(top + y * MM_PER_POINT for y in accumulate(self._heights()))]

    @property
    def frame(self) -> Frame:
        """The whole table."""
        left, top = self._x[0], self._y[0]
        return Frame(left, top, self._x[-1] - left, self._y[-1] - top)

    def texts(self) -> Iterator[SheetText]:
        """Yield the texts of every cell, in reading order."""
        placed = sorted(self._placed(), key=_reading_place)
        return (self._text(each) for each in placed)

    def lines(self) -> Iterator[SheetLine]:
        """Yield the lines around the cells, those that meet end to end as one."""
        across: _Spans = defaultdict(list)
        down: _Spans = defaultdict(list)
        for each in self._placed():
            frame = each.frame
            sides = {"top": frame.top, "bottom": frame.bottom}
            for y in (at for side, at in sides.items() if side != each.cell.open):
                across[round(y, 3)].append((frame.left, frame.right))
            for x in (frame.left, frame.right):
                down[round(x, 3)].append((frame.top, frame.bottom))
        whole = self.frame
        for y, start, end in _whole_lines(across):
            yield SheetLine(self._page, start, y, end, y, _weight(y, whole.top, whole.bottom))
        for x, start, end in _whole_lines(down):
            yield SheetLine(self._page, x, start, x, end, _weight(x, whole.left, whole.right))

    def _heights(self) -> list[float]:
        """The heights of the rows in points, those of the family among them."""
        rows = self._definition.pages[self._page].rows
        heights = [self._fitted.heights.get((self._page, at), row) for at, row in enumerate(rows)]
        if self._page == 1:
            first = self._definition.family.first - 1
            heights[first:first] = [self._fitted.family_height] * self._members
        return heights

    def _placed(self) -> Iterator[_Placed]:
        first = self._definition.family.first - 1
        for cell in self._definition.pages[self._page].cells:
            top, bottom = self._row(cell.top), self._row(cell.bottom)
            if cell.kind is BoxKind.FAMILY_LABEL:
                bottom = first + self._members - 1
            yield _Placed(cell, self._frame(cell, top, bottom), None)
        for at in range(self._members):
            for cell in self._definition.family.cells:
                yield _Placed(cell, self._frame(cell, first + at, first + at), at)

    def _row(self, row: int) -> int:
        shifted = self._page == 1 and row >= self._definition.family.first - 1
        return row + (self._members if shifted else 0)

    def _frame(self, cell: FormCell, top: int, bottom: int) -> Frame:
        left, right = self._x[cell.left], self._x[cell.right + 1]
        return Frame(left, self._y[top], right - left, self._y[bottom + 1] - self._y[top])

    def _text(self, placed: _Placed) -> SheetText:
        cell, frame = placed.cell, placed.frame
        lines, size = self._said(placed)
        indent = PADDING / 2 + (0 if cell.align == "center" else INDENT * cell.indent)
        return SheetText(
            page=self._page,
            frame=frame,
            lines=lines,
            size=size,
            pitch=self._definition.pitch(size),
            align=cell.align,
            valign=cell.valign,
            indent=indent * MM_PER_POINT,
            hanging=_HANGING * size if cell.kind is BoxKind.RESUME else 0,
            key=BoxKey(cell.box, placed.row) if cell.box else None,
        )

    def _said(self, placed: _Placed) -> tuple[tuple[str, ...], float]:
        """Return the lines of a cell and their size."""
        cell, definition = placed.cell, self._definition
        if not cell.box:
            lines = tuple(cell.label.split("\n"))
            points = placed.frame.height / MM_PER_POINT
            return lines, definition.largest(len(lines), points)
        if placed.row is None:
            fit = self._fitted.fits.get(cell.box)
        elif placed.row < len(self._fitted.family):
            fit = self._fitted.family[placed.row][cell.box]
        else:
            fit = None
        return ((), definition.size) if fit is None else (fit.lines, fit.size)


_HANGING = 9.0
"""Sizes of type from the beginning of a résumé's line to its text (A.4)."""


def _title(definition: FormDefinition, table: _Table) -> SheetText:
    title, below = definition.title, table.frame
    height = title.height * MM_PER_POINT
    frame = Frame(below.left, below.top - height, below.width, height)
    text = "".join(title.text.split()) if title.pitch_mm else title.text
    pitch = definition.line * title.size
    return SheetText(0, frame, (text,), title.size, pitch, valign="bottom", spread=title.pitch_mm)


def _foot(form: ApprovalForm, definition: FormDefinition, table: _Table) -> SheetText:
    foot, above = definition.foot, table.frame
    frame = Frame(above.left, above.bottom, above.width, foot.height * MM_PER_POINT)
    return SheetText(
        page=1,
        frame=frame,
        lines=(foot.label + form.boxes.get(foot.box, ""),),
        size=definition.size,
        pitch=definition.pitch(definition.size),
        align="left",
        indent=_FOOT_INDENT * definition.size * MM_PER_POINT,
        key=BoxKey(foot.box),
    )


def _weight(at: float, first: float, last: float) -> float:
    is_outer = round(at, 3) in (round(first, 3), round(last, 3))
    return OUTER if is_outer else INNER


def _whole_lines(spans: _Spans) -> Iterator[tuple[float, float, float]]:
    """Yield (where, start, end) of each line, spans that touch or overlap joined."""
    for at, parts in spans.items():
        joined: list[tuple[float, float]] = []
        for start, end in sorted(parts):
            if joined and start <= joined[-1][1] + _TOUCHING:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        yield from ((at, start, end) for start, end in joined)


def _reading_place(placed: _Placed) -> tuple[float, float]:
    return round(placed.frame.top, 2), placed.frame.left
