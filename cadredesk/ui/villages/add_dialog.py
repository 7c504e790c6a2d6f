"""Somebody new in a village: name and village; the rest is typed into the row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.field_values import field_spec
from cadredesk.ui.fields import field_name
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, SMALL, TextRole, set_role, set_style
from cadredesk.ui.widgets.value_edit import Today, ValueEdit

WIDTH_IN_CHARACTERS = 28


class VillageAddDialog(QDialog):
    """Asks for a name and a village.

    Signals:
        add_wanted: Somebody shall be added; carries the name and the village.
    """

    add_wanted = Signal(str, str)

    def __init__(
        self, villages: Sequence[str], village: str, today: Today, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("New village cadre"))
        self.name = ValueEdit(field_spec("village_cadre", "name"), today)
        self.village = QComboBox()
        self.village.setEditable(True)
        self.village.addItems([each for each in villages if each])
        self.village.setCurrentText(village)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.save = QPushButton(self.tr("Add"))
        set_style(self.save, "kind", "primary")
        self._lay_out()
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._on_save)
        self.name.line.entered.connect(self._on_save)
        self.name.setFocus()

    def _lay_out(self) -> None:
        hint = QLabel(self.tr("Everything else is typed into the new row."))
        set_role(hint, TextRole.SECONDARY)
        form = QFormLayout()
        form.setHorizontalSpacing(LARGE)
        form.setVerticalSpacing(SMALL)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        names = field_name("name"), field_name("village")
        self.name.set_name(names[0])
        self.village.setAccessibleName(names[1])
        form.addRow(f"{names[0]} *", self.name)
        form.addRow(names[1], self.village)
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
        name = self.name.text.strip()
        if not name:
            self.name.set_problem(self.tr("Write the name first."))
            self.name.setFocus()
            return
        self.name.commit()
        self.add_wanted.emit(str(self.name.value), self.village.currentText().strip())
        self.accept()
