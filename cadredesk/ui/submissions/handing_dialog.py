"""What is noted when a pack is handed over, accepted, or comes back without further points."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.submission.steps import Handing
from cadredesk.ui.dialogs.entry_dialog import EntryDialog
from cadredesk.ui.submissions.request_dialog import day_edit, text_edit
from cadredesk.ui.widgets.value_edit import Today

_WAYS = ("U 盘", "纸质", "内网", "业务系统", "邮箱")
"""How packs are handed over; anything else can be typed."""


class HandingDialog(EntryDialog):
    """Asks how a pack was handed over.

    Signals:
        answered: It shall be noted; carries the Handing.
    """

    answered = Signal(object)

    def __init__(self, title: str, today: Today, parent: QWidget) -> None:
        super().__init__(self.tr("What was sent stays as it is from now on."), parent)
        self.setWindowTitle(self.tr("Handed over: {title}").format(title=title))
        self.on = day_edit("sent_on", today, PartialDate.of(today()))
        self.how = QComboBox()
        self.how.setEditable(True)
        self.how.addItems(_WAYS)
        self.to = text_edit("sent_to", today)
        self.receipt = text_edit("receipt", today)
        self.how.setAccessibleName(self.tr("How"))
        self.add_field(self.on, self.tr("On"), needed=True)
        self.add_row(self.tr("How"), self.how)
        self.add_field(self.to, self.tr("To whom"))
        self.add_field(self.receipt, self.tr("Receipt"))
        self.cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("Note it (Ctrl+Enter)"))
        self.how.setFocus()

    def _on_save(self) -> None:
        read = [each.commit() for each in (self.on, self.to, self.receipt)]
        day: PartialDate | None = self.on.value
        if day is None:
            self.on.set_problem(self.tr("On which day?"))
        elif all(read):
            how = self.how.currentText().strip()
            self.answered.emit(Handing(day, how, self.to.value or "", self.receipt.value or ""))


class AcceptDialog(EntryDialog):
    """Asks when a pack was accepted.

    Signals:
        answered: It shall be noted; carries the day and what was said.
    """

    answered = Signal(object, str)

    def __init__(self, title: str, today: Today, parent: QWidget) -> None:
        super().__init__(self.tr("The submission is done then."), parent)
        self.setWindowTitle(self.tr("Accepted: {title}").format(title=title))
        self.on = day_edit("accepted_on", today, PartialDate.of(today()))
        self.note = text_edit("accepted_note", today)
        self.add_field(self.on, self.tr("On"), needed=True)
        self.add_field(self.note, self.tr("What was said"))
        self.cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("Note it (Ctrl+Enter)"))
        self.note.setFocus()

    def _on_save(self) -> None:
        read = [self.on.commit(), self.note.commit()]
        if self.on.value is None:
            self.on.set_problem(self.tr("On which day?"))
        elif all(read):
            self.answered.emit(self.on.value, self.note.value or "")
