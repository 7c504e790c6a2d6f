"""记一条专长: who, in which field, what was done; evidence may follow later."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cadredesk.domain.field_values import field_spec
from cadredesk.domain.ids import ItemId, new_id
from cadredesk.domain.training import Speciality
from cadredesk.services.library_ports import Library
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.dialogs.entry_dialog import EntryDialog
from cadredesk.ui.widgets.person_picker import PersonPicker
from cadredesk.ui.widgets.value_edit import Today, ValueEdit
from cadredesk.ui.widgets.year_month_edit import YearMonthEdit

_ENTITY = "speciality"


class SpecialityDialog(EntryDialog):
    """Asks for one speciality.

    Signals:
        add_wanted: It shall be kept; carries the CadreId and the Speciality.
    """

    add_wanted = Signal(object, object)

    def __init__(
        self, library: Library, runner: BackgroundRunner, today: Today, parent: QWidget
    ) -> None:
        super().__init__(
            self.tr("Write deeds, not adjectives. What proves it can follow later."), parent
        )
        self.setWindowTitle(self.tr("Note a speciality"))
        self.cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("Keep it"))
        self.person = PersonPicker(library, runner)
        self.field = ValueEdit(field_spec(_ENTITY, "field"), today)
        self.deeds = ValueEdit(field_spec(_ENTITY, "evidence"), today)
        self.shown_on = YearMonthEdit(field_spec(_ENTITY, "shown_on"), today)
        self.wished_use = ValueEdit(field_spec(_ENTITY, "wished_use"), today)
        self.add_row(self.tr("Who"), self.person, needed=True)
        self.add_field(self.field, needed=True)
        for each in (self.deeds, self.shown_on, self.wished_use):
            self.add_field(each)
        self.person.setFocus()

    def _on_save(self) -> None:
        read = [each.commit() for each in (self.field, self.deeds, self.shown_on, self.wished_use)]
        person = self.person.person
        if person is None:
            self.say(self.tr("Whose speciality is it? Type a name and choose the person."))
            self.person.setFocus()
        elif not self.field.value:
            self.field.set_problem(self.tr("In which field? A word is enough."))
            self.field.setFocus()
        elif all(read):
            item = Speciality(
                id=ItemId(new_id()),
                field=self.field.value,
                evidence=self.deeds.value or "",
                shown_on=self.shown_on.value,
                wished_use=self.wished_use.value or "",
            )
            self.add_wanted.emit(person.id, item)
            self.accept()
