"""An identity number behind dots: shown for half a minute, checked, never corrected by itself."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cadredesk.domain.field_values import FieldSpec
from cadredesk.domain.id_number import masked
from cadredesk.ui.theme import TIGHT
from cadredesk.ui.widgets.action_button import IconButton
from cadredesk.ui.widgets.value_edit import Today, ValueEdit

SHOWN_MS = 30_000
"""How long the whole number stays in sight."""


class IdNumberEdit(ValueEdit):
    """A field whose number is masked; to change it, somebody has to look at it first.

    Signals:
        reveal_wanted: Somebody wants to see the whole number; `reveal` answers.
    """

    reveal_wanted = Signal()

    def __init__(self, spec: FieldSpec, today: Today, parent: QWidget | None = None) -> None:
        self._is_shown = False
        super().__init__(spec, today, parent)
        self.eye = IconButton("eye", self)
        self.copy = IconButton("copy", self)
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        self.body.removeWidget(self.line)
        row.addWidget(self.line, 1)
        row.addWidget(self.eye)
        row.addWidget(self.copy)
        self.body.insertLayout(0, row)
        self._hiding = QTimer(self)
        self._hiding.setSingleShot(True)
        self._hiding.setInterval(SHOWN_MS)
        self._hiding.timeout.connect(self.hide_number)
        self.eye.clicked.connect(self._on_eye)
        self.copy.clicked.connect(self._on_copy)
        self._dress()

    def set_value(self, value: str) -> None:
        """Show a number, behind dots unless it is just being looked at."""
        super().set_value(value)
        self._dress()

    def display_text(self, value: str) -> str:
        """Return the number as it may be seen now."""
        return value if self._is_shown else masked(value)

    def reveal(self) -> None:
        """Show the whole number for half a minute, and let it be changed."""
        self._is_shown = True
        self._hiding.start()
        self.set_value(self.value)

    def hide_number(self) -> None:
        """Put the dots back; what was typed meanwhile is kept first."""
        if not self.commit():
            self._hiding.start()
            return
        self._is_shown = False
        self._hiding.stop()
        self.set_value(self.value)

    def retranslate(self) -> None:
        """Say what the buttons do in the language of the screens."""
        super().retranslate()
        self._dress()

    def _dress(self) -> None:
        self.line.setReadOnly(bool(self.value) and not self._is_shown)
        self.eye.set_icon("eye_off" if self._is_shown else "eye")
        self.eye.set_name(
            self.tr("Hide the number") if self._is_shown else self.tr("Show the whole number")
        )
        self.eye.setVisible(bool(self.value))
        self.copy.set_name(self.tr("Copy the number"))
        self.copy.setVisible(self._is_shown and bool(self.value))

    def _on_eye(self) -> None:
        if self._is_shown:
            self.hide_number()
        else:
            self.reveal_wanted.emit()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.value)
