"""What stands where a list has nothing to show."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.ui import icons
from cadredesk.ui.theme import HUGE, MEDIUM, SMALL, TextRole, colours, set_role, set_style

ICON_SIZE = 32


class EmptyState(QWidget):
    """An icon, one sentence, one primary button and quiet alternatives.

    Signals:
        chosen: The primary button was used.
        alternative_chosen: A quiet alternative was used; carries which one, from 0.
    """

    chosen = Signal()
    alternative_chosen = Signal(int)

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence = QLabel()
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setWordWrap(True)
        set_role(self._sentence, TextRole.SECONDARY)
        self._primary = QPushButton()
        set_style(self._primary, "kind", "primary")
        self._primary.setAutoDefault(False)
        self._primary.clicked.connect(self.chosen)
        self._row = QHBoxLayout()
        self._row.setSpacing(SMALL)
        self._row.addStretch(1)
        self._row.addWidget(self._primary)
        self._row.addStretch(1)
        self._quiet: list[QPushButton] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, HUGE, HUGE, HUGE)
        layout.setSpacing(MEDIUM)
        layout.addStretch(2)
        layout.addWidget(self._icon)
        layout.addWidget(self._sentence)
        layout.addLayout(self._row)
        layout.addStretch(3)
        self._primary.hide()
        self._restyle()

    def set_text(self, sentence: str, primary: str = "", *alternatives: str) -> None:
        """Put the sentence and the buttons' texts; an absent text hides its button."""
        self._sentence.setText(sentence)
        self._primary.setText(primary)
        self._primary.setVisible(bool(primary))
        while len(self._quiet) < len(alternatives):
            self._add_quiet()
        for at, button in enumerate(self._quiet):
            button.setText(alternatives[at] if at < len(alternatives) else "")
            button.setVisible(at < len(alternatives))

    @property
    def sentence(self) -> str:
        """Return the sentence that is shown."""
        return self._sentence.text()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._restyle()

    def _add_quiet(self) -> None:
        button = QPushButton(self)
        set_style(button, "kind", "quiet")
        button.setAutoDefault(False)
        button.clicked.connect(self._on_quiet)
        self._quiet.append(button)
        self._row.insertWidget(self._row.count() - 1, button)

    def _on_quiet(self) -> None:
        sender = self.sender()
        self.alternative_chosen.emit(self._quiet.index(sender))  # type: ignore[arg-type]

    def _restyle(self) -> None:
        colour = colours().text_3
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(icons.pixmap(self._icon_name, ICON_SIZE, colour, ratio))
