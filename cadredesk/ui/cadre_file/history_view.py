"""修改历史: who changed what and when, with the way back to an earlier value."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
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

from cadredesk.services.cadre_views import CadreView
from cadredesk.services.read_models import HistoryEntry
from cadredesk.ui.cadre_file.day_field import DayField
from cadredesk.ui.cadre_file.sections import history, told_entries
from cadredesk.ui.theme import LARGE, MEDIUM, SMALL, TextRole, set_role
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.record_table import RecordTable
from cadredesk.ui.widgets.value_edit import Today


class HistoryView(QScrollArea):
    """A row for each change, the newest first.

    Signals:
        restore_wanted: A field shall have the value back that it had before; carries the entry.
        day_wanted: The file as it was known on a day is wanted; carries the day.
        valid_wanted: The file as it was valid on a day is wanted; carries the day.
    """

    restore_wanted = Signal(object)
    day_wanted = Signal(object)
    valid_wanted = Signal(object)

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
        self.day, self.valid = DayField(today), DayField(today)
        self.day.day_wanted.connect(self.day_wanted)
        self.valid.day_wanted.connect(self.valid_wanted)
        content = QWidget()
        content.setObjectName("scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(self._buttons())
        column.addLayout(self._days())
        column.addWidget(self._card)
        column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
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
        self.day.set_words(self.tr("As known on"))
        self.valid.set_words(self.tr("As valid on"))
        self._kept.setText(self.tr("History cannot be deleted; backups keep it."))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        for button in (self.restore, self.copy):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addWidget(self._kept, 1)
        return row

    def _days(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(LARGE)
        row.addWidget(self.day)
        row.addWidget(self.valid)
        row.addStretch(1)
        return row

    def _go_to(self, row: int) -> None:
        if self.table is not None:
            self.table.selectRow(row)
            self.table.setFocus()

    def _on_restore(self) -> None:
        entry = self.current
        if entry is not None:
            self.restore_wanted.emit(entry)

    def _on_copy(self) -> None:
        if self.table is None or self.current is None:
            return
        row = self.table.records.rows[self.table.currentIndex().row()]
        QGuiApplication.clipboard().setText("\t".join(row))
