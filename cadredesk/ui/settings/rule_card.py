"""One rule: whether it speaks, how early, its numbers, what it says and where that is written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from cadredesk.domain.rules.finding import Heard
from cadredesk.domain.rules.override import OverrideKind, RuleOverride
from cadredesk.domain.rules.rulebook import Rule
from cadredesk.services.rule_cards import CalendarYears, RuleCard, RuleNumber
from cadredesk.ui.settings import rule_text
from cadredesk.ui.theme import LARGE, SMALL, Mark, TextRole, set_role, set_style
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.flow_layout import FlowLayout


class RuleCardView(Card):
    """Shows a card; a thing that may be set locally has a button, another says why not.

    Signals:
        change_wanted: A value is to be set; carries the OverrideKind and the target.
        restore_wanted: What is set locally about the rule shall go.
        history_wanted: What was set when and by whom is asked for.
    """

    change_wanted = Signal(object, str)
    restore_wanted = Signal()
    history_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: RuleCard | None = None
        self._content: QWidget | None = None
        self._last = 0
        self.buttons: dict[tuple[OverrideKind, str], QPushButton] = {}
        self.badge = QLabel()
        set_style(self.badge, "mark", "due")
        self.badge.hide()
        self.add_to_head(self.badge)
        self.restore, self.history = QPushButton(), QPushButton()
        row = FlowLayout()
        for button in (self.restore, self.history):
            button.setAutoDefault(False)
            row.addWidget(button)
        self._holder = QHBoxLayout()
        self.body.addLayout(self._holder)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.restore.clicked.connect(self.restore_wanted)
        self.history.clicked.connect(self.history_wanted)

    def show_card(self, card: RuleCard) -> None:
        """Show another card, or the same one after something was set."""
        self._card = card
        self.retranslate()

    @property
    def card(self) -> RuleCard | None:
        """The card that is shown."""
        return self._card

    def text(self) -> str:
        """Return everything the card says, a line each."""
        labels = [] if self._content is None else self._content.findChildren(QLabel)
        return "\n".join(each.text() for each in labels if each.text())

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        card = self._card
        self.restore.setText(self.tr("Restore the default"))
        self.history.setText(self.tr("What was changed"))
        if card is None:
            return
        title = rule_text.card_title(card)
        self.set_title(f"{title}  {card.id}".strip())
        self.badge.setText(self.tr("set locally"))
        self.badge.setVisible(card.differs)
        self.restore.setEnabled(card.differs)
        self._fill(card)

    def _fill(self, card: RuleCard) -> None:
        content, grid = QWidget(), QGridLayout()
        content.setObjectName("scrolled")
        content.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(SMALL)
        grid.setColumnStretch(1, 1)
        self.buttons = {}
        if card.heard in {Heard.IN_ALERTS, Heard.IN_REQUIREMENTS}:
            self._add_switch(grid, card, card.rule)
        if card.heard is Heard.IN_ALERTS:
            self._add_lead(grid, card, card.rule)
        for number in card.numbers:
            self._add_number(grid, card, number)
        self._add_calendar(grid, card.calendar)
        self._add_where(grid, card.heard)
        self._add_words(grid, card.rule)
        if self._content is not None:
            self._holder.removeWidget(self._content)
            self._content.deleteLater()
        self._content = content
        self._holder.addWidget(content)

    def _add_switch(self, grid: QGridLayout, card: RuleCard, rule: Rule) -> None:
        known = card.of(OverrideKind.SWITCH, rule.id)
        value = rule_text.switch_text(rule.switched_on)
        self._add_value(grid, self.tr("Speaks"), value, "", known)
        self._add_button(grid, OverrideKind.SWITCH, rule.id, self.tr("Speaks"))

    def _add_lead(self, grid: QGridLayout, card: RuleCard, rule: Rule) -> None:
        known = card.of(OverrideKind.LEAD, rule.id)
        self._add_value(grid, self.tr("Lead time"), rule_text.lead_text(rule.lead), "", known)
        self._add_button(grid, OverrideKind.LEAD, rule.id, self.tr("Lead time"))

    def _add_number(self, grid: QGridLayout, card: RuleCard, number: RuleNumber) -> None:
        name = rule_text.said(number.note.label)
        known = card.of(OverrideKind.NUMBER, number.name)
        value, basis = rule_text.provision_text(number), rule_text.basis_text(number)
        self._add_value(grid, name, value, basis, known)
        if number.note.bounds is not None:
            self._add_button(grid, OverrideKind.NUMBER, number.name, name)
            return
        fixed = QLabel(self.tr("fixed by law"))
        set_role(fixed, TextRole.SECONDARY)
        grid.addWidget(fixed, self._last, 2, Qt.AlignmentFlag.AlignTop)

    def _add_value(
        self,
        grid: QGridLayout,
        name: str,
        value: str,
        basis: str,
        known: tuple[RuleOverride, ...],
    ) -> None:
        _add_line(grid, name, _label(value))
        self._last = grid.rowCount() - 1
        told = "\n".join((*map(rule_text.decided_text, known), *([basis] if basis else [])))
        if told:
            small = _label(told)
            set_role(small, TextRole.CAPTION)
            grid.addWidget(small, grid.rowCount(), 0, 1, 3)

    def _add_button(self, grid: QGridLayout, kind: OverrideKind, target: str, name: str) -> None:
        button = _ChangeButton(kind, target)
        button.setText(self.tr("Change…"))
        button.setAccessibleName(self.tr("Change: {what}").format(what=name))
        button.wanted.connect(self.change_wanted)
        grid.addWidget(button, self._last, 2, Qt.AlignmentFlag.AlignTop)
        self.buttons[kind, target] = button

    def _add_calendar(self, grid: QGridLayout, years: CalendarYears | None) -> None:
        """Which years' days off are known to a rule that counts working days."""
        if years is None:
            return
        words = self.tr("known for {years}").format(years=_years(years.known))
        if years.missing:
            missing = self.tr(
                "{years} is not known yet: weekends alone are left out, and every result says so"
            )
            words = f"{words}\n{Mark.CHECK.shape} {missing.format(years=_years(years.missing))}"
        _add_line(grid, self.tr("Days off and days worked for them"), _label(words))

    def _add_where(self, grid: QGridLayout, heard: Heard) -> None:
        """Where a rule that makes no alert is heard."""
        told = {
            Heard.IN_REQUIREMENTS: self.tr(
                "Under “Still needed”, where somebody is judged for a grade or a post"
            ),
            Heard.IN_OTHER_RULES: self.tr("In the sums of other rules"),
            Heard.STATED: self.tr("Nothing is counted by it; stated here to be cited"),
        }
        if heard in told:
            _add_line(grid, self.tr("Where"), _label(told[heard]))

    def _add_words(self, grid: QGridLayout, rule: Rule) -> None:
        for name, text in (
            (self.tr("What it says"), rule_text.sentences(rule)),
            (self.tr("Article"), str(rule.citation)),
            (self.tr("Certainty"), rule_text.certainty_name(rule.certainty)),
            (self.tr("Governs"), rule_text.scope_names(rule)),
            (self.tr("Remark"), rule_text.said(rule.remark)),
            (self.tr("Read in"), self.tr("source {mark} of the handbook").format(mark=rule.source)),
        ):
            if text:
                _add_line(grid, name, _label(text))


class _ChangeButton(QPushButton):
    """Knows what it changes."""

    wanted = Signal(object, str)

    def __init__(self, kind: OverrideKind, target: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._target = kind, target
        self.setAutoDefault(False)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.wanted.emit(self._kind, self._target)


def _years(years: tuple[int, ...]) -> str:
    return QCoreApplication.translate("RuleCardView", ", ").join(map(str, years))


def _add_line(grid: QGridLayout, name: str, words: QLabel) -> None:
    row = grid.rowCount()
    heading = _label(name)
    set_role(heading, TextRole.SECONDARY)
    grid.addWidget(heading, row, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(words, row, 1, Qt.AlignmentFlag.AlignTop)


def _label(text: str) -> QLabel:
    made = QLabel(text)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
