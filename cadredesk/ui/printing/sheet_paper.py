"""A paper about one matter on upright A4, such as the 报送单: facts, a table, lines to sign on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from cadredesk.services.output_ports import OfficialSheet
from cadredesk.ui.printing.faces import Face
from cadredesk.ui.printing.lettering import Lettering
from cadredesk.ui.printing.pages import A4_MM

LEFT, TOP, WIDTH, BOTTOM = 18.0, 18.0, 174.0, 276.0
_HEAD, _PADDING, _LINE, _RULE, _LEAST = 16.0, 1.4, 1.35, 0.18, 8.5
_TITLE, _SMALL = Lettering(Face.TITLE, 20), Lettering(Face.FANGSONG, 10)
_LABEL, _TEXT = Lettering(Face.HEI, 10), Lettering(Face.FANGSONG, 10.5)


@dataclass(frozen=True, slots=True)
class _Cell:
    """A text in its lines, between two places across the page, with a frame or without."""

    left: float
    width: float
    lines: tuple[str, ...]
    lettering: Lettering
    framed: bool = True


_Row = tuple[_Cell, ...]


@dataclass(frozen=True)
class SheetPaper:
    """An official sheet as pages; rows are never torn, headings stand on each page."""

    sheet: OfficialSheet
    size_mm: tuple[float, float] = A4_MM

    @property
    def name(self) -> str:
        """What a file of it is called."""
        return self.sheet.title

    @property
    def watermark(self) -> str:
        """The word that marks what is invented."""
        return "示例" if self.sheet.practice else ""

    @property
    def faces(self) -> frozenset[Face]:
        """The typefaces it asks for."""
        return frozenset((Face.TITLE, Face.HEI, Face.FANGSONG))

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return len(self._pages)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint the title, the rows of a page and its number."""
        painter.setPen(QPen(Qt.GlobalColor.black, _RULE))
        title = QRectF(LEFT, TOP, WIDTH, 10)
        _TITLE.draw_in(painter, title, self.sheet.title, Qt.AlignmentFlag.AlignHCenter)
        top = TOP + _HEAD
        for row in self._pages[page]:
            top = _paint_row(painter, row, top)
        foot = QRectF(LEFT, BOTTOM, WIDTH, 7)
        _SMALL.draw_in(painter, foot, self.sheet.unit)
        number = f"第 {page + 1} 页，共 {self.pages} 页"
        _SMALL.draw_in(painter, foot, number, Qt.AlignmentFlag.AlignRight)

    @cached_property
    def _pages(self) -> tuple[tuple[_Row, ...], ...]:
        heading = self._row(tuple(title for title, _width in self.sheet.all_columns), _LABEL)
        rows = [*self._facts(), heading]
        rows += [self._row(each, _TEXT) for each in self.sheet.numbered]
        rows += [self._closing(each) for each in self.sheet.closing]
        pages: list[list[_Row]] = [[]]
        room = BOTTOM - TOP - _HEAD
        left = room
        for row in rows:
            if _height(row) > left and pages[-1]:
                pages.append([heading])
                left = room - _height(heading)
            pages[-1].append(row)
            left -= _height(row)
        return tuple(tuple(page) for page in pages)

    @property
    def _edges(self) -> tuple[float, ...]:
        """Where each column begins, and where the last one ends."""
        widths = [width for _title, width in self.sheet.all_columns]
        scale = WIDTH / sum(widths)
        return tuple(LEFT + scale * sum(widths[:at]) for at in range(len(widths) + 1))

    def _facts(self) -> Iterator[_Row]:
        edges = self._edges
        for pairs in self.sheet.facts:
            ends = (edges[-1],) if len(pairs) == 1 else (edges[3], edges[-1])
            begins = ((edges[0], edges[2]), (edges[3], edges[4]))
            cells: list[_Cell] = []
            for (label, value), (first, middle), end in zip(pairs, begins, ends, strict=False):
                cells += (_cell(first, middle, label, _LABEL), _cell(middle, end, value, _TEXT))
            yield tuple(cells)

    def _row(self, texts: tuple[str, ...], lettering: Lettering) -> _Row:
        edges = self._edges
        return tuple(
            _cell(edges[at], edges[at + 1], text, lettering) for at, text in enumerate(texts)
        )

    def _closing(self, text: str) -> _Row:
        lines = _TEXT.lines(text, WIDTH)
        return (_Cell(LEFT, WIDTH, lines, _TEXT, framed=False),)


def _cell(left: float, right: float, text: str, lettering: Lettering) -> _Cell:
    width = right - left
    return _Cell(left, width, lettering.lines(text, width - 2 * _PADDING), lettering)


def _height(row: _Row) -> float:
    most = max(len(each.lines) for each in row)
    return max(_LEAST, max(most, 1) * _LINE * _TEXT.size_mm + 2 * _PADDING)


def _paint_row(painter: QPainter, row: _Row, top: float) -> float:
    """Paint a row; return where the next begins."""
    height = _height(row)
    for cell in row:
        if cell.framed:
            painter.drawRect(QRectF(cell.left, top, cell.width, height))
        step = _LINE * _TEXT.size_mm
        first = top + (height - len(cell.lines) * step) / 2 + step * 0.75
        for at, text in enumerate(cell.lines):
            place = QPointF(cell.left + (_PADDING if cell.framed else 0), first + at * step)
            cell.lettering.draw(painter, place, text)
    return top + height
