"""Somebody new in a village: name and village; the rest is typed into the row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from cadredesk.domain.field_values import field_spec
from cadredesk.ui.dialogs.entry_dialog import EntryDialog
from cadredesk.ui.fields import field_name
from cadredesk.ui.widgets.value_edit import Today, ValueEdit


class VillageAddDialog(EntryDialog):
    """Asks for a name and a village.

    Signals:
        add_wanted: Somebody shall be added; carries the name and the village.
    """

    add_wanted = Signal(str, str)

    def __init__(
        self, villages: Sequence[str], village: str, today: Today, parent: QWidget
    ) -> None:
        super().__init__(self.tr("Everything else is typed into the new row."), parent)
        self.setWindowTitle(self.tr("New village cadre"))
        self.cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("Add"))
        self.name = ValueEdit(field_spec("village_cadre", "name"), today)
        self.village = QComboBox()
        self.village.setEditable(True)
        self.village.addItems([each for each in villages if each])
        self.village.setCurrentText(village)
        self.village.setAccessibleName(field_name("village"))
        self.add_field(self.name, needed=True)
        self.add_row(field_name("village"), self.village)
        self.name.line.entered.connect(self._on_save)
        self.name.setFocus()

    def _on_save(self) -> None:
        name = self.name.text.strip()
        if not name:
            self.name.set_problem(self.tr("Write the name first."))
            self.name.setFocus()
            return
        self.name.commit()
        self.add_wanted.emit(str(self.name.value), self.village.currentText().strip())
        self.accept()
