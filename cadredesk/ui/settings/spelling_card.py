"""设置 ▸ 字典: names of which somebody said that they are one, or that they are not."""

from __future__ import annotations

from cadredesk.services.spelling import POST, LearnedSpelling, Spelled
from cadredesk.ui.settings.learned_card import LearnedCard, LearnedTexts


class SpellingCard(LearnedCard):
    """What was said about spellings, each a `LearnedSpelling`."""

    def texts(self) -> LearnedTexts:
        """Return the words of the card."""
        return LearnedTexts(
            title=self.tr("Names in several spellings"),
            some=self.tr("Said in an import or the health check; proposed the next time."),
            none=self.tr("Nothing was said yet about names that are spelled in several ways."),
            headings=(self.tr("What it names"), self.tr("Spelling"), self.tr("What was said")),
            samples=("院校名称", "甲省农业大学，甲农大学院", "是“甲省农业大学”"),
        )

    def row_of(self, learned: LearnedSpelling) -> tuple[str, str, str]:
        """Return what is named, its spellings and what was said of them."""
        return self._kind(learned), self.tr(", ").join(learned.names), self._said(learned)

    def _kind(self, learned: LearnedSpelling) -> str:
        return {
            Spelled.SCHOOL.value: self.tr("School"),
            Spelled.ORGANIZER.value: self.tr("Organizer of training"),
            Spelled.AUTHORITY.value: self.tr("Awarding authority"),
            POST: self.tr("Post"),
        }[learned.place]

    def _said(self, learned: LearnedSpelling) -> str:
        if learned.means:
            return self.tr("means “{name}”").format(name=learned.means)
        return self.tr("kept apart")
