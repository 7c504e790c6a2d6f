"""The conditions of a list as a row of chips, each a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cadredesk.services.conditions import Condition, Match
from cadredesk.ui.conditions.words import condition_sentence
from cadredesk.ui.widgets.filter_bar import Chip
from cadredesk.ui.widgets.flow_layout import FlowLayout


class ConditionRow(QWidget):
    """Shows conditions; it is not there while there are none.

    Signals:
        changed: One of them was taken away, or they are combined otherwise.
        edit_wanted: One of them shall say something else; carries its place.
    """

    changed = Signal()
    edit_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.conditions: tuple[Condition, ...] = ()
        self.match = Match.ALL
        self.chips: list[Chip] = []
        self._matches = QMenu(self)
        for each in Match:
            self._matches.addAction("").setData(each.value)
        self._matches.triggered.connect(self._on_match)
        self._row = FlowLayout(self)
        self.combined = Chip(self)
        self.combined.set_choices(self._matches)
        self._row.addWidget(self.combined)
        self.hide()
        self._retranslate()

    def show_conditions(self, conditions: Sequence[Condition], match: Match) -> None:
        """Show these conditions, combined in this way."""
        self.conditions, self.match = tuple(conditions), match
        while len(self.chips) > len(conditions):
            chip = self.chips.pop()
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        while len(self.chips) < len(conditions):
            self._add_chip()
        self._write()
        self.setVisible(bool(conditions))

    def remove(self, at: int) -> None:
        """Take one of them away; the keyboard goes to its neighbour."""
        held_keyboard = self.chips[at].hasFocus()
        kept = [each for place, each in enumerate(self.conditions) if place != at]
        self.show_conditions(kept, self.match)
        if held_keyboard and self.chips:
            self.chips[min(at, len(self.chips) - 1)].setFocus()
        self.changed.emit()

    def remove_last(self) -> bool:
        """Take the last one away; False if there is none."""
        if not self.conditions:
            return False
        self.remove(len(self.conditions) - 1)
        return True

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _add_chip(self) -> None:
        chip = Chip(self)
        chip.clicked.connect(self._on_clicked)
        chip.cleared.connect(self._on_cleared)
        self.chips.append(chip)
        self._row.addWidget(chip)
        chip.show()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Conditions"))
        for action in self._matches.actions():
            action.setText(self._match_name(Match(action.data())))
        self._write()

    def _write(self) -> None:
        for chip, condition in zip(self.chips, self.conditions, strict=True):
            chip.set_label(condition_sentence(condition), active=True)
            chip.setToolTip(self.tr("Enter changes it, Delete takes it away."))
        self.combined.set_label(self._match_name(self.match))
        self.combined.setToolTip(
            self.tr("Several “is” or “with” of one field are always alternatives.")
        )
        self.combined.setVisible(len(self.conditions) > 1)

    def _match_name(self, match: Match) -> str:
        return self.tr("All of these") if match is Match.ALL else self.tr("Any of these")

    def _on_match(self, action: QAction) -> None:
        self.match = Match(action.data())
        self._write()
        self.changed.emit()

    def _on_clicked(self) -> None:
        self.edit_wanted.emit(self._place_of_sender())

    def _on_cleared(self) -> None:
        self.remove(self._place_of_sender())

    def _place_of_sender(self) -> int:
        return next(at for at, chip in enumerate(self.chips) if chip is self.sender())
