"""What goes into one column of a blank, and why; chosen here where it is to be otherwise."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from cadredesk.domain.blank.facts import FACTS
from cadredesk.domain.blank.proposal import Proposal
from cadredesk.domain.blank.recipe import NOTHING, DateStyle, Part, Recipe
from cadredesk.domain.blank.vocabulary import Vocabulary
from cadredesk.services.blanks.inspecting import why_text
from cadredesk.ui.language import screen_language
from cadredesk.ui.theme import MEDIUM, TIGHT, TextRole, set_role

_STYLES = {
    DateStyle.DOTTED: "1985.06",
    DateStyle.CHINESE: "1985年6月",
    DateStyle.DASHED: "1985-06",
    DateStyle.SLASHED: "1985/06",
    DateStyle.DIGITS: "198506",
}


class ColumnStrip(QWidget):
    """The current column with two choices: which facts, and in which style dates.

    Signals:
        chosen: A column is to be filled otherwise; carries its letter and the recipe.
    """

    chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposal: Proposal | None = None
        self._vocabulary: Vocabulary | None = None
        self._offered: list[Recipe] = []
        self.heading, self._why = QLabel(), QLabel()
        set_role(self.heading, TextRole.STRONG)
        set_role(self._why, TextRole.SECONDARY)
        for label in (self.heading, self._why):
            label.setWordWrap(True)
        self.facts, self.styles = QComboBox(), QComboBox()
        self.facts.setMaxVisibleItems(20)
        for style, text in _STYLES.items():
            self.styles.addItem(text, style)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, TIGHT, 0, 0)
        grid.setHorizontalSpacing(MEDIUM)
        for at, widget in enumerate((self.heading, self.facts, self.styles)):
            grid.addWidget(widget, 0, at)
        grid.addWidget(self._why, 0, 3, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(3, 3)
        self.facts.activated.connect(self._on_facts)
        self.styles.activated.connect(self._on_style)
        self.retranslate()

    @property
    def why(self) -> str:
        """Return why the column is filled so, as it is said."""
        return self._why.text()

    def show_column(self, proposal: Proposal, vocabulary: Vocabulary) -> None:
        """Show a column of the blank."""
        self._proposal, self._vocabulary = proposal, vocabulary
        single = [Recipe((Part(fact),)) for fact in FACTS]
        plain = replace(proposal.recipe, style=DateStyle.DOTTED)
        first = [*proposal.choices, *([plain] if plain.parts else [])]
        self._offered = list(dict.fromkeys([*first, NOTHING, *single]))
        language = screen_language()
        self.facts.clear()
        for recipe in self._offered:
            self.facts.addItem(vocabulary.label(recipe, language) or self.tr("Leave as it is"))
        wanted = plain if plain.parts or not proposal.choices else None
        self.facts.setCurrentIndex(-1 if wanted is None else self._offered.index(wanted))
        self.styles.setCurrentIndex(self.styles.findData(proposal.recipe.style))
        self.styles.setVisible(_has_dates(proposal.recipe))
        self.heading.setText(f"{proposal.column.letter}  {proposal.column.heading}")
        self._why.setText(why_text(proposal, vocabulary, language))
        self.setEnabled(not proposal.column.is_worked_out)

    def retranslate(self) -> None:
        """Put every text anew."""
        self.facts.setAccessibleName(self.tr("What goes into this column"))
        self.styles.setAccessibleName(self.tr("How dates are written"))
        self.facts.setPlaceholderText(self.tr("Say which…"))
        if self._proposal is not None and self._vocabulary is not None:
            self.show_column(self._proposal, self._vocabulary)

    def _on_facts(self, at: int) -> None:
        recipe = self._offered[at]
        style = self._proposal.recipe.style if self._proposal else DateStyle.DOTTED
        self._choose(replace(recipe, style=style) if recipe.parts else recipe)

    def _on_style(self, _at: int) -> None:
        if self._proposal is not None:
            style = DateStyle(self.styles.currentData())
            self._choose(replace(self._proposal.recipe, style=style))

    def _choose(self, recipe: Recipe) -> None:
        if self._proposal is not None and recipe != self._proposal.recipe:
            self.chosen.emit(self._proposal.column.letter, recipe)


def _has_dates(recipe: Recipe) -> bool:
    return any(fact.endswith(("_on", "_since")) or fact == "joined_party" for fact in recipe.facts)
