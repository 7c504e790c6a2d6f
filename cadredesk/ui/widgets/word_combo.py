"""A word of a closed list (性别, 状态 …), or an answer yes or no."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from cadredesk.domain.field_values import FieldKind, FieldSpec
from cadredesk.ui.text import word_text


class WordCombo(QComboBox):
    """Lists the words of a field with nothing chosen first, where it may be empty.

    Signals:
        committed: Another word was chosen; carries it.
    """

    committed = Signal(object)

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self._value: Any = spec.default
        self._choices: list[Any] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._fill()
        self.activated.connect(self._on_activated)

    @property
    def value(self) -> Any:
        """The word that is chosen."""
        return self._value

    @property
    def is_pending(self) -> bool:
        """Nothing is ever half chosen."""
        return False

    def set_value(self, value: Any) -> None:
        """Choose a word."""
        self._value = value
        self._show()

    def set_name(self, name: str) -> None:
        """Say what the field is to those who cannot see its label."""
        self.setAccessibleName(name)

    def commit(self) -> bool:
        """There is nothing to read: a choice is kept at once."""
        return True

    def retranslate(self) -> None:
        """Put the words in the language of the screens."""
        self._fill()
        self._show()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the choice, unless the field has the keyboard."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def minimumSizeHint(self) -> QSize:
        """Return room for the word that is chosen, where there is none for the longest."""
        size, advance = super().minimumSizeHint(), self.fontMetrics().horizontalAdvance
        longest = max((advance(self.itemText(at)) for at in range(self.count())), default=0)
        return size - QSize(longest - advance(self.currentText()), 0)

    def _fill(self) -> None:
        # Kept beside the items: Qt would hand a word back as a plain text.
        self._choices = [self.spec.kind_of(word) for word in self.spec.words if self.spec.kind_of]
        words = [word_text(word) for word in self._choices]
        if self.spec.kind is FieldKind.YES_NO:
            self._choices, words = [True, False], [self.tr("yes"), self.tr("no")]
        if self.spec.default is None and self.spec.optional:
            self._choices, words = [None, *self._choices], ["", *words]
        self.clear()
        self.addItems(words)

    def _show(self) -> None:
        at = self._choices.index(self._value) if self._value in self._choices else -1
        self.setCurrentIndex(at)
        self.updateGeometry()

    def _on_activated(self, row: int) -> None:
        value = self._choices[row]
        if value != self._value:
            self._value = value
            self.committed.emit(value)
