"""The sheet itself: keys as in a spreadsheet, a rectangle of selected cells."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QLineEdit, QWidget

from cadredesk.domain.field_values import FieldKind, FieldSpec, value_text
from cadredesk.ui.delegates.item_delegate import WordCell
from cadredesk.ui.delegates.row_delegate import RowDelegate
from cadredesk.ui.grid.columns import GridColumns
from cadredesk.ui.grid.delegate import ChoiceCell, GridDelegate
from cadredesk.ui.grid.model import GridModel
from cadredesk.ui.models.roles import Index
from cadredesk.ui.preferences import DENSITY, Preferences, table_layout
from cadredesk.ui.widgets.column_memory import ColumnMemory
from cadredesk.ui.widgets.data_table import DataTable

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_Hint = QAbstractItemDelegate.EndEditHint


class GridTable(DataTable):
    """Types into a `GridModel`; what goes beyond one cell is asked for by signals.

    Signals:
        paste_wanted: What is on the clipboard shall stand from the current cell on.
        cut_wanted: The selected cells shall be copied and emptied.
        clear_wanted: The selected cells shall be emptied.
        fill_wanted: Every selected cell shall have the value of the current one.
        fill_down_wanted: Every selected row shall have what the first of them has.
        cell_changed: Another cell is current.
    """

    paste_wanted = Signal()
    cut_wanted = Signal()
    clear_wanted = Signal()
    fill_wanted = Signal()
    fill_down_wanted = Signal()
    cell_changed = Signal()

    def __init__(
        self,
        model: GridModel,
        delegate: GridDelegate,
        columns: GridColumns,
        preferences: Preferences,
    ) -> None:
        super().__init__()
        self.people, self._columns = model, columns
        self._preferences = preferences
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.DoubleClicked)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setShowGrid(True)
        self.setTabKeyNavigation(True)
        self.setModel(model)
        self.setItemDelegate(delegate)
        delegate.fill_wanted.connect(self.fill_wanted)
        self.set_density(preferences.get(DENSITY))
        self.freeze_first_column()
        if self.frozen is not None:
            # An editor belongs to one view only, and so must what makes it.
            self.frozen.setItemDelegate(RowDelegate(self.frozen))
        header = self.horizontalHeader()
        header.setSelectionModel(QItemSelectionModel(model, header))
        usual = [model.column_of(name) for name in columns.usual]
        layout = table_layout(columns.layout)
        self.memory = ColumnMemory(self, preferences, layout, usual, self._samples_of_columns)
        self.memory.fit()
        self.selectionModel().currentChanged.connect(self._on_cell)

    def set_column_samples(self, samples: dict[int, str]) -> None:
        """Make columns as wide as a typical text; that is nobody's choice to be kept."""
        with self.memory.fitting():
            super().set_column_samples(samples)

    def _give_way(self) -> None:
        with self.memory.fitting():
            super()._give_way()

    @property
    def selected_rows(self) -> range:
        """The rows of the selected rectangle, or the current one."""
        found = self.selectionModel().selection().toList()
        if not found:
            row = self.currentIndex().row()
            return range(row, row + 1) if row >= 0 else range(0)
        return range(min(each.top() for each in found), max(each.bottom() for each in found) + 1)

    @property
    def selected_fields(self) -> tuple[FieldSpec, ...]:
        """The fields of the selected rectangle, left to right as they are on screen."""
        found = self.selectionModel().selection().toList()
        columns = {at for each in found for at in range(each.left(), each.right() + 1)}
        columns = columns or {self.currentIndex().column()}
        return tuple(self.people.specs[at] for at in self.memory.shown if at in columns)

    @property
    def fields_from_here(self) -> tuple[FieldSpec, ...]:
        """The fields from the first selected one to the right end, as they are on screen."""
        shown = self.memory.shown
        first = self.selected_fields[:1]
        at = next((at for at, column in enumerate(shown) if self.people.specs[column] in first), 0)
        return tuple(self.people.specs[column] for column in shown[at:])

    def go_to(self, row: int, column: int) -> None:
        """Take the keyboard to a cell."""
        self.setCurrentIndex(self.people.index(row, column))
        self.scrollTo(self.currentIndex())
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def copy(self) -> None:
        """Have the selected cells copied; not all of them may be in memory."""
        self.copy_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key does in a spreadsheet."""
        act = self._act_of(event)
        if act is not None:
            act()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: _Hint) -> None:
        """After Enter go down, after Tab to the side; a question stays."""
        super().closeEditor(editor, _Hint.NoHint)
        steps = {
            _Hint.SubmitModelCache: (1, 0),
            _Hint.EditNextItem: (0, 1),
            _Hint.EditPreviousItem: (0, -1),
        }
        down, right = steps.get(hint, (0, 0))
        asked = self.people.unread_at(self.currentIndex())
        if asked is None or not asked.reading.proposal:
            self._move(down, right)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model() is not None:
            self.memory.fit()

    def _act_of(self, event: QKeyEvent) -> Any:
        for standard, signal in (
            (QKeySequence.StandardKey.Copy, self.copy_wanted),
            (QKeySequence.StandardKey.Cut, self.cut_wanted),
            (QKeySequence.StandardKey.Paste, self.paste_wanted),
        ):
            if event.matches(standard):
                return signal.emit
        key = Qt.Key(event.key())
        if event.modifiers() & _ALT:
            return self._choose if key is Qt.Key.Key_Down else None
        if event.modifiers() & _CTRL:
            return self._act_with_control(key)
        if key in _ENTER:
            return self._up if event.modifiers() & _SHIFT else self._enter
        if key is Qt.Key.Key_Space and self._spec.kind is FieldKind.YES_NO:
            return self._answer
        acts = {
            Qt.Key.Key_F2: self._edit,
            Qt.Key.Key_Delete: self.clear_wanted.emit,
            Qt.Key.Key_Tab: self._right,
            Qt.Key.Key_Backtab: self._left,
        }
        return acts.get(key)

    def _act_with_control(self, key: Qt.Key) -> Any:
        if key in _ENTER:
            return self.fill_wanted.emit
        return self.fill_down_wanted.emit if key is Qt.Key.Key_D else None

    def _enter(self) -> None:
        """Say yes to what is asked about a cell, and go down."""
        # The Enter that ends an editor comes here, too, while the editor closes.
        if self.state() is QAbstractItemView.State.NoState:
            self.people.accept_proposal(self.currentIndex())
            self._move(1, 0)

    def _up(self) -> None:
        self._move(-1, 0)

    def _left(self) -> None:
        """Go a cell back; before the first one of a row, to what stands before the sheet."""
        if self.currentIndex().column() == self.memory.shown[0]:
            self._leave(onwards=False)
        else:
            self._move(0, -1)

    def _right(self) -> None:
        """Go a cell on; after the last one of a row, to what stands behind the sheet."""
        if self.currentIndex().column() == self.memory.shown[-1]:
            self._leave(onwards=True)
        else:
            self._move(0, 1)

    def _leave(self, *, onwards: bool) -> None:
        # Asked of the table itself, it would go to another of its cells.
        page = self.parentWidget()
        if page is not None:
            page.focusNextPrevChild(onwards)

    def _edit(self) -> None:
        """Edit what is there, from its end."""
        self.edit(self.currentIndex())
        editor = self.viewport().focusWidget()
        if isinstance(editor, QLineEdit):
            editor.end(False)

    @property
    def _spec(self) -> FieldSpec:
        return self.people.specs[max(self.currentIndex().column(), 0)]

    def _answer(self) -> None:
        """Say the other of yes and no."""
        index = self.currentIndex()
        person = self.people.person_at(index.row())
        if person is not None:
            is_yes = bool(getattr(person, self._spec.name))
            self.people.setData(index, value_text(not is_yes))

    def _choose(self) -> None:
        """Edit the cell with every word in sight that it can have."""
        self._edit()
        editor = self.viewport().focusWidget()
        if isinstance(editor, ChoiceCell | WordCell):
            editor.open_list()

    def _move(self, down: int, right: int) -> None:
        at, shown = self.currentIndex(), self.memory.shown
        if not at.isValid() or not (down or right):
            return
        place = shown.index(at.column()) + right
        row = min(max(at.row() + down, 0), self.people.rowCount() - 1)
        column = shown[min(max(place, 0), len(shown) - 1)]
        self.setCurrentIndex(self.people.index(row, column))

    def _samples_of_columns(self) -> dict[int, str]:
        return {at: self._columns.sample(spec) for at, spec in enumerate(self.people.specs)}

    def make_current(self, row: int) -> None:
        """Go to the first cell of a row."""
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.people.index(row, self.memory.shown[0]), select)

    def _on_cell(self, _current: Index, _previous: Index) -> None:
        self.cell_changed.emit()
