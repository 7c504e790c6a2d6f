"""安排培训: one course for the people that were chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.field_values import field_spec
from cadredesk.domain.ids import ItemId, new_id
from cadredesk.domain.training import Training
from cadredesk.ui.fields import field_name
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, SMALL, TextRole, set_role, set_style
from cadredesk.ui.widgets.value_edit import Today, ValueEdit
from cadredesk.ui.widgets.year_month_edit import YearMonthEdit

WIDTH_IN_CHARACTERS = 36
_ENTITY = "training"


class TrainingDialog(QDialog):
    """Asks for a course; only its name is needed, the rest is known when it is known.

    Signals:
        plan_wanted: It shall be arranged; carries the Training.
    """

    plan_wanted = Signal(object)

    def __init__(self, people: int, today: Today, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Arrange a course for %n cadre(s)", "", people))
        self.title = ValueEdit(field_spec(_ENTITY, "title"), today)
        self.organizer = ValueEdit(field_spec(_ENTITY, "organizer"), today)
        self.started_on = YearMonthEdit(field_spec(_ENTITY, "started_on"), today)
        self.ended_on = YearMonthEdit(field_spec(_ENTITY, "ended_on"), today)
        self.hours = ValueEdit(field_spec(_ENTITY, "hours"), today)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.save = QPushButton(self.tr("Arrange"))
        set_style(self.save, "kind", "primary")
        self._lay_out()
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._on_save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_save)
        self.title.setFocus()

    @property
    def _fields(self) -> tuple[ValueEdit, ...]:
        return (self.title, self.organizer, self.started_on, self.ended_on, self.hours)

    def _lay_out(self) -> None:
        hint = QLabel(self.tr("It counts as planned until it begins; Ctrl+Z takes it back."))
        set_role(hint, TextRole.SECONDARY)
        form = QFormLayout()
        form.setHorizontalSpacing(LARGE)
        form.setVerticalSpacing(SMALL)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        for each in self._fields:
            words = self.tr("Course") if each is self.title else field_name(each.spec.name)
            each.set_name(words)
            form.addRow(f"{words} *" if each is self.title else words, each)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.cancel, self.save):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(hint)
        layout.addLayout(form)
        layout.addLayout(buttons)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("国") * WIDTH_IN_CHARACTERS)

    def _on_save(self) -> None:
        read = [each.commit() for each in self._fields]
        if not self.title.value:
            self.title.set_problem(self.tr("A course needs a name."))
            self.title.setFocus()
        elif all(read):
            course = Training(
                id=ItemId(new_id()),
                title=self.title.value,
                organizer=self.organizer.value or "",
                started_on=self.started_on.value,
                ended_on=self.ended_on.value,
                hours=self.hours.value,
            )
            self.plan_wanted.emit(course)
            self.accept()
