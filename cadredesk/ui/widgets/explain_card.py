"""How the chosen alert was worked out, beside the list that it is chosen from."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cadredesk.ui.preferences import INSPECTOR, Preferences
from cadredesk.ui.widgets.explain_panel import ExplainPanel
from cadredesk.ui.widgets.side_card import SideCard


class ExplainCard(SideCard):
    """Is there as long as somebody wants it (F4); the wish is kept for every page.

    Signals:
        fitted: It came, or gave its room back.
    """

    fitted = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.panel = ExplainPanel()
        self.body.addWidget(self.panel, 1)
        preferences.changed.connect(self._on_preference)
        if not self.is_wanted:  # shown before it stands in a page it would be a window
            self.hide()

    def hasHeightForWidth(self) -> bool:
        """What is in it scrolls, so that no height follows from its width."""
        return False

    @property
    def is_wanted(self) -> bool:
        """Whether somebody wants it beside lists."""
        return self._preferences.get(INSPECTOR)

    def ask(self) -> None:
        """Show it and take the keyboard there."""
        self._preferences.set(INSPECTOR, True)
        self.fit()
        self.panel.setFocus()

    def toggle(self) -> None:
        """Show it, or give its room back."""
        self._preferences.set(INSPECTOR, not self.is_wanted)

    def fit(self) -> None:
        """Be there if it is wanted."""
        self.setVisible(self.is_wanted)
        self.fitted.emit()

    def _on_preference(self, key: str) -> None:
        if key == INSPECTOR.key:
            self.fit()
