"""The context menu of a field of a file: what a line has, and what only a file has."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from cadredesk.domain.determinations import FACT_NAMES
from cadredesk.ui.cadre_file.field_editors import Editor
from cadredesk.ui.widgets.value_edit import ValueEdit

_RESTORE, _SOURCE, _HISTORY = "restore", "source", "history"


class FieldMenu(QObject):
    """Gives fields a menu by right click, Shift+F10 and the menu key.

    Signals:
        source_wanted: The source of a field is to be noted; carries the field.
        restore_wanted: A field shall have the value it had before; carries the field.
        history_wanted: What was changed in a field is wanted; carries the field.
    """

    source_wanted = Signal(str)
    restore_wanted = Signal(str)
    history_wanted = Signal(str)

    def attach(self, field: str, editor: Editor) -> None:
        """Give a field its menu."""
        owner: QWidget = editor.line if isinstance(editor, ValueEdit) else editor
        owner.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

        def on_wanted(position: QPoint) -> None:
            self._open(field, owner, position)

        owner.customContextMenuRequested.connect(on_wanted)

    def _open(self, field: str, owner: QWidget, position: QPoint) -> None:
        menu = owner.createStandardContextMenu() if isinstance(owner, QLineEdit) else QMenu(owner)
        menu.addSeparator()
        menu.addAction(self.tr("Restore the earlier value")).setData((_RESTORE, field))
        if field in FACT_NAMES:
            menu.addAction(self.tr("Note the source…")).setData((_SOURCE, field))
        menu.addAction(self.tr("Show what was changed")).setData((_HISTORY, field))
        menu.triggered.connect(self._on_triggered)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(owner.mapToGlobal(position))

    def _on_triggered(self, action: QAction) -> None:
        if not isinstance(action.data(), tuple):
            return  # one of the line's own: cut, copy, paste
        verb, field = action.data()
        signals = {
            _RESTORE: self.restore_wanted,
            _SOURCE: self.source_wanted,
            _HISTORY: self.history_wanted,
        }
        signals[verb].emit(field)
