"""Why somebody is listed: facts, sum and basis of each reason, and what can be done."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cadredesk.domain.rules.alert import Alert, Fact, Step
from cadredesk.services.worth_a_look import LookRow
from cadredesk.ui import alert_text, text
from cadredesk.ui.decision_text import decision_details, state_words
from cadredesk.ui.language import screen_language
from cadredesk.ui.theme import SMALL, TIGHT, TextRole, set_role, set_style
from cadredesk.ui.widgets.flow_layout import FlowLayout


class ReasonPanel(QWidget):
    """Explains the chosen person; the buttons stay where they are.

    Signals:
        candidate_wanted: The chosen people shall be noted as candidates.
        training_wanted: They shall have a course.
        open_wanted: The file of the person is wanted.
        silence_wanted: Their reasons shall not be told again.
    """

    candidate_wanted = Signal()
    training_wanted = Signal()
    open_wanted = Signal()
    silence_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: LookRow | None = None
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.candidate, self.training = QPushButton(), QPushButton()
        self.open_file, self.silence = QPushButton(), QPushButton()
        set_style(self.candidate, "kind", "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addWidget(self.area, 1)
        layout.addSpacing(TIGHT)
        row = FlowLayout()
        layout.addLayout(row)
        for button in self.buttons:
            button.setAutoDefault(False)
            row.addWidget(button)
        self.candidate.clicked.connect(self.candidate_wanted)
        self.training.clicked.connect(self.training_wanted)
        self.open_file.clicked.connect(self.open_wanted)
        self.silence.clicked.connect(self.silence_wanted)
        self.retranslate()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """What can be done, in their order."""
        return (self.candidate, self.training, self.open_file, self.silence)

    def show_row(self, row: LookRow | None) -> None:
        """Explain a person, or nobody."""
        self._row = row
        self._show()

    def text(self) -> str:
        """Return everything the panel says, a line each."""
        labels = self.area.widget().findChildren(QLabel)
        return "\n".join(each.text() for each in labels if each.text())

    def retranslate(self) -> None:
        """Put every text anew."""
        self.candidate.setText(self.tr("Note as a candidate"))
        self.training.setText(self.tr("Arrange training…"))
        self.open_file.setText(self.tr("Open file"))
        self.silence.setText(self.tr("Do not tell again…"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, once the event is over: the lines are made anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, self.retranslate)

    def _show(self) -> None:
        content = QWidget()
        content.setObjectName("scrolled")
        lines = QVBoxLayout(content)
        lines.setContentsMargins(0, 0, SMALL, 0)
        lines.setSpacing(TIGHT)
        row = self._row
        if row is None:
            lines.addWidget(_line(self.tr("Choose somebody to see why."), TextRole.SECONDARY))
        else:
            for each in self._lines(row):
                lines.addWidget(each)
        lines.addStretch(1)
        self.area.setWidget(content)
        self.area.setAccessibleName(self.tr("Why somebody is listed"))
        for button in self.buttons:
            button.setEnabled(row is not None)
        self.candidate.setEnabled(row is not None and not row.is_candidate)
        self.silence.setEnabled(row is not None and bool(row.reasons))

    def _lines(self, row: LookRow) -> Iterator[QLabel]:
        yield _line(row.name, TextRole.SECTION)
        years = "" if row.age is None else self.tr("{age} years old").format(age=row.age)
        yield _line(text.facts(years, row.current_posts), TextRole.SECONDARY)
        if row.is_candidate:
            yield _line(self.tr("✓ Noted as a candidate"))
        for course in row.planned:
            yield _line(self.tr("✓ Training arranged: {course}").format(course=course.title))
        for alert in row.reasons:
            yield from self._reason(alert)
        for alert, state in row.silenced:
            yield _line(alert_text.title(alert), TextRole.STRONG)
            decision = state.decision
            details = "" if decision is None else decision_details(decision)
            yield _line(text.facts(state_words(state), details), TextRole.SECONDARY)

    def _reason(self, alert: Alert) -> Iterator[QLabel]:
        yield _line(alert_text.title(alert), TextRole.STRONG)
        yield _line(alert_text.sentence(alert))
        told = [*map(_labelled, alert.facts), *map(_labelled, alert.arithmetic)]
        # A sum often begins with the fact that it rests on; once is enough.
        for label, value in dict.fromkeys(told):
            if value:
                yield _line(f"{label}  {value}", TextRole.SECONDARY)
        basis = "、".join(map(str, (alert.citation, *alert.local)))
        words = self.tr("Basis: {basis} · {rule}").format(basis=basis, rule=alert.rule)
        yield _line(words, TextRole.CAPTION)


def _labelled(part: Fact | Step) -> tuple[str, str]:
    if screen_language() == "zh":
        return part.label_zh, part.value
    return part.label_en, part.english_value


def _line(words: str, role: TextRole | None = None) -> QLabel:
    made = QLabel(words)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role is not None:
        set_role(made, role)
    return made
