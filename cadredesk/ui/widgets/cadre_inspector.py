"""The summary of one cadre beside a list: facts, alerts, recent years, and what to do next."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.rules.alert import Alert
from cadredesk.services.cadre_views import (
    RECENT_RESUME,
    age_matters,
    career_of,
    latest_qualification,
    recent_evaluations,
    recent_resume,
)
from cadredesk.ui import text
from cadredesk.ui.theme import CARD_PADDING, MEDIUM, SMALL, TIGHT, TextRole, set_role, set_style
from cadredesk.ui.widgets.action_button import ActionButton
from cadredesk.ui.widgets.alert_lines import AlertLines
from cadredesk.ui.widgets.explain_panel import ExplainPanel
from cadredesk.ui.widgets.folding_row import FoldingRow
from cadredesk.ui.widgets.photo_box import PhotoBox


class _Facts(QScrollArea):
    """What scrolls of it: the buttons stay, and the frame around both never needs to."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    def minimumSizeHint(self) -> QSize:
        """Return room for the longest word, which would not scroll into sight."""
        width = self.widget().minimumSizeHint().width()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(width + bar, super().minimumSizeHint().height())


class CadreInspector(QWidget):
    """Shows one file, or nothing; an alert's sum takes its place until it is left.

    Signals:
        open_wanted: The whole file is wanted.
        form_wanted: The approval form is wanted.
        rule_wanted: The settings of a rule are wanted; carries its id.
    """

    open_wanted = Signal()
    form_wanted = Signal()
    rule_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: CadreFile | None = None
        self._alerts: tuple[Alert, ...] = ()
        self._day = date.min
        self._summary = _Summary()
        self._summary.alerts.explain_wanted.connect(self.explain)
        self._scroll = _Facts(self._summary)
        self._open, self._form, self._back = QAction(self), QAction(self), QAction(self)
        self._open.triggered.connect(self.open_wanted)
        self._form.triggered.connect(self.form_wanted)
        self._back.triggered.connect(self.stop_explaining)
        self._explain_panel = ExplainPanel()
        self._explain_panel.rule_wanted.connect(self.rule_wanted)
        self._back_button = ActionButton(self._back, kind="link")
        self._buttons = FoldingRow()
        self._buttons.add(ActionButton(self._open, kind="primary"), 1)
        self._buttons.add(ActionButton(self._form), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._back_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._explain_panel, 100)
        layout.addWidget(self._buttons)
        self.retranslate()
        self.clear()

    @property
    def file(self) -> CadreFile | None:
        """Return the file that is shown."""
        return self._file

    @property
    def is_explaining(self) -> bool:
        """Whether the sum of an alert is shown in place of the summary."""
        return not self._explain_panel.isHidden()

    def show_file(self, file: CadreFile, alerts: tuple[Alert, ...], day: date) -> None:
        """Show a file with the alerts of a day."""
        self._file, self._alerts, self._day = file, alerts, day
        self.stop_explaining()
        self._write()

    def show_alerts(self, alerts: tuple[Alert, ...], day: date) -> None:
        """Show the same file as of another day."""
        if self._file is not None:
            self.show_file(self._file, alerts, day)

    def clear(self) -> None:
        """Show nobody."""
        self._file = None
        self._explain_panel.hide()
        self._back_button.hide()
        self._scroll.hide()
        self._buttons.hide()

    def explain(self, alert: Alert) -> None:
        """Show how an alert was worked out, in place of the summary."""
        self._explain_panel.set_alert(alert, self._day)
        self._scroll.hide()
        self._explain_panel.show()
        self._back_button.show()
        self._back_button.setFocus()

    def explain_first(self) -> None:
        """Show how the most urgent alert was worked out, if there is one."""
        if self._alerts:
            self.explain(self._alerts[0])

    def stop_explaining(self) -> None:
        """Go back to the summary."""
        self._explain_panel.hide()
        self._back_button.hide()
        self._scroll.setVisible(self._file is not None)
        self._buttons.setVisible(self._file is not None)

    def retranslate(self) -> None:
        """Put every text anew."""
        self.setAccessibleName(self.tr("Summary"))
        self._open.setText(self.tr("Open file"))
        self._form.setText(self.tr("Approval form"))
        self._back.setText("‹ " + self.tr("Back to the summary"))
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _write(self) -> None:
        if self._file is not None:
            self._summary.write(self._file, self._alerts, self._day)


class _Summary(QWidget):
    """The facts of a file under each other."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scrolled")
        self.alerts = AlertLines()
        self._photo = PhotoBox()
        self._name = _label(TextRole.PAGE)
        self._who, self._studied = _label(), _label()
        self._post = _label(TextRole.STRONG)
        self._career = _label(TextRole.SECONDARY)
        self._resume_heading = _label(TextRole.SECONDARY)
        self._resume = [(_label(), _label()) for _ in range(RECENT_RESUME)]
        self._evaluations_heading, self._evaluations = _label(TextRole.SECONDARY), _label()
        line = QFrame()
        line.setObjectName("hairline")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addLayout(self._head())
        for widget in (self._post, self._career, self.alerts, line, self._resume_heading):
            layout.addWidget(widget)
        layout.addLayout(self._resume_grid())
        layout.addSpacing(TIGHT)
        layout.addWidget(self._evaluations_heading)
        layout.addWidget(self._evaluations)
        layout.addStretch(1)

    def write(self, file: CadreFile, alerts: tuple[Alert, ...], day: date) -> None:
        """Put everything about a file."""
        cadre = file.cadre
        born = text.born_text(cadre.born_on, day)
        if not age_matters(file):
            born = text.month_text(cadre.born_on)
        self._photo.set_photo(cadre.photo)
        self._name.setText(cadre.name)
        self._put(self._who, text.facts(text.word_text(cadre.sex), born))
        self._put(
            self._studied, text.facts(latest_qualification(file), cadre.political_affiliation)
        )
        self._put(self._post, cadre.current_posts)
        self._put(self._career, self._career_text(file, day))
        self.alerts.show_alerts(alerts, day)
        self._write_resume(file)
        self._write_evaluations(file)

    def _career_text(self, file: CadreFile, day: date) -> str:
        career = career_of(file)
        lines = []
        if career.in_post_since:
            since = text.since_text(career.in_post_since, day)
            lines.append(self.tr("In post since {since}").format(since=since))
        if career.tier_since:
            since = text.since_text(career.tier_since, day)
            lines.append(self.tr("At this level since {since}").format(since=since))
        return "\n".join(lines)

    def _write_resume(self, file: CadreFile) -> None:
        entries = recent_resume(file)
        self._resume_heading.setText(self.tr("Recent résumé"))
        self._resume_heading.setVisible(bool(entries))
        for at, (span, words) in enumerate(self._resume):
            entry = entries[at] if at < len(entries) else None
            self._put(span, text.period_text(entry.started_on, entry.ended_on) if entry else "")
            self._put(words, entry.text if entry else "")

    def _write_evaluations(self, file: CadreFile) -> None:
        found = recent_evaluations(file)
        self._evaluations_heading.setText(self.tr("Last annual evaluations"))
        self._evaluations_heading.setVisible(bool(found))
        words = (f"{each.year} {text.word_text(each.result)}" for each in found)
        self._put(self._evaluations, text.facts(*words))

    @staticmethod
    def _put(label: QLabel, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(TIGHT)
        for widget in (self._name, self._who, self._studied):
            words.addWidget(widget)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(MEDIUM)
        head.addWidget(self._photo, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _resume_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SMALL)
        grid.setVerticalSpacing(TIGHT)
        grid.setColumnStretch(1, 1)
        for row, (span, words) in enumerate(self._resume):
            span.setWordWrap(False)
            grid.addWidget(span, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1, Qt.AlignmentFlag.AlignTop)
        return grid


def _label(role: TextRole | None = None) -> QLabel:
    made = QLabel()
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role is not None:
        set_role(made, role)
    set_style(made, "fact", "true")
    return made
