"""The first column of a wide table, kept in sight while the rest is scrolled sideways."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from cadredesk.ui.theme import set_style


class FrozenColumn(QTableView):
    """A second view of the same model over the left edge of a table.

    It shows itself only while the table is scrolled sideways; it never takes the keyboard.
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        set_style(self, "frozen", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(table.selectionBehavior())
        self.setSelectionMode(table.selectionMode())
        self.setVerticalScrollMode(table.verticalScrollMode())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setDefaultAlignment(table.horizontalHeader().defaultAlignment())
        self.setItemDelegate(table.itemDelegate())
        table.horizontalScrollBar().valueChanged.connect(self._on_scrolled)
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        table.horizontalHeader().sectionResized.connect(self._on_layout)
        table.horizontalHeader().sectionMoved.connect(self._on_layout)
        table.viewport().installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the table's edge when it is resized."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        return super().eventFilter(watched, event)

    def _on_scrolled(self, value: int) -> None:
        wanted = value > 0
        if wanted and not self.isVisible():
            self._attach()
        self.setVisible(wanted)
        self._place()

    def _on_layout(self, *_sections: int) -> None:
        if self.isVisible():
            self._attach()
            self._place()

    def _attach(self) -> None:
        if self.model() is not self._table.model():
            self.setModel(self._table.model())
        if self.selectionModel() is not self._table.selectionModel():
            self.setSelectionModel(self._table.selectionModel())
        first = self._first()
        for column in range(self._table.horizontalHeader().count()):
            self.setColumnHidden(column, column != first)
        self.setColumnWidth(first, self._table.columnWidth(first))
        height = self._table.verticalHeader().defaultSectionSize()
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setValue(self._table.verticalScrollBar().value())

    def _first(self) -> int:
        header = self._table.horizontalHeader()
        shown = [at for at in range(header.count()) if not header.isSectionHidden(at)]
        return min(shown, key=header.visualIndex, default=0)

    def _place(self) -> None:
        header = self._table.horizontalHeader()
        self.horizontalHeader().setFixedHeight(header.height())
        width = self._table.columnWidth(self._first())
        height = self._table.viewport().height() + header.height()
        self.setGeometry(self._table.frameWidth(), self._table.frameWidth(), width, height)
        self.raise_()
