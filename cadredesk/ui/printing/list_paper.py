"""A list on A4 across, such as the 预警台账: cells break into lines, rows are never torn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from cadredesk.services.output_ports import ListHeading
from cadredesk.ui.printing.faces import Face
from cadredesk.ui.printing.lettering import Lettering
from cadredesk.ui.printing.pages import A4_MM

LEFT, TOP, WIDTH, BOTTOM = 15.0, 14.0, 267.0, 192.0
_HEAD, _PADDING, _LINE, _RULE = 20.0, 1.2, 1.35, 0.18
_TITLE, _SMALL = Lettering(Face.TITLE, 18), Lettering(Face.FANGSONG, 10)
_HEADING, _TEXT = Lettering(Face.HEI, 9), Lettering(Face.FANGSONG, 9)
_NUMBER = ("序号", 10.0)
_Cells = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class ListPaper:
    """A list for one day: columns with their widths in millimetres, and a text for each cell.

    The widths add up to `WIDTH`; the rows are numbered in a column before the others.
    """

    columns: tuple[tuple[str, float], ...]
    rows: Sequence[tuple[str, ...]]
    heading: ListHeading
    size_mm: tuple[float, float] = A4_MM[::-1]

    @property
    def name(self) -> str:
        """What a file of it is called."""
        return f"{self.heading.title}_{self.heading.day:%Y%m%d}"

    @property
    def watermark(self) -> str:
        """The word that marks what is invented."""
        return "示例" if self.heading.practice else ""

    @property
    def faces(self) -> frozenset[Face]:
        """The typefaces it asks for."""
        return frozenset((Face.TITLE, Face.HEI, Face.FANGSONG))

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return len(self._pages)

    @cached_property
    def _pages(self) -> tuple[tuple[_Cells, ...], ...]:
        """The rows of each page, every cell broken into its lines."""
        pages: list[list[_Cells]] = [[]]
        room = BOTTOM - TOP - _HEAD - _height(self._broken(self._titles))
        left = room
        for number, row in enumerate(self.rows, 1):
            cells = self._broken((str(number), *row))
            if _height(cells) > left and pages[-1]:
                pages.append([])
                left = room
            pages[-1].append(cells)
            left -= _height(cells)
        return tuple(tuple(page) for page in pages)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint title, headings, the rows of a page and its number."""
        painter.setPen(QPen(Qt.GlobalColor.black, _RULE))
        centre = Qt.AlignmentFlag.AlignHCenter
        _TITLE.draw_in(painter, QRectF(LEFT, TOP, WIDTH, 10), self.heading.title, centre)
        line = QRectF(LEFT, TOP + 11, WIDTH, 7)
        _SMALL.draw_in(painter, line, f"单位：{self.heading.unit}")
        right = Qt.AlignmentFlag.AlignRight
        _SMALL.draw_in(painter, line, self.heading.as_of, right)
        top = TOP + _HEAD
        top = self._paint_row(painter, self._broken(self._titles), top, _HEADING)
        for cells in self._pages[page]:
            top = self._paint_row(painter, cells, top, _TEXT)
        foot = QRectF(LEFT, BOTTOM, WIDTH, 7)
        _SMALL.draw_in(painter, foot, self.heading.mark)
        _SMALL.draw_in(painter, foot, f"第 {page + 1} 页，共 {self.pages} 页", right)

    @property
    def _all_columns(self) -> tuple[tuple[str, float], ...]:
        return (_NUMBER, *self.columns)

    @property
    def _titles(self) -> tuple[str, ...]:
        return tuple(name for name, _width in self._all_columns)

    def _broken(self, texts: tuple[str, ...]) -> _Cells:
        widths = (width - 2 * _PADDING for _name, width in self._all_columns)
        return tuple(_TEXT.lines(text, width) for text, width in zip(texts, widths, strict=True))

    def _paint_row(
        self, painter: QPainter, cells: _Cells, top: float, lettering: Lettering
    ) -> float:
        """Paint a row with its frame; return where the next begins."""
        height, left = _height(cells), LEFT
        for lines, (_name, width) in zip(cells, self._all_columns, strict=True):
            painter.drawRect(QRectF(left, top, width, height))
            step = _LINE * _TEXT.size_mm
            first = top + (height - len(lines) * step) / 2 + step * 0.75
            for at, text in enumerate(lines):
                lettering.draw(painter, QPointF(left + _PADDING, first + at * step), text)
            left += width
        return top + height


def _height(cells: _Cells) -> float:
    most = max(len(lines) for lines in cells)
    return max(most, 1) * _LINE * _TEXT.size_mm + 2 * _PADDING
