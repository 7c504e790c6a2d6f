"""Which specialities are listed: by field, by age, in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from cadredesk.services.specialities import SpecialityFilter, SpecialitySort
from cadredesk.ui.widgets.filter_bar import FilterBar

AGES = (30, 35, 40, 45)
"""The ages by which offices look for young cadres."""


class SpecialityChips(QObject):
    """The conditions as chips of a filter bar.

    Signals:
        changed: Another list is wanted.
    """

    changed = Signal()

    def __init__(self, bar: FilterBar) -> None:
        super().__init__(bar)
        self.filter = SpecialityFilter()
        self._field_menu, self._age_menu = QMenu(bar), QMenu(bar)
        self._field, self._age = bar.add_chip(), bar.add_chip()
        for age in AGES:
            self._age_menu.addAction("").setData(age)
        self._field.set_choices(self._field_menu)
        self._age.set_choices(self._age_menu)
        self._field_menu.triggered.connect(self._on_field)
        self._age_menu.triggered.connect(self._on_age)
        self._field.cleared.connect(self._on_field_cleared)
        self._age.cleared.connect(self._on_age_cleared)

    def offer_fields(self, fields: Sequence[str]) -> None:
        """Offer the fields that occur."""
        self._field_menu.clear()
        for field in fields:
            self._field_menu.addAction(field.replace("&", "&&")).setData(field)

    def search(self, typed: str) -> None:
        """Look for what was typed, whatever else is asked for."""
        self._take(replace(self.filter, text=typed.strip()))

    def sort(self, sort: SpecialitySort, *, descending: bool) -> None:
        """List the same in another order."""
        self._take(replace(self.filter, sort=sort, descending=descending))

    def clear(self) -> None:
        """Drop every condition; the order stays."""
        self._take(SpecialityFilter(sort=self.filter.sort, descending=self.filter.descending))

    def retranslate(self) -> None:
        """Put every text anew."""
        for action in self._age_menu.actions():
            action.setText(self._age_text(action.data()))
        self._write()

    def _take(self, wanted: SpecialityFilter) -> None:
        if wanted != self.filter:
            self.filter = wanted
            self._write()
            self.changed.emit()

    def _write(self) -> None:
        field, oldest = self.filter.field, self.filter.oldest
        self._field.set_label(field or self.tr("Field"), active=bool(field))
        words = self.tr("Age") if oldest is None else self._age_text(oldest)
        self._age.set_label(words, active=oldest is not None)

    def _age_text(self, age: int) -> str:
        return self.tr("{age} or younger").format(age=age)

    def _on_field(self, action: QAction) -> None:
        self._take(replace(self.filter, field=action.data()))

    def _on_age(self, action: QAction) -> None:
        self._take(replace(self.filter, oldest=action.data()))

    def _on_field_cleared(self) -> None:
        self._take(replace(self.filter, field=""))

    def _on_age_cleared(self) -> None:
        self._take(replace(self.filter, oldest=None))
