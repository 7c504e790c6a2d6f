"""设置 ▸ 字典: names of which somebody said that they are one, or that they are not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from cadredesk.services.spelling import POST, LearnedSpelling, Spelled
from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.theme import TextRole, set_role, set_style
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.data_table import DataTable

ROWS_SHOWN = 6


class SpellingCard(Card):
    """A table of what was said about spellings; each can be forgotten and is asked again then.

    Signals:
        forgotten: One is to be forgotten; carries the LearnedSpelling.
    """

    forgotten = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._learned: tuple[LearnedSpelling, ...] = ()
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

    def show_learned(self, learned: tuple[LearnedSpelling, ...]) -> None:
        """Show what is remembered."""
        self._learned = learned
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._write()

    def _write(self) -> None:
        self.set_title(self.tr("Names in several spellings"))
        some = self.tr("Said in an import or the health check; proposed the next time.")
        none = self.tr("Nothing was said yet about names that are spelled in several ways.")
        self._hint.setText(some if self._learned else none)
        self.forget.setText(self.tr("Forget this"))
        self.table.setAccessibleName(self.tr("Names in several spellings"))
        headings = (self.tr("What it names"), self.tr("Spelling"), self.tr("What was said"))
        rows = [
            (self._kind(each), self.tr(", ").join(each.names), self._said(each))
            for each in self._learned
        ]
        self.model.show_rows(headings, rows)
        samples = ("院校名称", "甲省农业大学，甲农大学院", "是“甲省农业大学”")
        self.table.set_column_samples(dict(enumerate(samples)))
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.keep_rows(min(max(len(rows), 1), ROWS_SHOWN))
        self.table.setVisible(bool(rows))
        self.forget.setVisible(bool(rows))

    def _kind(self, learned: LearnedSpelling) -> str:
        return {
            Spelled.SCHOOL.value: self.tr("School"),
            Spelled.ORGANIZER.value: self.tr("Organizer of training"),
            Spelled.AUTHORITY.value: self.tr("Awarding authority"),
            POST: self.tr("Post"),
        }[learned.place]

    def _said(self, learned: LearnedSpelling) -> str:
        if learned.means:
            return self.tr("means “{name}”").format(name=learned.means)
        return self.tr("kept apart")

    def _on_forget(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self._learned):
            self.forgotten.emit(self._learned[row])
