"""The line that says that everybody in this library is invented."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from cadredesk.ui.theme import LARGE, TIGHT, set_style


class PracticeBanner(QWidget):
    """Stands over the practice township as long as it is open.

    Signals:
        leave_clicked: The person wants to leave the practice township.
    """

    leave_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practiceBanner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._leave = QPushButton()
        set_style(self._leave, "kind", "link")
        self._leave.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._leave.clicked.connect(self.leave_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(LARGE, TIGHT, LARGE, TIGHT)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._leave)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._text.setText(
            self.tr("Sample data · all people are invented; exports carry a watermark")
        )
        self._leave.setText(self.tr("Leave sample data"))
