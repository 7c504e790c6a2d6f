"""统一写法: which of several spellings is kept; the others are written like it and remembered."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.services.spelling import Variants
from cadredesk.ui.dialogs.foot import answer, foot
from cadredesk.ui.health.finding_text import spelling_text
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, SMALL, TextRole, set_role

_WIDTH_IN_CHARACTERS = 30


class UnifyDialog(QDialog):
    """Lists the spellings; nothing is chosen but what was chosen before, or the fullest one.

    Signals:
        unify_wanted: The others shall be written like one; carries that spelling.
        apart_wanted: They mean different names.
    """

    unify_wanted = Signal(str)
    apart_wanted = Signal()

    def __init__(self, variants: Variants, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("One spelling"))
        self._names = list(variants.people)
        self.choices = QButtonGroup(self)
        self.apart = QPushButton(self.tr("They are different"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.unify = QPushButton(self.tr("Make one (Ctrl+Enter)"))
        self._lay_out(variants)
        self.apart.clicked.connect(self._on_apart)
        answer(self, self.cancel, self.unify, self._on_unify)

    def _lay_out(self, variants: Variants) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        layout.setSpacing(MEDIUM)
        question = QLabel(spelling_text(variants))
        question.setWordWrap(True)
        layout.addWidget(question)
        listed = QVBoxLayout()
        listed.setSpacing(SMALL)
        for at, (name, people) in enumerate(variants.people.items()):
            words = self.tr("{name}  ·  %n cadre(s)", "", len(people)).format(name=name)
            choice = QRadioButton(words)
            choice.setChecked(name == variants.proposed)
            self.choices.addButton(choice, at)
            listed.addWidget(choice)
        layout.addLayout(listed)
        self.choices.checkedButton().setFocus()
        note = QLabel(
            self.tr("The others are written like the chosen one, and remembered. Ctrl+Z undoes it.")
        )
        note.setWordWrap(True)
        set_role(note, TextRole.CAPTION)
        layout.addWidget(note)
        layout.addStretch(1)
        self.apart.setAutoDefault(False)
        buttons = foot(self.cancel, self.unify)
        buttons.insertWidget(0, self.apart)
        layout.addLayout(buttons)
        layout.addStrut(self.fontMetrics().horizontalAdvance("国") * _WIDTH_IN_CHARACTERS)

    def _on_unify(self) -> None:
        self.unify_wanted.emit(self._names[self.choices.checkedId()])
        self.accept()

    def _on_apart(self) -> None:
        self.apart_wanted.emit()
        self.accept()
