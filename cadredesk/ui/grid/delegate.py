"""The editor inside a cell of the sheet: a line that takes an input method, with words offered."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QCompleter, QLineEdit, QWidget

from cadredesk.domain.code_table import CodeTables
from cadredesk.domain.field_values import FieldKind, FieldSpec, value_text
from cadredesk.ui.delegates.item_delegate import ItemDelegate
from cadredesk.ui.delegates.text_delegate import TextDelegate
from cadredesk.ui.models.roles import SPEC_ROLE, Index, Option, Role
from cadredesk.ui.text import word_text

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChoiceCell(QLineEdit):
    """A line that offers the few words of a closed list and takes what is typed."""

    def __init__(self, choices: dict[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._choices = choices
        completer = QCompleter(list(choices), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def open_list(self) -> None:
        """Offer every word of the list."""
        self.completer().setCompletionPrefix("")
        self.completer().complete()

    @property
    def meaning(self) -> str:
        """The kept word of what is shown, or what was typed."""
        text = self.text().strip()
        return self._choices.get(text, text)


class GridDelegate(ItemDelegate):
    """Makes editors for the sheet; Ctrl+Enter in one fills the whole selection.

    Signals:
        fill_wanted: The text that was just taken shall stand in every selected cell.
    """

    fill_wanted = Signal()

    def __init__(self, tables: CodeTables, parent: QObject | None = None) -> None:
        super().__init__(tables, parent)
        self._texts = TextDelegate(self)

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Paint a line of text: a sheet has neither icons nor fonts, and hundreds of cells."""
        tint = index.data(Role.BackgroundRole)
        if tint is not None:
            painter.fillRect(option.rect, tint)
        self._texts.paint(painter, option, index)

    def createEditor(self, parent: QWidget, option: Option, index: Index) -> QWidget:
        """Return the editor of a cell."""
        spec = index.data(SPEC_ROLE)
        if isinstance(spec, FieldSpec) and spec.kind in (FieldKind.WORD, FieldKind.YES_NO):
            return ChoiceCell(_choices(spec), parent)
        return super().createEditor(parent, option, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was typed or chosen."""
        if isinstance(editor, ChoiceCell):
            model.setData(index, editor.meaning)
        else:
            super().setModelData(editor, model, index)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Notice Ctrl+Enter before it counts as Enter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in _ENTER and isinstance(editor, QWidget):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                self.fill_wanted.emit()
                return True
        return super().eventFilter(editor, event)


def _choices(spec: FieldSpec) -> dict[str, str]:
    if spec.kind is FieldKind.YES_NO:
        return {value_text(answer): value_text(answer) for answer in (True, False)}
    kind = spec.kind_of
    return {} if kind is None else {word_text(kind(word)): str(word) for word in spec.words}
