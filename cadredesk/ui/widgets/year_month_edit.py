"""A month typed as people type it: 198506, 1985.6, 1985年6月, with arrows and a pad of months."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QStyle, QStyleOptionFrame, QWidget

from cadredesk.domain.field_values import FieldSpec, Reading
from cadredesk.domain.partial_date import PartialDate, add_months
from cadredesk.ui.theme import SMALL, TIGHT, colours, set_style
from cadredesk.ui.widgets.entry_line import EntryLine
from cadredesk.ui.widgets.value_edit import Today, ValueEdit

_STEPS = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 12,
    Qt.Key.Key_PageDown: -12,
}
_DOTS = frozenset((".", "。", "．"))
_YEAR_TYPED = 4
_PAD_COLUMNS = 4
_MONTHS = 12


class MonthLine(EntryLine):
    """The line of a month: steps by arrow keys, and a hint of what is still to be typed.

    Signals:
        stepped: An arrow or page key asks for another month; carries how many further.
        pad_wanted: Alt+Down asks for the pad.
    """

    stepped = Signal(int)
    pad_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step or open the pad; the rest is typing."""
        key, alt = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if self.is_composing:
            super().keyPressEvent(event)
        elif alt and key is Qt.Key.Key_Down:
            self.pad_wanted.emit()
        elif key in _STEPS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.stepped.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)

    @property
    def ghost(self) -> str:
        """What is still to be typed after a year."""
        text = self.text()
        if self.hasFocus() and len(text) == _YEAR_TYPED and text.isdecimal():
            return ".‗‗"
        return ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hint after what was typed."""
        super().paintEvent(event)
        if not self.ghost:
            return
        painter = QPainter(self)
        painter.setPen(QColor(colours().text_3))
        painter.drawText(self._after_text(), Qt.AlignmentFlag.AlignVCenter, self.ghost)

    def _after_text(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        frame = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return frame.adjusted(self.fontMetrics().horizontalAdvance(self.text()) + TIGHT, 0, 0, 0)


class MonthPad(QWidget):
    """Twelve months of one year to pick from, by mouse or by arrow keys.

    Signals:
        picked: A month was chosen; carries its number.
    """

    picked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        grid = QGridLayout(self)
        grid.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        grid.setSpacing(TIGHT)
        self.buttons = [QPushButton(self) for _month in range(_MONTHS)]
        for at, button in enumerate(self.buttons):
            button.setAutoDefault(False)
            button.clicked.connect(self._on_clicked)
            grid.addWidget(button, at // _PAD_COLUMNS, at % _PAD_COLUMNS)

    def open_at(self, place: QPoint, year: int, month: int | None) -> None:
        """Show the months of a year under a place, one of them chosen."""
        for number, button in enumerate(self.buttons, start=1):
            button.setText(f"{year}.{number:02d}")
            set_style(button, "kind", "primary" if number == month else "")
        self.move(place)
        self.show()
        self.buttons[(month or 1) - 1].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move among the months; Enter picks, Esc closes."""
        moves = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -_PAD_COLUMNS,
            Qt.Key.Key_Down: _PAD_COLUMNS,
        }
        focused = next((at for at, each in enumerate(self.buttons) if each.hasFocus()), 0)
        move = moves.get(Qt.Key(event.key()))
        if move is not None:
            self.buttons[max(0, min(_MONTHS - 1, focused + move))].setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(focused + 1)
        else:
            super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        sender = self.sender()
        self._pick(next(at for at, each in enumerate(self.buttons, start=1) if each is sender))

    def _pick(self, month: int) -> None:
        self.close()
        self.picked.emit(month)


class YearMonthEdit(ValueEdit):
    """A field for a month, or for a day where the day matters."""

    def __init__(
        self,
        spec: FieldSpec,
        today: Today,
        parent: QWidget | None = None,
        *,
        to_the_day: bool = False,
    ) -> None:
        super().__init__(spec, today, parent)
        self._to_the_day = to_the_day
        self.pad = MonthPad(self)
        self.pad.picked.connect(self._on_picked)
        line = self.line
        if isinstance(line, MonthLine):
            line.stepped.connect(self._on_stepped)
            line.pad_wanted.connect(self._on_pad_wanted)

    def make_line(self) -> EntryLine:
        """Return a line that knows months."""
        return MonthLine()

    def read(self, text: str) -> Reading:
        """Return the month that was typed; a lone dot is the present one."""
        if text.strip() in _DOTS:
            return Reading(PartialDate.of(self.today).to_month())
        reading = super().read(text)
        if isinstance(reading.value, PartialDate) and not self._to_the_day:
            return replace(reading, value=reading.value.to_month())
        return reading

    def display_text(self, value: PartialDate | None) -> str:
        """Return the month, or the day where it matters or where only the file knows it."""
        return "" if value is None else str(value)

    def _on_stepped(self, months: int) -> None:
        at = self.read(self.line.text()).value
        if not isinstance(at, PartialDate) or not at.has_month:
            at = PartialDate.of(self.today).to_month()
            months = 0
        self.line.setText(str(add_months(at.to_month(), months)))
        self.line.setModified(True)
        self.typed.emit(self.line.text())

    def _on_pad_wanted(self) -> None:
        at = self.read(self.line.text()).value
        known = at if isinstance(at, PartialDate) else PartialDate.of(self.today)
        month = known.month if isinstance(at, PartialDate) else None
        place = self.line.mapToGlobal(self.line.rect().bottomLeft())
        self._pad_year = known.year
        self.pad.open_at(place, known.year, month)

    def _on_picked(self, month: int) -> None:
        self.line.setText(str(PartialDate(self._pad_year, month)))
        self.line.setModified(True)
        self.line.setFocus()
        self.commit()
