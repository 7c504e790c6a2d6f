"""F1 inside the dialogs of a window: a modal dialog lets no key of the menus through."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

_NAME = "help"


def give_help_key(dialog: QDialog, window: QWidget, act: Callable[[], None]) -> None:
    """Give a dialog over a window its F1, once; one of another window is left alone."""
    if _is_over(dialog, window) and dialog.findChild(QShortcut, _NAME) is None:
        shortcut = QShortcut(QKeySequence("F1"), dialog)
        shortcut.setObjectName(_NAME)
        shortcut.activated.connect(act)


def _is_over(dialog: QDialog, window: QWidget) -> bool:
    """Whether it is a dialog of the window, or of a dialog of the window."""
    parent = dialog.parentWidget()
    while parent is not None and parent is not window:
        parent = parent.parentWidget()
    return parent is window
