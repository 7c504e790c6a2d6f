"""A field of a file: shows a value, reads what is typed, and keeps what it cannot read in sight.

The value is kept when the field is left or Enter is pressed. What cannot be read stays on the
screen with a sentence under it, while the last good value stays in the file.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from cadredesk.domain.field_values import FieldSpec, Reading, read_value, value_text
from cadredesk.services.messages import sentence
from cadredesk.ui.language import screen_language
from cadredesk.ui.theme import HAIR, TextRole, set_role, set_style
from cadredesk.ui.widgets.entry_line import EntryLine

Today = Callable[[], date]


class ValueEdit(QWidget):
    """One line for one value, with room for a sentence below.

    Signals:
        committed: There is another value than before; carries it.
        typed: What stands in the line now, while somebody types; carries the text.
        refused: What was typed is no value; carries the text.
    """

    committed = Signal(object)
    typed = Signal(str)
    refused = Signal(str)

    def __init__(self, spec: FieldSpec, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.line = self.make_line()
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.hide()
        set_role(self.note, TextRole.CAPTION)
        self._today = today
        self._value: Any = spec.default
        self._shown = ""
        self._proposal: Reading | None = None
        self._reading: Reading | None = None
        self.setFocusProxy(self.line)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(HAIR)
        self.body.addWidget(self.line)
        self.body.addWidget(self.note)
        self.line.entered.connect(self._on_entered)
        self.line.left.connect(self._on_left)
        self.line.cancelled.connect(self.restore)
        self.line.textEdited.connect(self._on_edited)

    def make_line(self) -> EntryLine:
        """Return the line to type into; a kind of field may have its own."""
        return EntryLine()

    @property
    def value(self) -> Any:
        """The last good value."""
        return self._value

    @property
    def text(self) -> str:
        """What stands in the line."""
        return self.line.text()

    @property
    def is_pending(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self.line.text() != self._shown

    def set_value(self, value: Any) -> None:
        """Show a value, unless somebody is typing over it just now."""
        self._value = value
        was_pending = self.is_pending
        self._shown = self.display_text(value)
        if not was_pending:
            self._show_text(self._shown)

    def set_text(self, text: str) -> None:
        """Put a text as if it had been typed: a draft that was found again."""
        self.line.setText(text)
        self.line.setModified(True)

    def set_name(self, name: str) -> None:
        """Say what the field is to those who cannot see its label."""
        self.line.setAccessibleName(name)

    def set_problem(self, text: str) -> None:
        """Say what is wrong under the line; an empty text takes it away."""
        set_style(self.line, "problem", "true" if text else "false")
        self._say(text)

    def set_hint(self, text: str) -> None:
        """Say something under the line that is no fault."""
        set_style(self.line, "problem", "false")
        self._say(text)

    def restore(self) -> None:
        """Put the last good value back."""
        self._proposal = None
        self._show_text(self._shown)
        self.set_problem("")

    def commit(self) -> bool:
        """Read what was typed and tell a new value; whether there is nothing left to put right."""
        if self.line.is_composing or not self.is_pending:
            return True
        reading = self.read(self.line.text())
        self._reading = reading
        if reading.proposal:
            self._proposal = reading
            self.set_hint(self._words(reading))
            return False
        if not reading.is_usable:
            self.set_problem(self._words(reading))
            self.refused.emit(self.line.text())
            return False
        self._take(reading)
        return True

    def read(self, text: str) -> Reading:
        """Return what a text means in this field."""
        return read_value(self.spec, text, self._today())

    def display_text(self, value: Any) -> str:
        """Return a value as the line shows it."""
        return value_text(value)

    @property
    def today(self) -> date:
        """The day at the desk."""
        return self._today()

    def retranslate(self) -> None:
        """Say the sentence under the line in the language of the screens."""
        if self._reading is not None and not self.note.isHidden():
            self.note.setText(self._words(self._reading))

    def _take(self, reading: Reading) -> None:
        changed = reading.value != self._value
        self._value = reading.value
        self._shown = self.display_text(reading.value)
        self._proposal = None
        self._show_text(self._shown)
        self.set_hint(self._words(reading) if reading.problem else "")
        if changed:
            self.committed.emit(reading.value)

    def _show_text(self, text: str) -> None:
        if self.line.text() != text:
            self.line.setText(text)
        self.line.setModified(False)

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self.line.setAccessibleDescription(text)

    def _words(self, reading: Reading) -> str:
        if not reading.problem:
            return ""
        return sentence(reading.problem, reading.fields, screen_language())

    def _on_left(self) -> None:
        # The buttons of a question belong to the field: going to them is not leaving it.
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self.commit()

    def _on_entered(self) -> None:
        if self._proposal is not None:
            self._take(self.read(self._proposal.proposal))
        elif self.commit():
            self.focusNextChild()

    def _on_edited(self, text: str) -> None:
        self._proposal = None
        self.set_problem("")
        self.typed.emit(text)
