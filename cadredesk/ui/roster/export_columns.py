"""The columns of a list: which are written, and in which order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.roster_layout import RosterColumn
from cadredesk.services.roster_style import column_key
from cadredesk.ui.theme import SMALL, TextRole, set_role
from cadredesk.ui.widgets.flow_layout import FlowLayout

_KEY = Qt.ItemDataRole.UserRole
_WIDTH_IN_CHARACTERS = 15
_LEAST_ROWS = 5


class ExportColumns(QWidget):
    """A list to tick, moved up and down by buttons, by Alt+↑ and Alt+↓, or by the mouse.

    Signals:
        changed: Another choice or order.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = _Rows(self)
        self.list.setAccessibleName(self.tr("Columns"))
        self._title = QLabel()
        self._title.setBuddy(self.list)
        set_role(self._title, TextRole.SECONDARY)
        self.up, self.down = QPushButton(self.tr("Up")), QPushButton(self.tr("Down"))
        self.usual = QPushButton(self.tr("Usual columns"))
        self._usual_keys: tuple[str, ...] = ()
        self._lay_out()
        self.list.itemChanged.connect(self._on_changed)
        self.list.model().rowsMoved.connect(self._on_changed)
        self.list.moved.connect(self._move)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.usual.clicked.connect(self._on_usual)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The columns that are ticked, in order; nothing where they are the usual ones."""
        rows = (self.list.item(at) for at in range(self.list.count()))
        keys = tuple(
            str(each.data(_KEY)) for each in rows if each.checkState() is Qt.CheckState.Checked
        )
        return () if keys == self._usual_keys else keys

    def show_columns(
        self, usual: Sequence[RosterColumn], offered: Sequence[RosterColumn], chosen: Sequence[str]
    ) -> None:
        """Offer columns, those that are chosen first and ticked."""
        self._usual_keys = tuple(column_key(each) for each in usual)
        known = {column_key(each): each for each in offered}
        ticked = [key for key in (chosen or self._usual_keys) if key in known]
        self.list.blockSignals(True)
        self.list.clear()
        for key in (*ticked, *(each for each in known if each not in ticked)):
            item = QListWidgetItem(_heading(known[key]), self.list)
            item.setData(_KEY, key)
            item.setCheckState(Qt.CheckState.Checked if key in ticked else Qt.CheckState.Unchecked)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self._tell()

    def _lay_out(self) -> None:
        buttons = FlowLayout()
        for button in (self.up, self.down, self.usual):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self._title)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)

    def _tell(self) -> None:
        ticked = sum(
            self.list.item(at).checkState() is Qt.CheckState.Checked
            for at in range(self.list.count())
        )
        words = self.tr("Columns: {chosen} of {all}")
        self._title.setText(words.format(chosen=ticked, all=self.list.count()))

    def _move(self, by: int) -> None:
        at = self.list.currentRow()
        if not 0 <= at + by < self.list.count():
            return
        self.list.blockSignals(True)
        item = self.list.takeItem(at)
        self.list.insertItem(at + by, item)
        self.list.setCurrentRow(at + by)
        self.list.blockSignals(False)
        self.changed.emit()

    def _on_changed(self) -> None:
        self._tell()
        self.changed.emit()

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _on_usual(self) -> None:
        rows = [self.list.item(at) for at in range(self.list.count())]
        self.list.blockSignals(True)
        kept = {str(each.data(_KEY)): each.text() for each in rows}
        self.list.clear()
        order = (*self._usual_keys, *(key for key in kept if key not in self._usual_keys))
        for key in order:
            item = QListWidgetItem(kept[key], self.list)
            item.setData(_KEY, key)
            is_usual = key in self._usual_keys
            item.setCheckState(Qt.CheckState.Checked if is_usual else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self._on_changed()


class _Rows(QListWidget):
    """Rows that can be dragged.

    Signals:
        moved: Alt with an arrow was pressed; carries the direction, -1 up or 1 down.
    """

    moved = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the row with Alt and an arrow."""
        steps = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.moved.emit(steps[event.key()])
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return room for a heading, and a height that the rest of the dialog decides."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance("国") * _WIDTH_IN_CHARACTERS
        return QSize(width, metrics.height() * 2 * _LEAST_ROWS)


def _heading(column: RosterColumn) -> str:
    """Return a column's heading in one line."""
    parts = ("".join(each.split()) for each in column.heading)
    return " · ".join(parts)
