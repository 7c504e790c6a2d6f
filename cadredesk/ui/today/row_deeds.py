"""What is done about the current row of 今日: an alert, or a submission that presses."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtWidgets import QMenu

from cadredesk.domain.rules.alert import Alert
from cadredesk.services.desk import Desk
from cadredesk.ui.acting.acting import AlertActing
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.deciding.deciding import AlertDeciding
from cadredesk.ui.page import Page
from cadredesk.ui.widgets.wrapped_table import WrappedTable

ALERTS_PAGE, SUBMISSION_PAGE = "alerts", "submission"
translate = QCoreApplication.translate


class RowDeeds(QObject):
    """Opens what settles a row; only an alert is decided about and explained."""

    def __init__(
        self,
        page: Page,
        table: WrappedTable,
        means: tuple[Desk, BackgroundRunner, AlertWatch],
    ) -> None:
        super().__init__(page)
        self._page, self._table = page, table
        self._desk, self._runner, self._watch = means

    @property
    def alert(self) -> Alert | None:
        """The alert of the current row; a submission is none."""
        value = self._table.current_value()
        return value if isinstance(value, Alert) else None

    @cached_property
    def deciding(self) -> AlertDeciding:
        """What decides about the chosen rows."""
        return AlertDeciding(self._page, self._desk, self._runner, self._watch, self._chosen)

    @cached_property
    def acting(self) -> AlertActing:
        """What opens what settles an alert."""
        return AlertActing(self._page, self._desk, self._runner, self.deciding)

    def act(self) -> None:
        """Open what settles the row."""
        value = self._table.current_value()
        if self.alert is not None:
            self.acting.act(self.alert, self._table.place_below())
        elif value is not None:
            self._page.go.emit(SUBMISSION_PAGE, value)

    def explain(self) -> None:
        """Show how the alert is worked out."""
        if self.alert is not None:
            self._page.go.emit(ALERTS_PAGE, self.alert)

    def show_menu(self, position: QPoint) -> None:
        """Open the menu of the row."""
        menu = QMenu(self._page)
        menu.addAction(translate("TodayPage", "Settle it"), self.act)
        if self.alert is not None:
            menu.addAction(translate("TodayPage", "Open file"), self._on_open_file)
            menu.addAction(translate("TodayPage", "How is this worked out?"), self.explain)
        menu.addAction(translate("TodayPage", "Copy"), self._table.copy)
        if self.alert is not None:
            self.deciding.add_to(menu)
        menu.popup(position)

    def _on_open_file(self) -> None:
        if self.alert is not None:
            self.acting.open_file(self.alert)

    def _chosen(self) -> list[Alert]:
        return [each for each in self._table.selected_values() if isinstance(each, Alert)]
