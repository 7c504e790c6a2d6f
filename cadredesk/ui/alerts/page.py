"""预警: all alerts of the as-of day, filtered, explained, and exported as a ledger."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from cadredesk.domain.rules.alert import Alert, Severity
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.desk import Desk
from cadredesk.ui.acting.acting import AlertActing
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.alerts.chips import AlertChips
from cadredesk.ui.alerts.filters import AlertFilter, Asked, Group
from cadredesk.ui.alerts.group_list import AlertGroups
from cadredesk.ui.alerts.layout import AlertsLayout
from cadredesk.ui.alerts.ledger_export import LedgerExport
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.deciding.deciding import AlertDeciding
from cadredesk.ui.models.roles import Index
from cadredesk.ui.page import Breadth, Page
from cadredesk.ui.preferences import SANCTIONS, Preferences
from cadredesk.ui.widgets.as_of_control import AsOfControl
from cadredesk.ui.widgets.data_table import DataTable
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.explain_panel import ExplainPanel

LOOK_AHEAD_PAGE = "look_ahead"


class AlertsPage(Page):
    """Lists what the rules say, by rule and by person, and shows how each was worked out."""

    ID, ICON, CODE, SECTION = "alerts", "alert", "30", 3
    OFFERS = frozenset(
        {
            CommandId.OPEN,
            CommandId.LEDGER,
            CommandId.EXPORT,
            CommandId.PRINT,
            CommandId.EXPLAIN,
            CommandId.INSPECTOR,
            CommandId.REFRESH,
            *AlertDeciding.OFFERS,
        }
    )

    def __init__(
        self,
        desk: Desk,
        runner: BackgroundRunner,
        watch: AlertWatch,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch = watch
        self._preferences = preferences
        self._filter = AlertFilter()
        self.ledger = LedgerExport(self, desk, runner, preferences)
        self._search = self.header.add_search()
        self._ahead = self.header.secondary("calendar_clock")
        self._print = self.header.secondary("print")
        self._choose = self.header.secondary("options")
        self._export = self.header.primary("arrow_export")
        self.chips = AlertChips(self.filters, preferences)
        self._as_of = AsOfControl(watch, desk.clock)
        self.filters.add_trailing(self._as_of)
        self._view = AlertsLayout(preferences)
        self.deciding = AlertDeciding(self, desk, runner, watch, self._view.table.selected_values)
        self.acting = AlertActing(self, desk, runner, self.deciding)
        self.body.addWidget(self._view, 1)
        self._connect()
        self.retranslate()

    @property
    def table(self) -> DataTable:
        """The alerts that are listed."""
        return self._view.table

    @property
    def groups(self) -> AlertGroups:
        """The groups at the left."""
        return self._view.groups

    @property
    def explain(self) -> ExplainPanel:
        """How the chosen alert was worked out."""
        return self._view.explain

    @property
    def empty(self) -> EmptyState:
        """What stands in place of an empty list."""
        return self._view.empty

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Alerts")

    def retranslate(self) -> None:
        """Put every text anew."""
        self._search.setPlaceholderText(self.tr("Name or post…  Ctrl+F"))
        self._search.setAccessibleName(self.tr("Search alerts"))
        self._ahead.setText(self.tr("The months ahead"))
        self._print.setText(self.tr("Print"))
        self._choose.setText(self.tr("Ledger with choices…"))
        self._export.setText(self.tr("Export ledger"))
        self._view.table.setAccessibleName(self.tr("Alerts"))
        self._view.explain_card.setAccessibleName(self.tr("How is this worked out?"))
        self._view.model.retranslate()
        self._view.fit_columns()
        self.chips.retranslate()
        self._write()

    def shown(self, argument: object = None) -> None:
        """Show everything, what was decided about, or go to the alert that led here."""
        if isinstance(argument, Alert | Asked):
            asked = argument if isinstance(argument, Asked) else Asked.EVERYTHING
            self._filter = AlertFilter(asked=asked)
            self._view.groups.list.choose(Group())
            self._write()
        if isinstance(argument, Alert):
            self._go_to(argument)

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        return self.tr("Enter settle it · Ctrl+J plan · Ctrl+E export ledger · F4 the sum")

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        handlers: dict[CommandId, Callable[[], None]] = {
            CommandId.REFRESH: self._watch.recompute,
            CommandId.LEDGER: self._on_export,
            CommandId.EXPORT: self._on_export,
            CommandId.PRINT: self._on_print,
            CommandId.INSPECTOR: self._view.explain_card.toggle,
        }
        if self._view.table.current_value() is not None:
            handlers[CommandId.OPEN] = self._on_act
            handlers[CommandId.EXPLAIN] = self._view.explain_card.ask
            handlers |= self.deciding.commands()
        return handlers

    def step_out(self) -> bool:
        """Clear the search, then the filters, then the group."""
        if self._search.text():
            self._search.clear()
            return True
        if super().step_out():
            return True
        if self._filter.group == Group():
            return False
        self._view.groups.list.choose(Group())
        return True

    def set_breadth(self, breadth: Breadth) -> None:
        """Leave the groups out where there is no room for them beside an explanation."""
        super().set_breadth(breadth)
        self._fit_panes()

    def _connect(self) -> None:
        self._search.textChanged.connect(self._on_search)
        self._export.triggered.connect(self._on_export)
        self._print.triggered.connect(self._on_print)
        self._choose.triggered.connect(self._on_choose)
        self._ahead.triggered.connect(self._on_look_ahead)
        self._view.groups.list.group_chosen.connect(self._on_group)
        self._view.groups.list.entered.connect(self._view.table.setFocus)
        self._view.table.row_changed.connect(self._on_row)
        self._view.table.opened.connect(self._on_opened)
        self._view.table.menu_wanted.connect(self._on_menu)
        self._view.empty.chosen.connect(self._on_show_all)
        self._watch.board_changed.connect(self._on_board)
        self._view.explain_card.fitted.connect(self._fit_panes)
        self._preferences.changed.connect(self._on_preference)
        self.chips.filter_chosen.connect(self._set_filter)
        self._view.explain.rule_wanted.connect(self.go_to_rule)

    def _write(self) -> None:
        board = self._watch.board
        listed = self._listed()
        self._view.model.show_alerts(listed, board)
        self._view.pages.setCurrentIndex(0 if listed else 1)
        self._view.empty.set_text(
            self.tr("No alerts under these conditions."),
            self.tr("Show everything") if board.alerts else "",
        )
        self.header.set_title(self.tr("Alerts"))
        self.header.set_count(_count_text(board, len(listed)))
        self.chips.show_filter(self._filter)
        self._explain()
        self.commands_changed.emit()

    def _set_filter(self, wanted: AlertFilter) -> None:
        if wanted != self._filter:
            self._filter = wanted
            self._write()

    def _on_board(self, board: AlertBoard) -> None:
        self.count_changed.emit(board.pressing)
        self._view.groups.list.show_board(board)
        self._write()

    def _on_group(self, group: Group) -> None:
        self._set_filter(replace(self._filter, group=group))

    def _on_search(self, text: str) -> None:
        self._set_filter(replace(self._filter, text=text.strip()))

    def _on_show_all(self) -> None:
        self._search.clear()
        self._view.groups.list.choose(Group())
        self._set_filter(AlertFilter())

    def _on_row(self, _index: Index) -> None:
        self._explain()
        self.commands_changed.emit()

    def _explain(self) -> None:
        alert, board = self._view.table.current_value(), self._watch.board
        state = None if alert is None else board.handled(alert)
        self._view.explain.set_alert(alert, board.day, state)

    def _on_opened(self, _index: Index) -> None:
        self._on_act()

    def _on_act(self) -> None:
        self.acting.act(self._view.table.current_value(), self._view.table.place_below())

    def _on_open_file(self) -> None:
        self.acting.open_file(self._view.table.current_value())

    def _on_preference(self, key: str) -> None:
        if key == SANCTIONS.key:
            self._watch.show_sanctions(self._preferences.get(SANCTIONS))
            self._write()

    def _fit_panes(self) -> None:
        explains = self._view.explain_card.is_wanted
        roomy = self.breadth is Breadth.WIDE or not explains
        self._view.set_roomy(roomy)
        self._view.groups.setVisible(roomy and self.breadth is not Breadth.NARROW)

    def _go_to(self, alert: Alert) -> None:
        listed = self._listed()
        if alert in listed:
            self._view.table.setCurrentIndex(self._view.model.index(listed.index(alert), 0))

    def _on_menu(self, position: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Settle it"), self._on_act)
        menu.addAction(self.tr("Open file"), self._on_open_file)
        menu.addAction(self.tr("How is this worked out?"), self._view.explain_card.ask)
        menu.addAction(self.tr("Copy"), self._view.table.copy)
        menu.addAction(self.tr("Export ledger"), self._on_export)
        self.deciding.add_to(menu)
        menu.popup(position)

    def _on_look_ahead(self) -> None:
        self.go.emit(LOOK_AHEAD_PAGE, None)

    def _on_export(self) -> None:
        self.ledger.run(self._listed(), self._watch)

    def _on_choose(self) -> None:
        self.ledger.ask(self._listed(), self._watch)

    def _on_print(self) -> None:
        self.ledger.print(self._listed(), self._watch.board)

    def _listed(self) -> tuple[Alert, ...]:
        board = self._watch.board
        return tuple(alert for alert in board.alerts if self._filter.admits(alert, board))


def _count_text(board: AlertBoard, listed: int) -> str:
    text = QCoreApplication.translate("AlertsPage", "{count} in all, {overdue} overdue")
    if listed != len(board.alerts):
        text = QCoreApplication.translate("AlertsPage", "{listed} of {count}, {overdue} overdue")
    return text.format(
        listed=listed, count=len(board.alerts), overdue=board.count(Severity.OVERDUE)
    )
