"""Names that the table writes otherwise than the files: written the known way, or kept."""

from __future__ import annotations

from cadredesk.services.imports.spelled import KEEP, UNIFY, OtherSpelling
from cadredesk.services.imports.telling import spelling_choice_text, spelling_text
from cadredesk.ui.imports.question_card import MOST_SHOWN, QuestionCard, quiet_label
from cadredesk.ui.language import screen_language
from cadredesk.ui.theme import MEDIUM


class SpellingsCard(QuestionCard):
    """One question a name; what is chosen is how it is written."""

    def show_spellings(self, found: tuple[OtherSpelling, ...]) -> None:
        """Ask about these names; with many, about the first of them."""
        self.set_title(self.tr("Written in another way"))
        column, language = self.begin(MEDIUM), screen_language()
        for each in found[:MOST_SHOWN]:
            asked = self.question(spelling_text(each, language))
            choices = [(way, spelling_choice_text(each, way, language)) for way in (UNIFY, KEEP)]
            asked.addLayout(self.answers(each.key, each.stated, choices, each.choice))
            column.addLayout(asked)
        if len(found) > MOST_SHOWN:
            more = self.tr("{count} more are kept as they are.")
            column.addWidget(quiet_label(more.format(count=len(found) - MOST_SHOWN)))
        self.setVisible(bool(found))
