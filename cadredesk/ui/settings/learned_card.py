"""A card of 设置 ▸ 字典: what somebody said once, each line of which can be forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.theme import TextRole, set_role, set_style
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.data_table import DataTable

ROWS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class LearnedTexts:
    """The words of such a card; `some` is said over the table, `none` where there is none."""

    title: str
    some: str
    none: str
    headings: tuple[str, str, str]
    samples: tuple[str, str, str]


class LearnedCard(Card):
    """A table of what was said; what is forgotten is asked about again.

    Signals:
        forgotten: One is to be forgotten; carries it.
    """

    forgotten = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._learned: tuple[Any, ...] = ()
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

    def texts(self) -> LearnedTexts:
        """Return the words of the card in the language of the screens."""
        raise NotImplementedError

    def row_of(self, learned: Any) -> tuple[str, str, str]:
        """Return what the table says of one thing that was said."""
        raise NotImplementedError

    def show_learned(self, learned: Sequence[Any]) -> None:
        """Show what is remembered."""
        self._learned = tuple(learned)
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._write()

    def _write(self) -> None:
        texts = self.texts()
        self.set_title(texts.title)
        self._hint.setText(texts.some if self._learned else texts.none)
        self.forget.setText(self.tr("Forget this"))
        self.table.setAccessibleName(texts.title)
        self.model.show_rows(texts.headings, [self.row_of(each) for each in self._learned])
        self.table.set_column_samples(dict(enumerate(texts.samples)))
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.keep_rows(min(max(len(self._learned), 1), ROWS_SHOWN))
        self.table.setVisible(bool(self._learned))
        self.forget.setVisible(bool(self._learned))

    def _on_forget(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self._learned):
            self.forgotten.emit(self._learned[row])
