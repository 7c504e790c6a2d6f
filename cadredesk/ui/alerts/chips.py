"""The chips over the list of alerts: how far ahead, how urgent, decided about or not."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from cadredesk.domain.rules.alert import Severity
from cadredesk.services.alert_board import SanctionsShown
from cadredesk.ui.alerts.filters import AlertFilter, Asked, Horizon
from cadredesk.ui.mark_text import label as mark_label
from cadredesk.ui.preferences import SANCTIONS, Preferences
from cadredesk.ui.settings.display_section import choice_name
from cadredesk.ui.theme import Mark
from cadredesk.ui.widgets.filter_bar import FilterBar


class AlertChips(QObject):
    """Puts the chips into a filter bar and says what was chosen or cleared.

    Where sanctions are told holds for every page, so it is kept with the preferences.

    Signals:
        filter_chosen: Something else is asked for; carries the AlertFilter.
    """

    filter_chosen = Signal(object)

    def __init__(self, bar: FilterBar, preferences: Preferences) -> None:
        super().__init__(bar)
        self._preferences = preferences
        self._filter = AlertFilter()
        self._horizon, self._severity = bar.add_chip(), bar.add_chip()
        self._asked, self._sanctions = bar.add_chip(), bar.add_chip()
        self.horizons, self.severities, self.askings = QMenu(bar), QMenu(bar), QMenu(bar)
        self.places = QMenu(bar)
        for horizon in Horizon:
            self.horizons.addAction("").setData(int(horizon))
        for severity in ("", *Severity):
            self.severities.addAction("").setData(str(severity))
        for asked in Asked:
            self.askings.addAction("").setData(str(asked))
        for shown in SanctionsShown:
            self.places.addAction("").setData(str(shown))
        self._sanctions.set_choices(self.places)
        self.places.triggered.connect(self._on_place)
        self._sanctions.cleared.connect(self._on_place_cleared)
        self._asked.set_choices(self.askings)
        self.askings.triggered.connect(self._on_asked)
        self._asked.cleared.connect(self._on_asked_cleared)
        self._horizon.set_choices(self.horizons)
        self._severity.set_choices(self.severities)
        self.horizons.triggered.connect(self._on_horizon)
        self.severities.triggered.connect(self._on_severity)
        self._horizon.cleared.connect(self._on_horizon_cleared)
        self._severity.cleared.connect(self._on_severity_cleared)

    def retranslate(self) -> None:
        """Name every choice anew; `show_filter` puts the chips' own labels."""
        for action in self.horizons.actions():
            action.setText(self._horizon_name(Horizon(action.data())))
        for action in self.severities.actions():
            action.setText(self._severity_name(action.data()))
        for action in self.askings.actions():
            action.setText(self._asked_name(Asked(action.data())))
        for action in self.places.actions():
            action.setText(choice_name(SanctionsShown(action.data())))

    def show_filter(self, wanted: AlertFilter) -> None:
        """Say on the chips what is asked for."""
        self._filter = wanted
        time = self.tr("Time: {choice}").format(choice=self._horizon_name(wanted.horizon))
        self._horizon.set_label(time, active=wanted.horizon is not Horizon.ALL)
        state = self.tr("State: {choice}").format(choice=self._severity_name(wanted.severity or ""))
        self._severity.set_label(state, active=wanted.severity is not None)
        handling = self.tr("Handling: {choice}").format(choice=self._asked_name(wanted.asked))
        self._asked.set_label(handling, active=wanted.asked is not Asked.EVERYTHING)
        self._show_sanctions()

    def _show_sanctions(self) -> None:
        shown = self._preferences.get(SANCTIONS)
        words = self.tr("Sanctions: {choice}").format(choice=choice_name(shown))
        self._sanctions.set_label(words, active=shown is not SanctionsShown.ON_SCREEN)

    def _horizon_name(self, horizon: Horizon) -> str:
        return {
            Horizon.ALL: self.tr("Any time"),
            Horizon.SIX_MONTHS: self.tr("Within 6 months"),
            Horizon.A_YEAR: self.tr("Within 12 months"),
        }[horizon]

    def _severity_name(self, severity: str) -> str:
        return mark_label(Mark(severity)) if severity else self.tr("Any state")

    def _asked_name(self, asked: Asked) -> str:
        return {
            Asked.EVERYTHING: self.tr("All"),
            Asked.OPEN: self.tr("Not decided"),
            Asked.HELD: self.tr("Decided"),
        }[asked]

    def _on_place(self, action: QAction) -> None:
        self._preferences.set(SANCTIONS, SanctionsShown(action.data()))

    def _on_place_cleared(self) -> None:
        self._preferences.reset(SANCTIONS)

    def _on_asked(self, action: QAction) -> None:
        self._choose(replace(self._filter, asked=Asked(action.data())))

    def _on_asked_cleared(self) -> None:
        self._choose(replace(self._filter, asked=Asked.EVERYTHING))

    def _on_horizon(self, action: QAction) -> None:
        self._choose(replace(self._filter, horizon=Horizon(action.data())))

    def _on_severity(self, action: QAction) -> None:
        severity = Severity(action.data()) if action.data() else None
        self._choose(replace(self._filter, severity=severity))

    def _on_horizon_cleared(self) -> None:
        self._choose(replace(self._filter, horizon=Horizon.ALL))

    def _on_severity_cleared(self) -> None:
        self._choose(replace(self._filter, severity=None))

    def _choose(self, wanted: AlertFilter) -> None:
        self.filter_chosen.emit(wanted)
