"""The table every list uses, set up by the house rules."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from cadredesk.ui.delegates.row_delegate import RowDelegate
from cadredesk.ui.models.roles import VALUE_ROLE, Index
from cadredesk.ui.theme import HAIR, LARGE, Density, row_height
from cadredesk.ui.widgets.column_widths import between
from cadredesk.ui.widgets.frozen_column import FrozenColumn
from cadredesk.ui.widgets.heading import Heading

_STRETCH = QHeaderView.ResizeMode.Stretch

_LEAST_OF_LAST = 7
"""Characters that the last column keeps."""


class DataTable(QTableView):
    """Selects rows, keeps a current cell, copies as tab-separated text.

    Signals:
        opened: A row was double-clicked or Enter was pressed on it; carries the index.
        row_changed: Another row is current; carries the index, invalid without rows.
        menu_wanted: The context menu is asked for; carries the global position.
        copy_wanted: The selection shall be copied by whoever registers that.

    `paper` is what a copy about several people is called in the register of what left.
    """

    opened = Signal(object)
    row_changed = Signal(object)
    menu_wanted = Signal(QPoint)
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._density = Density.NORMAL
        self._samples: dict[int, str] = {}
        self._given: dict[int, int] = {}
        self._rows_kept = 0
        self.frozen: FrozenColumn | None = None
        self.paper, self._who, self.is_registered = "", 0, False
        self.setItemDelegate(RowDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        # Its own least height would go on keeping rows as high as a larger text wanted them.
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.heading = Heading(self)
        self.setHorizontalHeader(self.heading)
        self.doubleClicked.connect(self._on_double_clicked)
        self.customContextMenuRequested.connect(self._on_menu)
        self._fit_rows()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model; the first row becomes current whenever rows appear."""
        super().setModel(model)
        if model is None:
            return
        for told in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.layoutChanged):
            told.connect(self._on_rows_changed)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self._on_rows_changed()

    def freeze_first_column(self) -> None:
        """Keep the first column in sight while the others are scrolled sideways."""
        self.frozen = FrozenColumn(self)

    def selected_values(self) -> tuple[Any, ...]:
        """Return what the selected rows stand for, top to bottom."""
        rows = sorted(self.selectionModel().selectedRows(), key=QModelIndex.row)
        return tuple(row.data(VALUE_ROLE) for row in rows)

    def place_below(self) -> QPoint:
        """Return where a menu about the current row opens, on the screen."""
        cell = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(cell.bottomRight() - QPoint(cell.width() // 2, 0))

    @property
    def density(self) -> Density:
        """How much air the rows have."""
        return self._density

    def set_density(self, density: Density) -> None:
        """Give the rows more or less air."""
        self._density = density
        self._fit_rows()

    def keep_rows(self, rows: int, *, grows: bool = False) -> None:
        """Be as high as some rows with their heading, or as there is room if it grows."""
        if not self._rows_kept:
            self.heading.geometriesChanged.connect(self.updateGeometry)
            self.horizontalScrollBar().rangeChanged.connect(self._on_range)
        self._rows_kept = rows
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Expanding if grows else policy.Fixed)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the usual size, or the height of the rows that are kept in sight."""
        return self._with_rows(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        """Return the same height: less would cut a row."""
        return self._with_rows(super().minimumSizeHint())

    def _with_rows(self, size: QSize) -> QSize:
        if not self._rows_kept:
            return size
        rows = self._rows_kept * self.verticalHeader().defaultSectionSize()
        head = self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() and not self._never_scrolls else 0
        return QSize(size.width(), rows + head + below + 2 * self.frameWidth())

    @property
    def _never_scrolls(self) -> bool:
        return self.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff

    def _on_range(self, _least: int, _most: int) -> None:
        self.updateGeometry()

    def set_column_samples(self, samples: dict[int, str]) -> None:
        """Make columns as wide as a typical text in the font of the day.

        Args:
            samples: For a column, a text that should just fit.
        """
        self._samples = dict(samples)
        for column, sample in samples.items():
            self._give(column, self.room_of(column, sample))
        self._give_way()

    def room_of(self, column: int, sample: str) -> int:
        """Return the pixels that a text and the heading of its column need."""
        return self._around(sample, self.heading.room_of(column))

    def least_of(self, column: int, sample: str) -> int:
        """Return the pixels that they need while the heading has two lines."""
        return self._around(sample, self.heading.least_of(column))

    def _around(self, sample: str, heading: int) -> int:
        return max(self.fontMetrics().horizontalAdvance(sample), heading) + LARGE + HAIR

    def current_value(self) -> Any:
        """Return the domain value behind the current row, or None."""
        return self.currentIndex().data(VALUE_ROLE)

    def selected_text(self) -> str:
        """Return the selection as tab-separated lines, with headings if whole rows are in it."""
        return _selected_text(self)

    def copy(self) -> None:
        """Put the selection on the clipboard, or have that done where it is registered."""
        if self.is_registered:
            self.copy_wanted.emit()
        else:
            QGuiApplication.clipboard().setText(self.selected_text())

    def tell_of_people(self, paper: str, who: int) -> None:
        """Be a table about people, who are named in a column."""
        self.paper, self._who = paper, who

    def people_told(self) -> int:
        """Return how many people the selected rows are about."""
        rows = {index.row() for index in self.selectedIndexes()}
        return len({_cell(self, row, self._who) for row in rows})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter and copy with Ctrl+C; the rest is the table's."""
        current = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            # The Enter that ends an editor comes here, too, while the editor closes.
            if current.isValid() and self.state() is QAbstractItemView.State.NoState:
                self.opened.emit(current)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()
            self.set_column_samples(self._samples)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rather than scroll sideways, make columns narrower as far as that is enough."""
        super().resizeEvent(event)
        self._give_way()

    def _give(self, column: int, width: int) -> None:
        self.setColumnWidth(column, width)
        self._given[column] = self.columnWidth(column)

    def _give_way(self) -> None:
        """Break headings, and then shorten the last column; what somebody chose stays."""
        header = self.horizontalHeader()
        shown = [at for at in range(header.count()) if not header.isSectionHidden(at)]
        last = max(shown, key=header.visualIndex, default=-1)
        if not header.stretchLastSection() or last not in self._samples:
            return
        stretched = {at for at in shown if header.sectionResizeMode(at) is _STRETCH}
        ours = [at for at in shown if at in stretched or self._is_ours(at) or at == last]
        kept = sum(self.columnWidth(at) for at in shown if at not in ours)
        needs = [self.room_of(at, self._samples.get(at, "")) for at in ours]
        least = [self.least_of(at, self._samples.get(at, "")) for at in ours]
        few = self.fontMetrics().horizontalAdvance("国") * _LEAST_OF_LAST
        least[ours.index(last)] = min(few, needs[ours.index(last)])
        widths = between(needs, least, self.heading.room - kept)
        for at, width in zip(ours, widths, strict=True):
            if at not in stretched:
                self._give(at, width)

    def _is_ours(self, column: int) -> bool:
        """Whether nobody has chosen another width since it was given."""
        return column in self._given and self.columnWidth(column) == self._given[column]

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics(), self._density))

    def _on_rows_changed(self) -> None:
        model = self.model()
        if self.currentIndex().isValid() or not model.rowCount():
            if not model.rowCount():
                self.row_changed.emit(self.currentIndex())
            return
        self.make_current(0)

    def make_current(self, row: int) -> None:
        """Go to a row and select it alone.

        Qt's own `selectRow` takes it back instead while Ctrl is held down, as it is when
        somebody undoes a step.
        """
        header = self.horizontalHeader()
        shown = [at for at in range(header.count()) if not header.isSectionHidden(at)]
        column = min(shown, key=header.visualIndex, default=0)
        select = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(
            self.model().index(row, column), select.ClearAndSelect | select.Rows
        )

    def _on_current(self, current: Index, _previous: Index) -> None:
        self.row_changed.emit(current)

    def _on_double_clicked(self, index: Index) -> None:
        self.opened.emit(index)

    def _on_menu(self, position: QPoint) -> None:
        self.menu_wanted.emit(self.viewport().mapToGlobal(position))


def _row(index: Index) -> int:
    return index.row()


def _selected_text(table: QTableView) -> str:
    header = table.horizontalHeader()
    cells = [each for each in table.selectedIndexes() if not header.isSectionHidden(each.column())]
    rows = sorted({cell.row() for cell in cells})
    columns = sorted({cell.column() for cell in cells}, key=header.visualIndex)
    lines = [[_cell(table, row, column) for column in columns] for row in rows]
    shown = header.count() - header.hiddenSectionCount()
    if rows and len(columns) == shown:
        across = Qt.Orientation.Horizontal
        model = table.model()
        lines.insert(0, [str(model.headerData(at, across) or "") for at in columns])
    return "\n".join("\t".join(line) for line in lines)


def _cell(table: QTableView, row: int, column: int) -> str:
    text = table.model().index(row, column).data()
    return "" if text is None else " ".join(str(text).split())
