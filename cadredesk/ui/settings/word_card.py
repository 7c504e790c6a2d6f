"""设置 ▸ 字典: words of code tables that were kept as typed, and other spellings that mean one."""

from __future__ import annotations

from cadredesk.services.codes import LearnedWord
from cadredesk.ui.fields import entity_name, field_name
from cadredesk.ui.settings.learned_card import LearnedCard, LearnedTexts

_SANCTIONS = "punishment"


class WordCard(LearnedCard):
    """Such words, each a `LearnedWord`; one that is forgotten is marked in the file again."""

    def texts(self) -> LearnedTexts:
        """Return the words of the card."""
        return LearnedTexts(
            title=self.tr("Words of the code tables"),
            some=self.tr(
                "Said in a file or the sheet; forgotten, a word is marked and asked again."
            ),
            none=self.tr("No word was kept as typed, and none was said to mean another one."),
            headings=(self.tr("Field"), self.tr("Word"), self.tr("What was said")),
            samples=("专业技术职务", "甲省委党校研究生", "当作“大学”"),
        )

    def row_of(self, learned: LearnedWord) -> tuple[str, str, str]:
        """Return the field, the word and what was said of it."""
        return _name(learned.code_list), learned.text, self._said(learned)

    def _said(self, learned: LearnedWord) -> str:
        if learned.kept is None:
            return self.tr("means “{word}”").format(word=learned.word)
        return self.tr("kept as typed")


def _name(code_list: str) -> str:
    """What a table is called; that of sanctions by its rows."""
    return entity_name(code_list) if code_list == _SANCTIONS else field_name(code_list)
