"""拟议的一步: what is known of it, before its conditions are judged."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.rules.proposals.step import ProposedStep
from cadredesk.domain.rules.target import Target
from cadredesk.ui.dialogs.foot import answer, foot
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
        self._lay_out(parent)
        answer(self, self.cancel, self.judge, self._on_judge)

    def propose(self, step: ProposedStep) -> None:
        """Begin with what was entered before."""
        self.fields.show_step(step)

    def _lay_out(self, over: QWidget) -> None:
        hint = QLabel(self.tr("Fill in what is known; what is left empty is not judged."))
        hint.setWordWrap(True)
        set_role(hint, TextRole.SECONDARY)
        content = QWidget()
        content.setObjectName("scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, MEDIUM, 0)
        column.addWidget(self.fields)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        note = self.tr("Only judged; nothing of it is kept in the file.")
        buttons = foot(self.cancel, self.judge, note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(hint)
        layout.addWidget(scroll, 1)
        layout.addLayout(buttons)
        least = self.fontMetrics().horizontalAdvance("国") * _WIDTH_IN_CHARACTERS
        needed = content.sizeHint().width() + scroll.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(max(least, needed + 2 * HUGE))
        # As high as everything needs, but never higher than the window that it stands over.
        around = hint.sizeHint().height() + buttons.sizeHint().height() + 2 * LARGE + 3 * MEDIUM
        wanted = content.sizeHint().height() + around
        self.resize(self.minimumWidth(), min(wanted, over.window().height() - 2 * HUGE))

    def _on_judge(self) -> None:
        if self.fields.commit():
            self.judged.emit(self.fields.step)
