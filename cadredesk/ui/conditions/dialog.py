"""One condition in three parts: what, how, which; read as a sentence before it counts."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.errors import UserError
from cadredesk.services.conditions import (
    LIMITS,
    RULES,
    WORDS,
    Condition,
    Criterion,
    Relation,
    read_condition,
)
from cadredesk.ui.conditions.words import (
    condition_sentence,
    criterion_name,
    relations_of,
    value_name,
)
from cadredesk.ui.dialogs.foot import foot
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, SMALL, Mark, TextRole, set_role, set_style

Words = Mapping[Criterion, tuple[str, ...]]

_YEARS = ("1", "2", "3", "5", "8", "10", "15", "20")
_AGES = ("30", "35", "40", "45", "50", "55")
_MONTHS = ("1", "3", "6", "12", "24")
_WIDTH_IN_CHARACTERS = 40


class _Choice(QComboBox):
    """A list that the wheel leaves alone while it has not the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll nothing that nobody is at."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ConditionDialog(QDialog):
    """Asks for a condition.

    Signals:
        made: It is one; carries the Condition.
    """

    made = Signal(object)

    def __init__(self, words: Words, parent: QWidget, begun: Condition | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Change the condition") if begun else self.tr("Condition"))
        self._words = words
        self.field, self.relation, self.value = _Choice(), _Choice(), _Choice()
        self.typed = QLineEdit()
        self.said, self.problem = QLabel(), QLabel()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.act = QPushButton(self.tr("Narrow the list (Enter)"))
        self._prepare()
        self._lay_out()
        self.field.currentIndexChanged.connect(self._on_field)
        self.relation.currentIndexChanged.connect(self._on_relation)
        self.value.editTextChanged.connect(self._say)
        self.typed.returnPressed.connect(self._on_act)
        self.cancel.clicked.connect(self.reject)
        self.act.clicked.connect(self._on_act)
        self._on_field()
        if begun is not None:
            self._begin(begun)

    def use_words(self, words: Words) -> None:
        """Offer the words that are in use, now that they are here; what was typed stays."""
        typed = self.value.currentText()
        self._words = words
        self._offer_values()
        self.value.setEditText(typed)

    def _prepare(self) -> None:
        for each in Criterion:
            self.field.addItem(criterion_name(each), each)
        self.value.setLineEdit(self.typed)
        self.value.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # A completion in the line would make 30 of a 3 that was meant.
        self.value.setCompleter(None)  # type: ignore[arg-type]
        self.field.setAccessibleName(self.tr("What"))
        self.relation.setAccessibleName(self.tr("How"))
        self.value.setAccessibleName(self.tr("Which"))
        self.problem.setWordWrap(True)
        self.said.setWordWrap(True)
        set_role(self.said, TextRole.STRONG)
        set_style(self.problem, "mark", Mark.DUE.value)

    def _lay_out(self) -> None:
        parts = QHBoxLayout()
        parts.setSpacing(SMALL)
        for combo in (self.field, self.relation, self.value):
            parts.addWidget(combo, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addLayout(parts)
        layout.addWidget(self.said)
        layout.addWidget(self.problem)
        layout.addStretch(1)
        layout.addLayout(foot(self.cancel, self.act))
        layout.addStrut(self.fontMetrics().horizontalAdvance("国") * _WIDTH_IN_CHARACTERS)

    def _begin(self, condition: Condition) -> None:
        self.field.setCurrentIndex(list(Criterion).index(condition.criterion))
        at = self.relation.findData(condition.relation)
        self.relation.setCurrentIndex(at)
        self.value.setEditText(value_name(condition.criterion, condition.value))

    @property
    def _criterion(self) -> Criterion:
        return list(Criterion)[self.field.currentIndex()]

    @property
    def _relation(self) -> Relation:
        return relations_of(self._criterion)[self.relation.currentIndex()][0]

    @property
    def _typed(self) -> str:
        """What was typed or chosen, as it is stored."""
        if not self.value.isVisibleTo(self):
            return ""
        text = self.value.currentText().strip()
        return {value_name(self._criterion, each): each for each in self._offered}.get(text, text)

    @property
    def _offered(self) -> tuple[str, ...]:
        criterion = self._criterion
        if criterion in RULES:
            return _MONTHS
        if criterion in LIMITS:
            return _AGES if criterion is Criterion.AGE else _YEARS
        return WORDS.get(criterion) or self._words.get(criterion, ())

    def _on_field(self) -> None:
        self.relation.blockSignals(True)
        self.relation.clear()
        for relation, text in relations_of(self._criterion):
            self.relation.addItem(text, relation)
        self.relation.blockSignals(False)
        self._offer_values()
        self.value.setEditText("")
        self._on_relation()

    def _offer_values(self) -> None:
        self.value.blockSignals(True)
        self.value.clear()
        self.value.addItems([value_name(self._criterion, each) for each in self._offered])
        self.value.setCurrentIndex(-1)
        self.value.blockSignals(False)

    def _on_relation(self) -> None:
        self.value.setVisible(self._relation not in (Relation.HOLDS, Relation.FAILS))
        self._say()

    def _say(self) -> None:
        """Read the sentence out as it stands; what is wrong is said when it is to count."""
        self._tell("")
        try:
            self.said.setText(condition_sentence(self._read()))
        except UserError:
            self.said.clear()

    def _tell(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _read(self) -> Condition:
        return read_condition(self._criterion, self._relation, self._typed)

    def _on_act(self) -> None:
        if not self.isVisible():
            # A combo hands Enter to its line once more.
            return
        try:
            condition = self._read()
        except UserError as error:
            self._tell(sentence(error))
            self.value.setFocus()
            return
        self.made.emit(condition)
        self.accept()
