"""The months ahead on paper: the drawing on the first sheet, the list below and on the next.

It says everything in black and white: kinds by shape and word, numbers as numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.look_ahead import MONTHS_AHEAD, ComingKind
from cadredesk.services.look_ahead import LookAhead, kind_text, look_ahead_line
from cadredesk.services.output_ports import ListHeading
from cadredesk.ui.look_ahead.kinds import SHAPES
from cadredesk.ui.printing.faces import Face
from cadredesk.ui.printing.lettering import Lettering
from cadredesk.ui.printing.pages import A4_MM

LEFT, TOP, WIDTH, BOTTOM = 15.0, 14.0, 267.0, 194.0
_LABELS = 37.0
_LANE, _YEARS = 6.5, 5.0
_ROW, _HEAD = 6.2, 7.0
_TITLE_ROOM = 20.0
_GAP = 6.0
_PADDING = 1.2
_FAINT, _RULE = 0.08, 0.18
_MONTHS = 12
_COLUMNS = (
    ("月份", 34.0),
    ("类别", 32.0),
    ("姓名（机构）", 34.0),
    ("现任职务", 62.0),
    ("规则", 55.0),
    ("到期", 25.0),
    ("剩余", 25.0),
)
_TITLE = Lettering(Face.TITLE, 18)
_NOTE = Lettering(Face.SONG, 9)
_TEXT = Lettering(Face.SONG, 9)
_STRONG = Lettering(Face.HEI, 9)
_NUMBER = Lettering(Face.HEI, 7.5)
_SMALLEST = 6.0

Row = tuple[str, ...]


@dataclass(frozen=True)
class LookAheadPaper:
    """One document for A4 across; everything it shows was given to it."""

    ahead: LookAhead
    heading: ListHeading
    size_mm: tuple[float, float] = (A4_MM[1], A4_MM[0])

    @property
    def name(self) -> str:
        """What a file of it is called."""
        return self.heading.title

    @property
    def watermark(self) -> str:
        """The word that marks what is invented."""
        return "示例" if self.heading.practice else ""

    @property
    def faces(self) -> frozenset[Face]:
        """The typefaces it asks for."""
        return frozenset((Face.TITLE, Face.HEI, Face.SONG))

    @property
    def pages(self) -> int:
        """How many pages the list takes."""
        return len(self.rows_by_page)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint the drawing on the first page, and the rows of the page."""
        painter.setPen(QPen(Qt.GlobalColor.black, _RULE))
        top = self._paint_head(painter)
        if page == 0:
            top = self._paint_chart(painter, top) + _GAP
        self._paint_rows(painter, top, self.rows_by_page[page])
        foot = QRectF(LEFT, BOTTOM + 1, WIDTH, 6)
        where = f"第 {page + 1} 页 共 {self.pages} 页"
        _NOTE.draw_in(painter, foot, where, Qt.AlignmentFlag.AlignRight)

    @cached_property
    def _kinds(self) -> tuple[ComingKind, ...]:
        found = self.ahead.kinds
        return tuple(each for each in ComingKind if each is not ComingKind.OTHER or each in found)

    @cached_property
    def _rows(self) -> tuple[Row, ...]:
        rows = []
        for each in self.ahead.coming:
            line = look_ahead_line(each, self.ahead.day)
            kind = f"{SHAPES[each.kind]} {line.kind}"
            told = (line.month, kind, line.name, line.post, line.rule, line.due_on, line.left)
            rows.append(told)
        return tuple(rows)

    @cached_property
    def rows_by_page(self) -> tuple[tuple[Row, ...], ...]:
        """The rows of the list, page by page; the first shares its page with the drawing."""
        room = BOTTOM - TOP - _TITLE_ROOM - _HEAD
        chart = _YEARS * 2 + _LANE * len(self._kinds) + _GAP
        first, others = int((room - chart) // _ROW), int(room // _ROW)
        pages = [self._rows[:first]]
        rest = self._rows[first:]
        pages += [rest[at : at + others] for at in range(0, len(rest), others)]
        return tuple(pages)

    def _paint_head(self, painter: QPainter) -> float:
        centre = Qt.AlignmentFlag.AlignHCenter
        _TITLE.draw_in(painter, QRectF(LEFT, TOP, WIDTH, 11), self.heading.title, centre)
        note = f"{self.heading.unit}    {self.heading.as_of}    制表人："
        _NOTE.draw_in(painter, QRectF(LEFT, TOP + 12, WIDTH, 6), note)
        return TOP + _TITLE_ROOM

    def _paint_chart(self, painter: QPainter, top: float) -> float:
        now = PartialDate.of(self.ahead.day).month_index
        width = (WIDTH - _LABELS) / MONTHS_AHEAD
        lanes = top + _YEARS * 2
        bottom = lanes + _LANE * len(self._kinds)
        for column in range(MONTHS_AHEAD):
            left, month = LEFT + _LABELS + width * column, (now + column) % _MONTHS
            begins_year = month == 0
            painter.setPen(QPen(Qt.GlobalColor.black, _RULE if begins_year else _FAINT))
            painter.drawLine(QLineF(left, top if begins_year else lanes, left, bottom))
            if begins_year or column == 0:
                year = QRectF(left + 0.6, top, width * _MONTHS, _YEARS)
                if begins_year or month < _MONTHS - 2:
                    _STRONG.draw_in(painter, year, str((now + column) // _MONTHS))
            cell = QRectF(left, top + _YEARS, width, _YEARS)
            _fitted(_NUMBER, str(month + 1), width).draw_in(
                painter, cell, str(month + 1), Qt.AlignmentFlag.AlignHCenter
            )
        for lane, kind in enumerate(self._kinds):
            self._paint_lane(painter, lanes + lane * _LANE, kind, now, width)
        painter.setPen(QPen(Qt.GlobalColor.black, _RULE))
        painter.drawRect(QRectF(LEFT, lanes, WIDTH, bottom - lanes))
        return bottom

    def _paint_lane(
        self, painter: QPainter, top: float, kind: ComingKind, now: int, width: float
    ) -> None:
        painter.setPen(QPen(Qt.GlobalColor.black, _FAINT))
        painter.drawLine(QLineF(LEFT, top, LEFT + WIDTH, top))
        painter.setPen(QPen(Qt.GlobalColor.black, _RULE))
        label = QRectF(LEFT + _PADDING, top, _LABELS, _LANE)
        _TEXT.draw_in(painter, label, f"{SHAPES[kind]} {kind_text(kind)}")
        for column in range(MONTHS_AHEAD):
            count = len(self.ahead.within(kind, now + column, now + column))
            if count:
                cell = QRectF(LEFT + _LABELS + width * column, top, width, _LANE)
                painter.drawRect(cell.adjusted(0.25, 0.7, -0.25, -0.7))
                _fitted(_NUMBER, str(count), width - 0.6).draw_in(
                    painter, cell, str(count), Qt.AlignmentFlag.AlignHCenter
                )

    def _paint_rows(self, painter: QPainter, top: float, rows: tuple[Row, ...]) -> None:
        self._paint_row(painter, top, tuple(title for title, _width in _COLUMNS), _HEAD, _STRONG)
        for at, row in enumerate(rows):
            self._paint_row(painter, top + _HEAD + at * _ROW, row, _ROW, _TEXT)

    @staticmethod
    def _paint_row(
        painter: QPainter, top: float, row: Row, height: float, lettering: Lettering
    ) -> None:
        left = LEFT
        for text, (_title, width) in zip(row, _COLUMNS, strict=True):
            box = QRectF(left, top, width, height)
            painter.drawRect(box)
            room = width - 2 * _PADDING
            _fitted(lettering, text, room).draw_in(
                painter, box.adjusted(_PADDING, 0, -_PADDING, 0), text
            )
            left += width


def _fitted(lettering: Lettering, text: str, room: float) -> Lettering:
    """Return the lettering, smaller where a text would not fit its box."""
    width = lettering.width(text)
    if width <= room:
        return lettering
    points = max(_SMALLEST, int(lettering.points * room / width * 2) / 2)
    return Lettering(lettering.face, points, lettering.bold)
