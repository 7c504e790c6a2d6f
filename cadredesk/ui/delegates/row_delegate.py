"""How a cell of any table looks: a bar beside the selected row, a ring on the current cell."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from cadredesk.ui.models.roles import Index, Option, Role
from cadredesk.ui.theme import colours

PADDING = 5
"""Pixels between the cell's edge and the style's own margin, so that text meets its heading."""

BAR = 3
"""Pixels of the accent bar at the left of a selected row."""


class RowDelegate(QStyledItemDelegate):
    """Paints a cell by the house rules; the table's other delegates build on it."""

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Paint the cell without the style's dotted frame, then bar, hairline and ring."""
        self.paint_ground(painter, option, index)
        cell: Option = QStyleOptionViewItem(option)
        cell.state &= ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected)
        cell.rect = option.rect.adjusted(PADDING, 0, -PADDING, -1)
        super().paint(painter, cell, index)
        self.paint_marks(painter, option, index)

    def paint_ground(self, painter: QPainter, option: Option, index: Index) -> None:
        """Fill the cell: the selection over whatever the model asks for."""
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours().selection))
            return
        brush = index.data(Role.BackgroundRole)
        if brush is not None:
            painter.fillRect(option.rect, QBrush(brush))

    def paint_marks(self, painter: QPainter, option: Option, index: Index) -> None:
        """Paint what says "selected" and "current" besides colour."""
        tokens = colours()
        rect: QRect = option.rect
        painter.save()
        painter.setPen(QPen(QColor(tokens.line), 0))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_Selected and _is_first(option, index):
            painter.fillRect(rect.left(), rect.top(), BAR, rect.height(), QColor(tokens.accent))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()


def _is_first(option: Option, index: Index) -> bool:
    view = option.widget
    if not isinstance(view, QTableView):
        return index.column() == 0
    header = view.horizontalHeader()
    shown = (at for at in range(header.count()) if not header.isSectionHidden(at))
    return header.visualIndex(index.column()) == min(map(header.visualIndex, shown), default=0)
