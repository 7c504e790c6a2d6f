"""The widgets of the approval form: a strip with zoom and pages, the paper, what is beside it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.form.definition import FormDefinition
from cadredesk.domain.form.sheet import PAGE_WIDTH, BoxKey
from cadredesk.ui.form_sheet.box_editor import BoxEditor
from cadredesk.ui.form_sheet.sheet_view import SheetView
from cadredesk.ui.form_sheet.side import FormSide
from cadredesk.ui.theme import MEDIUM, SMALL, TextRole, set_role
from cadredesk.ui.widgets.value_edit import Today
from cadredesk.ui.widgets.with_inspector import WithInspector

_STEPS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0)
_LEAST_FIT, _MOST_FIT = 0.67, 1.5


class FormLayout(QWidget):
    """Paper at the left; issues and the form's own fields at the right."""

    def __init__(
        self, forms: Mapping[str, FormDefinition], today: Today, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.view = SheetView()
        self.editor = BoxEditor(self.view)
        self.side = FormSide(forms, today)
        self._fits = True
        self.front, self.back = QPushButton(), QPushButton()
        self.smaller, self.larger = QPushButton("−"), QPushButton("＋")
        self.fit = QPushButton()
        self._percent = QLabel()
        set_role(self._percent, TextRole.SECONDARY)
        self._paper = QScrollArea()
        self._paper.setWidget(self.view)
        self._paper.setFrameShape(QFrame.Shape.NoFrame)
        self._paper.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._paper.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._paper.viewport().installEventFilter(self)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._strip())
        column.addWidget(self._paper, 1)
        self.panes = WithInspector(content, self.side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panes)
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self.front.setText(self.tr("Front"))
        self.back.setText(self.tr("Back"))
        self.fit.setText(self.tr("Fit width"))
        for button, name in ((self.smaller, self.tr("Smaller")), (self.larger, self.tr("Larger"))):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.editor.retranslate()
        self.side.retranslate()

    def reveal(self, key: BoxKey) -> None:
        """Scroll to a box."""
        place = self.view.frame_of(key).center()
        self._paper.ensureVisible(place.x(), place.y(), 0, self._paper.height() // 3)

    def go_to_page(self, page: int) -> None:
        """Scroll to the beginning of a page."""
        top = self.view.page_top(page) - MEDIUM
        self._paper.verticalScrollBar().setValue(top)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the paper as wide as there is room, unless a zoom was chosen."""
        if event.type() == QEvent.Type.Resize and self._fits:
            self._fit_width()
            if self.editor.entry is not None:
                self.reveal(self.editor.entry.key)
        return super().eventFilter(watched, event)

    def _strip(self) -> QHBoxLayout:
        strip = QHBoxLayout()
        strip.setSpacing(SMALL)
        strip.addWidget(self.front)
        strip.addWidget(self.back)
        strip.addSpacing(MEDIUM)
        for widget in (self.smaller, self._percent, self.larger, self.fit):
            strip.addWidget(widget)
        strip.addStretch(1)
        return strip

    def _connect(self) -> None:
        self.front.clicked.connect(self._on_front)
        self.back.clicked.connect(self._on_back)
        self.smaller.clicked.connect(self._on_smaller)
        self.larger.clicked.connect(self._on_larger)
        self.fit.clicked.connect(self._on_fit)
        self.view.chosen.connect(self.reveal)
        turn = QShortcut(QKeySequence("Ctrl+Tab"), self)
        turn.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        turn.activated.connect(self._on_turn)

    def _on_front(self) -> None:
        self.go_to_page(0)

    def _on_back(self) -> None:
        self.go_to_page(1)

    def _on_turn(self) -> None:
        middle = self._paper.verticalScrollBar().value() + self._paper.height() // 2
        self.go_to_page(0 if middle > self.view.page_top(1) else 1)

    def _on_smaller(self) -> None:
        self._zoom(next((each for each in reversed(_STEPS) if each < self.view.zoom), _STEPS[0]))

    def _on_larger(self) -> None:
        self._zoom(next((each for each in _STEPS if each > self.view.zoom), _STEPS[-1]))

    def _on_fit(self) -> None:
        self._fits = True
        self._fit_width()

    def _zoom(self, zoom: float) -> None:
        self._fits = False
        self._show_zoom(zoom)

    def _fit_width(self) -> None:
        room = self._paper.viewport().width() - 2 * MEDIUM
        at_one = PAGE_WIDTH * self.view.scale / self.view.zoom
        self._show_zoom(min(_MOST_FIT, max(_LEAST_FIT, room / at_one)))

    def _show_zoom(self, zoom: float) -> None:
        self.view.set_zoom(zoom)
        if self.editor.entry is not None:
            self.editor.stand_at(self.view.frame_of(self.editor.entry.key))
        self._percent.setText(f"{zoom:.0%}")
