"""Each condition of one person for one target, in a card."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cadredesk.domain.rules.eligibility.judging import Eligibility
from cadredesk.domain.rules.proposals.step import ProposedStep
from cadredesk.ui.eligibility.words import basis, conditions, target_name, when
from cadredesk.ui.theme import TextRole, set_role
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.record_table import RecordTable
from cadredesk.ui.widgets.text_column import TextColumn


class ConditionsView(QScrollArea):
    """Shows the verdict on top and the conditions below; nothing on it is typed.

    Signals:
        step_wanted: What is known of a proposed step shall be taken in.
    """

    step_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._found: tuple[str, Eligibility] | None = None
        self._step: ProposedStep | None = None
        self.table: RecordTable | None = None
        self.verdict = QLabel()
        self.basis, self.note = QLabel(), QLabel()
        captions = ((self.basis, TextRole.CAPTION), (self.note, TextRole.CAPTION))
        for label, role in ((self.verdict, TextRole.STRONG), *captions):
            label.setWordWrap(True)
            set_role(label, role)
        self.step = QPushButton()
        self.step.setAutoDefault(False)
        self.step.clicked.connect(self.step_wanted)
        self.card = Card()
        self.card.add_to_head(self.step)
        self.card.body.addWidget(self.verdict)
        self.card.body.addWidget(self.basis)
        self.card.body.addWidget(self.note)
        content = TextColumn()
        content.setObjectName("scrolled")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        layout.addStretch(1)
        self.setWidget(content)
        self.card.hide()

    def show_found(self, name: str, found: Eligibility, step: ProposedStep | None = None) -> None:
        """Show how somebody stands, or how a step that is proposed does."""
        self._found, self._step = (name, found), step
        self.retranslate()

    def forget(self) -> None:
        """Show nobody."""
        self._found = None
        self.retranslate()

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self.card.setVisible(self._found is not None)
        if self._found is None:
            return
        name, found = self._found
        self.card.set_title(
            self.tr("What is still needed") if self._step is None else self.tr("The proposed step")
        )
        self.step.setText(
            self.tr("Propose a step…") if self._step is None else self.tr("Change the step…")
        )
        words = self.tr("{name} · {target}: {when}")
        told = words.format(name=name, target=target_name(found.target), when=when(found))
        self.verdict.setText(told)
        self.basis.setText(basis(found))
        self.basis.setVisible(bool(found.requirements))
        self.note.setText(
            self.tr(
                "Counted as of {day}, by what is on file. Passing every condition is no claim to "
                "promotion; the organization department decides."
            ).format(day=f"{found.day:%Y.%m.%d}")
        )
        self._write_table(found)

    def _write_table(self, found: Eligibility) -> None:
        if self.table is not None:
            self.card.body.removeWidget(self.table)
            self.table.deleteLater()
            self.table = None
        if found.requirements:
            self.table = RecordTable(conditions(found))
            self.card.body.insertWidget(self.card.body.indexOf(self.basis), self.table)
