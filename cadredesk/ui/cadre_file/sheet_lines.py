"""A sheet whose columns that find no room beside each other go on below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from cadredesk.ui.cadre_file.sheet_table import SheetTable
from cadredesk.ui.models.item_table_model import ItemTableModel
from cadredesk.ui.models.roles import Index
from cadredesk.ui.theme import HAIR, LARGE, SMALL, TextRole, set_role
from cadredesk.ui.widgets.column_widths import between, in_lines

CELL = LARGE + HAIR
"""Pixels of a cell around its text."""

_MOST = 16
"""Characters that a text may claim before it wraps."""


@dataclass(frozen=True, slots=True)
class Rooms:
    """The pixels that columns want, and those that they cannot do without; one takes the rest."""

    needs: Sequence[int]
    least: Sequence[int]
    wide: int


class SheetLines(QWidget):
    """The rows as a sheet; what finds no room of the current row stands below, line by line.

    So nothing is scrolled sideways, and Enter leads through every cell of a row all the same.

    Signals:
        cell_changed: The keyboard is in another cell.
        opened, menu_wanted, removal_wanted, move_wanted: As of `SheetTable`, from any line.
    """

    cell_changed = Signal()
    opened = Signal(object)
    menu_wanted = Signal(QPoint)
    removal_wanted = Signal()
    move_wanted = Signal(int)

    def __init__(
        self, model: ItemTableModel, dress: Callable[[SheetTable], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model, self._dress = model, dress
        self._rooms: Rooms | None = None
        self._lines: list[tuple[QLabel, SheetTable]] = []
        self._shown, self._is_laid_out = 0, False
        self._names = ("", "")
        self._sharing = QTimer(self)
        self._sharing.setSingleShot(True)
        self._sharing.setInterval(0)
        self._sharing.timeout.connect(self._share)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(SMALL)
        self.table = self._make()
        self._body.addWidget(self.table)
        self.table.row_changed.connect(self._on_row)

    @property
    def tables(self) -> Iterator[SheetTable]:
        """The sheet, then what stands below it now."""
        yield self.table
        yield from (table for _caption, table in self._lines[: self._shown])

    @property
    def every(self) -> Iterator[SheetTable]:
        """The sheet and every line there ever was."""
        yield self.table
        yield from (table for _caption, table in self._lines)

    @property
    def current(self) -> Index:
        """The cell that the keyboard is in, else the current one of the sheet."""
        focused = QApplication.focusWidget()
        for table in self.tables:
            if table is focused or (focused is not None and table.isAncestorOf(focused)):
                return table.currentIndex()
        return self.table.currentIndex()

    def table_of(self, column: int) -> SheetTable:
        """Return the line that a column stands in."""
        return next((each for each in self.tables if not each.isColumnHidden(column)), self.table)

    def go_to(self, index: Index) -> None:
        """Take the keyboard to a cell, in whatever line it stands."""
        if index.row() != self.table.currentIndex().row():
            self.table.setCurrentIndex(self._model.index(index.row(), 0))
        table = self.table_of(index.column())
        table.setFocus()
        table.setCurrentIndex(index)

    def commit(self) -> None:
        """Keep the cell that is being typed into, as far as it can be read."""
        focused = QApplication.focusWidget()
        for table in self.tables:
            if focused is not None and table.viewport().isAncestorOf(focused):
                table.setFocus()

    def share(self, rooms: Rooms) -> None:
        """Give the columns their widths, and those that find no room their lines below."""
        self._rooms = rooms
        self._share()

    def fit(self) -> None:
        """Follow rows that have changed: their texts may want other widths and heights."""
        self._share()
        self._fit_height()

    def _fit_height(self) -> None:
        self.table.fit_height()
        self._on_row(self.table.currentIndex())

    def set_caption(self, name: str, caption: str) -> None:
        """Say what the rows are, and what stands below them."""
        self._names = (name, caption)
        self.table.setAccessibleName(name)
        for label, table in self._lines:
            label.setText(caption)
            table.setAccessibleName(f"{name}: {caption}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the new width."""
        super().resizeEvent(event)
        self._is_laid_out = True
        # Later, when what is around has come to rest: it would not hear of another height now.
        self._sharing.start()

    def _share(self) -> None:
        rooms, width = self._rooms, self.width() - 2 * self.table.frameWidth()
        if rooms is None or not self._is_laid_out:
            return
        lines = in_lines(rooms.least, width)
        while len(self._lines) < len(lines) - 1:
            self._add_line()
        self._shown = len(lines) - 1
        for columns, table in zip(lines, self.tables, strict=True):
            line = dict(zip(columns, self._widths(rooms, columns, width), strict=True))
            if rooms.wide in line:
                line[rooms.wide] += max(width - sum(line.values()), 0)
            table.show_columns(line)
        self._fit_height()

    def _widths(self, rooms: Rooms, columns: range, width: int) -> list[int]:
        """Share a width: by what columns usually need, then by what stands in them."""
        needs = between(rooms.needs[_of(columns)], rooms.least[_of(columns)], width)
        texts = [max(self._text_width(at), need) for at, need in zip(columns, needs, strict=True)]
        return between(texts, needs, width)

    def _text_width(self, column: int) -> int:
        """Return what the longest text of a column takes with its margins, within reason."""
        metrics = self.table.fontMetrics()
        texts = (str(self._model.index(row, column).data() or "") for row in self._rows)
        widest = max(map(metrics.horizontalAdvance, texts), default=0)
        return min(widest, metrics.horizontalAdvance("国") * _MOST) + CELL

    @property
    def _rows(self) -> range:
        return range(self._model.rowCount())

    def _add_line(self) -> None:
        caption, before = QLabel(), [*self.every][-1]
        set_role(caption, TextRole.CAPTION)
        table = self._make()
        table.setSelectionMode(SheetTable.SelectionMode.NoSelection)
        table.clearSelection()
        self._lines.append((caption, table))
        for widget in (caption, table):
            self._body.addWidget(widget)
        self.setTabOrder(before, table)
        self.set_caption(*self._names)

    def _make(self) -> SheetTable:
        table = SheetTable(self)
        table.setModel(self._model)
        self._dress(table)
        table.moved_on.connect(self.go_to)
        table.selectionModel().currentChanged.connect(self._on_cell)
        table.opened.connect(self.opened)
        table.menu_wanted.connect(self.menu_wanted)
        table.removal_wanted.connect(self.removal_wanted)
        table.move_wanted.connect(self.move_wanted)
        return table

    def _on_cell(self, _current: Index, _previous: Index) -> None:
        self.cell_changed.emit()

    def _on_row(self, index: Index) -> None:
        for at, (caption, table) in enumerate(self._lines):
            caption.setVisible(at == 0 < self._shown)
            table.setVisible(at < self._shown)
            table.show_row(index.row())


def _of(columns: range) -> slice:
    return slice(columns.start, columns.stop)
