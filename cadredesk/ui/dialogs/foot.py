"""The foot of a dialog: a word about what follows, the button that cancels, the one that acts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton

from cadredesk.ui.theme import TextRole, set_role, set_style


def foot(cancel: QPushButton, act: QPushButton, note: str = "") -> QHBoxLayout:
    """Return the row of both buttons, with a note before them where there is something to say.

    Neither is pressed by Enter alone: in a dialog with several fields Enter ends a field.
    """
    row = QHBoxLayout()
    if note:
        label = QLabel(note)
        label.setWordWrap(True)
        set_role(label, TextRole.CAPTION)
        row.addWidget(label, 1)
    else:
        row.addStretch(1)
    for button in (cancel, act):
        button.setAutoDefault(False)
        row.addWidget(button)
    set_style(act, "kind", "primary")
    return row


def answer(
    dialog: QDialog, cancel: QPushButton, act: QPushButton, on_act: Callable[[], None]
) -> None:
    """Have the buttons close the dialog or act; Ctrl+Enter acts, too."""
    cancel.clicked.connect(dialog.reject)
    act.clicked.connect(on_act)
    for keys in ("Ctrl+Return", "Ctrl+Enter"):
        QShortcut(QKeySequence(keys), dialog).activated.connect(on_act)
