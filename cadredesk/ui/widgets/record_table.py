"""A table that is as high as its rows, whose long texts wrap instead of being cut off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QWidget

from cadredesk.ui.delegates.wrapping_delegate import WrappingDelegate, fit_row_heights
from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.theme import LARGE, SMALL
from cadredesk.ui.widgets.blocks import TableBlock
from cadredesk.ui.widgets.column_widths import shared
from cadredesk.ui.widgets.data_table import DataTable

_WIDEST = 24
"""Characters that a column may take before it wraps; the widest one takes what is left."""

_LEAST, _LEAST_OF_WIDE = 5, 12
"""Characters that any column, and the widest one, keeps where there is little room."""

_TWO, _PART = 2, 45
"""Of two columns, the part in hundred that the widest one keeps."""


class RecordTable(DataTable):
    """Shows a `TableBlock`; the page around it scrolls, so that it never does itself."""

    def __init__(self, block: TableBlock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._block = block
        self.records = RecordTableModel(self)
        self.setModel(self.records)
        self.setItemDelegate(WrappingDelegate(self))
        self.setWordWrap(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(block.title)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        self.records.show_rows(block.headings, block.rows)
        self._needs: list[int] = []
        self._measure()
        self._wrapping = QTimer(self)
        self._wrapping.setSingleShot(True)
        self._wrapping.setInterval(0)
        self._wrapping.timeout.connect(self._wrap)
        header.sectionResized.connect(self._on_section_resized)

    def sizeHint(self) -> QSize:
        """Return the height of all rows with their heading."""
        return QSize(super().sizeHint().width(), self._whole_height())

    def minimumSizeHint(self) -> QSize:
        """Return the same height: nothing may be cut off."""
        return QSize(0, self._whole_height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model() is not None:
            self._measure()
            self._wrap()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the new width."""
        super().resizeEvent(event)
        self._share_width()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, which is what scrolls."""
        event.ignore()

    def make_current(self, row: int) -> None:
        """Have a current cell for whoever comes by keyboard, and nothing selected."""
        keep = QItemSelectionModel.SelectionFlag.NoUpdate
        self.selectionModel().setCurrentIndex(self.records.index(row, 0), keep)

    def _measure(self) -> None:
        metrics, header = self.fontMetrics(), self.horizontalHeader()
        most = metrics.horizontalAdvance("国") * _WIDEST
        self._needs = []
        for column in range(self.records.columnCount()):
            _heading, *texts = self.records.column_texts(column)
            needs = [metrics.horizontalAdvance(text) for text in texts]
            needs.append(self.heading.room_of(column))
            self._needs.append(min(max(needs), most) + LARGE + SMALL)
        header.setSectionResizeMode(self._block.wide, QHeaderView.ResizeMode.Stretch)
        self._share_width()

    def _share_width(self) -> None:
        """Make the other columns narrower, and wrap, where the widest would be cut off."""
        character = self.fontMetrics().horizontalAdvance("国")
        others = [at for at in range(len(self._needs)) if at != self._block.wide]
        width, kept = self.viewport().width(), character * _LEAST_OF_WIDE
        if len(self._needs) == _TWO:
            kept = max(kept, width * _PART // 100)
        least = character * _LEAST + LARGE
        widths = shared([self._needs[at] for at in others], width - kept, least)
        for column, width in zip(others, widths, strict=True):
            self.setColumnWidth(column, width)

    def _on_section_resized(self, _column: int, _before: int, _after: int) -> None:
        # Later, when the columns have come to rest: their widths still change one another.
        self._wrapping.start()

    def _wrap(self) -> None:
        fit_row_heights(self)
        self.updateGeometry()

    def _whole_height(self) -> int:
        return self.horizontalHeader().sizeHint().height() + self.verticalHeader().length() + 2
