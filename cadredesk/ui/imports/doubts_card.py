"""Two people or one: rows that may mean somebody known, with what speaks for either."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.services.imports.doubts import Candidate, Doubt, Fact
from cadredesk.services.imports.telling import doubt_text, fact_texts, person_choice_text
from cadredesk.ui.imports.field_names import field_name
from cadredesk.ui.language import screen_language
from cadredesk.ui.theme import LARGE, MEDIUM, SMALL, TextRole, set_role
from cadredesk.ui.widgets.card import Card

MOST_SHOWN = 30


class DoubtsCard(Card):
    """One question a row; what the row says and what is known stand side by side.

    Signals:
        chosen: It was said whom a row means; carries its key and the choice.
    """

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[tuple[str, str], QRadioButton] = {}
        self._used = ("", "")
        self._list: QWidget | None = None

    def show_doubts(self, doubts: tuple[Doubt, ...]) -> None:
        """Ask about these rows; with many, about the first of them."""
        self.set_title(self.tr("Two people, or one?"))
        if self._list is not None:
            self.body.removeWidget(self._list)
            self._list.deleteLater()
        self.buttons = {}
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LARGE)
        for doubt in doubts[:MOST_SHOWN]:
            column.addWidget(self._question(doubt))
        if len(doubts) > MOST_SHOWN:
            more = self.tr("{count} more rows like these are taken as usual.")
            column.addWidget(_quiet(more.format(count=len(doubts) - MOST_SHOWN)))
        self.body.addWidget(self._list)
        self.setVisible(bool(doubts))

    def take_focus(self) -> bool:
        """Give the keyboard to what was chosen last, or to the first row; False without any."""
        marked = next((each for each in self.buttons.values() if each.isChecked()), None)
        marked = self.buttons.get(self._used, marked)
        if marked is not None:
            marked.setFocus()
        return marked is not None

    def _question(self, doubt: Doubt) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        label = QLabel(doubt_text(doubt, screen_language()))
        label.setWordWrap(True)
        column.addWidget(label)
        column.addLayout(self._facts(doubt))
        column.addLayout(self._choices(doubt, holder))
        return holder

    def _facts(self, doubt: Doubt) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(2)
        grid.addWidget(_quiet(self.tr("Row {row}").format(row=doubt.row)), 0, 1)
        fields = list(dict.fromkeys(fact.field for each in doubt.candidates for fact in each.facts))
        for across, candidate in enumerate(doubt.candidates, 2):
            alone = len(doubt.candidates) == 1
            grid.addWidget(_quiet(self._whose(candidate, 0 if alone else across - 1)), 0, across)
            for fact in candidate.facts:
                down = fields.index(fact.field) + 1
                stated, known = fact_texts(fact)
                grid.addWidget(_quiet(field_name(fact.field)), down, 0)
                grid.addWidget(QLabel(stated), down, 1)
                grid.addWidget(QLabel(f"{known}  {self._mark(fact)}"), down, across)
        grid.setColumnStretch(len(doubt.candidates) + 2, 1)
        return grid

    def _whose(self, candidate: Candidate, number: int) -> str:
        title = self.tr("On file")
        if candidate.row:
            title = self.tr("Row {row}").format(row=candidate.row)
        return f"{number}. {title}" if number else title

    def _mark(self, fact: Fact) -> str:
        if fact.agrees is None:
            return ""
        return self.tr("✓ agrees") if fact.agrees else self.tr("✕ differs")

    def _choices(self, doubt: Doubt, holder: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        group = QButtonGroup(holder)
        for choice in doubt.choices:
            button = QRadioButton(person_choice_text(doubt, choice, screen_language()))
            button.setAccessibleName(f"{doubt.name} {button.text()}")
            button.setChecked(choice == doubt.choice)
            button.setProperty("answer", (doubt.key, choice))
            button.clicked.connect(self._on_chosen)
            group.addButton(button)
            row.addWidget(button)
            self.buttons[doubt.key, choice] = button
        row.addStretch(1)
        return row

    def _on_chosen(self) -> None:
        self._used = self.sender().property("answer")
        self.chosen.emit(*self._used)


def _quiet(text: str) -> QLabel:
    label = QLabel(text)
    set_role(label, TextRole.SECONDARY)
    return label
