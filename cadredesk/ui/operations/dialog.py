"""What one operation changed: whom, which field, from what to what."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cadredesk.services.operation_log import OperationDetails, OperationLine
from cadredesk.ui import text
from cadredesk.ui.dialogs.room import open_in
from cadredesk.ui.fields import entity_name, field_name, is_told, stored_text
from cadredesk.ui.models.record_table_model import RecordTableModel, Row
from cadredesk.ui.step_text import step_text
from cadredesk.ui.theme import LARGE, MEDIUM, TextRole, set_role
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.wrapped_table import WrappedTable

_CHARACTERS, _LINES = 62, 24
_SAMPLES = ("欧阳敏敏", "教育经历 毕业院校及专业", "甲省农业大学农学专业甲省农业大学")


class OperationDialog(QDialog):
    """Lists the changes in the order they were made; long lists grow by the button.

    Signals:
        more_wanted: More lines shall be read; carries how many were read by now.
        open_wanted: The file in which a line was changed is wanted; carries the line.
        undo_wanted: The whole operation shall be taken back.
    """

    more_wanted = Signal(int)
    open_wanted = Signal(object)
    undo_wanted = Signal()

    def __init__(self, details: OperationDetails, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What was changed"))
        self._lines: list[OperationLine] = []
        self._read = 0
        self.model = RecordTableModel(self)
        self.table = WrappedTable()
        self.table.setModel(self.model)
        self.table.let_wrap({1: 5, 2: 8})
        self.table.setAccessibleName(self.windowTitle())
        self.table.opened.connect(self._on_open)
        self.table.row_changed.connect(self._on_row)
        self.empty = EmptyState("clipboard_task")
        self.empty.set_text(self.tr("This changed nothing in the files."))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        self.open_file, self.more = QPushButton(), QPushButton()
        self.undo = QPushButton(self.tr("Undo this"))
        self.undo.setEnabled(details.operation.can_be_undone)
        self._lay_out(self._head(details))
        self.add(details)

    def add(self, details: OperationDetails) -> None:
        """Show some more lines after those that are shown."""
        current = self.table.currentIndex().row()
        self._read = details.read
        told = (each for each in details.lines if is_told(each.entry.field))
        self._lines.extend(told)
        headings = self.tr("Who"), self.tr("Item"), self.tr("Old → new")
        self.model.show_rows(headings, [self._row(each) for each in self._lines])
        self.table.set_column_samples(dict(enumerate(_SAMPLES)))
        if self._lines:
            self.table.make_current(max(current, 0))
        self._stack.setCurrentWidget(self.table if self._lines else self.empty)
        self.more.setVisible(details.has_more)
        self._on_row()

    def _head(self, details: OperationDetails) -> tuple[QLabel, QLabel]:
        done = details.operation.step.done
        what = QLabel(step_text(details.operation.step))
        set_role(what, TextRole.SECTION)
        undone = self.tr("taken back") if done.undone else ""
        who = QLabel(text.facts(text.instant_text(done.at), done.by, undone))
        set_role(who, TextRole.SECONDARY)
        for words in (what, who):
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
        return what, who

    def _lay_out(self, head: tuple[QLabel, QLabel]) -> None:
        self.open_file.setText(self.tr("Open the file"))
        self.more.setText(self.tr("Show more"))
        close = QPushButton(self.tr("Close"))
        role = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox()
        for button, place in (
            (self.open_file, role.ActionRole),
            (self.more, role.ActionRole),
            (self.undo, role.ActionRole),
            (close, role.RejectRole),
        ):
            button.setAutoDefault(False)
            buttons.addButton(button, place)
        self.open_file.clicked.connect(self._on_open)
        self.more.clicked.connect(self._on_more)
        self.undo.clicked.connect(self.undo_wanted)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(MEDIUM)
        for words in head:
            layout.addWidget(words)
        layout.addWidget(self._stack, 1)
        layout.addWidget(buttons)
        open_in(self, _CHARACTERS, _LINES)

    def _row(self, line: OperationLine) -> Row:
        entry, nothing = line.entry, self.tr("(empty)")
        old, new = (
            stored_text(entry.entity, entry.field, stored) or nothing
            for stored in (entry.old, entry.new)
        )
        item = text.facts(entity_name(entry.entity), field_name(entry.field))
        return line.name, item, f"{old} → {new}"

    def _current(self) -> OperationLine | None:
        row = self.table.currentIndex().row()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _on_row(self, _index: object = None) -> None:
        line = self._current()
        self.open_file.setEnabled(line is not None and line.cadre is not None)

    def _on_open(self, _index: object = None) -> None:
        line = self._current()
        if line is not None and line.cadre is not None:
            self.open_wanted.emit(line)

    def _on_more(self) -> None:
        self.more_wanted.emit(self._read)
