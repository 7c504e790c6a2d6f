"""The alerts over a file: how each was worked out, what settles it, what is decided about it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from cadredesk.domain.ids import CadreId
from cadredesk.domain.rules.alert import Alert
from cadredesk.services.cadre_views import CadreView
from cadredesk.services.desk import Desk
from cadredesk.ui.acting.acting import AlertActing
from cadredesk.ui.alert_verbs import Verb, verb_of, verb_text
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.cadre_file.layout import FileLayout
from cadredesk.ui.deciding.deciding import AlertDeciding
from cadredesk.ui.page import Page


class AlertWork(QObject):
    """Answers the links beside the alerts in the head of a file."""

    def __init__(
        self,
        page: Page,
        layout: FileLayout,
        desk: Desk,
        runner: BackgroundRunner,
        watch: AlertWatch,
    ) -> None:
        super().__init__(page)
        self._page, self._layout, self._watch = page, layout, watch
        self._chosen: tuple[Alert, ...] = ()
        self._place = QPoint()
        self._cadre: CadreId | None = None
        self.deciding = AlertDeciding(page, desk, runner, watch, self._about)
        self.acting = AlertActing(page, desk, runner, self.deciding)
        self.menu: QMenu | None = None
        layout.head.alerts.explain_wanted.connect(self.explain)
        layout.head.alerts.handle_wanted.connect(self.handle)
        layout.explain.rule_wanted.connect(page.go_to_rule)

    def show_view(self, view: CadreView) -> None:
        """Show who this is, with the alerts of the day and how each stands."""
        self._cadre = view.file.id
        self._layout.head.show_view(view, self._watch.board)

    def explain(self, alert: Alert) -> None:
        """Show how an alert was worked out, and what was decided about it."""
        board = self._watch.board
        self._layout.explain_alert(alert, board.day, board.handled(alert))

    def explain_first(self) -> None:
        """Show how the most urgent alert was worked out."""
        board = self._watch.board
        for alert in board.of(self._cadre)[:1] if self._cadre is not None else ():
            self.explain(alert)

    def toggle(self) -> None:
        """Show how the most urgent alert was worked out, or put that away."""
        if self._layout.explain_card.isHidden():
            self.explain_first()
        else:
            self._layout.set_explaining(False)

    def handle(self, alert: Alert, place: QPoint) -> None:
        """Offer what settles an alert and what can be decided about it."""
        self._chosen, self._place = (alert,), place
        self.menu = QMenu(self._page)
        if verb_of(alert) is not Verb.OPEN_FILE:
            self.menu.addAction(verb_text(alert), self._on_act)
        self.deciding.add_to(self.menu)
        self.menu.popup(place)

    def _about(self) -> tuple[Alert, ...]:
        return self._chosen

    def _on_act(self) -> None:
        self.acting.act(self._chosen[0], self._place)
