"""怎么算的: the facts of an alert, its sum, and the article it rests on."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.alert_decision import Handled
from cadredesk.domain.rules.alert import Alert, Fact, Step
from cadredesk.ui import alert_text
from cadredesk.ui.decision_text import decision_details, state_words
from cadredesk.ui.language import screen_language
from cadredesk.ui.mark_text import label
from cadredesk.ui.theme import LARGE, SMALL, TIGHT, TextRole, set_role, set_style
from cadredesk.ui.widgets.pair_layout import PairLayout


class ExplainPanel(QScrollArea):
    """Shows one alert: sentence, facts, arithmetic, basis; nothing while there is none.

    Signals:
        rule_wanted: The settings of the alert's rule are wanted; carries its id.
    """

    rule_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._alert: Alert | None = None
        self._day: date | None = None
        self._state: Handled | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._show()

    def set_alert(self, alert: Alert | None, day: date, state: Handled | None = None) -> None:
        """Explain an alert as of a day and what was decided about it, or nothing."""
        self._alert, self._day, self._state = alert, day, state
        self._show()

    def text(self) -> str:
        """Return everything the panel says, a line each, for copying and for readers."""
        content = self.widget()
        texts = [each.text() for each in content.findChildren(QLabel)]
        return "\n".join(text for text in texts if text)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, once the event is over: the lines are made anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, self._show)

    def _show(self) -> None:
        content = QWidget()
        content.setObjectName("scrolled")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, SMALL, 0)
        layout.setSpacing(SMALL)
        if self._alert is None or self._day is None:
            layout.addWidget(_label(self.tr("Choose a row to see how it is worked out."), True))
        else:
            self._explain(layout, self._alert, self._day)
        layout.addStretch(1)
        self.setAccessibleName(self.tr("How is this worked out?"))
        self.setWidget(content)

    def _explain(self, layout: QVBoxLayout, alert: Alert, day: date) -> None:
        layout.addWidget(_label(alert.subject.name, role=TextRole.SECTION))
        if alert.subject.post:
            layout.addWidget(_label(alert.subject.post, True))
        head = _label(label(alert_text.mark_of(alert), self._head(alert, day)))
        set_style(head, "mark", alert.severity.value)
        layout.addWidget(head)
        layout.addWidget(_label(alert_text.sentence(alert)))
        self._add_part(layout, self.tr("Decision"), self._decision())
        self._add_part(layout, self.tr("Facts"), _fact_rows(alert.facts))
        self._add_part(layout, self.tr("Sum"), _step_rows(alert.arithmetic))
        self._add_part(layout, self.tr("Basis"), self._basis(alert))
        layout.addWidget(self._rule_link(), 0, Qt.AlignmentFlag.AlignLeft)
        if alert_text.remark(alert):
            layout.addWidget(_label(alert_text.remark(alert), True))

    def _rule_link(self) -> QPushButton:
        link = QPushButton(self.tr("Settings of this rule ›"))
        set_style(link, "kind", "link")
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.setAutoDefault(False)
        link.clicked.connect(self._on_rule)
        return link

    def _on_rule(self) -> None:
        if self._alert is not None:
            self.rule_wanted.emit(self._alert.rule)

    @staticmethod
    def _head(alert: Alert, day: date) -> str:
        left = alert_text.mark_words(alert, day)
        return f"{alert_text.title(alert)} · {left}" if left else alert_text.title(alert)

    def _basis(self, alert: Alert) -> list[tuple[str, str]]:
        return [
            (self.tr("Article"), str(alert.citation)),
            (self.tr("Set locally"), "、".join(map(str, alert.local))),
            (self.tr("Certainty"), alert_text.certainty(alert)),
            (self.tr("Kind"), alert_text.kind(alert)),
            (self.tr("Rule"), alert.rule),
            (self.tr("Lead time"), alert_text.lead(alert)),
            (self.tr("Rule book"), alert.version),
        ]

    def _decision(self) -> list[tuple[str, str]]:
        state = self._state
        if state is None or state.decision is None:
            return []
        decided_on = state.decision.decided_on
        return [
            (self.tr("State"), state_words(state)),
            (self.tr("Noted"), decision_details(state.decision)),
            (self.tr("Decided on"), "" if decided_on is None else str(decided_on)),
        ]

    @staticmethod
    def _add_part(layout: QVBoxLayout, heading: str, rows: list[tuple[str, str]]) -> None:
        shown = [(name, value) for name, value in rows if value]
        if not shown:
            return
        line = QFrame()
        line.setObjectName("hairline")
        layout.addSpacing(TIGHT)
        layout.addWidget(line)
        layout.addWidget(_label(heading, role=TextRole.STRONG))
        pairs = PairLayout()
        for name, value in shown:
            pairs.add_pair(_label(name, True), _label(value))
        pairs.setContentsMargins(0, 0, LARGE, 0)
        layout.addLayout(pairs)


def _fact_rows(facts: tuple[Fact, ...]) -> list[tuple[str, str]]:
    chinese = screen_language() == "zh"
    rows = []
    for fact in facts:
        weak = fact.weak_zh if chinese else fact.weak_en
        plain = fact.value if chinese else fact.english_value
        value = f"{plain} ◇ {weak}" if weak else plain
        rows.append((fact.label_zh if chinese else fact.label_en, value))
    return rows


def _step_rows(steps: tuple[Step, ...]) -> list[tuple[str, str]]:
    chinese = screen_language() == "zh"
    if chinese:
        return [(step.label_zh, step.value) for step in steps]
    return [(step.label_en, step.english_value) for step in steps]


def _label(text: str, quiet: bool = False, *, role: TextRole | None = None) -> QLabel:
    made = QLabel(text)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role or quiet:
        set_role(made, role or TextRole.SECONDARY)
    return made
