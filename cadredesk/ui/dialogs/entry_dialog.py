"""A few fields with a hint over them and one button that acts."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.ui.dialogs.foot import answer, foot
from cadredesk.ui.dialogs.scrolled_body import ScrolledBody
from cadredesk.ui.fields import field_name
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, SMALL, Mark, TextRole, set_role, set_style
from cadredesk.ui.widgets.value_edit import ValueEdit

WIDTH_IN_CHARACTERS = 36


class EntryDialog(QDialog):
    """Lays the fields of something new under each other; Ctrl+Enter is the button that acts.

    A dialog adds its fields, names its two buttons, and says what acting means.
    """

    def __init__(self, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.cancel, self.save = QPushButton(), QPushButton()
        self.problem = QLabel()
        set_style(self.problem, "mark", Mark.OVERDUE.value)
        self.problem.hide()
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(LARGE)
        self._form.setVerticalSpacing(SMALL)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        self._lay_out(hint)
        answer(self, self.cancel, self.save, self._on_save)

    def add_field(self, field: ValueEdit, words: str = "", *, needed: bool = False) -> None:
        """Add a field, called as it is everywhere unless it has words of its own here."""
        name = words or field_name(field.spec.name)
        field.set_name(name)
        self.add_row(name, field, needed=needed)

    def add_row(self, words: str, widget: QWidget, *, needed: bool = False) -> None:
        """Add a widget that says itself what it is called."""
        self._form.addRow(f"{words} *" if needed else words, widget)

    def say(self, words: str) -> None:
        """Say beside the buttons what is missing."""
        self.problem.setText(words)
        self.problem.show()

    @abstractmethod
    def _on_save(self) -> None:
        """Act on what was entered, or say what is missing."""

    def _lay_out(self, hint: str) -> None:
        told = QLabel(hint)
        set_role(told, TextRole.SECONDARY)
        buttons = foot(self.cancel, self.save)
        buttons.insertWidget(0, self.problem)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(told)
        layout.addWidget(ScrolledBody(self._form), 1)
        layout.addLayout(buttons)
        layout.addStrut(self.fontMetrics().horizontalAdvance("国") * WIDTH_IN_CHARACTERS)
