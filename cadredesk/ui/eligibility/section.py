"""还差什么 of a cadre file: a target to choose, and each condition for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cadredesk.domain.errors import UserError
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.services.cadre_views import CadreView
from cadredesk.services.eligibility import eligibility_of
from cadredesk.ui.eligibility.conditions_view import ConditionsView
from cadredesk.ui.eligibility.step_judging import Candidate
from cadredesk.ui.eligibility.target_combo import TargetCombo
from cadredesk.ui.theme import MEDIUM


class EligibilitySection(QWidget):
    """Judges the file in front anew for each target; one file takes no time to speak of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules: Callable[[], Rulebook] | None = None
        self._shown: tuple[CadreView, date] | None = None
        self.combo = TargetCombo()
        self.conditions = ConditionsView()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self.combo, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.conditions, 1)
        self.combo.currentIndexChanged.connect(self._on_target)

    def whom(self) -> Candidate | None:
        """Return whom a step would be proposed for, None while nobody is in sight."""
        if self._shown is None:
            return None
        view, day = self._shown
        return Candidate(view.file.id, view.file.cadre.name, self.combo.target, day)

    def use_rules(self, rules: Callable[[], Rulebook]) -> None:
        """Judge by this rule book."""
        self._rules = rules

    def show_view(self, view: CadreView, day: date) -> None:
        """Show how the person of a file stands on a day."""
        self._shown = view, day
        self._judge()

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self.combo.retranslate()
        self.conditions.retranslate()

    def _on_target(self, _index: int) -> None:
        self._judge()

    def _judge(self) -> None:
        if self._shown is None or self._rules is None:
            return
        view, day = self._shown
        try:
            found = eligibility_of(view.file, self.combo.target, self._rules(), day)
        except UserError:
            self.conditions.forget()
        else:
            self.conditions.show_found(view.file.cadre.name, found)
