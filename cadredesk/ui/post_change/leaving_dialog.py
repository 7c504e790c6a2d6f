"""离任: how, when and where to; the file stays, and the person can come back."""

from __future__ import annotations

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

from cadredesk.domain.field_values import field_spec
from cadredesk.domain.leaving import WAYS, Leaving
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import CadreStatus
from cadredesk.ui.dialogs.foot import answer, foot
from cadredesk.ui.fields import field_name
from cadredesk.ui.text import word_text
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, SMALL, TextRole, set_role
from cadredesk.ui.widgets.value_edit import Today, ValueEdit
from cadredesk.ui.widgets.year_month_edit import YearMonthEdit

_WIDTH_IN_CHARACTERS = 34


class LeavingDialog(QDialog):
    """Asks how people left.

    Signals:
        leave_wanted: They shall be taken among those who left; carries the Leaving.
    """

    leave_wanted = Signal(object)

    def __init__(self, who: str, today: Today, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Leaving: {who}").format(who=who))
        self.way = QComboBox()
        for status in WAYS:
            self.way.addItem(word_text(status), status)
        self.on = YearMonthEdit(field_spec("cadre", "status_since"), today)
        self.to = ValueEdit(field_spec("cadre", "left_to"), today)
        self.document_no = ValueEdit(field_spec("appointment", "removal_document_no"), today)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.leave = QPushButton(self.tr("Register (Ctrl+Enter)"))
        self._lay_out()
        answer(self, self.cancel, self.leave, self._on_leave)

    def propose(self, status: CadreStatus, on: PartialDate) -> None:
        """Begin with a way and a time that are known elsewhere."""
        self.way.setCurrentIndex(self.way.findData(status))
        self.on.set_value(on)

    def show_problem(self, words: str) -> None:
        """Say under the time why they could not be registered as left."""
        self.on.set_problem(words)
        self.on.setFocus()

    def _lay_out(self) -> None:
        hint = QLabel(
            self.tr(
                "Posts, tier and grade end on that day. The file stays, under “Left and retired”."
            )
        )
        hint.setWordWrap(True)
        set_role(hint, TextRole.SECONDARY)
        form = QFormLayout()
        form.setHorizontalSpacing(LARGE)
        form.setVerticalSpacing(SMALL)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        self.way.setAccessibleName(field_name("status"))
        form.addRow(field_name("status"), self.way)
        for field, words in (
            (self.on, self.tr("Since") + " *"),
            (self.to, field_name("left_to")),
            (self.document_no, field_name("document_no")),
        ):
            field.set_name(words.removesuffix(" *"))
            form.addRow(words, field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(hint)
        layout.addLayout(form)
        layout.addStretch(1)
        note = self.tr("One Ctrl+Z takes all of it back.")
        layout.addLayout(foot(self.cancel, self.leave, note))
        layout.addStrut(self.fontMetrics().horizontalAdvance("国") * _WIDTH_IN_CHARACTERS)

    def _on_leave(self) -> None:
        committed = [field.commit() for field in (self.on, self.to, self.document_no)]
        read = all(committed)
        day = self.on.value
        if day is None and read:
            self.on.set_problem(self.tr("Since when? A month is enough: 202612."))
            self.on.setFocus()
        elif day is not None and read:
            status = CadreStatus(self.way.currentData())
            to, number = self.to.text.strip(), self.document_no.text.strip()
            self.leave_wanted.emit(Leaving(status=status, on=day, to=to, document_no=number))
