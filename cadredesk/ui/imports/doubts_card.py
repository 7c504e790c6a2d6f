"""Two people or one: rows that may mean somebody known, with what speaks for either."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout

from cadredesk.services.imports.doubts import Candidate, Doubt, Fact
from cadredesk.services.imports.telling import doubt_text, fact_texts, person_choice_text
from cadredesk.ui.imports.field_names import field_name
from cadredesk.ui.imports.question_card import MOST_SHOWN, QuestionCard, quiet_label
from cadredesk.ui.language import screen_language
from cadredesk.ui.theme import LARGE


class DoubtsCard(QuestionCard):
    """One question a row; what the row says and what is known stand side by side."""

    def show_doubts(self, doubts: tuple[Doubt, ...]) -> None:
        """Ask about these rows; with many, about the first of them."""
        self.set_title(self.tr("Two people, or one?"))
        column = self.begin(LARGE)
        for doubt in doubts[:MOST_SHOWN]:
            column.addLayout(self._question(doubt))
        if len(doubts) > MOST_SHOWN:
            more = self.tr("{count} more rows like these are taken as usual.")
            column.addWidget(quiet_label(more.format(count=len(doubts) - MOST_SHOWN)))
        self.setVisible(bool(doubts))

    def take_focus(self) -> bool:
        """Give the keyboard to what was chosen last, or to the first row; False without any."""
        marked = next((each for each in self.buttons.values() if each.isChecked()), None)
        marked = self.buttons.get(self._used, marked)
        if marked is not None:
            marked.setFocus()
        return marked is not None

    def _question(self, doubt: Doubt) -> QVBoxLayout:
        language = screen_language()
        asked = self.question(doubt_text(doubt, language))
        asked.addLayout(self._facts(doubt))
        choices = [(each, person_choice_text(doubt, each, language)) for each in doubt.choices]
        asked.addLayout(self.answers(doubt.key, doubt.name, choices, doubt.choice))
        return asked

    def _facts(self, doubt: Doubt) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(2)
        grid.addWidget(quiet_label(self.tr("Row {row}").format(row=doubt.row)), 0, 1)
        fields = list(dict.fromkeys(fact.field for each in doubt.candidates for fact in each.facts))
        for across, candidate in enumerate(doubt.candidates, 2):
            number = 0 if len(doubt.candidates) == 1 else across - 1
            grid.addWidget(quiet_label(self._whose(candidate, number)), 0, across)
            for fact in candidate.facts:
                down = fields.index(fact.field) + 1
                stated, known = fact_texts(fact)
                grid.addWidget(quiet_label(field_name(fact.field)), down, 0)
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
