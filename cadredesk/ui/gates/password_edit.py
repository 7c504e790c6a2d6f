"""A field for a password, with an eye and a word when Caps Lock is on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cadredesk.ui import icons
from cadredesk.ui.theme import colours_of


class PasswordEdit(QLineEdit):
    """Hides what is typed until the eye is used; input methods stay out of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = QAction(self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._on_eye)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Notice a capital letter without Shift: Caps Lock is on."""
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        text = event.text()
        if text.isalpha() and text.isascii():
            locked = text.isupper() != shifted
            self.setToolTip(self.tr("Caps Lock is on") if locked else "")
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._restyle()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the eye in the colours of the day."""
        super().showEvent(event)
        self._restyle()

    def _on_eye(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode
        self.setEchoMode(mode.Normal if shown else mode.Password)
        self._restyle()

    def _restyle(self) -> None:
        name = "eye_off" if self._eye.isChecked() else "eye"
        self._eye.setIcon(icons.icon(name, colours_of(self.palette()).text_2))
        self._eye.setText(self.tr("Show or hide the password"))
        self._eye.setToolTip(self.tr("Show or hide the password"))
