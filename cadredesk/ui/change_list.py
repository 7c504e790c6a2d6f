"""A row for each change of a person, with the way back to an earlier value."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.services.read_models import HistoryEntry
from cadredesk.ui.change_text import changes_block, told_entries
from cadredesk.ui.theme import MEDIUM, SMALL, TextRole, set_role
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.record_table import RecordTable


class ChangeList(QWidget):
    """Lists changes, the newest first.

    Signals:
        restore_wanted: A field shall have the value back that it had before; carries the entry.
    """

    restore_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(MEDIUM)
        self.rows.addLayout(self._buttons())
        self.rows.addWidget(self._card)
        self.retranslate()

    def show_entries(self, entries: Iterable[HistoryEntry]) -> None:
        """Show what was changed; the row that was current stays so."""
        kept = self.current
        self._entries = told_entries(entries)
        block = changes_block(self._entries)
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
        self._kept.setText(self.tr("History cannot be deleted; backups keep it."))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        for button in (self.restore, self.copy):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addWidget(self._kept, 1)
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
