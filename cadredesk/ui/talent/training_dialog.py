"""安排培训: one course for the people that were chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cadredesk.domain.field_values import field_spec
from cadredesk.domain.ids import ItemId, new_id
from cadredesk.domain.training import Training
from cadredesk.ui.dialogs.entry_dialog import EntryDialog
from cadredesk.ui.widgets.value_edit import Today, ValueEdit
from cadredesk.ui.widgets.year_month_edit import YearMonthEdit

_ENTITY = "training"


class TrainingDialog(EntryDialog):
    """Asks for a course; only its name is needed, the rest is known when it is known.

    Signals:
        plan_wanted: It shall be arranged; carries the Training.
    """

    plan_wanted = Signal(object)

    def __init__(self, people: int, today: Today, parent: QWidget) -> None:
        super().__init__(
            self.tr("It counts as planned until it begins; Ctrl+Z takes it back."), parent
        )
        self.setWindowTitle(self.tr("Arrange a course for %n cadre(s)", "", people))
        self.title = ValueEdit(field_spec(_ENTITY, "title"), today)
        self.organizer = ValueEdit(field_spec(_ENTITY, "organizer"), today)
        self.started_on = YearMonthEdit(field_spec(_ENTITY, "started_on"), today)
        self.ended_on = YearMonthEdit(field_spec(_ENTITY, "ended_on"), today)
        self.hours = ValueEdit(field_spec(_ENTITY, "hours"), today)
        self.cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("Arrange"))
        self.add_field(self.title, self.tr("Course"), needed=True)
        for each in self._fields[1:]:
            self.add_field(each)
        self.title.setFocus()

    @property
    def _fields(self) -> tuple[ValueEdit, ...]:
        return (self.title, self.organizer, self.started_on, self.ended_on, self.hours)

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
