"""The lines of one comparison, gone through by keyboard: → takes the file's, ← leaves it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from cadredesk.ui.interchange.line_delegate import LineDelegate
from cadredesk.ui.interchange.line_model import LineColumn, LineModel
from cadredesk.ui.interchange.lines import Line
from cadredesk.ui.widgets.data_table import DataTable


class LineTable(DataTable):
    """Shows every text whole; both sides share the width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LineModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(LineDelegate(self))
        self.setWordWrap(True)
        header = self.horizontalHeader()
        header.setSectionsMovable(False)
        for column in (LineColumn.KNOWN, LineColumn.STATED):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self._wrapping = QTimer(self)
        self._wrapping.setSingleShot(True)
        self._wrapping.setInterval(0)
        self._wrapping.timeout.connect(self.resizeRowsToContents)
        header.sectionResized.connect(self._on_resized)

    def show_lines(self, lines: tuple[Line, ...], taken: frozenset[str], sample: str) -> None:
        """Show the lines of somebody; `sample` is as wide as most labels are."""
        self.lines.show_lines(lines, taken)
        self.set_column_samples({LineColumn.FIELD: f"✓✓ {sample}"})
        self.resizeRowsToContents()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._wrapping.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take with →, leave with ←, turn over with the space bar; the rest is the table's."""
        rows = sorted({each.row() for each in self.selectionModel().selectedRows()})
        key, plain = event.key(), not event.modifiers()
        if rows and plain and key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.lines.choose(rows, taken=key == Qt.Key.Key_Right)
        elif rows and plain and key == Qt.Key.Key_Space:
            self.lines.choose(rows, taken=not self.lines.is_taken(rows[0]))
        else:
            super().keyPressEvent(event)

    def make_current(self, row: int) -> None:
        """Begin at the first line that differs."""
        rows = range(row, self.lines.rowCount())
        super().make_current(next(filter(self.lines.differs, rows), row))

    def _on_resized(self, column: int, _before: int, _after: int) -> None:
        if column != LineColumn.FIELD:
            self._wrapping.start()
