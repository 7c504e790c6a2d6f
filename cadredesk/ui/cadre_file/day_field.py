"""A labelled day to look at a file on; a month means its last day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from cadredesk.domain.field_values import FieldKind, FieldSpec
from cadredesk.domain.partial_date import PartialDate
from cadredesk.ui.theme import SMALL
from cadredesk.ui.widgets.value_edit import Today
from cadredesk.ui.widgets.year_month_edit import YearMonthEdit

_DAY = FieldSpec("file", "day", FieldKind.DATE)
_DAY_IN_DIGITS = 18


class DayField(QWidget):
    """Empties itself when the day is asked for, ready for the next one.

    Signals:
        day_wanted: A file on a day is wanted; carries the day.
    """

    day_wanted = Signal(object)

    def __init__(self, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = YearMonthEdit(_DAY, today, to_the_day=True)
        # Only after Enter has moved the keyboard on: whoever shows the day then takes it.
        self.edit.committed.connect(self._on_day, Qt.ConnectionType.QueuedConnection)
        self._label = QLabel()
        self._label.setBuddy(self.edit)
        self.setFocusProxy(self.edit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self._label)
        row.addWidget(self.edit)

    def set_words(self, words: str) -> None:
        """Say in the language of the screens what the day is for."""
        self._label.setText(words)
        self.edit.set_name(words)
        self.edit.line.setPlaceholderText(self.tr("e.g. 20260930"))
        self.edit.retranslate()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        room = self.fontMetrics().horizontalAdvance("0") * _DAY_IN_DIGITS
        self.edit.setFixedWidth(room)

    def _on_day(self, value: PartialDate | None) -> None:
        if value is not None and value.month is not None:
            last = monthrange(value.year, value.month)[1]
            self.edit.set_value(None)
            self.day_wanted.emit(date(value.year, value.month, value.day or last))
