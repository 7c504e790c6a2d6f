"""A card of questions that an import may leave unanswered: each with its answers beside it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.ui.theme import MEDIUM, SMALL, TextRole, set_role
from cadredesk.ui.widgets.card import Card

MOST_SHOWN = 30


class QuestionCard(Card):
    """Shows some questions and keeps the keyboard where the last one was answered.

    Signals:
        chosen: A question was answered; carries its key and the choice.
    """

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[tuple[str, str], QRadioButton] = {}
        self._used = ("", "")
        self._list: QWidget | None = None

    def begin(self, spacing: int) -> QVBoxLayout:
        """Take the questions away that are shown, and return where the next ones go."""
        if self._list is not None:
            self.body.removeWidget(self._list)
            self._list.deleteLater()
        self.buttons = {}
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(spacing)
        self.body.addWidget(self._list)
        return column

    def return_focus(self) -> bool:
        """Give the keyboard back to what was chosen last; False when that is not here."""
        button = self.buttons.get(self._used)
        if button is not None:
            button.setFocus()
        return button is not None

    def question(self, words: str) -> QVBoxLayout:
        """Return the column of one question, which begins with its words."""
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        label = QLabel(words)
        label.setWordWrap(True)
        column.addWidget(label)
        return column

    def answers(
        self, key: str, name: str, choices: Iterable[tuple[str, str]], chosen: str
    ) -> QHBoxLayout:
        """Return a button for each choice and its words; `name` says aloud what it is about."""
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        group = QButtonGroup(self._list)
        for choice, words in choices:
            button = QRadioButton(words)
            button.setAccessibleName(f"{name} {words}")
            button.setChecked(choice == chosen)
            button.setProperty("answer", (key, choice))
            button.clicked.connect(self._on_chosen)
            group.addButton(button)
            row.addWidget(button)
            self.buttons[key, choice] = button
        row.addStretch(1)
        return row

    def _on_chosen(self) -> None:
        self._used = self.sender().property("answer")
        self.chosen.emit(*self._used)


def quiet_label(text: str) -> QLabel:
    """Return a text that stands back."""
    label = QLabel(text)
    set_role(label, TextRole.SECONDARY)
    return label
