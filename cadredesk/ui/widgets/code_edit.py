"""速录: a word of an open list, found by code, pinyin, initials or characters while typing."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QPushButton, QWidget

from cadredesk.domain.code_table import CodeEntry, CodeTable
from cadredesk.domain.field_values import FieldSpec, Reading
from cadredesk.ui.theme import SMALL, set_style
from cadredesk.ui.widgets.entry_line import EntryLine
from cadredesk.ui.widgets.value_edit import Today, ValueEdit

_ROWS_SHOWN = 10


class CodeLine(EntryLine):
    """A line whose Alt+Down opens the whole list.

    Signals:
        list_wanted: The whole list is wanted.
    """

    list_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list; the rest is typing."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() == Qt.Key.Key_Down and not self.is_composing:
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)


class CodeEdit(ValueEdit):
    """A field for a word of a code table; other words are kept if somebody says so.

    Signals:
        alias_learned: A text shall mean a word from now on; carries the text and the word.
        word_kept: A word that the table does not have shall count as known; carries it.
    """

    alias_learned = Signal(str, str)
    word_kept = Signal(str)

    def __init__(
        self, spec: FieldSpec, table: CodeTable, today: Today, parent: QWidget | None = None
    ) -> None:
        self._table = table
        super().__init__(spec, today, parent)
        self._offered: tuple[CodeEntry, ...] = ()
        self._unknown = self._closest = ""
        self._rows = QStringListModel(self)
        self.completer = QCompleter(self._rows, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setMaxVisibleItems(_ROWS_SHOWN)
        self.completer.setWidget(self.line)
        self.completer.activated.connect(self._on_picked)
        self.take_alias = QPushButton(self)
        self.keep_text = QPushButton(self)
        answers = QHBoxLayout()
        answers.setSpacing(SMALL)
        for button in (self.take_alias, self.keep_text):
            set_style(button, "kind", "link")
            button.setAutoDefault(False)
            button.hide()
            answers.addWidget(button)
        answers.addStretch(1)
        self.body.addLayout(answers)
        self.take_alias.clicked.connect(self._on_alias)
        self.keep_text.clicked.connect(self._on_keep)
        self.typed.connect(self._on_typed)
        if isinstance(self.line, CodeLine):
            self.line.list_wanted.connect(self.open_list)

    def make_line(self) -> EntryLine:
        """Return a line that opens the list."""
        return CodeLine()

    @property
    def offered(self) -> tuple[CodeEntry, ...]:
        """The words that the list offers now, the closest first."""
        return self._offered

    def set_table(self, table: CodeTable) -> None:
        """Use a table that has learned something."""
        self._table = table
        if not self.is_pending:
            self._tell_saved(self.value)

    def set_value(self, value: str) -> None:
        """Show a word; one of an older table is kept and marked, one of none asked about."""
        super().set_value(value)
        if not self.is_pending:
            self._tell_saved(value)

    def open_list(self) -> None:
        """Offer every word, or those that what is typed may mean."""
        self._offer(self._table.matches(self.line.text() if self.is_pending else ""))

    def read(self, text: str) -> Reading:
        """Return the word that was meant: the one chosen in the list, or the only possible."""
        cleaned = "".join(text.split())
        meaning = self._table.meaning(cleaned)
        if not cleaned or meaning is not None:
            return Reading(meaning or self.spec.default)
        hits = self._table.matches(cleaned)
        typed_as_key = cleaned.isascii() and bool(hits)
        return Reading(hits[0].name) if typed_as_key else Reading(cleaned)

    def commit(self) -> bool:
        """Take a known word; ask what an unknown one means."""
        self._take_highlighted()
        text = "".join(self.line.text().split())
        word = self.read(text).value if self.is_pending and not self.line.is_composing else None
        if word and self._table.meaning(word) is None and word != self._unknown:
            self._ask(word)
            return False
        done = super().commit()
        self._ask(self.value if self._table.is_unknown(self.value) else "")
        return done

    def retranslate(self) -> None:
        """Put the question in the language of the screens."""
        super().retranslate()
        self._ask(self._unknown)

    def _take_highlighted(self) -> None:
        """Put the word that the open list points at; Enter reaches the line before the list."""
        popup = self.completer.popup()
        row = popup.currentIndex().row()
        if popup.isVisible() and 0 <= row < len(self._offered) and not self.line.is_composing:
            self.line.setText(self._offered[row].name)
        popup.hide()

    def _tell_saved(self, value: str) -> None:
        is_unknown = self._table.is_unknown(value)
        self._ask(value if is_unknown else "")
        if not is_unknown:
            self.set_hint(self._said_of(value))

    def _said_of(self, value: str) -> str:
        return self.tr("From an older list") if self._table.is_former(value) else ""

    def _ask(self, word: str) -> None:
        """Ask what a text means that the list does not have; an empty one takes it back."""
        self._unknown = word
        nearest = self._table.nearest(word) if word else None
        closest = "" if nearest is None else nearest.name
        if word:
            self.set_hint(self.tr("The list has no “{text}”.").format(text=word))
        self.take_alias.setText(
            self.tr("Take it as “{word}” and remember").format(word=closest) if closest else ""
        )
        self.take_alias.setVisible(bool(closest))
        self.keep_text.setText(self.tr("Keep as typed"))
        self.keep_text.setVisible(bool(word))
        self._closest = closest

    def _offer(self, entries: tuple[CodeEntry, ...]) -> None:
        self._offered = entries
        self._rows.setStringList([_row(each) for each in entries])
        if entries:
            self.completer.complete()
            popup = self.completer.popup()
            popup.setCurrentIndex(self.completer.completionModel().index(0, 0))
        else:
            self.completer.popup().hide()

    def _on_typed(self, text: str) -> None:
        self._ask("")
        self._offer(self._table.matches(text) if text.strip() else ())

    def _on_picked(self, row: str) -> None:
        self.line.setText(next(each.name for each in self._offered if _row(each) == row))
        self.line.setModified(True)
        self.commit()

    def _on_alias(self) -> None:
        text, word = self._unknown, self._closest
        self.alias_learned.emit(text, word)
        self.line.setText(word)
        self.line.setModified(True)
        self.commit()

    def _on_keep(self) -> None:
        word = self._unknown
        super().commit()
        self._ask("")
        self.set_hint("")
        if self._table.is_unknown(word):
            self.word_kept.emit(word)


def _row(entry: CodeEntry) -> str:
    """How a word stands in the list: code, word, initials."""
    return f"{entry.code}  {entry.label or entry.name}  {entry.initials}"
