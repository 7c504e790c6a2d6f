"""The licences of everything inside the program, to be read and searched."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.paths import project_root, resources
from cadredesk.ui.dialogs.room import open_in
from cadredesk.ui.theme import LARGE, MEDIUM

_CHARACTERS, _LINES = 58, 25


class LicencesDialog(QDialog):
    """Shows the text that was collected when the package was made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Licences"))
        told = QLabel(self.tr("Everything inside this program, and under which terms it is used."))
        told.setWordWrap(True)
        self.sought = QLineEdit()
        self.sought.setPlaceholderText(self.tr("Find a word; Enter goes on to the next"))
        self.sought.setAccessibleName(self.tr("Find in the licences"))
        self.text = QPlainTextEdit(licences())
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Licences"))
        buttons = QDialogButtonBox()
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)  # Enter seeks
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        self.sought.returnPressed.connect(self._on_seek)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(MEDIUM)
        for widget in (told, self.sought, self.text, buttons):
            layout.addWidget(widget)
        open_in(self, _CHARACTERS, _LINES)

    def _on_seek(self) -> None:
        """Select the next place, and begin again at the top after the last."""
        if not self.text.find(self.sought.text()):
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self.text.find(self.sought.text())


def licences() -> str:
    """Return the collected text; run from source, the parts bring their own, and ours is told."""
    collected = resources() / "licences.txt"
    own = project_root() / "LICENSE"
    return (collected if collected.is_file() else own).read_text(encoding="utf-8")
