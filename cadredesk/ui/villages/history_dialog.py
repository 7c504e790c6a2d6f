"""What was changed about one village cadre, with the way back to an earlier value."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cadredesk.services.read_models import HistoryEntry
from cadredesk.ui.change_list import ChangeList
from cadredesk.ui.dialogs.room import open_in
from cadredesk.ui.theme import LARGE

_CHARACTERS, _LINES = 56, 22


class VillageHistoryDialog(QDialog):
    """Shows the changes of one person, the newest first."""

    def __init__(self, name: str, entries: tuple[HistoryEntry, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("History of {name}").format(name=name))
        self.changes = ChangeList()
        self.changes.show_entries(entries)
        scrolled = QScrollArea()
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setWidgetResizable(True)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidget(self.changes)
        buttons = QDialogButtonBox()
        buttons.addButton(QPushButton(self.tr("Close")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.addWidget(scrolled, 1)
        layout.addWidget(buttons)
        open_in(self, _CHARACTERS, _LINES)
