"""What the ledger tells besides its alerts: sums, ID numbers, words at the foot."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from cadredesk.domain.export_record import IdsShown
from cadredesk.services.ledgers import LedgerStyle
from cadredesk.ui.dialogs.entry_dialog import EntryDialog

translate = QCoreApplication.translate


class LedgerDialog(EntryDialog):
    """Asks each time: whole ID numbers are never remembered.

    Signals:
        answered: The ledger is to be written; carries the LedgerStyle.
    """

    answered = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        hint = translate("LedgerDialog", "Ctrl+E writes it as usual, without asking.")
        super().__init__(hint, parent)
        self.setWindowTitle(self.tr("Alert ledger"))
        self.ids = QComboBox()
        for text, shown in (
            (self.tr("without"), IdsShown.NONE),
            (self.tr("masked"), IdsShown.MASKED),
            (self.tr("whole"), IdsShown.WHOLE),
        ):
            self.ids.addItem(text, shown)
        self.sums = QCheckBox(self.tr("with how each is worked out"))
        self.marked = QCheckBox(self.tr("“Internal” at the foot"))
        for check in (self.sums, self.marked):
            check.setChecked(True)
        self.ids.setAccessibleName(self.tr("ID numbers"))
        self.add_row(self.tr("ID numbers"), self.ids)
        self.add_row(self.tr("Sums"), self.sums)
        self.add_row(self.tr("Foot"), self.marked)
        self.cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("Export (Ctrl+Enter)"))
        self.ids.setFocus()

    def _on_save(self) -> None:
        ids: IdsShown = self.ids.currentData()
        style = LedgerStyle(self.sums.isChecked(), IdsShown(ids), self.marked.isChecked())
        self.accept()
        self.answered.emit(style)
