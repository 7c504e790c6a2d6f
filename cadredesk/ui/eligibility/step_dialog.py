"""拟议的一步: what is known of it, before its conditions are judged."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.rules.proposals.step import ProposedStep
from cadredesk.domain.rules.target import Target
from cadredesk.ui.dialogs.foot import answer, foot
from cadredesk.ui.dialogs.scrolled_body import ScrolledBody
from cadredesk.ui.eligibility.step_fields import StepFields
from cadredesk.ui.eligibility.words import target_name
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, TextRole, set_role
from cadredesk.ui.widgets.value_edit import Today

_WIDTH_IN_CHARACTERS = 44


class StepDialog(QDialog):
    """Takes in what is known of a step; an appointment case will bring it along by itself.

    Signals:
        judged: The step shall be judged; carries the ProposedStep.
    """

    judged = Signal(object)

    def __init__(self, name: str, target: Target, today: Today, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = self.tr("Proposed step: {name} · {target}")
        self.setWindowTitle(words.format(name=name, target=target_name(target)))
        self.fields = StepFields(today, moves=not target.is_grade)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.judge = QPushButton(self.tr("Judge it (Ctrl+Enter)"))
        self._lay_out()
        answer(self, self.cancel, self.judge, self._on_judge)

    def propose(self, step: ProposedStep) -> None:
        """Begin with what was entered before."""
        self.fields.show_step(step)

    def _lay_out(self) -> None:
        hint = QLabel(self.tr("Fill in what is known; what is left empty is not judged."))
        hint.setWordWrap(True)
        set_role(hint, TextRole.SECONDARY)
        note = self.tr("Only judged; nothing of it is kept in the file.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(hint)
        layout.addWidget(ScrolledBody(self.fields), 1)
        layout.addLayout(foot(self.cancel, self.judge, note))
        layout.addStrut(self.fontMetrics().horizontalAdvance("国") * _WIDTH_IN_CHARACTERS)

    def _on_judge(self) -> None:
        if self.fields.commit():
            self.judged.emit(self.fields.step)
