"""What is decided about alerts: until when, why, on what paper, or which fact is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.alert_decision import Handling
from cadredesk.domain.field_values import FieldKind, FieldSpec
from cadredesk.domain.rules.alert import Alert, Fact
from cadredesk.services.deciding import Wish
from cadredesk.ui import alert_text
from cadredesk.ui.decision_text import handling_name, usual_reasons
from cadredesk.ui.dialogs.foot import answer, foot
from cadredesk.ui.language import screen_language
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, SMALL, TextRole, set_role, set_style
from cadredesk.ui.widgets.value_edit import Today, ValueEdit
from cadredesk.ui.widgets.year_month_edit import YearMonthEdit

_WIDTH_IN_CHARACTERS = 38
_ENTITY = "alert_decision"
_WITH_DAY = frozenset({Handling.PLANNED, Handling.DEFERRED, Handling.EXEMPT})
_WITH_REASON = frozenset({Handling.DEFERRED, Handling.EXEMPT, Handling.DISPUTED})


class DecisionDialog(QDialog):
    """Asks for what one kind of decision needs; shows only those fields.

    Signals:
        decided: It shall be kept; carries the Wish.
    """

    decided = Signal(object)

    def __init__(
        self, handling: Handling, alerts: Sequence[Alert], today: Today, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._handling, self._alerts = handling, tuple(alerts)
        self.setWindowTitle(f"{handling_name(handling)}：{self._whom()}")
        self.until = YearMonthEdit(FieldSpec(_ENTITY, "until", FieldKind.DATE), today)
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.note = ValueEdit(FieldSpec(_ENTITY, "note", FieldKind.TEXT, default=""), today)
        self.document_no = ValueEdit(
            FieldSpec(_ENTITY, "document_no", FieldKind.TEXT, default=""), today
        )
        self.fact = QComboBox()
        self.problem = QLabel()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.keep = QPushButton(self.tr("Note it (Ctrl+Enter)"))
        self._fill()
        self._lay_out()
        answer(self, self.cancel, self.keep, self._on_keep)

    @property
    def wish(self) -> Wish:
        """What was entered."""
        fact: Fact | None = self.fact.currentData()
        asks = self._handling
        return Wish(
            handling=asks,
            until=self.until.value if asks in _WITH_DAY else None,
            reason=self.reason.currentText().strip() if asks in _WITH_REASON else "",
            note=self.note.text.strip(),
            document_no=self.document_no.text.strip() if asks is Handling.EXEMPT else "",
            field=fact.field if fact is not None and asks is Handling.DISPUTED else "",
        )

    def say_problem(self, sentence: str) -> None:
        """Say why it was not kept; everything typed stays."""
        self.problem.setText(sentence)
        self.problem.show()

    def _whom(self) -> str:
        first = self._alerts[0]
        if len(self._alerts) > 1:
            return self.tr("%n alert(s)", "", len(self._alerts))
        return f"{first.subject.name} · {alert_text.title(first)}"

    def _fill(self) -> None:
        self.reason.addItems(["", *usual_reasons(self._handling)])
        chinese = screen_language() == "zh"
        for fact in self._alerts[0].facts if len(self._alerts) == 1 else ():
            if fact.field:
                label = fact.label_zh if chinese else fact.label_en
                value = fact.value if chinese else fact.english_value
                self.fact.addItem(f"{label}  {value}".strip(), fact)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        layout.setSpacing(MEDIUM)
        hint = QLabel(self._hint())
        hint.setWordWrap(True)
        set_role(hint, TextRole.SECONDARY)
        layout.addWidget(hint)
        layout.addLayout(self._form())
        self.problem.setWordWrap(True)
        self.problem.hide()
        set_style(self.problem, "mark", "overdue")
        layout.addWidget(self.problem)
        layout.addStretch(1)
        note = QLabel(self.tr("The reason stands in the ledger. One Ctrl+Z takes it back."))
        note.setWordWrap(True)
        set_role(note, TextRole.CAPTION)
        layout.addWidget(note)
        layout.addLayout(foot(self.cancel, self.keep))
        layout.addStrut(self.fontMetrics().horizontalAdvance("国") * _WIDTH_IN_CHARACTERS)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(LARGE)
        form.setVerticalSpacing(SMALL)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        asks = self._handling
        if asks is Handling.DISPUTED and self.fact.count():
            self._add(form, self.tr("What is wrong"), self.fact)
        if asks is Handling.EXEMPT:
            self._add(form, self.tr("Document no.") + " *", self.document_no)
        if asks in _WITH_REASON:
            star = "" if asks is Handling.EXEMPT else " *"
            self._add(form, self.tr("Reason") + star, self.reason)
        if asks in _WITH_DAY:
            star = "" if asks is Handling.EXEMPT else " *"
            self._add(form, self._day_name() + star, self.until)
        self._add(form, self.tr("Note"), self.note)
        return form

    @staticmethod
    def _add(form: QFormLayout, words: str, field: QWidget) -> None:
        name = words.removesuffix(" *")
        if isinstance(field, ValueEdit):
            field.set_name(name)
        else:
            field.setAccessibleName(name)
        form.addRow(words, field)

    def _day_name(self) -> str:
        if self._handling is Handling.PLANNED:
            return self.tr("Planned for")
        return self.tr("Look at it again on")

    def _hint(self) -> str:
        return {
            Handling.PLANNED: self.tr("It leaves the list of today and comes back on that day."),
            Handling.DEFERRED: self.tr(
                "It stays in the ledger with its reason and comes back on that day, within a year."
            ),
            Handling.EXEMPT: self.tr(
                "It stays in the ledger with the paper, and speaks again when the facts change."
            ),
            Handling.DISPUTED: self.tr(
                "The field opens next. Put right, the alert works itself out again."
            ),
            Handling.IN_HAND: "",
        }[self._handling]

    def _on_keep(self) -> None:
        read = [field.commit() for field in (self.until, self.note, self.document_no)]
        if all(read):
            self.decided.emit(self.wish)
