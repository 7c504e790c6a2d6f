"""A cell whose long text goes on in the next line."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from cadredesk.ui.delegates.row_delegate import PADDING, RowDelegate
from cadredesk.ui.models.roles import Index, Option
from cadredesk.ui.theme import SMALL, row_height


class WrappingDelegate(RowDelegate):
    """Knows how high a cell must be for its wrapped text."""

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """Return the height of the text in the width of its column."""
        view = option.widget
        text = self.text_of(index)
        metrics: QFontMetrics = option.fontMetrics
        width = metrics.horizontalAdvance(text)
        if isinstance(view, QTableView):
            width = view.columnWidth(index.column()) - 2 * PADDING - SMALL
        wrap = int(Qt.TextFlag.TextWordWrap)
        height = metrics.boundingRect(0, 0, max(width, 1), 10_000, wrap, text).height()
        return QSize(width, height + row_height(metrics) - metrics.height())

    def text_of(self, index: Index) -> str:
        """Return what stands in a cell."""
        return str(index.data() or "")

    def initStyleOption(self, option: Option, index: Index) -> None:
        """Wrap every text."""
        super().initStyleOption(option, index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText


def fit_row_heights(table: QTableView) -> None:
    """Make every row of a table as high as the wrapped texts of its columns need."""
    option = QStyleOptionViewItem()
    table.initViewItemOption(option)
    model, delegate = table.model(), table.itemDelegate()
    shown = [at for at in range(model.columnCount()) if not table.isColumnHidden(at)]
    for row in range(model.rowCount()):
        if not table.isRowHidden(row):
            cells = (model.index(row, at) for at in shown)
            height = max(delegate.sizeHint(option, cell).height() for cell in cells)
            table.setRowHeight(row, height)
