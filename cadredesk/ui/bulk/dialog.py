"""Which field, which value, and what that changes for whom: seen before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.code_table import CodeTables
from cadredesk.services.bulk_change import BulkRow, bulk_fields
from cadredesk.ui.cadre_file.field_editors import Editor, make_editor
from cadredesk.ui.dialogs.foot import foot
from cadredesk.ui.dialogs.room import open_in
from cadredesk.ui.fields import field_name
from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, SMALL
from cadredesk.ui.widgets.data_table import DataTable
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.value_edit import Today

_CHARACTERS, _LINES = 40, 20
_SAMPLES = ("阿依古丽·买买提", "县级党委管理干部", "县级党委管理干部")


class BulkDialog(QDialog):
    """Asks for a change and shows it first.

    Signals:
        preview_wanted: What would it change? Carries the field and the value.
        change_wanted: It shall be done; carries the rows, the field and the value.
    """

    preview_wanted = Signal(str, object)
    change_wanted = Signal(object, str, object)

    def __init__(self, count: int, tables: CodeTables, today: Today, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Change a field of %n cadre(s)", "", count))
        self._tables, self._today = tables, today
        self._rows: tuple[BulkRow, ...] = ()
        self.field = QComboBox()
        self._specs = bulk_fields()
        self.field.addItems([field_name(each.name) for each in self._specs])
        self.field.setAccessibleName(self.tr("Field"))
        self.model = RecordTableModel(self)
        self.table = DataTable()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("What changes"))
        self.empty = EmptyState("edit")
        self._stack = QStackedWidget()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.act = QPushButton()
        self._form = QFormLayout()
        self.editor: Editor = self._editor(0)
        self._lay_out()
        self.field.activated.connect(self._on_field)
        self.cancel.clicked.connect(self.reject)
        self.act.clicked.connect(self._on_act)
        self.show_rows(())

    def show_rows(self, rows: Sequence[BulkRow]) -> None:
        """Show what would change for whom."""
        self._rows = tuple(rows)
        headings = (self.tr("Name"), self.tr("Now"), self.tr("Then"))
        nothing = self.tr("(empty)")
        shown = [
            (each.name, each.old or nothing, each.new or nothing) for each in rows if each.changes
        ]
        self.model.show_rows(headings, shown)
        self.table.set_column_samples(dict(enumerate(_SAMPLES)))
        same = self.tr("Nothing changes: all of them have this value already.")
        before = self.tr("Type the new value and press Enter: what changes for whom stands here.")
        self.empty.set_text(same if rows else before)
        self._stack.setCurrentWidget(self.table if shown else self.empty)
        self.act.setText(self.tr("Change %n cadre(s)", "", len(shown)))
        self.act.setEnabled(bool(shown))

    def choose(self, field: str) -> None:
        """Choose a field by its name."""
        at = next(at for at, each in enumerate(self._specs) if each.name == field)
        self.field.setCurrentIndex(at)
        self._on_field(at)

    def _lay_out(self) -> None:
        self._form.setHorizontalSpacing(LARGE)
        self._form.setVerticalSpacing(SMALL)
        self._form.addRow(self.tr("Field"), self.field)
        self._form.addRow(self.tr("New value"), self.editor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addLayout(self._form)
        for widget in (self.empty, self.table):
            self._stack.addWidget(widget)
        layout.addWidget(self._stack, 1)
        layout.addLayout(foot(self.cancel, self.act))
        open_in(self, _CHARACTERS, _LINES)

    def _editor(self, at: int) -> Editor:
        made = make_editor(self._specs[at], self._tables, self._today)
        made.set_name(self.tr("New value"))
        made.committed.connect(self._on_value)
        return made

    def _on_field(self, at: int) -> None:
        before = self.editor
        self.editor = self._editor(at)
        self._form.replaceWidget(before, self.editor)
        before.deleteLater()
        self.show_rows(())

    def _on_value(self, value: object) -> None:
        self.preview_wanted.emit(self.editor.spec.name, value)

    def _on_act(self) -> None:
        self.change_wanted.emit(self._rows, self.editor.spec.name, self.editor.value)
        self.accept()
