"""One file beside the cadre file: whom it is about, what is to be known of it, line by line."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.domain.cadre import Cadre
from cadredesk.services.interchange.comparing import FileComparison, FileState
from cadredesk.services.interchange.wording import difference_label, file_problem, note_text
from cadredesk.ui.interchange.file_model import state_text
from cadredesk.ui.interchange.line_table import LineTable
from cadredesk.ui.interchange.lines import lines_of
from cadredesk.ui.language import screen_language
from cadredesk.ui.text import facts, month_text
from cadredesk.ui.theme import SMALL, TextRole, set_role, set_style

_OPEN = (FileState.AMBIGUOUS, FileState.TWICE)


class PersonPane(QWidget):
    """Shows the file in front.

    Signals:
        all_chosen: Everything of the file is taken, or nothing; carries which.
        assigned: Somebody said whom it is about; carries the id, None for somebody new.
    """

    all_chosen = Signal(bool)
    assigned = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compared: FileComparison | None = None
        self._head, self._notes = QLabel(), QLabel()
        set_role(self._head, TextRole.SECTION)
        set_role(self._notes, TextRole.SECONDARY)
        for label in (self._head, self._notes):
            label.setWordWrap(True)
        self.whom = QComboBox()
        self.whom.activated.connect(self._on_whom)
        self.take_all, self.leave_all = QPushButton(), QPushButton()
        self.table = LineTable()
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self.whom, 1)
        buttons.addStretch(1)
        for button in (self.take_all, self.leave_all):
            set_style(button, "kind", "quiet")
            button.setAutoDefault(False)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self._head)
        layout.addWidget(self._notes)
        layout.addLayout(buttons)
        layout.addWidget(self.table, 1)
        layout.addStretch()
        self.take_all.clicked.connect(self._on_take_all)
        self.leave_all.clicked.connect(self._on_leave_all)

    @property
    def words(self) -> str:
        """What is said of the file."""
        return f"{self._head.text()}\n{self._notes.text()}".strip()

    def show_file(self, compared: FileComparison, taken: frozenset[str]) -> None:
        """Show a file, and what of it is taken."""
        self._compared = compared
        language = screen_language()
        labels = [difference_label(each, language) for each in compared.differences]
        self.table.show_lines(
            lines_of(compared, language), taken, max(labels, key=len, default="出生年月")[:10]
        )
        self._fill_people(compared.people if compared.state in _OPEN else ())
        self.retranslate()

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self.take_all.setText(self.tr("Take &all of this person"))
        self.leave_all.setText(self.tr("Take &nothing"))
        self.whom.setAccessibleName(self.tr("Whom this file is about"))
        self.table.setAccessibleName(self.tr("What differs"))
        compared = self._compared
        if compared is None:
            return
        self._head.setText(facts(compared.person or compared.name, self._said_of(compared)))
        language = screen_language()
        form = compared.form
        notes = () if form is None else tuple(note_text(each, language) for each in form.notes)
        words = "\n".join(filter(None, (file_problem(compared, language), *notes)))
        self._notes.setText(words)
        self._notes.setVisible(bool(words))
        differs = bool(compared.differences)
        for widget in (self.take_all, self.leave_all, self.table):
            widget.setVisible(differs)

    def _said_of(self, compared: FileComparison) -> str:
        if compared.state is FileState.NEW:
            return self.tr("%n thing(s) to put into a new file", "", len(compared.differences))
        if compared.state is FileState.CHANGED:
            return self.tr("%n difference(s)", "", len(compared.differences))
        if compared.state is FileState.UNCHANGED:
            return self.tr("The cadre file says all of it already")
        return state_text(compared.state)

    def _fill_people(self, people: tuple[Cadre, ...]) -> None:
        self.whom.clear()
        self.whom.setVisible(bool(people))
        if not people:
            return
        self.whom.addItem(self.tr("Whom is it about?"))
        for each in people:
            self.whom.addItem(facts(each.name, month_text(each.born_on), each.short_post), each.id)
        self.whom.addItem(self.tr("Somebody new"), None)

    def _on_whom(self, row: int) -> None:
        if row:
            self.assigned.emit(self.whom.itemData(row))

    def _on_take_all(self) -> None:
        self.all_chosen.emit(True)

    def _on_leave_all(self) -> None:
        self.all_chosen.emit(False)
