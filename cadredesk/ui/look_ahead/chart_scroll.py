"""Room for the drawing of 往后看: as high as it is, or less, and then it scrolls."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from cadredesk.ui.look_ahead.chart import LookAheadChart


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
        return QSize(self._chart.minimumSizeHint().width(), self._chart.least_height)

    def _on_walked(self) -> None:
        box = self._chart.current_box.toRect()
        self.ensureVisible(box.center().x(), box.center().y(), 0, box.height())
