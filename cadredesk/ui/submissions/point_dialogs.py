"""What can be said of one return point: whom it is about, and what became of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from cadredesk.domain.submission.model import PointHandling, ReturnPoint
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


class SettleDialog(EntryDialog):
    """Asks what became of a point that leads to no file, for it is about the whole table.

    Signals:
        answered: It shall be noted; carries the PointHandling and the reason.
    """

    answered = Signal(object, str)

    def __init__(self, point: ReturnPoint, today: Today, parent: QWidget) -> None:
        super().__init__(point.text, parent)
        self.setWindowTitle(self.tr("What became of it?"))
        self.handling = QComboBox()
        for handling, words in (
            (PointHandling.CORRECTED, self.tr("It is corrected")),
            (PointHandling.LEFT, self.tr("It stays as it is")),
            (PointHandling.OPEN, self.tr("Still to correct")),
        ):
            self.handling.addItem(words, handling)
        self.reason = text_edit("reason", today, point.reason)
        self.handling.setAccessibleName(self.tr("What became of it"))
        self.add_row(self.tr("What became of it"), self.handling)
        self.add_field(self.reason, self.tr("Why it stays"))
        self.cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("Note it (Ctrl+Enter)"))
        self.handling.currentIndexChanged.connect(self._on_handling)
        self.handling.setCurrentIndex(
            0 if point.is_open else self.handling.findData(point.handling)
        )
        self._on_handling()
        self.handling.setFocus()

    @property
    def _chosen(self) -> PointHandling:
        """What is chosen; Qt keeps the word of an enumeration only."""
        return PointHandling(self.handling.currentData())

    def _on_handling(self) -> None:
        self.reason.setEnabled(self._chosen is PointHandling.LEFT)

    def _on_save(self) -> None:
        if self._chosen is not PointHandling.LEFT:
            self.answered.emit(self._chosen, "")
        elif self.reason.commit() and self.reason.value:
            self.answered.emit(PointHandling.LEFT, self.reason.value)
        else:
            self.reason.set_problem(self.tr("Say why; it stands in the ledger."))
            self.reason.setFocus()
