"""Setting a value of a rule locally: the value, who decided it, from when, on what paper."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.field_values import FieldKind, FieldSpec
from cadredesk.domain.ids import OverrideId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.override import OverrideKind, RuleOverride
from cadredesk.services.rule_trial import Trial
from cadredesk.ui.dialogs.foot import answer, foot
from cadredesk.ui.dialogs.scrolled_body import ScrolledBody
from cadredesk.ui.settings import rule_text
from cadredesk.ui.settings.rule_thing import RuleThing
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, SMALL, TextRole, set_role, set_style
from cadredesk.ui.widgets.value_edit import Today
from cadredesk.ui.widgets.year_month_edit import YearMonthEdit

_WIDTH_IN_CHARACTERS = 40
_TRY_AFTER_MS = 300
_NAMES = 6


class RuleDialog(QDialog):
    """Asks for a local value and shows what it would do before it is kept.

    Signals:
        tried: Another value stands in the field; carries the RuleOverride.
        decided: It shall be kept; carries the RuleOverride.
    """

    tried = Signal(object)
    decided = Signal(object)

    def __init__(self, thing: RuleThing, authority: str, today: Today, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Set locally: {what}").format(what=thing.name))
        self._thing, self._today = thing, today
        self._id = OverrideId(new_id())
        self.switch, self.value = QComboBox(self), QLineEdit(thing.value, self)
        self.switch.addItem(rule_text.switch_text(True), "1")
        self.switch.addItem(rule_text.switch_text(False), "0")
        self.switch.setCurrentIndex(self.switch.findData("0" if thing.value == "1" else "1"))
        self.authority, self.document_no = QLineEdit(authority), QLineEdit()
        self.note = QLineEdit()
        self.day = YearMonthEdit(FieldSpec("rule_override", "day", FieldKind.DATE), today)
        self.day.set_value(PartialDate.of(today()))
        self.trial, self.problem = QLabel(), QLabel()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.keep = QPushButton(self.tr("Note it (Ctrl+Enter)"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TRY_AFTER_MS)
        self._lay_out()
        self._connect()
        self._try()

    @property
    def wanted(self) -> RuleOverride:
        """What was entered."""
        is_switch = self._thing.kind is OverrideKind.SWITCH
        value = str(self.switch.currentData()) if is_switch else self.value.text()
        return RuleOverride(
            id=self._id,
            kind=self._thing.kind,
            target=self._thing.target,
            value="".join(value.replace("，", ",").replace("、", ",").split()),
            effective_from=self.day.value or PartialDate(self._today().year),
            authority=self.authority.text().strip(),
            document_no=self.document_no.text().strip(),
            note=self.note.text().strip(),
        )

    def say_problem(self, words: str) -> None:
        """Say why it was not kept; everything typed stays."""
        self.problem.setText(words)
        self.problem.show()

    def show_trial(self, trial: Trial) -> None:
        """Say what the value would do."""
        now = self.tr("Now: {counts}").format(counts=rule_text.trial_counts(trial.now))
        then = self.tr("With this, for {day}: {counts}").format(
            day=f"{self._today():%Y.%m.%d}", counts=rule_text.trial_counts(trial.then)
        )
        self.trial.setText("\n".join((now, then, *rule_text.trial_lines(trial, _NAMES))))
        self.problem.hide()

    def show_no_trial(self, words: str) -> None:
        """Say why nothing can be tried: the value cannot stand."""
        self.trial.setText(words)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._try)
        self.value.textEdited.connect(self._on_edited)
        self.switch.activated.connect(self._on_edited)
        answer(self, self.cancel, self.keep, self._on_keep)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        layout.setSpacing(MEDIUM)
        hint = QLabel(self._thing.hint)
        hint.setWordWrap(True)
        set_role(hint, TextRole.SECONDARY)
        self.trial.setWordWrap(True)
        self.trial.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.trial.setMinimumHeight(self.fontMetrics().lineSpacing() * (_NAMES + 3))
        self.trial.setAccessibleName(self.tr("What it would do"))
        layout.addWidget(ScrolledBody(hint, self._form(), self.trial), 1)
        self.problem.setWordWrap(True)
        self.problem.hide()
        set_style(self.problem, "mark", "overdue")
        layout.addWidget(self.problem)
        note = self.tr("One Ctrl+Z takes it back.")
        layout.addLayout(foot(self.cancel, self.keep, note))
        layout.addStrut(self.fontMetrics().horizontalAdvance("国") * _WIDTH_IN_CHARACTERS)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(LARGE)
        form.setVerticalSpacing(SMALL)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        is_switch = self._thing.kind is OverrideKind.SWITCH
        field: QWidget = self.switch if is_switch else self.value
        (self.value if is_switch else self.switch).hide()
        for words, widget in (
            (self._thing.name, field),
            (self.tr("Decided by") + " *", self.authority),
            (self.tr("Document no.") + " *", self.document_no),
            (self.tr("From") + " *", self.day),
            (self.tr("Note"), self.note),
        ):
            if isinstance(widget, YearMonthEdit):
                widget.set_name(words.removesuffix(" *"))
            else:
                widget.setAccessibleName(words.removesuffix(" *"))
            form.addRow(words, widget)
        return form

    def _on_edited(self, _what: object) -> None:
        self._pause.start()

    def _try(self) -> None:
        self.tried.emit(self.wanted)

    def _on_keep(self) -> None:
        if self.day.commit():
            self.decided.emit(self.wanted)
