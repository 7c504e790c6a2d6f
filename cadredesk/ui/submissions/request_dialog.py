"""A request as it comes in: what is asked for, by whom, until when, its notice and its blank."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from cadredesk.domain.field_values import FieldKind, FieldSpec
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.submission.model import PackFile, PaperKind, SubmissionRequest
from cadredesk.services.desk import Desk
from cadredesk.services.submissions.recording import NewRequest
from cadredesk.ui.dialogs.entry_dialog import EntryDialog
from cadredesk.ui.dialogs.files import choose_blank, choose_file
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.theme import SMALL, TextRole, set_role
from cadredesk.ui.widgets.value_edit import Today, ValueEdit
from cadredesk.ui.widgets.year_month_edit import YearMonthEdit

_ENTITY = "submission_request"


def text_edit(name: str, today: Today, value: str = "") -> ValueEdit:
    """Return a line for a text of a submission."""
    made = ValueEdit(FieldSpec(_ENTITY, name, FieldKind.TEXT, default=""), today)
    made.set_value(value)
    return made


def day_edit(name: str, today: Today, value: PartialDate | None = None) -> YearMonthEdit:
    """Return a line for a day of a submission."""
    made = YearMonthEdit(FieldSpec(_ENTITY, name, FieldKind.DATE), today, to_the_day=True)
    made.set_value(value)
    return made


class PaperRow(QWidget):
    """A button that chooses a file, beside the name of the one that was chosen."""

    def __init__(self, kind: PaperKind, preferences: Preferences) -> None:
        super().__init__()
        self._kind, self._preferences = kind, preferences
        self.path: Path | None = None
        self.choose = QPushButton(self.tr("Choose…"))
        self.choose.setAutoDefault(False)
        self.chosen = QLabel(self.tr("none"))
        set_role(self.chosen, TextRole.SECONDARY)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.choose)
        layout.addWidget(self.chosen, 1)
        self.setFocusProxy(self.choose)
        self.choose.clicked.connect(self._on_choose)

    def show_kept(self, files: Sequence[PackFile]) -> None:
        """Name those of its kind that the request has already; one chosen now is added."""
        names = [each.name for each in files if each.kind is self._kind]
        if names:
            self.chosen.setText(self.tr(", ").join(names))

    def _on_choose(self) -> None:
        if self._kind is PaperKind.BLANK:
            path = choose_blank(self, self._preferences)
        else:
            path = choose_file(self, self._preferences, self.tr("Choose the notice"))
        if path is not None:
            self.path = path
            self.chosen.setText(path.name)


class RequestDialog(EntryDialog):
    """Asks what is known of a request; it stays until what was entered is saved.

    Signals:
        answered: It shall be entered; carries the NewRequest.
    """

    answered = Signal(object)

    def __init__(
        self, known: NewRequest, desk: Desk, preferences: Preferences, parent: QWidget
    ) -> None:
        super().__init__(self.tr("Everything but its name can follow later."), parent)
        today = desk.clock.today
        self.setWindowTitle(self.tr("A request came in"))
        asked_on = known.asked_on or PartialDate.of(today())
        self.name = text_edit("title", today, known.title)
        self.asked_by = text_edit("asked_by", today, known.asked_by)
        self.document_no = text_edit("document_no", today, known.document_no)
        self.asked_on = day_edit("asked_on", today, asked_on)
        self.due_on = day_edit("due_on", today, known.due_on)
        self.note = text_edit("note", today, known.note)
        self.blank = PaperRow(PaperKind.BLANK, preferences)
        self.notice = PaperRow(PaperKind.NOTICE, preferences)
        self.add_field(self.name, self.tr("What is handed in"), needed=True)
        self.add_field(self.asked_by, self.tr("Who asks for it"))
        self.add_field(self.document_no, self.tr("Document no."))
        self.add_field(self.asked_on, self.tr("Came in on"))
        self.add_field(self.due_on, self.tr("Due on"))
        self._add_paper(self.tr("Its blank"), self.blank)
        self._add_paper(self.tr("Its notice"), self.notice)
        self.add_field(self.note, self.tr("Note"))
        self.cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("Enter it (Ctrl+Enter)"))
        self.name.setFocus()

    def put_right(self, request: SubmissionRequest, files: Sequence[PackFile]) -> None:
        """Ask for what is to be different about a request that was entered before."""
        self.setWindowTitle(self.tr("Put the request right"))
        self.save.setText(self.tr("Keep it (Ctrl+Enter)"))
        self.asked_on.set_value(request.asked_on)
        for row in (self.blank, self.notice):
            row.show_kept(files)

    def _add_paper(self, words: str, row: PaperRow) -> None:
        row.choose.setAccessibleName(words)
        self.add_row(words, row)

    def _on_save(self) -> None:
        lines = (self.name, self.asked_by, self.document_no, self.note)
        read = [each.commit() for each in (*lines, self.asked_on, self.due_on)]
        if not self.name.value:
            self.name.set_problem(self.tr("Say what is handed in."))
            self.name.setFocus()
        elif all(read):
            self.answered.emit(self.wanted)

    @property
    def wanted(self) -> NewRequest:
        """What was entered."""
        papers = ((PaperKind.BLANK, self.blank.path), (PaperKind.NOTICE, self.notice.path))
        return NewRequest(
            title=self.name.value or "",
            asked_by=self.asked_by.value or "",
            document_no=self.document_no.value or "",
            asked_on=self.asked_on.value,
            due_on=self.due_on.value,
            note=self.note.value or "",
            papers=tuple((kind, path) for kind, path in papers if path is not None),
        )
