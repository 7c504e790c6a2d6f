"""What can be said of one return point: whom it is about, and why it stays as it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from cadredesk.domain.submission.model import ReturnPoint
from cadredesk.services.submissions.points import PointReader
from cadredesk.ui.dialogs.entry_dialog import EntryDialog
from cadredesk.ui.submissions.request_dialog import text_edit
from cadredesk.ui.widgets.value_edit import Today


class TieDialog(EntryDialog):
    """Asks whom and which field a point is about.

    Signals:
        answered: It shall be noted; carries the cadre or None, and the fact.
    """

    answered = Signal(object, str)

    def __init__(self, point: ReturnPoint, reader: PointReader, parent: QWidget) -> None:
        super().__init__(point.text, parent)
        self.setWindowTitle(self.tr("Whom is it about?"))
        self.person, self.fact = QComboBox(), QComboBox()
        self.person.addItem(self.tr("The whole table"), None)
        for cadre in reader.packed:
            self.person.addItem(reader.people[cadre], cadre)
        self.fact.addItem(self.tr("No field"), "")
        for fact, label in reader.facts.items():
            self.fact.addItem(label, fact)
        self.person.setCurrentIndex(max(0, self.person.findData(point.cadre_id)))
        self.fact.setCurrentIndex(max(0, self.fact.findData(point.fact)))
        for words, combo in (
            (self.tr("About whom"), self.person),
            (self.tr("Which field"), self.fact),
        ):
            combo.setAccessibleName(words)
            self.add_row(words, combo)
        self.cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("Note it (Ctrl+Enter)"))
        self.person.setFocus()

    def _on_save(self) -> None:
        self.answered.emit(self.person.currentData(), self.fact.currentData())


class LeaveDialog(EntryDialog):
    """Asks why a point is not corrected.

    Signals:
        answered: It shall be noted; carries the reason.
    """

    answered = Signal(str)

    def __init__(self, point: ReturnPoint, today: Today, parent: QWidget) -> None:
        super().__init__(point.text, parent)
        self.setWindowTitle(self.tr("It stays as it is"))
        self.reason = text_edit("reason", today)
        self.add_field(self.reason, self.tr("Why"), needed=True)
        self.cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("Note it (Ctrl+Enter)"))
        self.reason.setFocus()

    def _on_save(self) -> None:
        if self.reason.commit() and self.reason.value:
            self.answered.emit(self.reason.value)
        else:
            self.reason.set_problem(self.tr("Say why; it stands in the ledger."))
