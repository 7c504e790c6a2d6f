"""设置 ▸ 规则: the rules at the left, the chosen one at the right; the county's file by drop."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cadredesk.services.rule_cards import RuleCard, RulePages
from cadredesk.ui.given_files import files_in
from cadredesk.ui.settings.rule_card import RuleCardView
from cadredesk.ui.settings.rule_list import RuleCardList
from cadredesk.ui.theme import MEDIUM, SMALL, TextRole, set_role
from cadredesk.ui.widgets.flow_layout import FlowingText, FlowLayout

_ENDING = ".toml"


class RulesSection(QWidget):
    """Search, list, card, and the two buttons for the file of local values.

    Signals:
        file_dropped: The county's file was dropped here; carries its path.
        take_wanted: One is to be chosen and taken.
        send_wanted: What is set locally is to be written into a file.
    """

    file_dropped = Signal(object)
    take_wanted = Signal()
    send_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: RulePages | None = None
        self._aim = ""
        self.setAcceptDrops(True)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.list, self.card, self.around = RuleCardList(), RuleCardView(), QScrollArea()
        self.version = FlowingText()
        self.version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_role(self.version, TextRole.SECONDARY)
        self.take, self.send = QPushButton(), QPushButton()
        self._lay_out()
        self.search.textChanged.connect(self.list.seek)
        self.list.card_chosen.connect(self._on_chosen)
        self.take.clicked.connect(self.take_wanted)
        self.send.clicked.connect(self.send_wanted)
        self._retranslate()

    @property
    def pages(self) -> RulePages | None:
        """What is shown, None before it was read."""
        return self._pages

    def show_pages(self, pages: RulePages) -> None:
        """Show the rule book; the chosen rule stays chosen."""
        self._pages = pages
        self.list.show_cards(pages.cards)
        if self._aim:
            self.list.choose(self._aim)
            self._aim = ""
        self._show_version()
        self._on_chosen(self.list.chosen or "")

    def go_to(self, rule: str) -> None:
        """Show the card of a rule as soon as the rule book is read."""
        self.search.clear()
        self._aim = rule

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file of local values only."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first file."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(path)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(SMALL)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        self.search.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.around.setWidgetResizable(True)
        self.around.setFrameShape(QFrame.Shape.NoFrame)
        self.around.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.around.setWidget(self.card)
        foot = FlowLayout()
        foot.addWidget(self.version)
        for button in (self.take, self.send):
            button.setAutoDefault(False)
            foot.add_trailing(button)
        right = QVBoxLayout()
        right.setSpacing(SMALL)
        right.addWidget(self.around, 1)
        right.addLayout(foot)
        panes = QHBoxLayout(self)
        panes.setContentsMargins(0, 0, 0, 0)
        panes.setSpacing(MEDIUM)
        panes.addLayout(left)
        panes.addLayout(right, 1)

    def _retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search rules…"))
        self.search.setAccessibleName(self.tr("Search rules"))
        self.list.setAccessibleName(self.tr("Rules"))
        self.around.setAccessibleName(self.tr("The rule"))
        self.take.setText(self.tr("Take the county's file…"))
        self.take.setToolTip(self.tr("It can be dropped here as well."))
        self.send.setText(self.tr("Send ours…"))
        self.card.retranslate()
        self._show_version()

    def _show_version(self) -> None:
        pages = self._pages
        if pages is None:
            return
        words = self.tr("Rule book {version}, %n value(s) set locally", "", pages.local_values)
        self.version.setText(words.format(version=pages.version))

    def _on_chosen(self, rule: str) -> None:
        found = _card_of(self._pages, rule)
        if found is not None:
            self.card.show_card(found)


def _card_of(pages: RulePages | None, rule: str) -> RuleCard | None:
    cards = () if pages is None else pages.cards
    return next((each for each in cards if each.id == rule), None)


def _dropped(event: QDropEvent) -> Path | None:
    first = next(iter(files_in(event.mimeData())), None)
    return first if first is not None and first.suffix.lower() == _ENDING else None
