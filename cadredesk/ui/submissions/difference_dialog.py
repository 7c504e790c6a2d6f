"""两版差异: who came and went, and what is stated otherwise, as a table to read and copy."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.domain.blank.vocabulary import Vocabulary
from cadredesk.domain.submission.manifest import FactDifference, PackDifference
from cadredesk.services.submissions.facts import PHOTO, fact_label
from cadredesk.ui.dialogs.room import open_in
from cadredesk.ui.language import screen_language
from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.submissions.words import change_text
from cadredesk.ui.text import facts
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, TextRole, set_role
from cadredesk.ui.widgets.wrapped_table import WrappedTable

_CHARACTERS, _LINES = 57, 23
_WRAPPED = {1: 4, 2: 4, 3: 7, 4: 7}
"""Columns whose texts wrap, with the characters that each keeps."""


class DifferenceDialog(QDialog):
    """Shows how one version differs from the one before."""

    def __init__(
        self,
        found: PackDifference,
        versions: tuple[int, int],
        vocabulary: Vocabulary,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        before, after = versions
        self.setWindowTitle(
            self.tr("What is different: v{before} → v{after}").format(before=before, after=after)
        )
        self.said = QLabel(self._summary(found))
        self.said.setWordWrap(True)
        set_role(self.said, TextRole.SECONDARY)
        self.records = RecordTableModel(self)
        self.table = WrappedTable()
        self.table.setAccessibleName(self.windowTitle())
        self.table.setModel(self.records)
        headings = ("", self.tr("Person"), self.tr("Field"), self.tr("Before"), self.tr("After"))
        rows = [_row(each, vocabulary) for each in found.facts]
        rows += [(change_text(kind), name, self.tr("File"), "", "") for kind, name in found.files]
        self.records.show_rows(headings, rows)
        self.table.let_wrap(_WRAPPED)
        self.table.set_column_samples(
            {at: max((row[at] for row in rows), key=len, default="") for at in range(len(headings))}
        )
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self.said)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        open_in(self, _CHARACTERS, _LINES)

    def _summary(self, found: PackDifference) -> str:
        if not (found.facts or found.files):
            return self.tr("Nothing is different.")
        people = self.tr("%n person(s)", "", found.people)
        places = self.tr("%n place(s)", "", len(found.facts))
        files = self.tr("%n file(s)", "", len(found.files))
        return facts(people, places, files)


def _row(each: FactDifference, words: Vocabulary) -> tuple[str, ...]:
    label = fact_label(words, each.fact, screen_language()) if each.fact else ""
    before, after = (" ".join(text.split()) for text in (each.before, each.after))
    if each.fact == PHOTO:
        before, after = "", ""
    return (change_text(each.kind), each.person, label, before, after)
