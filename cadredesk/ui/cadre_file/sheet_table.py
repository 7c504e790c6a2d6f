"""The sheet of an info set: as high as its rows, its cells typed into one after another."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QWidget,
)

from cadredesk.ui.delegates.wrapping_delegate import fit_row_heights
from cadredesk.ui.models.item_table_model import ItemTableModel
from cadredesk.ui.models.roles import Index
from cadredesk.ui.widgets.data_table import DataTable


class SheetTable(DataTable):
    """A table that is as high as its rows, typed into like a sheet; long texts wrap.

    Signals:
        removal_wanted: Ctrl+Delete on a row.
        move_wanted: Alt+Up or Alt+Down on a row; carries how far.
        moved_on: A cell was kept, the keyboard goes on; carries the index of the next one.
    """

    removal_wanted = Signal()
    move_wanted = Signal(int)
    moved_on = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        )
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.geometriesChanged.connect(self._keep_rows_in_sight)

    def show_columns(self, widths: Mapping[int, int]) -> None:
        """Show these columns so wide, and no others."""
        for column in range(self.model().columnCount()):
            self.setColumnHidden(column, column not in widths)
            if column in widths:
                self.setColumnWidth(column, widths[column])
        self.fit_height()

    def show_row(self, row: int) -> None:
        """Show one row alone."""
        for each in range(self.model().rowCount()):
            self.setRowHidden(each, each != row)
        if self.currentIndex().row() != row:
            first = next((at for at in self.columns if not self.isColumnHidden(at)), 0)
            keep = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self.model().index(row, first), keep)
        self.fit_height()

    @property
    def columns(self) -> range:
        """Every column of the model, in sight or not."""
        return range(self.model().columnCount())

    def fit_height(self) -> None:
        """Be as high as the rows need."""
        fit_row_heights(self)
        self._keep_rows_in_sight()

    def _keep_rows_in_sight(self) -> None:
        rows = self.verticalHeader().length()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + 2)

    def make_current(self, row: int) -> None:
        """Go to a row; a line that stands below the sheet has none selected."""
        if self.selectionMode() is not self.SelectionMode.NoSelection:
            super().make_current(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 edit, Delete clears, Ctrl+Delete takes the row out, Alt+arrows move it."""
        key, mods = Qt.Key(event.key()), event.modifiers()
        alt, ctrl = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
        current = self.currentIndex()
        if mods & alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_wanted.emit(-1 if key is Qt.Key.Key_Up else 1)
        elif mods & ctrl and key is Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        elif key is Qt.Key.Key_Delete and current.isValid():
            self.model().setData(current, "")
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not mods:
            # The Enter that ends an editor comes here, too, while the editor closes.
            if current.isValid() and self.state() is QAbstractItemView.State.NoState:
                self._enter(current)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QGuiApplication.clipboard().text())
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After Enter go on to the next cell, as people fill in a line; a question stays."""
        super().closeEditor(editor, hint)
        at = self.currentIndex()
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache and not self._asks(at):
            self._go_on(at)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, which is what scrolls."""
        event.ignore()

    def _enter(self, at: Index) -> None:
        """Say yes to what is asked about a cell, or begin to edit it."""
        model = self.model()
        if isinstance(model, ItemTableModel) and model.accept_proposal(at):
            self._go_on(at)
        elif not at.flags() & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(at)
        else:
            self.edit(at)

    def _asks(self, at: Index) -> bool:
        model = self.model()
        asked = model.problem_at(at) if isinstance(model, ItemTableModel) else None
        return asked is not None and bool(asked.proposal)

    def _go_on(self, at: Index) -> None:
        following = self.model().index(at.row(), at.column() + 1)
        if not following.flags() & Qt.ItemFlag.ItemIsEditable:
            following = self.model().index(at.row() + 1, 0)
        if following.isValid():
            self.moved_on.emit(following)

    def _paste(self, text: str) -> None:
        """Put a copied line into the cells from the current one on; more lines are refused."""
        at, lines = self.currentIndex(), text.strip("\r\n").splitlines()
        if not at.isValid() or len(lines) != 1:
            QApplication.beep()
            return
        for column, cell in enumerate(lines[0].split("\t"), start=at.column()):
            index = self.model().index(at.row(), column)
            if index.isValid():
                self.model().setData(index, cell.strip())
