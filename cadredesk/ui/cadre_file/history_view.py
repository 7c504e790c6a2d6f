"""修改历史: who changed what and when, with the way back to an earlier value."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.field_values import FieldKind, FieldSpec
from cadredesk.domain.partial_date import PartialDate
from cadredesk.services.cadre_views import CadreView
from cadredesk.services.read_models import HistoryEntry
from cadredesk.ui.cadre_file.sections import history, told_entries
from cadredesk.ui.theme import MEDIUM, SMALL, TextRole, set_role
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.record_table import RecordTable
from cadredesk.ui.widgets.value_edit import Today
from cadredesk.ui.widgets.year_month_edit import YearMonthEdit

_DAY = FieldSpec("file", "day", FieldKind.DATE)
_DAY_IN_DIGITS = 18


class HistoryView(QScrollArea):
    """A row for each change, the newest first.

    Signals:
        restore_wanted: A field shall have the value back that it had before; carries the entry.
        day_wanted: The file as it was known on a day is wanted; carries the day.
    """

    restore_wanted = Signal(object)
    day_wanted = Signal(object)

    def __init__(self, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: CadreView | None = None
        self._entries: tuple[HistoryEntry, ...] = ()
        self.table: RecordTable | None = None
        self.restore, self.copy = QPushButton(), QPushButton()
        self.restore.clicked.connect(self._on_restore)
        self.copy.clicked.connect(self._on_copy)
        self._empty, self._kept = QLabel(), QLabel()
        for words in (self._empty, self._kept):
            set_role(words, TextRole.SECONDARY)
            words.setWordWrap(True)
        self._card = Card()
        self._card.body.addWidget(self._empty)
        self.day = YearMonthEdit(_DAY, today, to_the_day=True)
        self.day.committed.connect(self._on_day)
        self._of_day = QLabel()
        self._of_day.setBuddy(self.day)
        content = QWidget()
        content.setObjectName("scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(self._buttons())
        column.addWidget(self._card)
        column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(content)
        self.retranslate()

    def show_view(self, view: CadreView) -> None:
        """Show what was changed in a file; the row that was current stays so."""
        kept = self.current
        self._view, self._entries = view, told_entries(view)
        block = history(view)
        if self.table is not None:
            self._card.body.removeWidget(self.table)
            self.table.deleteLater()
        self.table = RecordTable(block)
        self._card.body.addWidget(self.table)
        self._card.set_title(block.title)
        self._empty.setText(block.empty)
        self._empty.setVisible(not block.rows)
        self.table.setVisible(bool(block.rows))
        self.restore.setEnabled(bool(block.rows))
        self.copy.setEnabled(bool(block.rows))
        if kept in self._entries:
            self._go_to(self._entries.index(kept))

    @property
    def current(self) -> HistoryEntry | None:
        """The entry of the current row."""
        row = -1 if self.table is None else self.table.currentIndex().row()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def focus_on(self, entity: str, field: str) -> None:
        """Take the keyboard to the newest change of a field, or to the newest of all."""
        places = [
            at
            for at, each in enumerate(self._entries)
            if (each.entity, each.field) == (entity, field)
        ]
        if self._entries:
            self._go_to(places[0] if places else 0)

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self.restore.setText(self.tr("Restore the old value"))
        self.copy.setText(self.tr("Copy"))
        words = self.tr("As known on")
        self._of_day.setText(words)
        self.day.set_name(words)
        self.day.line.setPlaceholderText(self.tr("e.g. 20260930"))
        self.day.retranslate()
        room = self.fontMetrics().horizontalAdvance("0") * _DAY_IN_DIGITS
        self.day.setFixedWidth(room)
        self._kept.setText(self.tr("History cannot be deleted; backups keep it."))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        for button in (self.restore, self.copy):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addWidget(self._kept, 1)
        row.addWidget(self._of_day)
        row.addWidget(self.day)
        return row

    def _go_to(self, row: int) -> None:
        if self.table is not None:
            self.table.selectRow(row)
            self.table.setFocus()

    def _on_day(self, value: PartialDate | None) -> None:
        if value is not None and value.month is not None:
            last = monthrange(value.year, value.month)[1]
            self.day.set_value(None)
            self.day_wanted.emit(date(value.year, value.month, value.day or last))

    def _on_restore(self) -> None:
        entry = self.current
        if entry is not None:
            self.restore_wanted.emit(entry)

    def _on_copy(self) -> None:
        if self.table is None or self.current is None:
            return
        row = self.table.records.rows[self.table.currentIndex().row()]
        QGuiApplication.clipboard().setText("\t".join(row))
