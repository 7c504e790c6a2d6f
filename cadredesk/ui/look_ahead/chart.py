"""The drawn look-ahead: a lane for each kind, months across, how many in each."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.look_ahead import MONTHS_AHEAD, ComingKind
from cadredesk.services.look_ahead import LookAhead
from cadredesk.ui.look_ahead.kinds import kind_colours, kind_label, kind_name
from cadredesk.ui.look_ahead.months import MonthColumns, Span
from cadredesk.ui.theme import HAIR, MEDIUM, SMALL, TIGHT, colours

_CORNER = 3
_LANE_AIR = 6
_STEPS = (1, 3, 6, 12)
"""How many months one cell may stand for; the narrower the window, the more."""

_MONTHS, _QUARTER = 12, 3
_MOST_NAMES = 8
"""So many people are named in a tool tip; more are counted."""


class LookAheadChart(QWidget):
    """Paints how many things fall due; everything on it is in the table below, too.

    Signals:
        chosen: Some months of a kind were chosen; carries the Span, None for no choice.
        walked: The keyboard is on another cell; carries where it is painted.
    """

    chosen = Signal(object)
    walked = Signal(QRectF)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ahead = LookAhead(today)
        self._most: dict[int, int] = {}
        self._column, self._lane = 0, 0
        self._span: Span | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def kinds(self) -> tuple[ComingKind, ...]:
        """The lanes from top to bottom; other dates have one only where there are some."""
        found = self._ahead.kinds
        return tuple(kind for kind in ComingKind if kind is not ComingKind.OTHER or kind in found)

    @property
    def step(self) -> int:
        """How many months one cell stands for at this width."""
        return next((each for each in _STEPS if self._fits(each)), _STEPS[-1])

    @property
    def current(self) -> Span:
        """The cell that the keyboard is on."""
        return self.cell(self._column, self._lane)

    @property
    def span(self) -> Span | None:
        """What is chosen."""
        return self._span

    def show_ahead(self, ahead: LookAhead) -> None:
        """Show what falls due from a day on, nothing chosen."""
        self._ahead, self._span = ahead, None
        self._most.clear()
        self.retranslate()
        self.updateGeometry()

    def choose(self, span: Span | None) -> None:
        """Choose a cell, or none."""
        if span != self._span:
            self._span = span
            self.update()
            self.chosen.emit(span)

    def retranslate(self) -> None:
        """Put every text anew."""
        self.setAccessibleName(self.tr("The next 60 months by kind"))
        self.setAccessibleDescription(self.told(self.current))
        self.update()

    def told(self, span: Span) -> str:
        """Return what a cell says, in words: its months, its kind, who."""
        first, last = PartialDate.from_month_index(span.first), span.last
        months = str(first)
        if last != span.first:
            months = f"{first}—{PartialDate.from_month_index(last)}"
        inside = span.of(self._ahead)
        named = list(dict.fromkeys(each.alert.subject.name for each in inside))
        names = self.tr(", ").join(named[:_MOST_NAMES])
        if len(named) > _MOST_NAMES:
            names = self.tr("{names} and {count} more").format(
                names=names, count=len(named) - _MOST_NAMES
            )
        words = self.tr("{months} {kind}: {count}")
        head = words.format(months=months, kind=kind_name(span.kind), count=len(inside))
        return f"{head} · {names}" if names else head

    def cell_box(self, column: int, lane: int) -> QRectF:
        """Return where a cell is painted."""
        first, last = MonthColumns(self._now, self.step).months(column)
        left = self._left + self._month_width * (first - self._now)
        top = self._head_height + lane * self._lane_height
        return QRectF(left, top, self._month_width * (last - first + 1), self._lane_height)

    def sizeHint(self) -> QSize:
        """Return a line for each kind and the lines of the years and months."""
        return QSize(480, self._head_height + len(self.kinds) * self._lane_height + TIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the least that years can be read on."""
        return QSize(320, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by arrows, choose by Enter or Space."""
        moves = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
            Qt.Key.Key_Home: (-MONTHS_AHEAD, 0),
            Qt.Key.Key_End: (MONTHS_AHEAD, 0),
        }
        key = Qt.Key(event.key())
        if key in moves:
            across, down = moves[key]
            self._go_to(self._column + across, self._lane + down)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.choose(None if self.current == self._span else self.current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the cell that is clicked; a second click takes it back."""
        place = self._place_at(event.position().toPoint())
        if place is not None:
            self._go_to(*place)
            self.choose(None if self.current == self._span else self.current)

    def event(self, event: QEvent) -> bool:
        """Say in a tool tip who is behind a number."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._place_at(event.pos())
            QToolTip.showText(
                event.globalPos(), "" if place is None else self.told(self.cell(*place)), self
            )
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint years and months, lanes, numbers, and where the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_calendar(painter)
        for lane, kind in enumerate(self.kinds):
            self._paint_lane(painter, lane, kind)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = self.cell_box(self._column, self._lane).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, _CORNER, _CORNER)

    @property
    def _now(self) -> int:
        return PartialDate.of(self._ahead.day).month_index

    @property
    def columns(self) -> int:
        """How many cells a lane has."""
        return MonthColumns(self._now, self.step).count

    def _fits(self, step: int) -> bool:
        """Whether the largest number can be read where a cell stands for so many months."""
        if step not in self._most:  # asked for each cell of each paint
            self._most[step] = self._most_in_a_cell(MonthColumns(self._now, step))
        widest = self.fontMetrics().horizontalAdvance("8" * len(str(self._most[step])))
        return self._month_width * step >= widest + SMALL

    def _most_in_a_cell(self, columns: MonthColumns) -> int:
        return max(
            len(self._ahead.within(kind, *columns.months(column)))
            for kind in self.kinds
            for column in range(columns.count)
        )

    @property
    def _lane_height(self) -> int:
        return self.fontMetrics().height() + _LANE_AIR

    @property
    def _head_height(self) -> int:
        return self.fontMetrics().height() * 2 + TIGHT

    @property
    def _left(self) -> float:
        metrics = self.fontMetrics()
        return max(metrics.horizontalAdvance(kind_label(kind)) for kind in ComingKind) + MEDIUM

    @property
    def _month_width(self) -> float:
        return max(1.0, self.width() - self._left - HAIR) / MONTHS_AHEAD

    def cell(self, column: int, lane: int) -> Span:
        """Return the months and the kind of a cell."""
        return Span(self.kinds[lane], *MonthColumns(self._now, self.step).months(column))

    def _go_to(self, column: int, lane: int) -> None:
        self._column = min(max(column, 0), self.columns - 1)
        self._lane = min(max(lane, 0), len(self.kinds) - 1)
        self.setAccessibleDescription(self.told(self.current))
        told = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(told)
        self.update()
        self.walked.emit(self.cell_box(self._column, self._lane))

    def _place_at(self, position: QPoint) -> tuple[int, int] | None:
        lane = (position.y() - self._head_height) // self._lane_height
        if not 0 <= lane < len(self.kinds):
            return None
        boxes = (self.cell_box(column, lane) for column in range(self.columns))
        under = (n for n, box in enumerate(boxes) if box.left() <= position.x() < box.right())
        column = next(under, None)
        return None if column is None else (column, lane)

    def _paint_calendar(self, painter: QPainter) -> None:
        tokens, metrics, step = colours(), self.fontMetrics(), self.step
        for column in range(self.columns):
            first, _last = MonthColumns(self._now, step).months(column)
            box = self.cell_box(column, 0)
            begins_year = first % _MONTHS == 0
            if begins_year or column == 0:
                year, months = str(first // _MONTHS), _MONTHS - first % _MONTHS
                if metrics.horizontalAdvance(year) <= self._month_width * months:
                    painter.setPen(QColor(tokens.text_2))
                    painter.drawText(int(box.left()) + HAIR, metrics.ascent(), year)
            painter.setPen(QPen(QColor(tokens.border if begins_year else tokens.line), 0))
            top = 0 if begins_year else self._head_height
            painter.drawLine(int(box.left()), top, int(box.left()), self.height())
            if step > 1 or first % _QUARTER == 0:
                painter.setPen(QColor(tokens.text_3))
                months_room = box.adjusted(HAIR, 0, self._month_width, 0)
                months_room.moveTop(metrics.height())
                words = str(first % _MONTHS + 1)
                if box.left() + metrics.horizontalAdvance(words) <= self.width():
                    painter.drawText(months_room, Qt.AlignmentFlag.AlignLeft, words)

    def _paint_lane(self, painter: QPainter, lane: int, kind: ComingKind) -> None:
        tokens = colours()
        row = self.cell_box(0, lane)
        label = QRectF(0, row.top(), self._left - SMALL, row.height())
        painter.setPen(QColor(tokens.text_2))
        painter.drawText(label, Qt.AlignmentFlag.AlignVCenter, kind_label(kind))
        painter.setPen(QPen(QColor(tokens.line), 0))
        painter.drawLine(int(row.left()), int(row.top()), self.width() - HAIR, int(row.top()))
        for column in range(self.columns):
            span = self.cell(column, lane)
            inside = span.of(self._ahead)
            if inside:
                self._paint_cell(painter, span, self.cell_box(column, lane), len(inside))

    def _paint_cell(self, painter: QPainter, span: Span, box: QRectF, count: int) -> None:
        tokens = colours()
        line, tint = kind_colours(span.kind, tokens)
        is_chosen = span == self._span
        painter.setPen(QPen(QColor(line), 1))
        painter.setBrush(QColor(line if is_chosen else tint))
        painter.drawRoundedRect(box.adjusted(1, HAIR, -1, -HAIR), _CORNER, _CORNER)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(tokens.base if is_chosen else line))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))
