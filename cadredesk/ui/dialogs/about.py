"""What this program is, which version, and on what it stands."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk import __version__
from cadredesk.ui.theme import HUGE, MEDIUM, TextRole, set_role


class AboutDialog(QDialog):
    """Name, version, where the data stays, and the licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About"))
        name = QLabel(self.tr("CadreDesk"))
        set_role(name, TextRole.PAGE)
        lines = (
            self.tr("Version {version}").format(version=__version__),
            self.tr("Your data stays on this computer, encrypted; nothing is ever sent."),
            self.tr("Licence: Apache-2.0. Icons: Fluent System Icons, MIT licence."),
            f"Python {platform.python_version()} · Qt {qVersion()}",
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, HUGE, HUGE, HUGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(name)
        for line in lines:
            label = QLabel(line)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            set_role(label, TextRole.SECONDARY)
            layout.addWidget(label)
        buttons = QDialogButtonBox()
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
