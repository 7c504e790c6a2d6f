"""设置 ▸ 字典: words of code tables that were kept as typed, and other spellings that mean one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from cadredesk.services.codes import LearnedWord
from cadredesk.ui.fields import entity_name, field_name
from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.theme import TextRole, set_role, set_style
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.data_table import DataTable

ROWS_SHOWN = 6
_SANCTIONS = "punishment"


class WordCard(Card):
    """A table of such words; each can be forgotten and is marked and asked about again then.

    Signals:
        forgotten: One is to be forgotten; carries the LearnedWord.
    """

    forgotten = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._learned: tuple[LearnedWord, ...] = ()
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        set_role(self._hint, TextRole.SECONDARY)
        self.model = RecordTableModel(self)
        self.table = DataTable()
        self.table.setModel(self.model)
        self.forget = QPushButton()
        self.forget.setAutoDefault(False)
        set_style(self.forget, "kind", "quiet")
        self.add_to_head(self.forget)
        self.body.addWidget(self._hint)
        self.body.addWidget(self.table)
        self.forget.clicked.connect(self._on_forget)
        self._write()

    def show_learned(self, learned: tuple[LearnedWord, ...]) -> None:
        """Show what is remembered."""
        self._learned = learned
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._write()

    def _write(self) -> None:
        self.set_title(self.tr("Words of the code tables"))
        some = self.tr("Said in a file or the sheet; forgotten, a word is marked and asked again.")
        none = self.tr("No word was kept as typed, and none was said to mean another one.")
        self._hint.setText(some if self._learned else none)
        self.forget.setText(self.tr("Forget this"))
        self.table.setAccessibleName(self.tr("Words of the code tables"))
        headings = (self.tr("Field"), self.tr("Word"), self.tr("What was said"))
        rows = [(_name(each.code_list), each.text, self._said(each)) for each in self._learned]
        self.model.show_rows(headings, rows)
        samples = ("专业技术职务", "甲省委党校研究生", "当作“大学”")
        self.table.set_column_samples(dict(enumerate(samples)))
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.keep_rows(min(max(len(rows), 1), ROWS_SHOWN))
        self.table.setVisible(bool(rows))
        self.forget.setVisible(bool(rows))

    def _said(self, learned: LearnedWord) -> str:
        if learned.kept is None:
            return self.tr("means “{word}”").format(word=learned.word)
        return self.tr("kept as typed")

    def _on_forget(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self._learned):
            self.forgotten.emit(self._learned[row])


def _name(code_list: str) -> str:
    """What a table is called; that of sanctions by its rows."""
    return entity_name(code_list) if code_list == _SANCTIONS else field_name(code_list)
