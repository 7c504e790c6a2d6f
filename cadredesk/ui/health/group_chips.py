"""The sorts of findings with their counts, one chip each; one of them may be chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup

from cadredesk.services.health import HealthGroup
from cadredesk.ui.health.finding_text import group_text
from cadredesk.ui.widgets.filter_bar import Chip, FilterBar


class GroupChips(QObject):
    """Puts the chips into a filter bar.

    Signals:
        chosen: Only one sort shall be shown; carries the HealthGroup, None for all.
    """

    chosen = Signal(object)

    def __init__(self, bar: FilterBar) -> None:
        super().__init__(bar)
        self.group: HealthGroup | None = None
        self._buttons = QButtonGroup(self)
        self._buttons.setExclusive(False)
        self.chips: dict[HealthGroup, Chip] = {}
        for at, group in enumerate(HealthGroup):
            chip = bar.add_chip()
            chip.cleared.connect(self.clear)
            self._buttons.addButton(chip, at)
            self.chips[group] = chip
        self._buttons.idClicked.connect(self._on_clicked)

    def show_counts(self, groups: Iterable[HealthGroup]) -> None:
        """Show how many there are of each sort; what there is none of is not shown."""
        counts = Counter(groups)
        if self.group is not None and not counts[self.group]:
            self.group = None
        for group, chip in self.chips.items():
            words = self.tr("{group} {count}").format(group=group_text(group), count=counts[group])
            chip.set_label(words, active=group is self.group)
            chip.setVisible(bool(counts[group]))

    def clear(self) -> None:
        """Show every sort again."""
        self._choose(None)

    def _on_clicked(self, at: int) -> None:
        group = list(HealthGroup)[at]
        self._choose(None if group is self.group else group)

    def _choose(self, group: HealthGroup | None) -> None:
        self.group = group
        self.chosen.emit(group)
