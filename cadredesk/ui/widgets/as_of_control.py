"""The chip that says for which day ages and alerts are worked out, and changes it."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCalendarWidget, QMenu, QWidget, QWidgetAction

from cadredesk.domain.calendar_days import add_months_to_day
from cadredesk.services.clock import Clock
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.widgets.filter_bar import Chip


class AsOfControl(Chip):
    """A chip with the as-of day of the alert watch."""

    def __init__(self, watch: AlertWatch, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self._clock = clock
        self._menu = QMenu(self)
        self._choices = [self._menu.addAction("") for _ in _choices(clock.today())]
        self._calendar = QCalendarWidget()
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.clicked.connect(self._on_day)
        self._calendar.activated.connect(self._on_day)
        holder = QWidgetAction(self._menu)
        holder.setDefaultWidget(self._calendar)
        self._menu.addSeparator()
        self._menu.addAction(holder)
        self._menu.triggered.connect(self._on_choice)
        self.set_choices(self._menu)
        self.cleared.connect(self._on_cleared)
        watch.board_changed.connect(self._on_board)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        day = self._watch.day
        label = self.tr("As of {day}").format(day=f"{day:%Y.%m.%d}")
        self.set_label(label, active=day != self._clock.today())
        self.setToolTip(self.tr("Ages, lengths of time and alerts are worked out for this day."))
        names = (
            self.tr("Today"),
            self.tr("End of this month"),
            self.tr("End of this year"),
            self.tr("A year from now"),
        )
        for action, name, choice in zip(
            self._choices, names, _choices(self._clock.today()), strict=True
        ):
            action.setText(f"{name}  {choice:%Y.%m.%d}")
            action.setData(choice)
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))

    def _on_choice(self, action: QAction) -> None:
        chosen = action.data()
        if isinstance(chosen, date):
            self._watch.set_day(chosen)

    def _on_day(self, day: QDate) -> None:
        self._menu.close()
        self._watch.set_day(date(day.year(), day.month(), day.day()))

    def _on_cleared(self) -> None:
        self._watch.set_day(self._clock.today())

    def _on_board(self, _board: object) -> None:
        self._say()


def _choices(today: date) -> tuple[date, ...]:
    month_end = date(today.year, today.month, monthrange(today.year, today.month)[1])
    return today, month_end, date(today.year, 12, 31), add_months_to_day(today, 12)
