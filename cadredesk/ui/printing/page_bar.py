"""The row below the preview: which page, how large."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from cadredesk.ui.printing.page_view import PageView, Zoom
from cadredesk.ui.theme import LARGE, SMALL, set_style
from cadredesk.ui.widgets.action_button import IconButton


class PageBar(QWidget):
    """Turns the pages of a view and changes their size by buttons."""

    def __init__(self, view: PageView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.before, self.after = IconButton("chevron_left"), IconButton("chevron_right")
        self.before.set_name(self.tr("Page before"))
        self.after.set_name(self.tr("Next page"))
        self.place, self.size_told = QLabel(), QLabel()
        self.smaller, self.larger = QPushButton("−"), QPushButton("＋")
        self.smaller.setAccessibleName(self.tr("Smaller"))
        self.larger.setAccessibleName(self.tr("Larger"))
        self.whole = QPushButton(self.tr("Whole page"))
        self.width_fit = QPushButton(self.tr("Page width"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addStretch(1)
        pages: tuple[QWidget, ...] = (self.before, self.place, self.after)
        sizes: tuple[QWidget, ...] = (self.smaller, self.size_told, self.larger)
        for widget in pages:
            row.addWidget(widget)
        row.addSpacing(LARGE)
        for widget in (*sizes, self.whole, self.width_fit):
            row.addWidget(widget)
        for button in (self.smaller, self.larger, self.whole, self.width_fit):
            set_style(button, "kind", "link")
            button.setAutoDefault(False)
        row.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.before.clicked.connect(self._on_before)
        self.after.clicked.connect(self._on_after)
        self.smaller.clicked.connect(self._on_smaller)
        self.larger.clicked.connect(self._on_larger)
        self.whole.clicked.connect(self._on_whole)
        self.width_fit.clicked.connect(self._on_width)
        self._view.changed.connect(self._write)
        self._write()

    def _write(self) -> None:
        view = self._view
        self.place.setText(f"{view.page} / {view.pages}")
        self.size_told.setText(f"{view.percent} %")
        self.before.setEnabled(view.page > 1)
        self.after.setEnabled(view.page < view.pages)

    def _on_before(self) -> None:
        self._view.turn_to(self._view.page - 1)

    def _on_after(self) -> None:
        self._view.turn_to(self._view.page + 1)

    def _on_smaller(self) -> None:
        self._view.zoom_by(-1)

    def _on_larger(self) -> None:
        self._view.zoom_by(1)

    def _on_whole(self) -> None:
        self._view.set_zoom(Zoom.PAGE)

    def _on_width(self) -> None:
        self._view.set_zoom(Zoom.WIDTH)
