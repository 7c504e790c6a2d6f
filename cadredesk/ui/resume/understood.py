"""What a résumé was understood to mean: its rows, and what is to be looked at below them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from cadredesk.domain.ids import ItemId
from cadredesk.domain.resume import ResumeEntry
from cadredesk.ui.models.resume_table_model import ResumeColumn, ResumeTableModel
from cadredesk.ui.models.roles import VALUE_ROLE, Index
from cadredesk.ui.resume.finding_list import FindingList
from cadredesk.ui.theme import CARD_PADDING, TextRole, set_role
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.wrapped_table import WrappedTable

_TEXT_KEEPS = 6
"""Characters that units and posts keep; for them the lengths are left out, and then the ends."""

_LOW_IN_LINES = 12
"""Text lines of height under which only what is wrong is said below the rows."""


class Understood(Card):
    """The rows and the findings of a text; nothing in it is typed.

    Signals:
        opened: A row was chosen to be gone to; carries the id of its entry.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ResumeTableModel(self)
        self.table = WrappedTable()
        self.table.setModel(self.model)
        self.table.let_wrap({ResumeColumn.TEXT: 5})
        self.table.opened.connect(self._on_opened)
        self.findings = FindingList()
        self._said = QLabel()
        self._said.setWordWrap(True)
        set_role(self._said, TextRole.SECONDARY)
        self._is_told = False, False
        self.body.addWidget(self.table, 2)
        self.body.addWidget(self._said)
        self.body.addWidget(self.findings, 2)

    def show_entries(self, entries: Sequence[ResumeEntry], day: date) -> None:
        """Show the rows; lengths of time are counted to a day."""
        self.model.show_entries(tuple(entries), day)

    def say(self, segments: int, problems: int) -> None:
        """Say how much was understood and how much does not fit."""
        self.set_title(self.tr("%n line(s) understood", "", segments))
        self._said.setText(
            self.tr("%n place(s) to look at", "", problems)
            if problems
            else self.tr("Nothing to look at: no gaps, no overlaps.")
        )
        self._is_told = bool(segments), bool(problems)
        self._fold()

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self.table.setAccessibleName(self.tr("What was understood"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(ResumeColumn) - 1)
        self.table.set_column_samples(self._samples())
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(ResumeColumn.TEXT, header.ResizeMode.Stretch)
        self._leave_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to units and posts where there is little."""
        super().resizeEvent(event)
        self._leave_out()
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._leave_out()

    def _samples(self) -> dict[int, str]:
        return {
            ResumeColumn.START: "1996.03",
            ResumeColumn.END: "1996.03",
            ResumeColumn.TEXT: "柳河镇党委副书记、镇长",
            ResumeColumn.LENGTH: self.tr("12 yr 11 mo"),
        }

    def _leave_out(self) -> None:
        samples = self._samples() | {ResumeColumn.TEXT: "国" * _TEXT_KEEPS}
        bar = self.table.verticalScrollBar().sizeHint().width()
        room = self.width() - 2 * CARD_PADDING - bar
        for column in (ResumeColumn.LENGTH, ResumeColumn.END):
            needed = sum(self.table.least_of(each, text) for each, text in samples.items())
            self.table.setColumnHidden(column, needed > room)
            samples.pop(column)

    def _fold(self) -> None:
        """Leave the room to the rows where there is little height and nothing to look at."""
        is_low = self.height() < _LOW_IN_LINES * self.fontMetrics().lineSpacing()
        anything, problems = self._is_told
        self._said.setVisible(anything and (problems or not is_low))

    def _on_opened(self, index: Index) -> None:
        entry: ResumeEntry = index.data(VALUE_ROLE)
        self.opened.emit(ItemId(entry.id))
