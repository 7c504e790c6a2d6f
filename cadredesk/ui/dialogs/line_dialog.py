"""One line asked for: a name, a number; what cannot be is said before it counts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.errors import UserError
from cadredesk.ui.dialogs.foot import foot
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, Mark, set_style

Check = Callable[[str], object]
"""Raises a `UserError` for a text that cannot be taken."""

_WIDTH_IN_CHARACTERS = 28


class LineDialog(QDialog):
    """Asks for a text.

    Signals:
        answered: The text can be taken; carries it.
    """

    answered = Signal(str)

    def __init__(self, question: str, verb: str, check: Check, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(question)
        self._check = check
        self._question = QLabel(question)
        self.line = QLineEdit()
        self._question.setBuddy(self.line)
        self.line.setAccessibleName(question)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.problem.hide()
        set_style(self.problem, "mark", Mark.DUE.value)
        self.cancel, self.act = QPushButton(self.tr("Cancel")), QPushButton(verb)
        self._lay_out()
        self.line.textChanged.connect(self.problem.hide)
        self.line.returnPressed.connect(self._on_act)
        self.act.clicked.connect(self._on_act)
        self.cancel.clicked.connect(self.reject)

    def begin(self, text: str) -> None:
        """Open with a text that is replaced by typing."""
        self.line.setText(text)
        self.line.selectAll()
        self.open()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        layout.setSpacing(MEDIUM)
        for widget in (self._question, self.line, self.problem):
            layout.addWidget(widget)
        layout.addLayout(foot(self.cancel, self.act))
        layout.addStrut(self.fontMetrics().horizontalAdvance("国") * _WIDTH_IN_CHARACTERS)

    def _on_act(self) -> None:
        text = self.line.text()
        try:
            self._check(text)
        except UserError as error:
            self.problem.setText(sentence(error))
            self.problem.show()
            return
        self.answered.emit(text)
        self.accept()
