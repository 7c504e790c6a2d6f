"""Forms laid out for tests, and a PDF read back: which lines stand where."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from cadredesk.domain.form.definition import FormDefinition
from cadredesk.domain.form.fitting import measure_form
from cadredesk.domain.form.model import ApprovalForm
from cadredesk.domain.form.sheet import MM_PER_POINT, PAGE_HEIGHT, Sheet, lay_out
from cadredesk.ui.form_sheet.document import FormDocument
from cadredesk.ui.printing.paper import pdf_of as printed

_OPERATOR = re.compile(rb"([-\d. ]*?)\s*\b(cm|q|Q|m|l|w|S)\b")


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line of a PDF in millimetres from the upper left corner, with its weight in points."""

    left: float
    top: float
    right: float
    bottom: float
    points: float


def sheet_of(form: ApprovalForm, definition: FormDefinition) -> Sheet:
    return lay_out(form, measure_form(form, definition), definition)


def pdf_of(form: ApprovalForm, definition: FormDefinition) -> bytes:
    """Return the PDF that leaves the program."""
    return printed((FormDocument(form, definition),), form.name)


def strokes_of(pdf: bytes) -> list[list[Stroke]]:
    """Return the straight lines of each page."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, flags=re.DOTALL)
    drawn = [text for text in map(_unpacked, streams) if b" l\n" in text]
    return [list(_strokes(text)) for text in drawn]


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


_Matrix = tuple[float, float, float, float, float, float]


def _strokes(content: bytes) -> Iterator[Stroke]:
    pen = _Pen()
    for numbers, operator in _OPERATOR.findall(content):
        values = [float(each) for each in numbers.split()]
        pen.do(operator.decode(), values)
        if operator == b"S" and len(pen.path) == 2:
            (x1, y1), (x2, y2) = pen.path
            yield Stroke(*_box(x1, y1, x2, y2), pen.width * pen.scale)


class _Pen:
    """What a PDF has set so far: the matrix, the weight of lines, the path."""

    def __init__(self) -> None:
        self.matrix: _Matrix = (1, 0, 0, 1, 0, 0)
        self.width = 1.0
        self.path: list[tuple[float, float]] = []
        self._kept: list[tuple[_Matrix, float]] = []

    @property
    def scale(self) -> float:
        a, b, c, d, _e, _f = self.matrix
        return float(abs(a * d - b * c) ** 0.5)

    def do(self, operator: str, values: list[float]) -> None:
        if operator == "q":
            self._kept.append((self.matrix, self.width))
        elif operator == "Q":
            self.matrix, self.width = self._kept.pop()
        elif operator == "cm":
            a, b, c, d, e, f = values[-6:]
            self.matrix = _times((a, b, c, d, e, f), self.matrix)
        elif operator == "w":
            self.width = values[-1]
        elif operator in "ml":
            before = self.path if operator == "l" else []
            self.path = [*before, _at(values[-2], values[-1], self.matrix)]


def _times(inner: _Matrix, outer: _Matrix) -> _Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def _at(x: float, y: float, matrix: _Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _box(x1: float, y1: float, x2: float, y2: float) -> tuple[float, float, float, float]:
    xs = sorted(x * MM_PER_POINT for x in (x1, x2))
    ys = sorted(PAGE_HEIGHT - y * MM_PER_POINT for y in (y1, y2))
    return xs[0], ys[0], xs[1], ys[1]
