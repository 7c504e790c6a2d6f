"""试用期 of a new post: a year from its start, none any more, or none at all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from cadredesk.domain.post_change import Probation
from cadredesk.ui.theme import LARGE

_YEAR = 12


class ProbationChoice(QWidget):
    """Offers what can be of a post: only an appointed leading one has a probation (PROMO-11).

    Signals:
        chosen: Somebody chose.
    """

    chosen = Signal()

    def __init__(self, months: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        length = self.tr("%n year(s)", "", months // _YEAR)
        if months % _YEAR:
            length = self.tr("%n month(s)", "", months)
        from_start = self.tr("{length} from the start").format(length=length)
        self.buttons = {
            Probation.FROM_START: QRadioButton(from_start),
            Probation.PASSED: QRadioButton(self.tr("none any more (passed)")),
            Probation.NONE: QRadioButton(self.tr("does not apply")),
        }
        self._by_hand = False
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(LARGE)
        for at, button in enumerate(self.buttons.values()):
            self._group.addButton(button, at)
            row.addWidget(button)
        row.addStretch(1)
        self._group.idClicked.connect(self._on_clicked)
        self._show(Probation.NONE)

    @property
    def value(self) -> Probation:
        """What is chosen."""
        return list(Probation)[max(0, self._group.checkedId())]

    def follow(self, usual: Probation) -> None:
        """Choose what is usual, unless somebody chose another that is possible."""
        keeps = self._by_hand and Probation.NONE not in (usual, self.value)
        self._show(self.value if keeps else usual)

    def _show(self, chosen: Probation) -> None:
        none = chosen is Probation.NONE
        for probation, button in self.buttons.items():
            button.setEnabled((probation is Probation.NONE) is none)
        self.buttons[chosen].setChecked(True)

    def _on_clicked(self, _id: int) -> None:
        self._by_hand = True
        self.chosen.emit()
