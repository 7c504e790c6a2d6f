"""Editors inside the cells of an info set: lines, lists, and words found while typing."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QObject, QStringListModel, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from cadredesk.domain.code_table import CodeTable, CodeTables
from cadredesk.domain.field_values import FieldKind, FieldSpec, value_text
from cadredesk.ui.delegates.wrapping_delegate import WrappingDelegate
from cadredesk.ui.models.roles import SPEC_ROLE, Index, Option, Role
from cadredesk.ui.text import word_text
from cadredesk.ui.theme import Mark

_ROWS_SHOWN = 10


class WordCell(QLineEdit):
    """A line in a cell that offers the words of a code table by code, pinyin and initials."""

    def __init__(self, table: CodeTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self._rows = QStringListModel(self)
        completer = QCompleter(self._rows, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_ROWS_SHOWN)
        self.setCompleter(completer)
        self.textEdited.connect(self._on_edited)

    @property
    def meaning(self) -> str:
        """The word that was meant: as typed, by an alias, or the closest to a code or initials."""
        text = "".join(self.text().split())
        known = self._table.meaning(text)
        if known is not None or not text.isascii():
            return known or text
        hits = self._table.matches(text) if text else ()
        return hits[0].name if hits else text

    def open_list(self) -> None:
        """Offer every word of the table."""
        self._rows.setStringList([each.name for each in self._table.matches("")])
        self.completer().complete()

    def _on_edited(self, text: str) -> None:
        self._rows.setStringList([each.name for each in self._table.matches(text)])


class ItemDelegate(WrappingDelegate):
    """Makes the editor of a cell from what its field is."""

    def __init__(self, tables: CodeTables, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tables = tables

    def use_tables(self, tables: CodeTables) -> None:
        """Use code tables that have learned something."""
        self._tables = tables

    def text_of(self, index: Index) -> str:
        """Return what stands in a cell, marked where the word is of an older table."""
        text = super().text_of(index)
        return f"{Mark.CHECK.shape} {text}" if self.is_former(index) else text

    def is_former(self, index: Index) -> bool:
        """Whether a cell has a word that only an older generation of its table knows."""
        spec = index.data(SPEC_ROLE)
        table = self._tables.get(spec.code_list) if isinstance(spec, FieldSpec) else None
        return table is not None and table.is_former(str(index.data()))

    def initStyleOption(self, option: Option, index: Index) -> None:
        """Mark a word of an older table, which is kept as it is."""
        super().initStyleOption(option, index)
        option.text = self.text_of(index)

    def createEditor(self, parent: QWidget, _option: Option, index: Index) -> QWidget:
        """Return the editor of a cell."""
        spec = _spec_of(index)
        if spec.kind in (FieldKind.WORD, FieldKind.YES_NO):
            return self._list(spec, parent)
        if spec.kind is FieldKind.CODE and spec.code_list in self._tables:
            return WordCell(self._tables[spec.code_list], parent)
        return QLineEdit(parent)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Put what stands in the cell."""
        text = str(index.data(Role.EditRole))
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(text)))
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was typed or chosen."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, WordCell):
            model.setData(index, editor.meaning)
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: Option, _index: Index) -> None:
        """Cover the cell, and as much more as the editor needs."""
        rect = option.rect
        height = max(rect.height(), editor.sizeHint().height())
        editor.setGeometry(rect.left(), rect.top(), rect.width(), height)

    @staticmethod
    def _list(spec: FieldSpec, parent: QWidget) -> QComboBox:
        combo = QComboBox(parent)
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if spec.optional and spec.default is None:
            combo.addItem("", "")
        for words, kept in _choices(spec):
            combo.addItem(words, kept)
        return combo


def _spec_of(index: Index) -> FieldSpec:
    spec = index.data(SPEC_ROLE)
    if not isinstance(spec, FieldSpec):
        raise TypeError(spec)
    return spec


def _choices(spec: FieldSpec) -> list[tuple[str, str]]:
    if spec.kind is FieldKind.YES_NO:
        return [(value_text(answer), value_text(answer)) for answer in (True, False)]
    kind = spec.kind_of
    return [] if kind is None else [(word_text(kind(word)), str(word)) for word in spec.words]
