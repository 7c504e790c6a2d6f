"""记一条专长: who, in which field, what was done; evidence may follow later."""

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
from cadredesk.domain.training import Speciality
from cadredesk.services.ports import Library
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.fields import field_name
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, SMALL, Mark, TextRole, set_role, set_style
from cadredesk.ui.widgets.person_picker import PersonPicker
from cadredesk.ui.widgets.value_edit import Today, ValueEdit
from cadredesk.ui.widgets.year_month_edit import YearMonthEdit

WIDTH_IN_CHARACTERS = 36
_ENTITY = "speciality"


class SpecialityDialog(QDialog):
    """Asks for one speciality.

    Signals:
        add_wanted: It shall be kept; carries the CadreId and the Speciality.
    """

    add_wanted = Signal(object, object)

    def __init__(
        self, library: Library, runner: BackgroundRunner, today: Today, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Note a speciality"))
        self.person = PersonPicker(library, runner)
        self.field = ValueEdit(field_spec(_ENTITY, "field"), today)
        self.deeds = ValueEdit(field_spec(_ENTITY, "evidence"), today)
        self.shown_on = YearMonthEdit(field_spec(_ENTITY, "shown_on"), today)
        self.wished_use = ValueEdit(field_spec(_ENTITY, "wished_use"), today)
        self.problem = QLabel()
        set_style(self.problem, "mark", Mark.OVERDUE.value)
        self.problem.hide()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.save = QPushButton(self.tr("Keep it"))
        set_style(self.save, "kind", "primary")
        self._lay_out()
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._on_save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_save)
        self.person.setFocus()

    def _lay_out(self) -> None:
        hint = QLabel(self.tr("Write deeds, not adjectives. What proves it can follow later."))
        set_role(hint, TextRole.SECONDARY)
        form = QFormLayout()
        form.setHorizontalSpacing(LARGE)
        form.setVerticalSpacing(SMALL)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        form.addRow(self.tr("Who *"), self.person)
        for each in (self.field, self.deeds, self.shown_on, self.wished_use):
            words = field_name(each.spec.name)
            each.set_name(words)
            form.addRow(f"{words} *" if each is self.field else words, each)
        buttons = QHBoxLayout()
        buttons.addWidget(self.problem)
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
        read = [each.commit() for each in (self.field, self.deeds, self.shown_on, self.wished_use)]
        person = self.person.person
        if person is None:
            self._say(self.tr("Whose speciality is it? Type a name and choose the person."))
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

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.show()
