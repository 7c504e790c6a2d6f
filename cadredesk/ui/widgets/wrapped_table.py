"""A table that is never scrolled sideways: its columns share the width, long texts wrap."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, Qt, QTimer
from PySide6.QtWidgets import QHeaderView, QWidget

from cadredesk.ui.delegates.row_delegate import PADDING
from cadredesk.ui.models.roles import Index
from cadredesk.ui.theme import SMALL, row_height
from cadredesk.ui.widgets.column_widths import between
from cadredesk.ui.widgets.data_table import DataTable

_WRAP = int(Qt.TextFlag.TextWordWrap)
_TALL = 10_000


class WrappedTable(DataTable):
    """Measures only the rows in sight, so that there may be any number of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._least: dict[int, int] = {}
        self._needs: dict[int, int] = {}
        self._hidden_below: dict[int, int] = {}
        self._shared = 0
        super().__init__(parent)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._measuring = QTimer(self)
        self._measuring.setSingleShot(True)
        self._measuring.setInterval(0)
        self._measuring.timeout.connect(self._measure)
        self.verticalScrollBar().valueChanged.connect(self._on_moved)
        self.horizontalHeader().sectionResized.connect(self._on_moved)

    def let_wrap(self, least: Mapping[int, int]) -> None:
        """Let the texts of columns wrap, each keeping at least so many characters."""
        self._least = dict(least)
        self._share()

    def let_hide(self, below: Mapping[int, int]) -> None:
        """Hide columns where the table is narrower than so many characters.

        What they tell must stand somewhere else on the page.
        """
        self._hidden_below = dict(below)
        self._share()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model, and measure its rows whenever they change."""
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._on_moved)
            model.layoutChanged.connect(self._on_moved)
            model.rowsInserted.connect(self._on_moved)
            model.dataChanged.connect(self._on_moved)

    def set_column_samples(self, samples: dict[int, str]) -> None:
        """Make columns as wide as a typical text, as far as there is room."""
        self._needs |= {column: self.room_of(column, text) for column, text in samples.items()}
        super().set_column_samples(samples)

    def _give_way(self) -> None:
        self._share()

    def _share(self) -> None:
        header = self.horizontalHeader()
        self._shared = self.heading.room
        characters = self.heading.room / self.fontMetrics().horizontalAdvance("国")
        for column, least_wide in self._hidden_below.items():
            self.setColumnHidden(column, characters < least_wide)
        shown = [at for at in range(header.count()) if not header.isSectionHidden(at)]
        least = [self._least_of(at) for at in shown]
        needs = [self._needs.get(at, low) for at, low in zip(shown, least, strict=True)]
        least = [min(pair) for pair in zip(needs, least, strict=True)]
        for at, width in zip(shown, between(needs, least, self.heading.room), strict=True):
            if header.sectionResizeMode(at) is not QHeaderView.ResizeMode.Stretch:
                self.setColumnWidth(at, width)
        if self._rows_kept:
            self.updateGeometry()  # the heading may have broken, or not any more
        self._measuring.start()

    def _least_of(self, column: int) -> int:
        if column in self._least:
            return self.least_of(column, "国" * self._least[column])
        if column in self._samples:
            return self.least_of(column, self._samples[column])
        return self._needs.get(column, self.columnWidth(column))

    def _on_moved(self, *_what: object) -> None:
        self._measuring.start()

    def _measure(self) -> None:
        """Give the rows in sight the height of their texts; the current one stays in sight."""
        if self.heading.room != self._shared:
            self._share()  # a scroll bar came since: the headings learn of it late
        model, current = self.model(), self.currentIndex()
        row, room = self.rowAt(0), self.verticalHeader().height()
        if row < 0:
            return
        was_seen = self._is_seen(current)
        top = self.rowViewportPosition(row)
        while row < model.rowCount() and top < room:
            height = self._height(row)
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)
            top += height
            row += 1
        if was_seen and not self._is_seen(current):
            # The bar learns of the new heights only later, and would not go so far.
            self.updateGeometries()
            self.scrollTo(current)

    def _is_seen(self, index: Index) -> bool:
        if not index.isValid():
            return False
        top = self.rowViewportPosition(index.row())
        return top >= 0 and top + self.rowHeight(index.row()) <= self.verticalHeader().height()

    def _height(self, row: int) -> int:
        metrics, model = self.fontMetrics(), self.model()
        one = text_height = metrics.height()
        for column in self._least:
            if self.isColumnHidden(column):
                continue
            text = str(model.index(row, column).data() or "")
            width = self.columnWidth(column) - 2 * PADDING - SMALL
            if metrics.horizontalAdvance(text) > width or "\n" in text:
                told = metrics.boundingRect(0, 0, max(width, 1), _TALL, _WRAP, text)
                text_height = max(text_height, told.height())
        return row_height(metrics, self.density) + text_height - one
