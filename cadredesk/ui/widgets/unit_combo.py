"""A unit of the township, chosen from a list (单位)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from cadredesk.domain.ids import UnitId


class UnitCombo(QComboBox):
    """The units of the township; none for somebody outside it.

    Signals:
        committed: Another unit was chosen; carries its id or None.
    """

    committed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units: list[UnitId | None] = [None]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._on_activated)

    def show_units(self, units: Mapping[UnitId, str], chosen: UnitId | None) -> None:
        """Offer these units with one of them chosen."""
        self._units = [None, *units]
        self.clear()
        self.addItems(["", *units.values()])
        self.set_value(chosen)

    @property
    def value(self) -> UnitId | None:
        """The unit that is chosen."""
        return self._units[max(0, self.currentIndex())]

    def set_value(self, unit: UnitId | None) -> None:
        """Choose one of the units that are offered, or none."""
        self.setCurrentIndex(self._units.index(unit) if unit in self._units else 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the choice."""
        event.ignore()

    def _on_activated(self, row: int) -> None:
        self.committed.emit(self._units[row])
