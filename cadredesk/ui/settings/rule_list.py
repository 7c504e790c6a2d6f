"""The rules at the left of 设置 ▸ 规则, by family, with a word for what is set locally."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidgetItem, QWidget

from cadredesk.services.rule_cards import RuleCard
from cadredesk.ui.settings.rule_text import card_title, family_name
from cadredesk.ui.widgets.side_list import SideList

_CARD = Qt.ItemDataRole.UserRole
_LOCAL, _OFF, _INDENT = "◆", "○", "　"


class RuleCardList(SideList):
    """Every rule under the name of its family; a search leaves out the others.

    Signals:
        card_chosen: Another rule is wanted; carries its id.
    """

    WIDE = 14

    card_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[RuleCard, ...] = ()
        self._sought = ""
        self.currentItemChanged.connect(self._on_current)

    def show_cards(self, cards: Sequence[RuleCard]) -> None:
        """List the cards; the chosen one stays chosen."""
        self._cards = tuple(cards)
        self._fill(self.chosen)

    def seek(self, text: str) -> None:
        """List only what has this text in its name, its number or its numbers' names."""
        self._sought = text.strip().casefold()
        self._fill(self.chosen)

    @property
    def chosen(self) -> str | None:
        """The id of the card that is chosen."""
        item: QListWidgetItem | None = self.currentItem()
        card = None if item is None else item.data(_CARD)
        return card if isinstance(card, str) else None

    def choose(self, rule: str) -> None:
        """Choose a card by the id of its rule."""
        for row in range(self.count()):
            if self.item(row).data(_CARD) == rule:
                self.setCurrentRow(row)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._cards:
            self._fill(self.chosen)

    def _fill(self, chosen: str | None) -> None:
        self.blockSignals(True)
        self.clear()
        family = None
        for card in self._cards:
            if not self._is_sought(card):
                continue
            if card.family != family:
                family = card.family
                self._add_heading(family_name(family))
            self.add(_INDENT + _line(card), card.id, f"{card_title(card)} {card.id}".strip())
        self.blockSignals(False)
        wanted = [row for row in range(self.count()) if self.item(row).data(_CARD) is not None]
        kept = [row for row in wanted if self.item(row).data(_CARD) == chosen]
        self.setCurrentRow((kept or wanted or [-1])[0])

    def _add_heading(self, text: str) -> None:
        self.add(text)
        heading = self.item(self.count() - 1)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        font = self.font()
        font.setWeight(QFont.Weight.DemiBold)
        heading.setFont(font)

    def _is_sought(self, card: RuleCard) -> bool:
        names = [each.note.label.zh + each.note.label.en for each in card.numbers]
        titles = card.rule.title
        return any(self._sought in text.casefold() for text in (card.id, *titles, *names))

    def _on_current(self, _current: object, _previous: object) -> None:
        if self.chosen is not None:
            self.card_chosen.emit(self.chosen)


def _line(card: RuleCard) -> str:
    marks = f"{'' if card.rule.switched_on else _OFF}{_LOCAL if card.differs else ''}"
    return f"{card_title(card)}  {marks}".strip()
