"""Names that the table writes otherwise than the files: written the known way, or kept."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.services.imports.spelled import KEEP, UNIFY, OtherSpelling
from cadredesk.services.imports.telling import spelling_choice_text, spelling_text
from cadredesk.ui.language import screen_language
from cadredesk.ui.theme import MEDIUM, SMALL, TextRole, set_role
from cadredesk.ui.widgets.card import Card

MOST_SHOWN = 30


class SpellingsCard(Card):
    """One question a name.

    Signals:
        chosen: It was said how a name is written; carries its key and the choice.
    """

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[tuple[str, str], QRadioButton] = {}
        self._used = ("", "")
        self._list: QWidget | None = None

    def show_spellings(self, found: tuple[OtherSpelling, ...]) -> None:
        """Ask about these names; with many, about the first of them."""
        self.set_title(self.tr("Written in another way"))
        if self._list is not None:
            self.body.removeWidget(self._list)
            self._list.deleteLater()
        self.buttons = {}
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        for each in found[:MOST_SHOWN]:
            column.addWidget(self._question(each))
        if len(found) > MOST_SHOWN:
            more = self.tr("{count} more are kept as they are.")
            label = QLabel(more.format(count=len(found) - MOST_SHOWN))
            set_role(label, TextRole.SECONDARY)
            column.addWidget(label)
        self.body.addWidget(self._list)
        self.setVisible(bool(found))

    def return_focus(self) -> bool:
        """Give the keyboard back to what was chosen last; False when that is not here."""
        button = self.buttons.get(self._used)
        if button is not None:
            button.setFocus()
        return button is not None

    def _question(self, found: OtherSpelling) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        label = QLabel(spelling_text(found, screen_language()))
        label.setWordWrap(True)
        column.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        group = QButtonGroup(holder)
        for choice in (UNIFY, KEEP):
            button = QRadioButton(spelling_choice_text(found, choice, screen_language()))
            button.setAccessibleName(f"{found.stated} {button.text()}")
            button.setChecked(choice == found.choice)
            button.setProperty("answer", (found.key, choice))
            button.clicked.connect(self._on_chosen)
            group.addButton(button)
            row.addWidget(button)
            self.buttons[found.key, choice] = button
        row.addStretch(1)
        column.addLayout(row)
        return holder

    def _on_chosen(self) -> None:
        self._used = self.sender().property("answer")
        self.chosen.emit(*self._used)
