"""Room for the drawing of 往后看: as high as it is, or less, and then it scrolls."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from cadredesk.ui.look_ahead.chart import LookAheadChart

_LEAST_IN_LINES = 4
"""Text lines that stay in sight: the calendar and some lanes."""


class ChartScroll(QScrollArea):
    """Keeps the lane that the keyboard is on in sight."""

    def __init__(self, chart: LookAheadChart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = chart
        self.setWidget(chart)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        chart.walked.connect(self._on_walked)

    def sizeHint(self) -> QSize:
        """Return the size of the whole drawing."""
        return self._chart.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return room for the calendar and some lanes."""
        line = self._chart.fontMetrics().height()
        return QSize(self._chart.minimumSizeHint().width(), line * _LEAST_IN_LINES)

    def _on_walked(self, cell: QRectF) -> None:
        place = cell.toRect().center()
        self.ensureVisible(place.x(), place.y(), 0, cell.toRect().height())
